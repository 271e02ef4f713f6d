import { minus, percentOf, sum } from '../../ledger/arithmetic.js';
import { ratioOfSums } from '../../ledger/compare.js';
import type { Target } from '../../model/ledger.js';
import { isOwn } from '../../parsers/question/belongs.js';
import type { Query } from '../../parsers/question/query.js';
import { convert } from '../../parsers/units.js';
import { NOT_LISTED, sourceLine } from '../replies/answers.js';
import { LEFT_OF_ALL, shareOfLine, sumLine } from '../replies/answers-compare.js';
import { numberText } from '../replies/answers-format.js';
import { APART, FEWER, NO_SHARE, NOT_ADDED, NOT_TOLD, UNLIKE } from '../replies/answers-sums.js';
import { batchesShown } from './batches.js';
import { best, ofBest } from './best-of.js';
import { atMonth } from './dated.js';
import { type Entries, entriesOf, withShown } from './entries.js';
import type { Handler } from './handlers.js';
import { withoutHeld } from './held.js';
import { itemById, load } from './load.js';
import { ratesApart, ratioAnswer, ratioOfShown } from './ratios.js';
import { readTarget, wholeOf } from './reading.js';
import { isShareOf, partOf } from './share-of.js';
import { factsShown } from './shown-facts.js';
import { lastShown, totalOfShown } from './shown-last.js';
import { subjectOf } from './subject.js';
import { missingOf, namedTogether } from './together.js';
import type { AnswerContext, Said, Shown, Talk } from './types.js';

const RATIO = /率|比例|百分/u;

/** 加起来, 合计, 占全市多少: sums and ratios of sums (rule 20). */
export const sumAnswer: Handler = async (asked, now, talk) => {
  const query = ofBest(asked);
  // 甲县和乙县谁的完成率高: against each other, nothing is added up.
  if (query.ask === 'compare' && !query.also.includes('sum')) return null;
  const context = atMonth(query, now);
  const share = query.ask === 'share' || query.also.includes('share');
  const grouped = query.places.length > 0 || query.placeKind !== undefined;
  const together = namedTogether(query, context, talk);
  if (
    query.ask !== 'sum' &&
    !query.also.includes('sum') &&
    !(share && (grouped || isShareOf(query))) &&
    !together &&
    !totalOfShown(query, talk)
  )
    return null;
  const batches = grouped ? undefined : batchesShown(query, talk);
  const several = query.topics.length === 0 && talk && talk.shown.length > 1 ? lastShown(talk) : [];
  const rated = batches && RATIO.test(query.text) ? batches : several;
  const rates = grouped ? null : await ratioOfShown(rated, context);
  if (rates) return rates;
  if (RATIO.test(query.text) && !grouped && !isShareOf(query)) {
    const ratio = await ratioAnswer(query, context, talk);
    if (ratio) return ratio;
  }
  if (query.ask !== 'sum' && query.places.length > 0 && ownMatter(query, context, talk)) return null;
  const entries = await entriesOf(query, context, talk);
  if (!entries) return null;
  const list = grouped
    ? best(entries.list, asked)
    : withShown(entries, query.topics.length === 0 ? talk : undefined, 2);
  const bare = query.topics.length === 0 && !grouped;
  const before = bare && talk && talk.shown.length > 1 ? withoutWholes(lastShown(talk)) : undefined;
  const chosen = batches ?? before ?? list;
  // 托位加起来多少了: of one figure nothing is added up.
  const [only] = chosen;
  if (chosen.length === 1 && only?.target !== undefined && !grouped && !share && saidToBe(query) === 0) return null;
  if (chosen.length === 0) {
    const [place] = entries.absent;
    return place === undefined
      ? null
      : {
          items: entries.items.map((item) => item.id),
          text: NOT_LISTED(place, entries.aims[0]?.target.metric ?? '', ''),
        };
  }
  const part = share && !grouped && isShareOf(query) ? partOf(entries, context) : null;
  if (part || (!grouped && isShareOf(query))) return part;
  const asking = ofOneItem(chosen, query).filter((one) => !together || together.has(one.target ?? ''));
  const { free: kept, notes } = withoutHeld(asking, context);
  if (kept.length > 1 && !grouped && kept.every(({ unit }) => unit === '%'))
    return (await ratioAnswer(query, context, talk)) ?? ratesApart(kept, entries.facts, entries.ledger, context);
  const ledgers = [...new Set(kept.map((one) => itemById(context, one.item)?.ledger))];
  const missing = together ? missingOf(together, asking, entries.items) : [];
  if (ledgers.length < 2) {
    const sum = await added(
      kept,
      before ? { ...entries, facts: await factsShown(kept, context) } : entries,
      query,
      context,
      share || together !== undefined,
      missing,
    );
    const wanted = grouped || missing.length > 0 ? 0 : saidToBe(query);
    const fewer = wanted > kept.length && kept.every(({ unit }) => unit === kept[0]?.unit);
    return { ...sum, text: [...notes, sum.text, ...(fewer ? [FEWER(wanted, kept.length)] : [])].join('\n') };
  }
  const apart = await Promise.all(
    ledgers.map((key) => {
      const own = kept.filter((one) => itemById(context, one.item)?.ledger === key);
      const ledger = context.ledgers.find((one) => one.key === key) ?? entries.ledger;
      const ids = new Set(own.flatMap((one) => one.facts));
      const facts = entries.facts.filter((fact) => ids.has(fact.id));
      return added(own, { ...entries, ledger, facts }, query, context, share);
    }),
  );
  return {
    items: apart.flatMap((one) => one.items),
    targets: apart.flatMap((one) => one.targets ?? []),
    shown: kept,
    text: [...apart.map((one) => one.text), APART].join('\n'),
  };
};

/** 全市2.05万户 and 甲县0.31万户 were shown: the city's figure holds the county's, and neither is added to the other. */
const withoutWholes = (shown: readonly Shown[]): Shown[] =>
  shown.filter(
    (one) =>
      one.place !== undefined || !shown.some((other) => other.place !== undefined && other.target === one.target),
  );

const KINDS = /([两三四五六])(?:种|样|类|批)/u;

/** 三种管网加一块: how many are to be added up, where that is said. */
function saidToBe({ text }: Query): number {
  const said = KINDS.exec(text)?.[1];
  return said === undefined ? 0 : '一二三四五六'.indexOf(said.replace('两', '二')) + 1;
}

/** An item that has a figure for every matter that was named is meant alone. */
function ofOneItem(list: readonly Shown[], query: Query): Shown[] {
  const wanted = Math.max(query.topics.length, 2);
  const best = [...new Set(list.map((one) => one.item))]
    .map((item) => list.filter((one) => one.item === item))
    .filter((own) => own.length === wanted);
  return best.length === 1 && query.topics.length > 1 ? (best[0] ?? []) : [...list];
}

/** The matter is the place's own (its commitment), not a row of a list. */
function ownMatter(query: Query, context: AnswerContext, talk: Talk | undefined): boolean {
  const [part] = subjectOf(query, context, talk).parts;
  return part !== undefined && query.places.every((place) => isOwn(part.item, place, part.ledger));
}

async function added(
  list: readonly Shown[],
  entries: Entries,
  query: Query,
  context: AnswerContext,
  share: boolean,
  missing: readonly string[] = [],
): Promise<Said> {
  const unit = list[0]?.unit ?? '';
  const same = list.filter((one) => one.unit === unit);
  if (same.length < list.length)
    return {
      items: entries.items.map((item) => item.id),
      text: NOT_ADDED(list),
    };
  const measures = list.map((one) => countedBy(one, context));
  if (new Set(measures).size > 1)
    return {
      items: [...new Set(list.map((one) => one.item))],
      targets: [...new Set(list.flatMap((one) => one.target ?? []))],
      shown: [...list],
      text: [
        UNLIKE(list.map((one, at) => ({ ...one, measure: measures[at] ?? 'done' }))),
        ...(entries.facts.length > 0 ? [sourceLine(entries.facts, entries.ledger, context.today)] : []),
      ].join('\n'),
    };
  const total = sum(list.map((one) => one.value));
  const lines = [list.length > 1 ? sumLine(list, total, unit) : `${list[0]?.label ?? ''}${numberText(total)}${unit}`];
  if (entries.absent.length > 0) lines.push(`${entries.absent.join('、')}没有列出，未计入。`);
  if (missing.length > 0) lines.push(NOT_TOLD(missing));
  if (share) lines.push(...(await shareLines(list, total, unit, entries, context, query)));
  if (entries.facts.length > 0) lines.push(sourceLine(entries.facts, entries.ledger, context.today));
  return {
    items: [...new Set(list.map((one) => one.item))],
    targets: [...new Set(list.flatMap((one) => one.target ?? []))],
    shown: [...list],
    text: lines.join('\n'),
  };
}

/** What a figure counts, by its target: what was started and what was finished are not added up. */
function countedBy(one: Shown, context: AnswerContext): Target['counts'] {
  return itemById(context, one.item)?.targets.find((target) => target.id === one.target)?.counts ?? 'done';
}

/** Of the whole (全市总数) for places, of the targets together for several targets. */
async function shareLines(
  list: readonly Shown[],
  total: number,
  unit: string,
  entries: Entries,
  context: AnswerContext,
  query: Query,
): Promise<string[]> {
  const loaded = await load(context, entries.items);
  const targets = [...new Set(list.flatMap((one) => one.target ?? []))];
  const aims = entries.items.flatMap((item) =>
    item.targets
      .filter((target) => targets.includes(target.id))
      .map((target) => ({ ledger: entries.ledger, item, target })),
  );
  if (list.some((one) => one.place !== undefined) && !/目标|任务|指标/u.test(query.text)) {
    const [aim] = aims;
    const [first] = entries.facts;
    // A line that no target counts has its whole beside its rows.
    const line = aim ? undefined : first;
    if (line?.value !== undefined && line.breakdown !== undefined && line.unit === unit) {
      const share = percentOf(total, line.value);
      return share === null ? [] : [shareOfLine(total, line.value, share, unit, '全部')];
    }
    const whole =
      aim && (first ? wholeOf(aim, first, loaded, context.today) : readTarget(aim, loaded, context.today).figures[0]);
    const share = whole && percentOf(total, whole.value);
    if (whole && share !== null && share !== undefined) return [shareOfLine(total, whole.value, share, unit, '全部')];
    const other = whole || !aim ? undefined : readTarget(aim, loaded, context.today).figures[0];
    return other && first ? [NO_SHARE(other, first.asOf, context.today)] : [];
  }
  const goal = sum(aims.map(({ target }) => convert(target.value, target.unit, unit) ?? target.value));
  const share = ratioOfSums([total], [goal]);
  if (share === null) return [];
  const open = total < goal && aims.every(({ target }) => target.op === '>=');
  return [`${shareOfLine(total, goal, share, unit, '目标')}${open ? LEFT_OF_ALL(minus(goal, total), unit) : ''}`];
}
