import { dayOf } from '../../days.js';
import { minus } from '../../ledger/arithmetic.js';
import type { StoredFact } from '../../model/fact.js';
import type { Item, Ledger, Target } from '../../model/ledger.js';
import { gated } from '../../parsers/gate/gate.js';
import { CHANGED, NOTHING_RIGHTED, RIGHTED } from '../replies/answers-changed.js';
import { daySaid } from './day-asked.js';
import type { Handler } from './handlers.js';
import { groupsOf, viewed } from './scope.js';
import { subjectOf } from './subject.js';
import { nameOf } from './value.js';

/** 今天改过什么数, 谁更正过, 哪些数改了: figures that were put right, and not 改了多少 of a matter. */
const ASKED = gated(
  /(?:更正|纠正|订正)(?:过|了|的)*(?:是|有)?(?:什么|哪|啥|几|多少)|(?:修?改|更正|纠正|订正)(?:过|了)(?:的)?(?:什么|哪些|啥|哪?几个|哪个)数(?:据|字)?|(?:什么|哪些|啥|哪?几?个|有没有)数(?:据|字)?(?:被)?(?:修?改|更正|纠正|订正)(?:过|了)|(?:谁|哪[些家个]*(?:单位|部门|局))[^,，。]{0,5}(?:(?:更正|纠正|订正)(?!的[?？。!]*$)|改过数|改了数)/u,
);
const MOST = 400;
const LONGEST = 10;

/** The figures put right within a day, a month or at all: of a body, of a matter, or of the ledger (rule 14). */
export const correctionsAnswer: Handler = async (query, context) => {
  if (!ASKED.test(query.text)) return null;
  const groups = groupsOf(query, context);
  const named = groups.length > 0 ? [] : subjectOf(query, context, undefined).parts.map(({ item }) => item);
  const items = new Set(groups.length > 0 ? groups.flatMap((group) => group.items) : named);
  const span = daySaid(query.text, context.today) ?? query.months[0] ?? '';
  const rows: Row[] = [];
  for (const ledger of viewed(query, context)) {
    const own = ledger.items.filter((item) => items.size === 0 || items.has(item));
    const history = await context.facts.history(
      own.map(({ id }) => id),
      MOST,
    );
    rows.push(...own.flatMap((item) => rightedOf(item, ledger, history, span, context.today)));
  }
  if (rows.length === 0) return { items: [], text: NOTHING_RIGHTED };
  return {
    items: [...new Set(rows.map(({ item }) => item.id))],
    targets: [...new Set(rows.map(({ target }) => target.id))],
    text: [RIGHTED(rows.length), ...rows.slice(0, LONGEST).map(({ line }) => line)].join('\n'),
  };
};

interface Row {
  item: Item;
  target: Target;
  line: string;
}

function rightedOf(item: Item, ledger: Ledger, history: readonly StoredFact[], span: string, today: string): Row[] {
  const own = history.filter((fact) => fact.item === item.id && fact.value !== undefined);
  return item.targets.flatMap((target) => {
    const same = own.filter((fact) => fact.target === target.id).sort((a, b) => a.id - b.id);
    return same.flatMap((before, at) => {
      const now = same.slice(at + 1).find((fact) => fact.scope === before.scope && fact.measure === before.measure);
      if (before.state !== 'superseded' || now?.value === undefined || before.value === undefined) return [];
      if (!dayOf(now.reportedAt).startsWith(span) || now.value === before.value) return [];
      const name = nameOf({ item, target, ledger }, false);
      const words = CHANGED(name, before, now, minus(now.value, before.value), target, today);
      return [{ item, target, line: `${item.code} ${words}` }];
    });
  });
}
