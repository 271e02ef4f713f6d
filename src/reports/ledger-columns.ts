import { wide } from './words.js';

/** Columns of the ledger's sheets, the same for writing and for reading back. */
export const COLUMNS = [
  { key: 'id', title: '编号', width: 10 },
  { key: 'parent', title: '上级编号', width: 10 },
  { key: 'section', title: '板块', width: 20 },
  { key: 'title', title: '事项', width: 34 },
  { key: 'text', title: '任务内容', width: 44 },
  { key: 'lead', title: '牵头单位', width: 22 },
  { key: 'others', title: '配合单位', width: 24 },
  { key: 'leaders', title: '责任人', width: 14 },
  { key: 'deadline', title: '办结时限', width: 12 },
  { key: 'target', title: '目标编号', width: 11 },
  { key: 'metric', title: '目标', width: 26 },
  { key: 'op', title: '要求', width: 9 },
  { key: 'value', title: '目标值', width: 10 },
  { key: 'unit', title: '计量单位', width: 10 },
  { key: 'due', title: '目标时限', width: 12 },
  { key: 'before', title: '原目标值', width: 12 },
  { key: 'done', title: '完成', width: 10 },
  { key: 'share', title: '完成率', width: 9 },
  { key: 'light', title: '进度灯', width: 8 },
  { key: 'asOf', title: '截至', width: 12 },
  { key: 'source', title: '来源', width: 30 },
  { key: 'month', title: '本月', width: 8 },
  { key: 'state', title: '状态', width: 8 },
] as const;

export type ColumnKey = (typeof COLUMNS)[number]['key'];

/** Columns up to here are read back; those behind are figures of the system, and never come from a sheet. */
export const READ = COLUMNS.findIndex(({ key }) => key === 'before');

export const OPERATORS = { '>=': '不低于', '<=': '不超过', '=': '等于' } as const;

/** Sheets that are only for reading. */
export const FACT_SHEET = '上报记录';
export const SOURCE_SHEET = '来源';

/** A, B … Z, AA: how people call a column. */
export function letters(at: number): string {
  const rest = String.fromCharCode(65 + (at % 26));
  return at < 26 ? rest : `${letters(Math.floor(at / 26) - 1)}${rest}`;
}

const RESERVED = /[\\/*?:[\]]/gu;

/** Names of the sections' sheets: Excel allows 31 characters without brackets and slashes, each name once. */
export function sheetNames(sections: readonly string[]): string[] {
  return sections.map((title, at) => `${at + 1} ${wide(title)}`.replace(RESERVED, ' ').slice(0, 31).trim());
}
