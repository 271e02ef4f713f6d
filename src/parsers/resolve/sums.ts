import type { Item } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import { rankTargets } from './aims.js';
import type { ParseContext } from './context.js';
import { kin } from './drafted.js';
import { bestFit, type UnitFit } from './unitFits.js';
import { headingWords, subjectWords } from './words.js';

/** How surely a heading must name an item for what it sums up to be that item's. */
const SURE = 0.5;
/** Where the parts make the total to the last digit. */
const LIKELY = 0.35;
const TOTAL =
  /(?:一共|总共|共计|合计|总计|总数|总的|拢共|统共|[加合]起来|[加合]在?一[块起])(?:是|有|为)?(?=\d)|^共(?=\d)/u;

/**
 * 托位:普惠的820个,民办的540个,一共1360个: what a heading counts is its total; the parts that make it are no figures of
 * other items, whatever their names. Returns how each part and the total are to be taken.
 */
export function sumsOf(
  statements: readonly Statement[],
  context: ParseContext,
): ReadonlyMap<Statement, { statement: Statement; item: Item }> {
  const found = new Map<Statement, { statement: Statement; item: Item }>();
  statements.forEach((total, at) => {
    if (total.value === undefined || !TOTAL.test(total.text) || subjectWords(total) !== '') return;
    const summed = partsBefore(statements, at);
    const parts = summed.length > 0 ? summed : rowsBefore(statements, at);
    const [first] = parts;
    const heading = first?.heading ?? first?.subject;
    if (first === undefined || heading === undefined) return;
    const rows = rowsOf(parts);
    const best = likeliest(headingWords({ ...first, heading }), context, rows && total.unit);
    if (!best || best.score < (summed.length > 0 ? LIKELY : SURE)) return;
    const { item } = best;
    const counted = statements[at - 1];
    if (counted && isHowMany(counted, total)) found.set(counted, { statement: { ...counted, passedOn: true }, item });
    const apart = parts.some(
      (part) =>
        part.measure !== first.measure ||
        (!isAskedFor(part, item) && (countsItself(part, first, item) || isOfAnother(part, first, item, context))),
    );
    if (summed.length === 0) {
      if (apart) return;
      const breakdown = Object.fromEntries(parts.map((part) => [subjectWords(part), part.value ?? 0]));
      for (const part of parts) found.set(part, { statement: { ...part, passedOn: true }, item });
      found.set(total, { statement: { ...total, ...verbOf(parts, total), heading, breakdown }, item });
      return;
    }
    if (apart || (!rows && someNamed(parts, item))) {
      // 完工7座,主体完成5座,合计12座; 公有产权1420、租用200,共1620: of different things or stages, so their sum is of none.
      found.set(total, { statement: { ...total, measure: 'other' }, item });
      return;
    }
    for (const part of parts)
      found.set(part, {
        statement: rows ? { ...part, passedOn: true } : isAskedFor(part, item) ? part : { ...part, measure: 'other' },
        item,
      });
    const listed = rows ? { breakdown: rows, measure: first.measure } : {};
    // 公共的210根、专用的90根,加起来300: counted as its parts are.
    const unit = total.unit ?? first.unit;
    found.set(total, {
      statement: { ...total, ...(unit && { unit }), ...verbOf(parts, total), heading, ...listed },
      item,
    });
  });
  return found;
}

/** The item that the heading names, one's own before somebody else's. */
function likeliest(heading: string, context: ParseContext, unit?: string): { item: Item; score: number } | undefined {
  const lean = ({ id }: Item): number => (context.dutyOf(id) === 'own' ? OWN : 0);
  const found = context.index.match(heading, { ledgers: context.ledgers, limit: 4 });
  // 污水厂石桥5座、青溪4座: of what is counted so.
  return found
    .filter(({ item }) => unit === undefined || COUNTS_SO.has(bestFit(item, unit) ?? 'alien'))
    .sort((a, b) => b.score + lean(b.item) - a.score - lean(a.item))[0];
}
const OWN = 0.3;
const COUNTS_SO = new Set<UnitFit>(['same', 'kin']);

/** 足球场3块、篮球场5块,共8块: each part is of a target of its own, and the total of none. */
function countsItself(part: Statement, first: Statement, item: Item): boolean {
  const words = subjectWords(part);
  if (part === first || words === '') return false;
  const [own] = rankTargets(item, part);
  if (own === undefined || own.score < NAMED || own.target === rankTargets(item, first)[0]?.target) return false;
  // Under one heading there are kinds of one thing, unless they are called as targets are.
  return part.heading === undefined || part.heading !== first.heading || own.target.metric.includes(words);
}
const NAMED = 0.4;

/** Do some of the parts bear words of a target's own name, and others not? */
function someNamed(parts: readonly Statement[], item: Item): boolean {
  const named = parts.filter((part) => {
    const words = part.heading === undefined || isAskedFor(part, item) ? '' : subjectWords(part);
    return words.length > 1 && item.targets.some(({ metric }) => metric.includes(words));
  });
  return named.length > 0 && named.length < parts.length;
}

/** 牧草1.2万亩、造林4.7万亩,合计5.9万亩 where so much 牧草 is asked for beside the whole: a part that a target of its own is called by. */
const isAskedFor = (part: Statement, { targets, text }: Item): boolean => {
  const words = subjectWords(part);
  return (
    words.length > 1 &&
    targets.some(({ metric }) => metric === words) &&
    [`含${words}`, `其中${words}`, `其中,${words}`].some((within) => text.includes(within))
  );
};

/** 达标学校6所,球场9所,一共15所: nor is there a total of what stands in different items. */
function isOfAnother(part: Statement, first: Statement, item: Item, context: ParseContext): boolean {
  const words = subjectWords(part);
  if (part === first || part.heading !== undefined || words.length < 2) return false;
  const best = likeliest(words, context);
  return best !== undefined && best.score >= SURE && best.item !== item && !kin(best.item, item);
}

/** 建了5个,…,共9个: what was done to the parts was done to all. */
function verbOf(parts: readonly Statement[], total: Statement): { verb?: string } {
  const verb = total.verb ?? parts.find((part) => part.verb !== undefined)?.verb;
  return verb === undefined ? {} : { verb };
}

/** 公园类22处、社区类31处,合计51处: kinds under one heading that nearly make the total, so one of the figures is wrong. */
function rowsBefore(statements: readonly Statement[], at: number): Statement[] {
  const total = statements[at];
  const last = statements[at - 1];
  if (total?.value === undefined || last?.heading === undefined || last.subject === '' || total.mode) return [];
  const from = statements.slice(0, at).findLastIndex((part) => !isRow(part, last)) + 1;
  const rows = statements.slice(from, at);
  const sum = rows.reduce((all, { value = 0 }) => all + value, 0);
  const names = new Set(rows.map(subjectWords));
  const near = Math.abs(sum - total.value) <= NEARLY * total.value;
  return rows.length > 1 && names.size === rows.length && near && last.unit === total.unit ? rows : [];
}
const isRow = (part: Statement, { heading, unit, measure }: Statement): boolean =>
  part.value !== undefined &&
  part.heading === heading &&
  part.unit === unit &&
  part.measure === measure &&
  part.mode === undefined &&
  part.place === undefined &&
  subjectWords(part) !== '';
/** So far from the total the rows are meant to be all of it. */
const NEARLY = 0.2;

/** The figures right before a total that add up to it, at least two: 中央资金4.3亿元、省级2.9亿元,合计7.2亿元. */
function partsBefore(statements: readonly Statement[], at: number): Statement[] {
  const total = statements[at];
  const parts: Statement[] = [];
  let sum = 0;
  for (let i = at - 1; i >= 0 && sum < (total?.value ?? 0); i -= 1) {
    const part = statements[i];
    if (part && total && i === at - 1 && isHowMany(part, total)) continue;
    const value = part && (part.value ?? rowSum(part));
    const unit = total?.unit ?? parts[0]?.unit ?? part?.unit;
    if (part === undefined || value === undefined || !addsTo(part.unit, unit)) break;
    sum += value;
    parts.unshift(part);
  }
  return parts.length > 1 && Math.abs(sum - (total?.value ?? 0)) < 1e-9 ? parts : [];
}
/** 小巷30条,小区80个,合计110个: things that are counted one by one add up, whatever they are counted in. */
const addsTo = (unit: string | undefined, of: string | undefined): boolean =>
  unit === of || (unit?.length === 1 && of?.length === 1 && !MEASURES.test(unit + of));
const MEASURES = /[万亿亩米吨元人户%]/u;

const rowSum = ({ breakdown }: Statement): number | undefined =>
  breakdown && Object.values(breakdown).reduce((all, value) => all + value, 0);

/** 石桥5座、青溪4座,加上云溪2座,一共11座: the rows of all places, where each part is of one or lists some. */
function rowsOf(parts: readonly Statement[]): Record<string, number> | undefined {
  if (!parts.some(({ breakdown }) => breakdown !== undefined)) return undefined;
  const rows: Record<string, number> = {};
  for (const { place, value, breakdown } of parts) {
    if (breakdown) Object.assign(rows, breakdown);
    else if (place !== undefined && value !== undefined) rows[place] = value;
    else return undefined;
  }
  return rows;
}

/** 三项(加起来21公里): how many they are that add up. */
const isHowMany = ({ unit, subject, value }: Statement, total: Statement): boolean =>
  unit === '项' && total.unit !== '项' && subject === '' && value !== undefined;
