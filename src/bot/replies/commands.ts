import { dayOf, weekday } from '../../days.js';
import type { Day, Instant } from '../../model/fact.js';
import type { Item } from '../../model/ledger.js';
import type { Role } from '../../model/message.js';
import { monthDay } from './figures.js';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];

/** 5月30日（周一） */
export function dayWords(day: Day): string {
  return `${monthDay(day)}（周${WEEKDAYS[weekday(day) - 1] ?? ''}）`;
}

/** 5月30日（周一）08:30 */
export function momentWords(at: Instant): string {
  const time = new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(11, 16);
  return `${dayWords(dayOf(at))}${time}`;
}

/** 第42项 by its number, 1-8.3项 by its code. */
export function itemWords(item: Item): string {
  return /^\d+$/.test(item.code) ? `第${item.code}项` : `${item.code}项`;
}

/** 第40、42项 */
export function itemsWords(items: readonly Item[], most = 12): string {
  const codes = items.slice(0, most).map((item) => item.code);
  const rest = items.length > most ? `等${items.length}项` : '项';
  return `${codes.every((code) => /^\d+$/.test(code)) ? '第' : ''}${codes.join('、')}${rest}`;
}

function titled(item: Item): string {
  const title = item.title.replace(/[。;；,，:：].*$/u, '');
  return `${itemWords(item)}（${title.length > 20 ? `${title.slice(0, 20)}…` : title}）`;
}

/** Last day to report: the one that the notice orders, or the last working day before it. */
export interface DueWords {
  day: Day;
  ordered: Day;
}

export interface Reminder {
  rows: { unit: string; items: Item[] }[];
  month: number;
  due?: DueWords;
  /** Until when it is wanted, in the words of the order. */
  by?: string;
  urgent: boolean;
}

/** What the group reads: who still owes what, and nobody else. */
export function reminderText({ rows, month, due, by, urgent }: Reminder): string {
  const until = by ? `请于${by}报送` : due ? dueWords(due) : '请尽快报送';
  const mark = urgent ? '【紧急】' : '';
  const one = rows.length === 1 ? rows[0] : undefined;
  if (one) {
    const first = one.items[0];
    const what = one.items.length === 1 && first ? titled(first) : itemsWords(one.items);
    return `${mark}${one.unit}：${what}${month}月份进展还没有报，${until}，在群里直接说即可。`;
  }
  const lines = rows.map((row) => `${row.unit}：${itemsWords(row.items)}`);
  return [`${mark}以下事项${month}月份进展还没有报，${until}，在群里直接说即可。`, ...lines].join('\n');
}

/** When the ordered day is a rest day: the last working day before it, and why (rule 24). */
function dueWords({ day, ordered }: DueWords): string {
  if (day === ordered) return `请于${dayWords(day)}前报送`;
  return `请于${dayWords(day)}前报送（${monthDay(ordered)}是休息日，通知没有规定可以顺延）`;
}

export const REMIND = {
  notAllowed: '提醒和催报由督查部门安排，需要的话请联系督查值班同志。',
  whom: '请说明要提醒哪个单位或哪一项，例如“催一下没报的”“提醒市教育局报19项”。',
  nobody: '本月该报的都报了，不用提醒。',
  noGroup: '这个台账还没有对应的工作群，提醒没有发出。',
  quiet: (at: Instant): string => `现在不是工作时间，已安排在${momentWords(at)}提醒。`,
  quietFor: (rows: Reminder['rows'], at: Instant): string =>
    `现在不是工作时间，已安排在${momentWords(at)}到群里提醒${short(rows)}。`,
  planned: (rows: Reminder['rows'], at: Instant): string => `已安排在${momentWords(at)}到群里提醒${short(rows)}。`,
  sent: (rows: Reminder['rows']): string => `已在群里提醒${short(rows)}。`,
  urgentOnly: '（紧急提醒须由督查部门发出）',
  reported: (items: readonly Item[]): string => `${itemsWords(items)}本月已有上报，没有再提醒。`,
  settled: (units: readonly string[]): string => `${units.join('、')}牵头的事项本月都报了，没有再提醒。`,
  spared: (unit: string, until: Day): string =>
    `${unit}按要求到${dayWords(until)}为止不催，没有提醒；要恢复请说“恢复催报 ${unit}”。`,
  notLead: (units: readonly string[]): string => `${units.join('、')}在这里没有应报的牵头事项，没有提醒。`,
  notTheirs: (unit: string, item: Item, lead: string): string => `${itemWords(item)}由${lead}牵头，没有提醒${unit}。`,
  unknown: (words: readonly string[]): string => `台账里没有${words.join('、')}，没有提醒。`,
  noItem: (words: string): string => `台账里没有找到“${words}”，没有提醒。`,
};

function short(rows: Reminder['rows']): string {
  const lines = rows.slice(0, 6).map((row) => `${row.unit}（${itemsWords(row.items, 6)}）`);
  return `${lines.join('、')}${rows.length > 6 ? `等${rows.length}个单位` : ''}`;
}

interface Came {
  all: number;
  reported: number;
  zero: number;
  owed: number;
}

function cameText({ all, reported, zero, owed }: Came): string {
  return `共${all}项，已报${reported}项（其中零报告${zero}项），未报${owed}项${reported === 0 ? '，本月没有收到上报' : ''}`;
}

const monthName = (month: string): string => `${Number(month.slice(5, 7))}月份`;

/** 6月, with its year when it is another than that of `day`. */
function yearMonth(month: string, day: Day): string {
  const year = month.slice(0, 4) === day.slice(0, 4) ? '' : `${month.slice(0, 4)}年`;
  return `${year}${Number(month.slice(5))}月`;
}

export const EXPORT = {
  noLedger: '还没有导入台账，没有可导出的内容。',
  future: (month: string, today: Day): string => `${yearMonth(month, today)}还没有到，没有可导出的月报。`,
  before: (month: string, first: string): string =>
    `${yearMonth(month, first)}没有可导出的月报：台账从${first.slice(0, 4)}年${Number(first.slice(5, 7))}月开始。`,
  noMonth: (month: string): string => `没有${Number(month.slice(5))}月，请写清是几月的月报。`,
  whichUnit: '请说明要哪个单位的月报，例如“市教育局5月月报”。',
  noUnit: (unit: string): string => `台账里没有${unit}负责的事项，没有生成月报。`,
  bulletinOnly: '通报由督查部门起草，需要的话请联系督查值班同志。',
  bulletinPrivate: '通报草稿已单独发给您。',
  ownUnitOnly: '各单位只能要本单位的月报，例如“我局5月月报”；全部事项的月报和台账可以说“导出5月份月报”“导出台账”。',
  monthly: (month: string, counts: Came): string => `${monthName(month)}月报已生成：${cameText(counts)}。`,
  unit: (month: string, counts: Came, unit: string): string =>
    `${unit}${monthName(month)}月报已生成：${cameText(counts)}。`,
  published: (month: string, counts: Came): string => `${monthName(month)}办理进展已生成：${cameText(counts)}。`,
  bulletin: (month: string, counts: Came): string =>
    `${monthName(month)}通报草稿已生成：${cameText(counts)}。名单按结果客观列出，表扬和批评请办公室研究填写。审定后要发到工作群，请单独对我说“把通报发到群里”。`,
  owed: (month: string, counts: Came): string =>
    counts.owed === 0
      ? `${monthName(month)}各项都有上报，表里没有未报事项。`
      : `${monthName(month)}未报事项表已生成：共${counts.owed}项，按牵头单位列出。`,
  ledger: (_month: string, _counts: Came, _unit: string, items: number): string =>
    `台账已导出：共${items}项，数字为截至今天已确认的上报。改好后可以直接发回来，我先列出改动再导入。`,
};

const REPORT_HELP = [
  '报进展：直接说，例如“农村公路累计完成52公里”“又建成2座桥”“杆线入地本月无进展”，也可以一次说几项、贴表格。',
  '我会回一张卡片，写明记到了哪一项、哪个数；有疑问只问一句，回序号即可。',
];
const CORRECT_HELP = '改错：说“更正：公路应为25公里”，只改说到的数；说“撤销”或“作废”收回上一条。改过的都留有记录。';
const ASK_HELP =
  '查询：例如“农村公路完成多少”“哪些亮红灯”“谁还没报”“和上月比呢”“各板块进度图”；答数都注明谁报的、截至哪天。';
const OFFICE_HELP =
  '督查：“提醒市教育局报19项”“催一下没报的”“导出5月份月报”“台账导出excel”“生成5月通报”“同意48项销号”；改好的台账表发给我，确认后生效。';
const BIND_HELP =
  '第一次使用：发送“绑定 单位名称”，例如“绑定 市城管局”，督查室同意后即可上报和查询；发送“我是谁”查看自己的身份。';
const GROUP_HELP =
  '管理：在群里说“绑定台账”“解绑”“开放提问”；与我单独会话时说“导出名册”“导出操作记录”，或发来名册表格。';
const LEADER_HELP = '批示：直接说，例如“19项月底前要见到20块”，我记在事项上。';

export function helpText(topic: 'all' | 'report' | 'correct' | 'ask', role: Role): string {
  if (topic === 'report') return REPORT_HELP.join('\n');
  if (topic === 'correct') return CORRECT_HELP;
  if (topic === 'ask') return ASK_HELP;
  const first = '我是督办助手：把大家报的进展记到台账上，查数、催报、出月报。';
  if (role === 'leader') return [first, ASK_HELP, LEADER_HELP].join('\n');
  if (role === 'supervisor') return [first, ASK_HELP, OFFICE_HELP, GROUP_HELP, CORRECT_HELP].join('\n');
  if (role === 'liaison') return [first, ...REPORT_HELP, CORRECT_HELP, ASK_HELP].join('\n');
  if (role === 'stranger') return [first, BIND_HELP].join('\n');
  return [first, ASK_HELP].join('\n');
}
