import type { ItemLine, ListItem, Mark, NudgeLine, Period, TargetLine, Unreached } from '../../reminders/call.js';
import { dayWords } from './commands.js';
import { monthDay, number } from './figures.js';

/** 第42项 by its number, 1-8.3项 by its code. */
function codeText(code: string): string {
  return /^\d+$/.test(code) ? `第${code}项` : `${code}项`;
}

/** 第40、42项; at most twelve codes, then the number of all. */
export function codesText(items: readonly { code: string }[], most = 12): string {
  const codes = items.slice(0, most).map((item) => item.code);
  const rest = items.length > most ? `等${items.length}项` : '项';
  return `${codes.every((code) => /^\d+$/.test(code)) ? '第' : ''}${codes.join('、')}${rest}`;
}

export function itemHead(item: { code: string; title: string }): string {
  return `${codeText(item.code)} ${item.title}`;
}

const MOST_TARGETS = 4;

/** What is missing of an item in figures; '' where it has no targets left. */
export function missingText({ targets }: Pick<ItemLine, 'targets'>): string {
  const told = targets.filter((one) => one.current !== null);
  const silent = targets.filter((one) => one.current === null);
  const parts = told.slice(0, MOST_TARGETS).map(gapText);
  if (told.length > MOST_TARGETS) parts.push(`等${told.length}个目标没有达到`);
  if (silent.length > 0) parts.push(`${told.length > 0 ? metricsText(silent) : ''}还没有报过数`);
  return parts.join('；');
}

function metricsText(targets: readonly TargetLine[]): string {
  return targets.length > MOST_TARGETS ? '其他目标' : targets.map((one) => one.metric).join('、');
}

function gapText({ metric, op, value, unit, current, missing }: TargetLine): string {
  const goal = `${metric}${op === '<=' ? '不超过' : '目标'}${number(value)}${unit}`;
  const gap = unit === '%' ? `${number(missing ?? 0)}个百分点` : `${number(missing ?? 0)}${unit}`;
  return `${goal}，已报${number(current ?? 0)}${unit}，${op === '<=' ? '超' : '差'}${gap}`;
}

/** 请于5月27日（周五）前报送, and why it is not the day of the notice (rule 24). */
export function dueText({ base, ordered }: Period, last: boolean): string {
  const until = last ? '今天下班前' : `${dayWords(base)}前`;
  return base === ordered
    ? `请于${until}报送`
    : `请于${until}报送（${monthDay(ordered)}是休息日，通知没有规定可以顺延）`;
}

/** 期限9月30日，还有7天 */
function markText({ kind, day, text, extended }: Mark, left: number): string {
  const when = left > 0 ? `还有${left}天` : left === 0 ? '今天到期' : `已过${-left}天`;
  if (kind === 'instruction') return `领导要求${monthDay(day)}前（${when}）：${cut(text)}`;
  if (kind === 'milestone') return `${cut(text)}（${monthDay(day)}，${when}）`;
  return `期限${monthDay(day)}${extended ? '（已批准延期）' : ''}，${when}`;
}

function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

export function nudgeText({ item, mark, left }: NudgeLine): string {
  const missing = missingText(item);
  return `${itemHead(item)}：${markText(mark, left)}${missing === '' ? '，还没有报完成' : `；${missing}`}。`;
}

const UNREACHED: Record<Unreached, string> = {
  no_liaison: '没有联络员',
  away: '联络员和代办人都不在岗',
  unreachable: '联络员还没有和机器人建立私聊',
};

export function unreachedText(units: readonly { unit: string; why: Unreached }[]): string {
  return units.map(({ unit, why }) => `${unit}（${UNREACHED[why]}）`).join('、');
}

/** 市城管局：第32、34项 */
export function unitLines(rows: readonly Pick<ListItem, 'unit' | 'items'>[]): string[] {
  return rows.map((row) => `${row.unit}：${codesText(row.items)}`);
}

/** 5月份 of a month YYYY-MM. */
export function monthWords(month: string): string {
  return `${Number(month.slice(5))}月份`;
}
