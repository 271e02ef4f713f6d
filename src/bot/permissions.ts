import type { Person, Role } from '../model/message.js';

/**
 * Who may do what: the one table. What is narrower than the role stands beside the deed, where it is done: a liaison's report on
 * another unit's item waits (rule 12), and confirming what waits takes an item of one's own.
 */
export const PERMITS = {
  /** 查询 */
  ask: ['liaison', 'leader', 'supervisor', 'member'],
  /** 上报、更正、作废自己的 */
  report: ['liaison', 'supervisor'],
  /** 作废、更正别人的 */
  amendOthers: ['supervisor'],
  /** 确认代报的进展（本单位的事项；督查室不限） */
  confirm: ['liaison', 'supervisor'],
  /** 申请延期、暂缓 */
  request: ['liaison', 'leader', 'supervisor'],
  /** 批准延期、暂缓、销号 */
  approve: ['supervisor'],
  /** 批示、要求 */
  instruct: ['leader', 'supervisor'],
  /** 催报、提醒 */
  remind: ['leader', 'supervisor'],
  /** 非工作时间的紧急提醒 */
  urgent: ['supervisor'],
  /** 提醒设置、别催了、恢复催报、把未报名单发到群里 */
  arrange: ['supervisor'],
  /** 提醒预览 */
  foresee: ['leader', 'supervisor'],
  /** 导出月报、台账 */
  export: ['liaison', 'leader', 'supervisor', 'member'],
  /** 导出别的单位的月报（本单位的，谁能导出谁就能要） */
  exportOthers: ['leader', 'supervisor'],
  /** 起草、发布通报 */
  bulletin: ['supervisor'],
  /** 导入通知、台账、名册 */
  import: ['supervisor'],
  /** 导出名册、操作记录 */
  records: ['supervisor'],
  /** 绑定台账、解绑群、开放提问 */
  group: ['supervisor'],
  /** 同意绑定单位 */
  admit: ['supervisor'],
  /** 登录网页 */
  enter: ['liaison', 'leader', 'supervisor', 'member'],
  /** 绑定单位、解绑自己、我是谁、帮助 */
  introduce: ['liaison', 'leader', 'supervisor', 'member', 'stranger'],
} as const satisfies Record<string, readonly Role[]>;

export type Deed = keyof typeof PERMITS;

export function may(person: Pick<Person, 'role'>, deed: Deed): boolean {
  return PERMITS[deed].some((role) => role === person.role);
}
