import { newestFirst } from '../../ledger/progress.js';
import type { StoredFact } from '../../model/fact.js';
import type { Query } from '../../parsers/question/query.js';
import { factLine, figureLine, sourceLine } from '../replies/answers.js';
import { itemText } from '../replies/answers-format.js';
import {
  BESIDE,
  NO_NEXT,
  NO_REASON,
  NO_REPORT,
  NO_SUGGESTION,
  nextLine,
  reasonLine,
  suggestionLine,
} from '../replies/answers-sources.js';
import { whoLine } from '../replies/answers-who.js';
import { factLines } from './fact-lines.js';
import type { Handler } from './handlers.js';
import { linesAbout } from './lines.js';
import { family, ledgerOf, load } from './load.js';
import { aimsOf, type Part } from './part.js';
import { placesAnswer } from './places.js';
import { unknownAnswer } from './plain.js';
import { readTarget } from './reading.js';
import { groupsOf } from './scope.js';
import { shownSources } from './shown-sources.js';
import { type Subject, subjectOf } from './subject.js';
import type { AnswerContext, Loaded, Said } from './types.js';
import { targetLines, valueAnswer } from './value.js';

/** 谁报的, 这数哪来的: the figures last shown with their sources, or those of the matter named. */
export const sourceAnswer: Handler = async (query, context, talk) => {
  if (query.ask !== 'source') return null;
  const named = subjectOf(query, context, talk);
  const subject = named.parts.length > 0 || !talk ? named : subjectOf({ ...query, topics: [] }, context, talk);
  if (subject.parts.length === 0) return named.unknown.length > 0 ? unknownAnswer(named, context) : null;
  if (!subject.fromTalk) {
    const zero = (await placesAnswer(query, context, talk)) ?? (await reportsOf(subject.parts, context));
    return zero ?? valueAnswer(subject.parts, context, query);
  }
  return (talk && (await shownSources(talk, context))) ?? valueAnswer(subject.parts, context, query);
};

/** An item named by its number: every report of it in the newest month, side by side. */
async function reportsOf(parts: readonly Part[], context: AnswerContext): Promise<Said | null> {
  if (parts.some((part) => part.topic !== '')) return null;
  const loaded = await load(
    context,
    parts.map((part) => part.item),
  );
  const lines = parts.flatMap((part) => {
    const own = loaded.of(part.item.id);
    if (own.length === 0) return [`${itemText(part.item, context.ledgers.length > 1)}：${NO_REPORT}`];
    const texts = part.item.targets.flatMap((target) => {
      const reading = readTarget({ ledger: part.ledger, item: part.item, target }, loaded, context.today);
      return reading.figures.map(
        (one) =>
          `${figureLine(target.metric, target, one, undefined, false, context.today)}，${sourceLine([one.head], part.ledger, context.today)}`,
      );
    });
    const rest =
      texts.length > 0
        ? []
        : own
            .slice(0, 3)
            .map((fact) => `${factLine(fact, context.today)}，${sourceLine([fact], part.ledger, context.today)}`);
    return [itemText(part.item, context.ledgers.length > 1), ...texts, ...rest];
  });
  return { items: parts.map((part) => part.item.id), text: lines.join('\n') };
}

const CAUSE =
  /征[迁拆收地]|因|由于|受.{0,8}影响|影响|疫情|导致|等待|尚未|缺|难|卡|紧张|不足|滞后|短缺|未到位|没到位|停工|窝工|停摆/u;

function causes(facts: readonly StoredFact[]): StoredFact[] {
  const problems = facts.filter((fact) => fact.problem !== undefined);
  // What was reported since is told before what the document said.
  const since = problems.filter(({ kind }) => kind === 'report').sort(newestFirst);
  if (problems.length > 0) return since.length > 0 ? since : problems;
  const halted = facts.filter(
    (fact) => fact.status && ['paused', 'delayed', 'stalled', 'blocked', 'not_started'].includes(fact.status),
  );
  return [...halted, ...facts.filter((fact) => CAUSE.test(fact.text ?? '') && !halted.includes(fact))];
}

/** 某县为什么停了, 某局有什么问题: those of its items that report a problem or a halt. */
async function haltedOf(query: Query, context: AnswerContext, telling: Telling): Promise<Subject | null> {
  if (query.topics.length > 0 || query.items.length > 0) return null;
  const items = groupsOf(query, context).flatMap((group) => group.items);
  if (items.length === 0) return null;
  const loaded = await load(context, items);
  const parts = items
    .filter((item) => telling(loaded.of(item.id)).length > 0)
    .map((item) => ({ ledger: ledgerOf(context, item), item, aims: [], topic: '', line: false, score: 1, cover: 1 }));
  return parts.length > 0 ? { parts, unknown: [], fromTalk: false } : null;
}

/** What holds up one target of an item is no reason for another, unless it names that one: 公交24台。问题:出租车还没交车. */
function ofAims({ aims, topic }: Part, { target, problem }: StoredFact): boolean {
  if (target === undefined || aims.length === 0 || aims.some((aim) => aim.target.id === target)) return true;
  return problem !== undefined && topic.split('\u0001').some((word) => word.length > 1 && problem.includes(word));
}

type Telling = (facts: readonly StoredFact[]) => StoredFact[];

/** 有什么建议, 下一步怎么干: what was suggested or is planned, not what is wrong; with the words where nobody told of it. */
const OTHERWISE: readonly { asked: RegExp; telling: Telling; line: (fact: StoredFact) => string; none: string }[] = [
  {
    asked: /建议|支持|帮助|帮忙|配合|协调|协助|政策|诉求|请求|要(?:市里|我们|上[面级头]|咱们?|领导)/u,
    telling: (facts) => facts.filter(({ suggestion }) => suggestion !== undefined),
    line: suggestionLine,
    none: NO_SUGGESTION,
  },
  {
    asked: /下一?步|下阶段|接下来|后续/u,
    telling: (facts) => facts.filter(({ nextStep, measure }) => nextStep !== undefined || measure === 'plan'),
    line: nextLine,
    none: NO_NEXT,
  },
];

/** 为什么是红的, 怎么这么慢: asked of the pace. */
const PACE = /红|黄|绿|灯|慢|滞后|落后|进度|低|少/u;

/** 卡在哪一步, 卡在哪个环节: how far it has come. */
const STEP = /哪一?(?:步|个?(?:环节|阶段|关口))|(?:什么|啥)(?:环节|阶段|关口)/u;

/** 为什么一直没有数, 为啥没进展: what was told of it after all is said, a zero report 零报告 too. */
const SILENT = /(?:没有?|无|不见)(?:上报|报|啥|什么|任何|新的?)?(?:数据?|数字|进展|动静|变化|消息|动)/u;

function stands(part: Part, loaded: Loaded, context: AnswerContext): string[] {
  const [zero] = loaded
    .of(part.item.id)
    .filter((fact) => fact.status === 'no_progress' && fact.asOf <= context.today)
    .sort(newestFirst);
  const told = aimsOf(part).flatMap((aim) => {
    const reading = readTarget(aim, loaded, context.today);
    const [figure] = reading.figures;
    return figure === undefined || (zero && figure.asOf < zero.asOf)
      ? []
      : targetLines(reading, loaded, context, false);
  });
  return zero && told.length === 0
    ? [`${factLine(zero, context.today)}（${sourceLine([zero], part.ledger, context.today)}）`]
    : told;
}

/** The figures that a light comes from: share against the share of time gone. */
function paceLines(part: Part, loaded: Loaded, context: AnswerContext): string[] {
  return aimsOf(part).flatMap((aim) => {
    const reading = readTarget(aim, loaded, context.today);
    return reading.light ? targetLines(reading, loaded, context, false) : [];
  });
}

/** 什么原因, 有什么问题: what was reported as problem, or the words that give the cause. */
export const reasonAnswer: Handler = async (query, context, talk) => {
  if (query.ask !== 'reason' && query.ask !== 'problem') return null;
  const other = OTHERWISE.find(({ asked }) => asked.test(query.text));
  const halted = await haltedOf(query, context, other?.telling ?? causes);
  const groups = halted || query.topics.length + query.items.length > 0 ? [] : groupsOf(query, context);
  const items = groups.flatMap((group) => group.items);
  // 某局有啥问题没有: nothing of all its items was told.
  if (items.length > 1 && query.places.length === 0)
    return { items: [], text: `${groups.map(({ name }) => name).join('、')}：${other?.none ?? NO_REASON}` };
  const subject = halted ?? subjectOf(query, context, talk);
  if (subject.parts.length === 0) return subject.unknown.length > 0 ? unknownAnswer(subject, context) : null;
  const lines: string[] = [];
  const none: string[] = [];
  for (const part of subject.parts.slice(0, MOST_ITEMS)) {
    const loaded = await load(context, family(part.item, part.ledger));
    const kin = family(part.item, part.ledger);
    const all = linesAbout('', kin, loaded, context.today);
    const named = (part.topic === '' ? [] : linesAbout(part.topic, kin, loaded, context.today)).filter((fact) =>
      ofAims(part, fact),
    );
    const found = other
      ? other.telling(all)
      : causes(named).length > 0
        ? causes(named)
        : causes(all).filter((fact) => ofAims(part, fact));
    // 有啥困难 after one of its figures: what another target of the item was told with, and of which.
    const beside =
      found.length === 0 && !other && subject.fromTalk ? all.filter(({ problem }) => problem !== undefined) : [];
    const name = itemText(part.item, context.ledgers.length > 1).replace(/。$/u, '');
    const paced = PACE.test(query.text) ? paceLines(part, loaded, context) : [];
    const silent = SILENT.test(query.text) ? stands(part, loaded, context) : [];
    if (query.also.includes('who')) lines.push(whoLine(part.item, part.ledger, context.ledgers.length > 1));
    // 卡在哪 after several matters: of those that somebody told of, where anybody did.
    const into = found.length + beside.length + paced.length === 0 && subject.fromTalk ? none : lines;
    into.push(
      found.length === 0
        ? `${name}：${other?.none ?? NO_REASON}${beside.length > 0 ? BESIDE(beside, part.item.targets) : ''}`
        : `${name}：${[...new Set(found.slice(0, 3).map(other?.line ?? reasonLine))].join('；')}（${sourceLine(found.slice(0, 1), part.ledger, context.today)}）`,
      ...(paced.length > 0 ? paced : silent),
    );
    // 为什么没动: where nobody told of a cause, what was told of it last.
    if (found.length === 0 && !other && part.topic !== '' && WHY_STILL.test(query.text))
      into.push(...factLines(named.filter(isToldStep).sort(newestFirst).slice(0, 2), part, context));
    // 卡在哪一步, where nobody told of a cause: as far as it has come.
    if (found.length === 0 && !other && STEP.test(query.text))
      into.push((await valueAnswer([part], context, { ...query, ask: 'value', also: [] })).text);
  }
  return {
    items: subject.parts.map((part) => part.item.id),
    text: (lines.length > 0 ? lines : none.slice(0, MOST_NONE)).join('\n'),
  };
};

/** 为啥没动, 怎么还没开工. */
const WHY_STILL = /(?:为(?:什么|啥|何)|怎么|咋)[^,，。]{0,8}(?:没|不|未)/u;
const isToldStep = ({ kind, value, problem }: StoredFact): boolean =>
  kind === 'report' && value === undefined && problem === undefined;
const MOST_ITEMS = 15;
const MOST_NONE = 6;
