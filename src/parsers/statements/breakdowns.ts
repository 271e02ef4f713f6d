import { sum } from '../../ledger/arithmetic.js';
import { Chars } from '../chars.js';
import type { Draft } from './draft.js';
import { inUnitOf, sameThing } from './rowUnits.js';

const PLACE_LIKE =
  /^(?!\p{Script=Han}*(?:[全我本][市县区]|[小片街摊商馆展泊考牧]区|(?:种植|养殖|停车|作业|活动|候[车诊]|实践)区|校区|院区|景区|库区|灌区|厂区|矿区|林区|病区|港区|山区|灾区|[盲暗雷禁误]区|(?:保护|服务|安置|隔离|功能|聚居)区|棚户区|[下返城家还水]乡)$)\p{Script=Han}{1,8}(?:县|区|市|镇|乡|街道|开发区|示范区|管委会|园区)$/u;
const ENDS_OF_PLACES = new Chars('县区市镇乡道会');
/** A word shaped like the name of a place, whether a ledger knows it or not. */
export const isPlaceLike = (words: string): boolean => ENDS_OF_PLACES.ends(words) && PLACE_LIKE.test(words);
/** 别的县区都在两家以上: said of each of the others, no row. */
export const OTHER_PLACES = /^(?:别|其他|其它|其余|各|每个?|几个|多个)的?(?:县|区|乡|镇|街道|市)/u;
export const TOTAL = /^(?:合计|总|总计|共计|共|一共|总共|累计|总数|小计|加起来|合起来|加一块|加在一起|合在一起)$/;

/** Rows by place (云溪5、苇塘4…,合计9) become one draft with the stated total, when one is stated. */
export function joinBreakdowns(drafts: readonly Draft[]): void {
  for (let at = 0; at < drafts.length; at++) {
    const rows = rowsFrom(drafts, at);
    const [first, last] = [rows[0], rows.at(-1)];
    if (first === undefined || last === undefined || rows.length < 2) continue;
    const end = drafts.indexOf(last);
    const [before, after] = [totalBefore(drafts, at, rows), totalAfter(drafts, end, rows)];
    if (before && after) saidAgain(before, after);
    if (before?.sized) withShare(before, drafts[drafts.indexOf(before) + 1]);
    // 5月新入库7家,甲县3、乙县4,累计63: the rows prove which of the two they make up.
    const proved = before && comeTo(rows, before.figure?.value ?? 0) && !comeTo(rows, after?.figure?.value ?? 0);
    const whole = proved ? before : (after ?? before);
    // 完工19处,受益人口3万人。其中甲县6处、乙县8处…: what was counted otherwise in between is no name of theirs.
    const between = whole === before && before ? drafts.slice(drafts.indexOf(before) + 1, at) : [];
    settle(rows, whole, between.some(isOtherCount(before)));
    at = end;
  }
}

/** 加上苇塘4条: one more row. */
const ONE_MORE = /^(?:(?:再|又)?(?:[加算]上|外加|还有))?$/u;

/** The place of a row: a known one, or a word shaped like one. */
function placeOf(draft: Draft): string | undefined {
  if (draft.gone || draft.kind !== 'figure' || draft.figure?.kind !== 'count') return undefined;
  if (draft.place !== undefined && draft.place !== 'own' && ONE_MORE.test(draft.subject)) return draft.place;
  // 其他县区21: what is left of them, in one row.
  if (draft.rest !== undefined && /^(?:县区|区县|县|区|乡镇|地方|单位)?$/u.test(draft.subject))
    return `其他${draft.subject}`;
  return isPlaceLike(draft.subject) && !OTHER_PLACES.test(draft.subject) ? draft.subject : undefined;
}

/** 污水厂云溪5、苇塘4、石桥3: the matter stands before the first place, and the other rows have none. */
function headRow(drafts: readonly Draft[], at: number): string | undefined {
  const [head, ...rows] = drafts.slice(at, at + 3);
  if (head === undefined || head.gone || head.figure?.kind !== 'count' || head.place === undefined) return undefined;
  if (head.place === 'own' || head.counted !== '' || rows[0]?.nested) return undefined;
  // 东岭割了390亩,云溪350,合计740亩: what was done is said of the first alone, and the sum of all proves it.
  if (summedUp(drafts, at)) return head.place;
  if (head.subject === '' || head.verb !== undefined) return undefined;
  const { tokens } = head.segment;
  const figure = tokens.findIndex(({ type }) => type === 'figure');
  if (tokens[figure - 1]?.type !== 'place' || rows.length < 2) return undefined;
  return rows.every((row) => placeOf(row) !== undefined && row.segment.line === head.segment.line)
    ? head.place
    : undefined;
}

/** Whether the figures of the rows add up to that value. */
const comeTo = (rows: readonly (Draft | undefined)[], value: number): boolean =>
  Math.abs(rows.reduce((all, row) => all + (row?.figure?.value ?? 0), 0) - value) < 1e-6;

/** Do the rows from here on come to the total that is said behind them? */
function summedUp(drafts: readonly Draft[], at: number): boolean {
  const rows = [drafts[at]];
  for (const draft of drafts.slice(at + 1))
    if (placeOf(draft) !== undefined) rows.push(draft);
    else break;
  const total = drafts[at + rows.length];
  if (rows.length < 2 || total?.figure === undefined || total.place !== undefined) return false;
  if (!total.cues.some(({ word }) => TOTAL.test(word))) return false;
  return comeTo(rows, total.figure.value);
}

function rowsFrom(drafts: readonly Draft[], at: number): Draft[] {
  const rows: Draft[] = [];
  const seen = new Set<string>();
  const line = drafts[at]?.segment.line;
  let unit: string | undefined;
  const head = headRow(drafts, at);
  for (let i = at; i < drafts.length; i++) {
    const draft = drafts[i];
    if (draft?.gone || draft?.sized || (rows.length > 0 && draft?.segment.aside && draft.nested && !rows[0]?.nested))
      continue;
    const place = i === at && head !== undefined ? head : draft && placeOf(draft);
    if (draft === undefined || place === undefined || seen.has(place)) break;
    if (draft.segment.line !== line && rows.length > 0 && draft.segment.lead !== '\n' && draft.segment.cell === 0)
      break;
    const own = draft.figure?.unit;
    if (own !== undefined && unit !== undefined && own !== unit && !unit.startsWith(own) && !sameThing(own, unit))
      break;
    // 城东已开工38条,城西78条招完标: each at a stage of its own.
    if (rows.some(({ measure }) => measure !== undefined && draft.measure !== undefined && measure !== draft.measure))
      break;
    unit ??= own;
    seen.add(place);
    draft.row = place;
    rows.push(draft);
  }
  return rows;
}

function totalAfter(drafts: readonly Draft[], end: number, rows: readonly Draft[]): Draft | undefined {
  let next = drafts.slice(end + 1).find((one) => !one.gone);
  // 三家合起来6.2公里: how many rows there are.
  const many = next?.figure?.value === rows.length && next.subject === '' && next.verb === undefined ? next : undefined;
  const sum = many && drafts[drafts.indexOf(many) + 1];
  if (many && sum?.figure && sum.segment.lead === '' && sum.cues.some(({ word }) => TOTAL.test(word))) {
    many.gone = true;
    next = sum;
  }
  if (next?.kind !== 'figure' || next.place !== undefined) return undefined;
  // 合计除治飞机草740亩: the matter may be said with the sum alone.
  if (next.subject !== '' && !comeTo(rows, next.figure?.value ?? 0)) return undefined;
  return TOTAL.test(next.total ?? '') || next.cues.some((cue) => TOTAL.test(cue.word)) ? next : undefined;
}

function totalBefore(drafts: readonly Draft[], at: number, rows: readonly Draft[]): Draft | undefined {
  const [first] = rows;
  const made = madeUpOf(drafts, at, rows);
  if (made !== undefined || first === undefined) return made;
  // 完工2480户,完工率31%。其中,甲镇620户…: the rate stands between the total and its rows.
  const before = drafts.slice(Math.max(0, at - 2), at).findLast((one) => !one.gone && !isLevel(one));
  if (before?.kind !== 'figure' || before.figure?.kind !== 'count' || before.row !== undefined) return undefined;
  const tied =
    first.nested || [':', '('].includes(first.segment.lead) || before.total !== undefined || isListOf(before, rows);
  const unit = first.figure?.unit;
  return tied && (unit === undefined || sameThing(unit, before.figure.unit ?? '')) && !isSome(drafts, at, before)
    ? before
    : undefined;
}

/** 建成16座,分别是甲5、乙4…; 挂牌1130个,甲310、乙280…: the rows are said to make it up, or nearly do (2.1万 of 20960 is but rounded). */
function isListOf(before: Draft, rows: readonly Draft[]): boolean {
  const { sentence } = before.segment;
  if (rows.some(({ segment, verb, subject }) => segment.sentence !== sentence || verb || subject !== '')) return false;
  if (rows[0]?.cues.some(({ word }) => word.startsWith('分别'))) return true;
  const { value = 0 } = before.figure ?? {};
  const off = Math.abs(shareOfRows(before, rows) - 1);
  return rows.length > 2 && off <= NEARLY && off * value > 0.5 * 10 ** -(String(value).split('.')[1]?.length ?? 0);
}
const NEARLY = 0.1;

/** 已改1.6万户,其中甲县3000户: which share of the whole the rows come to, in its unit. */
function shareOfRows({ figure: whole }: Draft, rows: readonly Draft[]): number {
  const named = rows.map(({ row, figure }, nth): [string, typeof whole] => [`${row}${nth}`, figure]);
  return sum(Object.values(inUnitOf(whole?.value, whole?.unit, named))) / (whole?.value ?? 1);
}

/** 处理率31.5,分县:甲6、乙5…: a level is not made up of places, however its sign was left out. */
const isLevel = ({ figure, subject, heading }: Draft): boolean =>
  figure?.kind === 'ratio' || LEVEL.test(subject || (heading ?? ''));
const LEVEL = /(?:率|占比|比例|比重)$/u;

/** 公厕9座,游园4个,分县:甲5、乙4: the rows tell by what they come to which of the figures before them they make up. */
function madeUpOf(drafts: readonly Draft[], at: number, rows: readonly Draft[]): Draft | undefined {
  const [first] = rows;
  const unit = rows.find(({ figure }) => figure?.unit !== undefined)?.figure?.unit;
  return drafts
    .slice(Math.max(0, at - FARTHEST), at)
    .findLast(
      (one) =>
        !one.gone &&
        one.row === undefined &&
        one.figure?.kind === 'count' &&
        one.figure.value > 0 &&
        comeTo(rows, one.figure.value) &&
        one.segment.line === first?.segment.line &&
        (unit === undefined || sameThing(unit, one.figure.unit ?? '')) &&
        !isLevel(one) &&
        !isBesideRows(one, rows),
    );
}

/** 云溪开工12条,苇塘9条,石桥3条: a place of their own kind is none that the others make up, whatever they come to. */
const isBesideRows = ({ place }: Draft, rows: readonly Draft[]): boolean =>
  place !== undefined && place !== 'own' && rows.every((row) => row.place !== undefined && row.place === row.row);

/** How many figures back a list by place may look for its total. */
const FARTHEST = 4;

/** 户厕2.8万户,完成47%,分县:…: what the places make up was reached, and the share is of that. */
function withShare(whole: Draft, share: Draft | undefined): void {
  whole.sized = false;
  if (share?.figure?.kind !== 'ratio' || share.size?.value !== whole.figure?.value) return;
  whole.percent = share.figure.value;
  share.gone = true;
}

/** 塔吊12座:甲县4、乙县3…,合计12: one total, said before its rows and behind them. */
function saidAgain(before: Draft, after: Draft): void {
  if (before.figure?.value !== after.figure?.value || before.subject + before.counted === '' || !after.figure) return;
  if (after.figure.unit !== undefined && after.figure.unit !== before.figure?.unit) return;
  const unit = before.figure?.unit;
  after.figure = { ...after.figure, ...(unit !== undefined && { unit }) };
  [after.subject, after.counted, after.heading] = [before.subject, before.counted, before.heading];
  [after.measure, after.verb, after.decider] = [before.measure, before.verb, before.decider];
  after.start = Math.min(after.start, before.start);
  before.gone = true;
}

/** 其中甲县0.8万、乙县1.2万 of 3.6万: some of the places, no rows that should make the whole. */
function isSome(drafts: readonly Draft[], at: number, before: Draft): boolean {
  if (!drafts[at]?.nested) return false;
  const { sentence } = before.segment;
  // 其中甲县12、乙县11,其余在县里: what is left over is not listed.
  if (drafts.slice(at).some(({ rest, segment }) => rest !== undefined && segment.sentence === sentence)) return true;
  const rows = drafts.slice(at).filter((draft) => draft.row !== undefined);
  return shareOfRows(before, rows) < SOME;
}
const SOME = 0.8;

const isOtherCount =
  (whole: Draft | undefined) =>
  ({ gone, figure, subject }: Draft): boolean =>
    !gone && subject !== '' && figure?.kind === 'count' && !sameThing(figure.unit ?? '', whole?.figure?.unit ?? '');

function settle(rows: readonly Draft[], total: Draft | undefined, apart: boolean): void {
  const [first] = rows;
  if (first === undefined) return;
  const base = total ?? first;
  const unit = base.figure?.unit ?? rows.find((row) => row.figure?.unit !== undefined)?.figure?.unit;
  base.breakdown = inUnitOf(
    total?.figure?.value,
    unit,
    rows.map((row) => [row.row ?? '', row.figure]),
  );
  if (unit !== undefined) base.rowUnit = unit;
  // 云溪120套、苇塘88套都动工了: what the last row tells is said of all.
  if (base.verb === undefined) {
    const verb = rows.find((row) => row.verb !== undefined);
    if (verb?.verb !== undefined && verb.measure !== undefined) [base.verb, base.measure] = [verb.verb, verb.measure];
  }
  base.start = Math.min(base.start, first.start);
  base.end = Math.max(base.end, rows.at(-1)?.end ?? base.end);
  // 云溪5条、苇塘4条街巷,一共9条: what is counted may be said with the last row alone.
  if (base.subject === '' && base.counted === '' && !apart)
    base.counted = rows.find(({ counted }) => counted !== '')?.counted ?? '';
  if (total === undefined) base.noTotal = true;
  // 云溪12座,其中甲镇9座、乙镇3座: the rows are parts of that place.
  if (base !== total || rows.some(({ place, row }) => place === row)) base.place = undefined;
  for (const row of rows) if (row !== base) row.gone = true;
  if (base === first || (base.subject === '' && !apart))
    base.heading = (base !== first && first.place !== undefined && first.subject) || (first.heading ?? base.heading);
}
