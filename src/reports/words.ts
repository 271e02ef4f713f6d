import { dayText } from '../bot/replies/answers-format.js';
import type { Colour } from '../ledger/lights.js';
import type { Day } from '../model/fact.js';
import type { Item, Ledger } from '../model/ledger.js';
import type { Column } from './document.js';
import type { ReportState } from './month-item.js';
import type { Counts } from './monthly.js';

/** Words of the produced files, in one place as the replies are. */
export const WORDS = {
  month: (month: string): string => `${Number(month.slice(5, 7))}月份工作进展情况`,
  unitTitle: (unit: string, month: string): string => `${unit}${month.slice(0, 4)}年${WORDS.month(month)}`,
  /** The office writes its own word and the running number into the blanks. */
  number: (year: string): string => `　　　　〔${year}〕　　号`,
  basis: (ledger: Ledger): string =>
    `《${wide(titleOf(ledger))}》${ledger.docNumber ? `（${docNumber(ledger)}）` : ''}`,
  opening: (basis: string, asOf: Day): string =>
    `按照${basis}有关要求，现将截至${fullDay(asOf)}的工作进展情况报告如下。`,
  counts: ({ all, reported, zero, owed, closed }: Counts): string =>
    `共有任务${all}项。本月已报${reported}项${zero > 0 ? `（其中零报告${zero}项）` : ''}，未报${owed}项${closed > 0 ? `，已销号${closed}项` : ''}。`,
  lights: (targets: number, known: number, c: Record<Colour, number>): string =>
    `列有数字目标${targets}个，已有上报数${known}个；按序时进度推算，绿灯${c.green}个、黄灯${c.yellow}个、红灯${c.red}个。`,
  empty: '本月没有收到上报。',
  owedHead: '尚未报送的单位和事项：',
  owedUnit: (unit: string, codes: readonly string[]): string => `${unit}（${numbered(codes)}）`,
  duty: '责任单位：',
  leader: '责任领导：',
  due: '完成时限：',
  leads: '（牵头）',
  progress: '进展情况：',
  problems: '存在问题：',
  suggestions: '工作建议：',
  nextSteps: '下一步：',
  noProblem: '本月没有上报问题。',
  noSuggestion: '本月没有提出建议。',
  noNextStep: '本月没有上报下一步安排。',
  restEmpty: '存在问题、工作建议和下一步安排：',
  nothingSaid: '本月没有上报。',
  noStage: '本月有上报，没有具体进展内容。',
  owed: '本月未报。',
  zero: '零报告，本月无进展。',
  closed: '已批准销号，不再报送。',
  before: '此前情况：',
  subTasks: (count: number): string => `已分解为${count}项子任务，分述如下。`,
  reportedBy: (who: string, days: readonly Day[]): string =>
    `${who}${days.map((day) => dayText(day, day)).join('、')}报`,
  annexLine: (month: string): string =>
    `附件：${month.slice(0, 4)}年${Number(month.slice(5, 7))}月份工作进展情况一览表`,
  annexTitle: (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月份工作进展情况一览表`,
  annex: '附件',
  annexNote:
    '说明：进度灯按序时进度推算（从年初到完成时限按天平均），落后不足10个百分点为绿灯，10至30个百分点为黄灯，超过30个百分点为红灯，供参考；没有上报数的不亮灯。“推算”为按上报的完成比例换算，不是上报的数。',
};

export const ANNEX_COLUMNS: Column[] = [
  { title: '序号', width: 13, align: 'center' },
  { title: '任务事项', width: 41 },
  { title: '牵头单位', width: 30 },
  { title: '目标', width: 36 },
  { title: '完成情况', width: 28, align: 'center' },
  { title: '完成占比', width: 17, align: 'center' },
  { title: '进度灯', width: 14, align: 'center' },
  { title: '本月', width: 15, align: 'center' },
  { title: '来源', width: 31 },
];

const LIGHTS: Record<Colour, string> = { green: '绿灯', yellow: '黄灯', red: '红灯' };
const STATES: Record<ReportState, string> = { reported: '已报', zero: '零报告', owed: '未报', closed: '已销号' };

export const lightWords = (colour: Colour): string => LIGHTS[colour];
export const stateWords = (state: ReportState): string => STATES[state];

/** 2022年5月28日 */
export function fullDay(day: Day): string {
  return dayText(day, '0000-01-01');
}

/** The ledger's title without what stands in brackets behind it. */
export function titleOf(ledger: Ledger): string {
  return ledger.title.replace(/[(（][^()（）]*[)）]$/u, '');
}

/** The body that the notice orders reports to, without its room; '' when none is ordered. */
export function officeOf(ledger: Ledger): string {
  return (ledger.rules?.reportTo ?? '').replace(/[(（].*$/u, '').trim();
}

/** 汴政办〔2022〕15号: the year of a document number stands in hexagonal brackets. */
function docNumber(ledger: Ledger): string {
  return (ledger.docNumber ?? '').replace(/[[(（【［](\d{4})[\])）】］]/u, '〔$1〕');
}

/** 第2、4项; codes that are no plain numbers as they are: 1-8.2、1-8.3项. Many one by one, so that lines can break. */
export function numbered(codes: readonly string[]): string {
  const plain = codes.every((code) => /^\d+$/u.test(code));
  if (plain && codes.length > MANY) return codes.map((code) => `第${code}项`).join('、');
  return `${plain ? '第' : ''}${codes.join('、')}项`;
}

const MANY = 6;

/** Documents are read with half-width punctuation; what is printed has the full width again. */
export function wide(text: string): string {
  return text.replace(/[();!?]|[,:](?!\d)|(?<!\d)[,:]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

/** Without what no office file can hold: control characters and halves of characters. */
export function printable(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufdd0-\ufdef\ufffe\uffff]/gu, '')
    .replace(/\p{Surrogate}/gu, '');
}

/** The same text as one paragraph that ends with one full stop. */
export function sentence(text: string): string {
  const flat = wide(text)
    .replace(/\s*\n\s*/gu, '；')
    .replace(/(?<=[\u3000-\u9fff]) +(?=[\u3000-\u9fff])/gu, '');
  return `${flat.replace(/[。；，、;,.\s]+$/u, '')}。`;
}

/** What an item is called in a heading: its title, not torn within a clause. */
export function headingOf({ title, text }: Item): string {
  if (!text.startsWith(title)) return title;
  const rest = /^[^,，;；。\n]*/u.exec(text.slice(title.length))?.[0] ?? '';
  return `${title}${rest}`;
}

const CHINESE = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 一…九十九 before a heading of the first level. */
export function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? CHINESE[tens] : ''}${tens > 0 ? '十' : ''}${CHINESE[ones]}`;
}

/** Chinese numerals before a section, unless its title is numbered already. */
export function sectionTitle(title: string, at: number): string {
  return /^[一二三四五六七八九十]+、/u.test(title) || title === '' ? title : `${chineseNumber(at + 1)}、${title}`;
}
