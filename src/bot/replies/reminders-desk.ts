import { dayOf } from '../../days.js';
import type { Instant } from '../../model/fact.js';
import type { Outgoing } from '../../model/message.js';
import type { ListItem, MonthlyList, NudgeLine, Unreached, WeeklyPart } from '../../reminders/call.js';
import { dayWords, momentWords } from './commands.js';
import { monthDay } from './figures.js';
import { codesText, itemHead, monthWords, nudgeText, unitLines, unreachedText } from './reminders-lines.js';

/** The supervisor's list of a month: 未报, 零报告, 已报, 迟报, and whom the calls could not reach. */
export function listText(list: MonthlyList, at: Instant): string {
  const { counts, period } = list;
  const lines = [
    `《${list.title}》${monthWords(period.month)}报送情况（截至${momentWords(at)}）：应报${counts.items}项，已报${counts.reported}项${brackets(counts)}，未报${counts.missing}项。`,
  ];
  if (list.nothing.length > 0) lines.push('一项都没有报的单位：', ...unitLines(list.nothing));
  if (list.some.length > 0) lines.push('还有事项没有报的单位：', ...unitLines(list.some));
  if (list.zero.length > 0) lines.push(`零报告：${joined(list.zero)}`);
  if (list.late.length > 0) lines.push(`迟报：${joined(list.late)}`);
  if (list.reported.length > 0) lines.push(`已报齐：${list.reported.join('、')}（${list.reported.length}个单位）`);
  if (list.unreached.length > 0) lines.push(`提醒到不了本人：${unreachedText(list.unreached)}`);
  if (list.exempt.length > 0)
    lines.push(`按要求暂不催：${list.exempt.map((one) => `${one.unit}（到${monthDay(one.until)}）`).join('、')}`);
  return lines.join('\n');
}

function brackets({ zero, late }: MonthlyList['counts']): string {
  const parts = [zero > 0 ? `零报告${zero}项` : '', late > 0 ? `迟报${late}项` : ''].filter((one) => one !== '');
  return parts.length === 0 ? '' : `（其中${parts.join('、')}）`;
}

/** 市城管局（第32、34项）、市林业局（第35项，5月30日报） */
function joined(rows: readonly ListItem[]): string {
  return rows
    .map((row) => `${row.unit}（${codesText(row.items)}${row.at ? `，${monthDay(dayOf(row.at))}报` : ''}）`)
    .join('、');
}

/** What the buttons under the list say in the supervisor's name; the ledger and the month tell which list. */
export const LIST_ORDERS = {
  toGroup: (ledger: string, month: string): string => `把${ledger}台账${month}的未报名单发到群里`,
  again: (ledger: string, month: string): string => `刷新${ledger}台账${month}的报送名单`,
};

export function listChoices(list: MonthlyList): NonNullable<Outgoing['choices']> {
  const { ledger, period, counts } = list;
  if (counts.missing === 0) return [];
  return [
    { label: '把未报名单发到群里', say: LIST_ORDERS.toGroup(ledger, period.month) },
    { label: '刷新名单', say: LIST_ORDERS.again(ledger, period.month) },
  ];
}

/** What the group reads when the supervisor asks for it (rule 24): who still owes, nothing else. */
export function groupListText(list: MonthlyList): string {
  const rows = [...list.nothing, ...list.some];
  const month = monthWords(list.period.month);
  return [`下列事项${month}进展还没有报，请尽快补报，在群里直接说即可；没有进展也请说一声。`, ...unitLines(rows)].join(
    '\n',
  );
}

export function overdueText(lines: readonly NudgeLine[]): string {
  const head = `【到期未完成】有${lines.length}项到期了，还没有看到完成的上报：`;
  return [head, ...lines.map((one) => `${one.unit}：${nudgeText(one)}`)].join('\n');
}

/** 一周督办: items without progress, lights that turned, late reports. */
export function weeklyText(parts: readonly WeeklyPart[], at: Instant): string {
  return [`【一周督办】${dayWords(dayOf(at))}`, ...parts.flatMap(weeklyLines)].join('\n');
}

const MOST = 15;

function weeklyLines({ title, stale, staleDays, turned, late }: WeeklyPart): string[] {
  const lines = [`《${title}》`];
  const named = (rows: readonly { code: string; title: string; unit: string }[]): string =>
    rows
      .slice(0, MOST)
      .map((one) => `${itemHead(one)}（${one.unit}）`)
      .join('、') + (rows.length > MOST ? `等${rows.length}项` : '');
  const red = turned.filter((one) => one.colour === 'red');
  const yellow = turned.filter((one) => one.colour === 'yellow');
  if (red.length > 0) lines.push(`新转红灯：${named(red)}`);
  if (yellow.length > 0) lines.push(`新转黄灯：${named(yellow)}`);
  if (stale.length > 0) lines.push(`${staleDays}天以上没有进展：${byUnit(stale)}`);
  if (late.length > 0) lines.push(`迟报：${joined(late)}`);
  return lines;
}

function byUnit(rows: readonly { id: string; code: string; title: string; unit: string }[]): string {
  const units = new Map<string, ListItem>();
  for (const row of rows) {
    const known = units.get(row.unit);
    if (known) known.items.push(row);
    else units.set(row.unit, { unit: row.unit, items: [row] });
  }
  return joined([...units.values()]);
}

/** Deadlines that come near and whose units no message reaches. */
export function undeliveredText(lines: readonly NudgeLine[]): string {
  const head = `【到期提醒】有${lines.length}项快到期，提醒发不到责任单位，请代为转告：`;
  return [head, ...lines.map((one) => `${one.unit}：${nudgeText(one)}`)].join('\n');
}

export function unreachedNote(title: string, units: readonly { unit: string; why: Unreached }[]): string {
  return `《${title}》的月报提醒发不到下列单位：${unreachedText(units)}。请绑定联络员或工作群。`;
}

export function calendarText(year: number): string {
  return `${year}年的放假安排还没有录入，提醒暂按周一到周五是工作日安排。放假通知公布后，请维护人员更新节假日文件。`;
}

export function goneText(ledger: string): string {
  return `台账${ledger}已经不在了，它的提醒已停止。`;
}
