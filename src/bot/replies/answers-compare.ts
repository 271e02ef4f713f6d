import { clean } from '../../ledger/arithmetic.js';
import { overTarget } from '../../ledger/audit.js';
import { shareOf } from '../../ledger/lights.js';
import type { Figure } from '../../ledger/progress.js';
import type { Day, StoredFact } from '../../model/fact.js';
import type { Target } from '../../model/ledger.js';
import { DONE_WORD, overText, saidInOnes, targetText } from './answers.js';
import { changeText, dayText, figure, monthText, numberText, percentText, points } from './answers-format.js';

function asOf(day: Day, today: Day): string {
  return `截至${dayText(day, today)}`;
}

/** What is missing of a figure that was said as 5152人 and is counted in 万人. */
function inOnes(own: Figure, gap: number): string {
  return saidInOnes(own) === '' ? '' : `（即${numberText(clean(gap * 10_000))}${(own.unit ?? '').slice(1)}）`;
}

export function gapLine(name: string, target: Target, own: Figure, gap: number, today: Day): string {
  const unit = own.unit ?? target.unit;
  if (target.op === '<=') {
    return `${name}：现为${numberText(own.value)}${unit}，比上限${numberText(target.value)}${target.unit}高${points(-gap)}（${asOf(own.asOf, today)}）`;
  }
  if (target.unit === '%')
    return `${name}：还差${points(gap)}（现为${numberText(own.value)}%，目标${numberText(target.value)}%，${asOf(own.asOf, today)}）`;
  const about = own.share === undefined ? '' : '约';
  return `${name}：还差${about}${numberText(gap)}${target.unit}${inOnes(own, gap)}（${DONE_WORD[target.counts]}${about}${numberText(own.value)}，目标${numberText(target.value)}${target.unit}，${asOf(own.asOf, today)}）`;
}

export function overLine(name: string, target: Target, own: Figure, over: number, today: Day): string {
  if (target.op === '<=')
    return `${name}：现为${numberText(own.value)}${target.unit}，没有超过上限${numberText(target.value)}${target.unit}（${asOf(own.asOf, today)}）`;
  if (target.most !== undefined) {
    const beyond = overTarget(own.value, target);
    const word = beyond === null ? '已在目标范围内' : overText(beyond, target);
    return `${name}：${word}（${DONE_WORD[target.counts]}${numberText(own.value)}，目标${targetText(target)}，${asOf(own.asOf, today)}）`;
  }
  const more =
    over > 0 ? `超额${target.unit === '%' ? points(over) : `${numberText(over)}${target.unit}`}` : '正好达到目标';
  if (target.unit === '%')
    return `${name}：${more}（现为${numberText(own.value)}%，目标${numberText(target.value)}%，${asOf(own.asOf, today)}）`;
  return `${name}：${more}（${DONE_WORD[target.counts]}${numberText(own.value)}，目标${numberText(target.value)}${target.unit}，${asOf(own.asOf, today)}）`;
}

/** A rate against a level that the question named. */
export function levelLine(name: string, rate: number, level: number, gap: number): string {
  const now = `${name}现为${numberText(rate)}%`;
  if (gap === 0) return `${now}，正好是${numberText(level)}%`;
  return gap > 0
    ? `${now}，离${numberText(level)}%还差${points(gap)}`
    : `${now}，比${numberText(level)}%高${points(-gap)}`;
}

/** 到八成（64公里）还差15.5公里: a target against a level of it that the question named; of a ratio the ratio itself. */
export function levelText(name: string, target: Target, own: Figure, level: number, today: Day): string {
  const rate = target.unit === '%';
  const wanted = rate ? level : clean((target.value * level) / 100);
  const gap = clean(wanted - own.value);
  const amount = rate ? points(Math.abs(gap)) : `${numberText(Math.abs(gap))}${target.unit}`;
  const goal = rate ? `${numberText(level)}%` : `目标的${numberText(level)}%（${numberText(wanted)}${target.unit}）`;
  const now = rate ? `现为${numberText(own.value)}%` : `已完成${numberText(own.value)}${target.unit}`;
  const how = gap > 0 ? `离${goal}还差${amount}` : gap < 0 ? `比${goal}多${amount}` : `正好是${goal}`;
  return `${name}：${how}（${now}，目标${numberText(target.value)}${target.unit}，${asOf(own.asOf, today)}）`;
}

/** A figure that is near to the target's matter, with what it would mean for the target. */
export function NEAR_GAP(fact: StoredFact, target: Target): string {
  const gap = target.value - (fact.value ?? 0);
  const word = gap >= 0 ? `比目标少${numberText(gap)}${target.unit}` : `比目标多${numberText(-gap)}${target.unit}`;
  return `相关的有：${fact.text ?? ''}；仅就这个数看，${word}`;
}

/** 雨水管道共7576米，已完成3378米，还剩4198米. */
export function remainderLine(whole: StoredFact, part: StoredFact, left: number, today: Day): string {
  const unit = whole.unit ?? '';
  const share = part.percent === undefined ? '' : `（${numberText(part.percent)}%）`;
  return `${whole.object ?? ''}：共${numberText(whole.value ?? 0)}${unit}，已完成${numberText(part.value ?? 0)}${part.unit ?? unit}${share}，还剩${numberText(left)}${unit}（${asOf(part.asOf, today)}）`;
}

/** 上升, 下降, 持平; points where the target is a ratio. */
export function deltaLine(
  name: string,
  target: Target,
  before: Figure,
  after: Figure,
  change: number,
  earlier: string,
  later: string,
  today: Day,
): string {
  return `${name}：${monthText(later, today)}比${monthText(earlier, today)}${changeText(change, target.unit)}（${figure(before.value, target.unit)}→${figure(after.value, target.unit)}）`;
}

/** 涨了百分之几: the change as a share of the earlier figure; of a ratio its points are the answer. */
export function growthText(target: Target, before: Figure, change: number): string {
  if (target.unit === '%' || before.value === 0 || change === 0) return '';
  return `，${change > 0 ? '增长' : '下降'}${percentText((Math.abs(change) / before.value) * 100)}`;
}

/** ，完成率24.6%→46%，提高21.4个百分点. */
export function sharesText(target: Target, before: Figure, after: Figure): string {
  const [from, to] = [before, after].map(({ value }) => shareOf(target, value));
  if (target.unit === '%' || from == null || to == null) return '';
  const change = Number((to - from).toFixed(1));
  const word = change >= 0 ? '提高' : '降低';
  return `，完成率${percentText(from)}→${percentText(to)}，${word}${points(Math.abs(change))}`;
}

export function NO_MONTH(
  name: string,
  before: Figure | undefined,
  after: Figure | undefined,
  earlier: string,
  later: string,
  target: Target | undefined,
  today: Day,
): string {
  const one = (month: string, own: Figure | undefined) =>
    `${monthText(month, today)}${own ? `${numberText(own.value)}${target?.unit ?? ''}` : '没有上报'}`;
  return `${name ? `${name}：` : ''}${one(later, after)}，${one(earlier, before)}，没法比较。`;
}

/** Of a body's targets none has a figure in both months. */
export const NONE_COMPARED = (earlier: string, later: string, today: Day): string =>
  `没有一项在${monthText(earlier, today)}和${monthText(later, today)}都上报过数，没法比较。`;

export const NO_MONTHS = '这项没有逐月上报的数，没法比较。';

export interface Compared {
  label: string;
  value: number;
  unit: string;
  share?: number;
}

/** S221 and 88% stand apart, or a road has another number. */
const labelText = (label: string): string => (/[\da-z]$/iu.test(label) ? `${label}：` : label);

/** 99.15% as it was said; one place behind the point where it was computed. */
function exactly(share: number): string {
  const two = Number(share.toFixed(2));
  return Math.abs(two - share) < 1e-6 ? `${two}%` : percentText(share);
}

export function comparedLine(one: Compared): string {
  const share = one.share === undefined || one.unit === '%' ? '' : `（${exactly(one.share)}）`;
  return `${labelText(one.label)}${numberText(one.value)}${one.unit}${share}`;
}

/** Between two of one unit: how much lies between them, in points where it is the share that is compared. */
function byHowMuch([a, b, more]: readonly Compared[], word: string): string {
  if (!a || !b || more) return '';
  const between = (x: number, y: number) => clean(Math.abs(x - y));
  const rounded = (one: Compared) => Number((one.share ?? one.value).toFixed(2));
  if (/快|慢/u.test(word) || a.unit === '%') return `，相差${points(between(rounded(a), rounded(b)))}`;
  return a.unit === b.unit ? `，相差${numberText(between(a.value, b.value))}${a.unit}` : '';
}

export function winnerLine(entries: readonly Compared[], winners: readonly Compared[], word: string): string {
  const all = entries.map(comparedLine).join('，');
  if (winners.length === entries.length) return `${all}，一样${word}。`;
  return `${all}，${winners.map((one) => one.label).join('、')}${word}${byHowMuch(entries, word)}。`;
}

export function differenceLine(a: Compared, b: Compared, difference: number, inPoints: boolean): string {
  const amount = inPoints ? points(Math.abs(difference)) : `${numberText(Math.abs(difference))}${a.unit}`;
  const [more, less] = difference >= 0 ? [a, b] : [b, a];
  if (difference === 0)
    return `${a.label}和${b.label}一样，都是${inPoints ? `${Number((a.share ?? a.value).toFixed(2))}%` : `${numberText(a.value)}${a.unit}`}。`;
  const said = (one: Compared) =>
    inPoints
      ? `${labelText(one.label)}${Number((one.share ?? one.value).toFixed(2))}%`
      : `${labelText(one.label)}${numberText(one.value)}${one.unit}`;
  return `${said(more)}，${said(less)}，相差${amount}，${more.label}高。`;
}

export function sumLine(entries: readonly Compared[], total: number, unit: string): string {
  return `${entries.map((one) => `${labelText(one.label)}${numberText(one.value)}`).join('、')}，合计${numberText(total)}${unit}`;
}

export function shareOfLine(part: number, whole: number, share: number, unit: string, ofWhat: string): string {
  return `占${ofWhat}${numberText(whole)}${unit}的${percentText(share)}（${numberText(part)}/${numberText(whole)}）`;
}

/** …，合起来还差30块. */
export const LEFT_OF_ALL = (left: number, unit: string): string => `，合起来还差${numberText(left)}${unit}`;

/** After a county's figure: the gap is that of the whole, since the county has no target of its own. */
export const WHOLE_GAP = (place: string): string => `以上是总目标的差数，${place}没有单列目标。`;

/** 高标准农田：已开工8.6万亩，已完成2.1万亩，开工未完成的6.5万亩. */
export const STARTED_LEFT = (name: string, started: number, done: number, left: number, unit: string): string =>
  `${name}：已开工${numberText(started)}${unit}，已完成${numberText(done)}${unit}，开工未完成的${numberText(left)}${unit}`;

/** 整治窨井盖：现为4620个（截至6月20日），比文件公布的3310个（截至5月16日）增加1310个. */
export function SINCE_PUBLISHED(
  name: string,
  target: Target,
  before: Figure,
  after: Figure,
  change: number,
  today: Day,
): string {
  return `${name}：现为${figure(after.value, target.unit)}（${asOf(after.asOf, today)}），比文件公布的${figure(before.value, target.unit)}（${asOf(before.asOf, today)}）${changeText(change, target.unit, '没有变化')}`;
}

export const NO_PUBLISHED = (name: string): string => `${name}：文件没有公布完成数，没法比较。`;

export const NO_LATER = (name: string, before: Figure, target: Target, today: Day): string =>
  `${name}：文件公布${figure(before.value, target.unit)}（${asOf(before.asOf, today)}），以后没有再上报，没法比较。`;

/** （9月还没有上报）: the month itself has no figure yet. */
export const NONE_YET = (month: string, today: Day): string => `（${monthText(month, today)}还没有上报）`;
/** （5月没有上报）, beside a step from an earlier month. */
export const NONE_BETWEEN = (month: string, today: Day): string => `（${monthText(month, today)}没有上报）`;

/** What is left by the names that were reported, where no figure was. */
export const LISTED_GAP = ({ unit }: Target, left: number): string => `按列名计还差${numberText(left)}${unit}`;

/** 按新增泊位已报的2180个算，占这个节点3000个的72.7%，还差820个. */
export function STEP_REACHED(whole: Target, step: Target, value: number, share: number, left: number): string {
  const rest = left > 0 ? `还差${numberText(left)}${step.unit}` : '已达到';
  return `按${whole.metric}已报的${numberText(value)}${whole.unit}算，占这个节点${numberText(step.value)}${step.unit}的${percentText(share)}，${rest}`;
}

/** 通许县完成技能培训18020人，占目标100.1%；…: each of its own target. */
export const EACH_SHARE = (list: readonly { label: string; value: number; unit: string; share: number }[]): string =>
  list
    .map(({ label, value, unit, share }) => `${label}${numberText(value)}${unit}，占目标${percentText(share)}`)
    .join('；');
