import { minus } from '../../ledger/arithmetic.js';
import { endOf, monthBefore, monthsBySource } from '../../ledger/compare.js';
import { targetFigures } from '../../ledger/progress.js';
import type { StoredFact } from '../../model/fact.js';
import { namesOwners } from '../../parsers/question/asks-of.js';
import type { Query } from '../../parsers/question/query.js';
import { factLine, sourceLine } from '../replies/answers.js';
import {
  deltaLine,
  growthText,
  NO_MONTH,
  NO_MONTHS,
  NONE_BETWEEN,
  NONE_COMPARED,
  NONE_YET,
  sharesText,
} from '../replies/answers-compare.js';
import { ADDED_SAID } from '../replies/answers-months.js';
import { saidOfMonth } from './added.js';
import type { Handler } from './handlers.js';
import { ledgerOf, load } from './load.js';
import { everyAimOf } from './part.js';
import { unknownAnswer } from './plain.js';
import { readTarget } from './reading.js';
import { groupsOf } from './scope.js';
import { sincePublished } from './since-published.js';
import { subjectOf } from './subject.js';
import type { Aim, AnswerContext, Said } from './types.js';
import { nameOf, targetLines } from './value.js';

function wants(query: Query): boolean {
  if (query.ask === 'delta') return true;
  return (
    query.also.includes('delta') && (query.base !== undefined || query.ask === 'value' || query.ask === 'difference')
  );
}

const OF_FIGURES = new Set(['value', 'delta', 'count', 'share', 'difference']);

/** 4月到5月呢, 5月到6月新增多少: the later month against the earlier. */
function stepped(query: Query): Query {
  if (query.step === undefined || query.base !== undefined || !OF_FIGURES.has(query.ask)) return query;
  const { period: _period, ...rest } = query;
  return { ...rest, ask: 'delta', months: [query.step.to], base: query.step.from };
}

/** 新增多少 of a target that itself says 新增 asks for its figure (rule 5). */
const TARGET_WORD = /(新增|提升|提高|改造|增加|[加添增])了?(?:多少|几)/u;
/** 加了多少 of what the target calls 新增. */
const ALIKE: Readonly<Record<string, string>> = { 加: '增', 添: '增' };

/** 完成率提高几个百分点: of a counted target its shares are compared as well. */
const IN_POINTS = /完成率|完成比例|完成度|百分点|[几个]个?点/u;

/** 哪几个没变: only those that stand as they were. */
const STILL = /没(?:有)?(?:变|动|涨|增)(?:化|长|加)?|不变|未变|持平|原地/u;

/** Month on month 环比: last confirmed figure of each month (rule 20). */
export const deltaAnswer: Handler = async (asked, context, talk) => {
  const query = stepped(asked);
  if (!wants(query) || (query.period !== undefined && query.base === undefined)) return null;
  const groups = query.topics.length > 0 || query.items.length > 0 ? [] : groupsOf(query, context);
  if (groups.length > 0) {
    const aims = groups.flatMap((group) =>
      group.items.flatMap((item) => item.targets.map((target) => ({ ledger: ledgerOf(context, item), item, target }))),
    );
    return deltas(aims, query, context, true);
  }
  const subject = subjectOf(query, context, talk);
  if (subject.parts.length === 0) return subject.unknown.length > 0 ? unknownAnswer(subject, context) : null;
  const aims = subject.parts.flatMap(everyAimOf);
  const word = TARGET_WORD.exec(query.text)?.[1];
  const named = (aim: Aim) => aim.target.unit !== '%' && aim.target.metric.includes(ALIKE[word ?? ''] ?? word ?? '');
  if (word !== undefined && query.base === undefined && query.months.length === 0 && aims.some(named)) return null;
  if (query.published) return sincePublished(aims, context);
  const growing = aims.every((aim) => /增长|增速/u.test(aim.target.metric)) && query.base === undefined;
  if (aims.length === 0 && asked.period !== undefined) return null;
  if (aims.length === 0 && (query.base !== undefined || subject.fromTalk))
    return { items: subject.parts.map((part) => part.item.id), text: NO_MONTHS };
  if (aims.length === 0 || growing) return null;
  // 比上月呢 after all that a body answers for: of what can be compared.
  const ofOwner = subject.fromTalk && subject.parts.length > 1 && talk !== undefined && namesOwners(talk.query);
  const said = await deltas(aims, query, context, ofOwner);
  // 提升了多少 names no month: where none can be compared, what was done is told.
  return word !== undefined && query.base === undefined && query.months.length === 0 && !said.compared ? null : said;
};

/** 较上月增加0.6万千瓦: what whoever told the figure said of it against the month before. */
const saidAgainst = (head: StoredFact | undefined, facts: readonly StoredFact[]): StoredFact | undefined =>
  head?.messageId === undefined
    ? undefined
    : facts.find(
        ({ messageId, measure, value, text }) =>
          messageId === head.messageId &&
          measure === 'other' &&
          value !== undefined &&
          /[比较](?:上个?|前一?个?)月/u.test(text ?? ''),
      );

async function deltas(
  aims: readonly Aim[],
  query: Query,
  context: AnswerContext,
  onlyKnown: boolean,
): Promise<Said & { compared: boolean }> {
  const later = query.months.at(-1) ?? context.today.slice(0, 7);
  const earlier = query.base ?? monthBefore(later);
  const loaded = await load(context, [...new Set(aims.map((aim) => aim.item))], [earlier, later]);
  const lines: string[] = [];
  const used: Aim[] = [];
  let compared = false;
  const several = new Set(aims.map((aim) => aim.item.id)).size > 1;
  for (const aim of aims) {
    const facts = loaded.of(aim.item.id);
    for (const { before, after, change } of monthsBySource(aim.target, facts, earlier, later)) {
      if (!before && !after && onlyKnown) continue;
      if (onlyKnown && change === null) continue;
      if (onlyKnown && STILL.test(query.text) && change !== 0) continue;
      used.push(aim);
      const name = nameOf(aim, several && context.ledgers.length > 1);
      // 多了多少 with no month named: against the last figure there is, where the month before has none.
      const open = query.base === undefined && query.months.length === 0 && !before;
      const last = open ? targetFigures(aim.target, facts, endOf(earlier))[0] : undefined;
      // 比7月多了几处, asked in a month in which nobody has told yet: the last figure there is.
      const current = query.base !== undefined && query.months.length === 0 && before !== undefined && !after;
      const newest = current ? targetFigures(aim.target, facts, context.today)[0] : undefined;
      const lately = newest && newest.asOf > endOf(earlier) ? newest : undefined;
      const own = earlier === monthBefore(later) ? saidOfMonth(later, aim, facts) : undefined;
      const heads = [after, before].flatMap((figure) => figure?.head ?? []);
      if (change !== null && before && after) {
        compared = true;
        // 6月单月0.42万, told beside what lies between the last figures of both months.
        if (own?.value !== undefined && own.value !== change)
          lines.push(ADDED_SAID(name, later, own.value, own.unit ?? aim.target.unit, context.today));
        lines.push(
          `${deltaLine(name, aim.target, before, after, change, earlier, later, context.today)}${
            /百分之|%|增幅|涨幅|幅度/u.test(query.text) ? growthText(aim.target, before, change) : ''
          }${IN_POINTS.test(query.text) ? sharesText(aim.target, before, after) : ''}`,
        );
      } else if (last && after && !before) {
        compared = true;
        const change = minus(after.value, last.value);
        const since = last.asOf.slice(0, 7);
        lines.push(
          `${deltaLine(name, aim.target, last, after, change, since, later, context.today)}${NONE_BETWEEN(earlier, context.today)}`,
        );
        heads.push(last.head);
      } else if (before && lately) {
        compared = true;
        const month = lately.asOf.slice(0, 7);
        const change = minus(lately.value, before.value);
        lines.push(
          `${deltaLine(name, aim.target, before, lately, change, earlier, month, context.today)}${NONE_YET(later, context.today)}`,
        );
        heads.push(lately.head);
      } else if (own?.value !== undefined) {
        compared = true;
        lines.push(ADDED_SAID(name, later, own.value, own.unit ?? aim.target.unit, context.today));
      } else {
        lines.push(NO_MONTH(name, before, after, earlier, later, aim.target, context.today));
        const against = saidAgainst(after?.head, facts);
        if (against) lines.push(factLine(against, context.today));
        // 办结率多少 比上次高还是低: what is known all the same.
        const reading = before || after ? undefined : readTarget(aim, loaded, context.today);
        if (reading && reading.figures.length > 0) lines.push(...targetLines(reading, loaded, context, false));
      }
      if (heads.length > 0) lines.push(sourceLine(heads, aim.ledger, context.today));
    }
  }
  if (lines.length === 0)
    return {
      compared: false,
      items: [],
      text: onlyKnown
        ? NONE_COMPARED(earlier, later, context.today)
        : NO_MONTH('', undefined, undefined, earlier, later, undefined, context.today),
    };
  return {
    compared,
    items: [...new Set(used.map((aim) => aim.item.id))],
    targets: [...new Set(used.map((aim) => aim.target.id))],
    text: lines.join('\n'),
  };
}
