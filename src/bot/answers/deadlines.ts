import { datesOf, daysLeft } from '../../ledger/dues.js';
import { deadlineOf, yearEnd } from '../../ledger/lights.js';
import { counts } from '../../ledger/progress.js';
import { itemState } from '../../ledger/states.js';
import type { Day, StoredFact } from '../../model/fact.js';
import type { Item } from '../../model/ledger.js';
import { grams } from '../../parsers/question/tokens.js';
import { deadlineLine } from '../replies/answers-deadlines.js';
import { instructionLine } from '../replies/answers-orders.js';
import { whoLine } from '../replies/answers-who.js';
import { factLines } from './fact-lines.js';
import type { Handler } from './handlers.js';
import { linesAbout, wordsOf } from './lines.js';
import { family, load } from './load.js';
import { ownPlans } from './own-plans.js';
import type { Part } from './part.js';
import { unknownAnswer } from './plain.js';
import { liesAhead, planTold } from './plans-told.js';
import { withOwnDay } from './siblings.js';
import { subjectOf } from './subject.js';
import type { Loaded } from './types.js';

/** What happened, or is to happen, and when: the published words of it are said beside the deadline. */
const EVENT =
  /启用|挂牌|揭牌|建成|开工|通车|投用|完工|竣工|搬迁|成立|召开|举办|举行|验收|开标|招生|开业|交付|运营|启动|出台|投产|上线|改完|建好|修好|修完|完成/u;
const MOST_KNOWN = 3;
/** A leader's own day for it stands beside that of the document. */
const MOST_ORDERS = 3;
const HALTS: ReadonlySet<NonNullable<StoredFact['status']>> = new Set(['paused', 'delayed', 'stalled']);

/** 什么时候截止, 还剩几天: approved extension, formal mark, dates in the text, else the year's end as an assumption. */
export const deadlineAnswer: Handler = async (query, context, talk) => {
  if (query.ask !== 'deadline' && query.ask !== 'remaining') return null;
  const subject = subjectOf(query, context, talk);
  if (subject.parts.length === 0) return subject.unknown.length > 0 ? unknownAnswer(subject, context) : null;
  const parts = withOwnDay(subject.parts);
  const items = [...new Set(parts.map((part) => part.item))];
  const loaded = await load(
    context,
    parts.flatMap((part) => family(part.item, part.ledger)),
  );
  const approved = (await context.requests?.approved(items.map((item) => item.id))) ?? [];
  const orders = (
    await context.facts.instructions(
      items.map((item) => item.id),
      MOST_ORDERS,
    )
  ).filter(({ due }) => due !== undefined);
  const verb = query.ask === 'deadline' ? EVENT.exec(query.text)?.[0] : undefined;
  const lines = parts.flatMap((part) => {
    const kin = family(part.item, part.ledger);
    const told =
      verb === undefined || part.topic === ''
        ? []
        : linesAbout(part.topic, kin, loaded, context.today).filter((fact) => (fact.text ?? '').includes(verb));
    const target = part.aims.length === 1 ? part.aims[0]?.target : undefined;
    const extended = loaded.extended.get(part.item.id);
    const subs = kin.filter(({ parent }) => parent === part.item.id);
    const given = deadlineOf(part.item, target, extended) ?? lastOf(subs);
    const day = given ?? yearEnd(part.ledger.yearStart);
    const extensions = approved.filter(
      (one) => one.item === part.item.id && one.kind === 'extend' && one.object !== undefined,
    );
    const due = deadlineLine(
      part.item,
      {
        day,
        given: given !== null,
        extended: extended !== undefined,
        left: daysLeft(day, context.today),
        done: itemState(part.item, loaded.of(part.item.id), context.today) === 'done',
        parts: extensions,
        others: [part.item, ...subs].flatMap((one) => datesOf(one, approved)).filter((one) => one.day !== day),
      },
      context.today,
      context.ledgers.length > 1,
    );
    const said = query.values[0]?.value;
    const planned = linesAbout('', kin, loaded, context.today).filter(
      (fact) => said !== undefined && fact.due !== undefined && fact.value === said,
    );
    planned.push(...plansOf(part, kin, loaded, context.today).filter((fact) => !planned.includes(fact)));
    // 设备安装七成,预计7月底通水: what was planned is asked for, and not the figure that it was said with.
    const ahead = planned.filter((fact) => liesAhead(fact, context.today) && fact.value !== undefined);
    const shown = planned.filter((fact) => !ahead.includes(fact));
    const plans = ownPlans(part, kin, loaded, query.text, context.today).filter((fact) => !planned.includes(fact));
    const own = [...ahead, ...plans];
    // Put off or halted: its day alone would mislead.
    const halted = kin
      .flatMap(({ id }) => loaded.of(id))
      .filter((fact) => counts(fact) && HALTS.has(fact.status ?? 'done'));
    const rest = [...new Set([...halted.slice(0, 2), ...told])].filter((fact) => !planned.includes(fact));
    // 什么时候出台 of what nobody said that of: how far it is.
    const newest = verb !== undefined && planned.length + rest.length === 0 && parts.length === 1;
    const known = newest ? linesAbout('', kin, loaded, context.today).slice(-MOST_KNOWN) : [];
    return [
      ...factLines(shown, part, context, 2),
      ...own.flatMap((plan) => planTold(plan, part.ledger, context.today)),
      due,
      ...orders.filter((fact) => fact.item === part.item.id).map((fact) => instructionLine(fact, context.today)),
      ...factLines(rest, part, context, 2),
      ...factLines(known, part, context, MOST_KNOWN),
      // 谁牵头,什么时候到期: both in one breath.
      ...(query.also.includes('who') ? [whoLine(part.item, part.ledger, context.ledgers.length > 1)] : []),
    ];
  });
  return {
    items: items.map((item) => item.id),
    targets: parts.flatMap((part) => part.aims.map((aim) => aim.target.id)),
    text: lines.join('\n'),
  };
};

/** What is printed over numbered parts has no day of its own: that of the last of them (9月底前完成主岛建设). */
const lastOf = (subs: readonly Item[]): Day | null =>
  subs.reduce<Day | null>((last, sub) => {
    const day = deadlineOf(sub);
    return day !== null && (last === null || day > last) ? day : last;
  }, null);

/** 某街道的中心什么时候建好: the day that was told for a thing which only the lines of the item name. */
function plansOf({ topic, item }: Part, kin: readonly Item[], loaded: Loaded, today: Day): StoredFact[] {
  const own = grams(kin.map((one) => `${one.title},${one.text}`).join(','));
  const telling = [...grams(topic)].filter((gram) => !own.has(gram));
  if (telling.length === 0) return [];
  return linesAbout(topic, [item, ...kin.filter((one) => one !== item)], loaded, today).filter((fact) => {
    const said = grams(wordsOf(fact));
    return fact.due !== undefined && telling.some((gram) => said.has(gram));
  });
}
