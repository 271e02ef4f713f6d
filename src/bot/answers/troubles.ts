import { dayOf } from '../../days.js';
import { counts, newestFirst } from '../../ledger/progress.js';
import type { StoredFact } from '../../model/fact.js';
import { asksTroublesOfAll } from '../../parsers/question/troubles.js';
import { sourceLine } from '../replies/answers.js';
import { dayText, itemText, monthText } from '../replies/answers-format.js';
import { REST } from '../replies/answers-lists.js';
import { NO_TROUBLES, NO_WISHES, reasonLine, suggestionLine, TROUBLES, WISHES } from '../replies/answers-sources.js';
import { daySaid } from './day-asked.js';
import type { Handler } from './handlers.js';
import { load } from './load.js';
import { viewed } from './scope.js';

/** Said of bodies, not of the matter of the talk. */
const OF_BODIES = /单位|部门|局|县区?|谁|地方|大家|各家|哪[些几]?一?[项件条]|任务|事项/u;
const HALTS = new Set<string>(['paused', 'delayed', 'stalled', 'blocked']);
/** 各单位提了什么建议: what they ask for, not what is wrong. */
const WISHED = /建议|诉求/u;
const MOST = 15;
const EACH = 3;

/** 哪些单位反映了问题, 都是啥问题: what was told to hold things up, item by item; of a month or day only what was reported in it. */
export const troublesAnswer: Handler = async (query, context, talk) => {
  if (!asksTroublesOfAll(query)) return null;
  const day = daySaid(query.text, context.today);
  const span = day ?? query.months[0];
  // After 谁还没报 the items are those that nothing was told of.
  const owed = talk?.query.ask === 'owes' || talk?.query.ask === 'reported';
  if (talk && !owed && talk.items.length > 0 && span === undefined && !OF_BODIES.test(query.text)) return null;
  const within = ({ kind, reportedAt }: StoredFact) =>
    span === undefined || (kind === 'report' && dayOf(reportedAt).startsWith(span));
  const wished = WISHED.test(query.text);
  const several = context.ledgers.length > 1;
  const rows: { id: string; text: string }[] = [];
  for (const ledger of viewed(query, context)) {
    const loaded = await load(context, ledger.items, query.months);
    for (const item of ledger.items) {
      const own = loaded.of(item.id).filter((fact) => counts(fact) && within(fact));
      const facts = (wished ? own.filter(({ suggestion }) => suggestion !== undefined) : troubled(own)).sort(
        newestFirst,
      );
      if (facts.length === 0) continue;
      const reasons = [...new Set(facts.slice(0, EACH).map(wished ? suggestionLine : reasonLine))].join('；');
      const name = itemText(item, several).replace(/。$/u, '');
      rows.push({
        id: item.id,
        text: `${name}：${reasons}（${sourceLine(facts.slice(0, 1), ledger, context.today)}）`,
      });
    }
  }
  const when =
    span === undefined ? '' : day === undefined ? monthText(span, context.today) : dayText(day, context.today);
  if (rows.length === 0) return { items: [], text: (wished ? NO_WISHES : NO_TROUBLES)(when) };
  const lines = rows.slice(0, MOST).map(({ text }) => text);
  if (rows.length > MOST) lines.push(REST(rows.length - MOST));
  return {
    items: rows.map(({ id }) => id),
    text: [(wished ? WISHES : TROUBLES)(when, rows.length), ...lines].join('\n'),
  };
};

/** Those with a problem; where nobody told of one, what stands still. */
function troubled(facts: readonly StoredFact[]): StoredFact[] {
  const told = facts.filter(({ problem }) => problem !== undefined);
  return told.length > 0 ? told : facts.filter(({ status }) => HALTS.has(status ?? ''));
}
