import type { Role } from '../model/message.js';

/** Columns of the roster 人员名册, as they are written and as they may be headed. */
export const COLUMNS = {
  name: ['姓名', '名字', '人员'],
  unit: ['单位', '所在单位', '责任单位'],
  role: ['角色', '身份', '职责'],
  wecom: ['企业微信', '企业微信账号', '企业微信UserID', 'WeCom'],
  telegram: ['Telegram', 'Telegram ID', '电报'],
  deputy: ['代办人', '代理人', 'B角'],
  from: ['请假起', '请假开始', '离岗起'],
  to: ['请假止', '请假结束', '离岗止'],
} as const satisfies Record<string, readonly string[]>;

export type Column = keyof typeof COLUMNS;

export const ROLE_WORDS: Record<Exclude<Role, 'stranger'>, readonly string[]> = {
  liaison: ['联络员', '联系人', '责任单位联络员'],
  leader: ['领导', '市领导', '县领导'],
  supervisor: ['督查室', '督查', '督查员', '督办'],
  member: ['成员', '查询', '只查询'],
};

/** Somebody who has left 离岗: the entry is taken out. */
export const LEFT: readonly string[] = ['离岗', '删除', '调离'];

/** What the file says that cannot be read: one sentence with row and column. */
export class RosterError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'RosterError';
  }
}

/** Headings of a roster: at least a name and a role. */
export function isRosterHead(head: readonly string[]): boolean {
  const titles = head.map((title) => title.replace(/[\s*＊]/gu, ''));
  const has = (column: Column) => COLUMNS[column].some((name) => titles.includes(name));
  return has('name') && has('role');
}
