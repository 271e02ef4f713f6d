import type { Person, Role } from '../../model/message.js';
import { type Deed, may, PERMITS } from '../permissions.js';

const ROLE_NAMES: Record<Role, string> = {
  liaison: '联络员',
  leader: '领导',
  supervisor: '督查室',
  member: '成员（只查询）',
  stranger: '未绑定',
};

/** What the deeds of the table of permissions are called; the README's table has the same words. */
export const DEED_NAMES: Record<Deed, string> = {
  ask: '查询',
  report: '上报、更正、作废自己的',
  amendOthers: '更正、作废别人的',
  confirm: '确认别人代报的',
  request: '申请延期、暂缓',
  approve: '批准延期、暂缓、销号',
  instruct: '批示',
  remind: '催报',
  urgent: '非工作时间紧急催报',
  arrange: '提醒设置、暂停和恢复催报、未报名单发群',
  foresee: '提醒预览',
  export: '导出月报、台账',
  exportOthers: '导出别的单位的月报',
  bulletin: '起草、发布通报',
  import: '导入文件、台账、名册',
  records: '导出名册、操作记录',
  group: '绑定台账、解绑群、开放提问',
  admit: '同意绑定单位',
  enter: '登录网页',
  introduce: '绑定、解绑自己、我是谁、帮助',
};

const PLATFORMS: Record<string, string> = { wecom: '企业微信', telegram: 'Telegram' };

/** `wecom:ZhangSan` → 企业微信账号 ZhangSan. */
export function accountWords(account: string): string {
  const [platform = '', ...rest] = account.split(':');
  return `${PLATFORMS[platform] ?? platform}账号 ${rest.join(':')}`;
}

export const PEOPLE_WORDS = {
  unboundGroup: '本群还没有绑定台账。请督查室的同志在群里发送“绑定台账”，之后大家就可以在这里上报和查询。',
  strangerIn: '我还不知道您是哪个单位的。请发送“绑定 单位名称”，例如“绑定 市城管局”，督查室同意后即可使用。',
  closed: '本群只向已绑定单位的同志开放。请发送“绑定 单位名称”，督查室同意后即可使用。',
  bound: (person: Person) => `您已经绑定为${who(person)}。要更换，请先发送“解绑”。`,
  noSuchUnit: (said: string) => `名册和台账里没有“${said}”。请写单位的全称或常用简称，例如“绑定 市城管局”。`,
  whichOne: (said: string, names: readonly string[]) =>
    [`“${said}”对应不止一个，请写明是哪一个：`, ...names.map((name) => `绑定 ${name}`)].join('\n'),
  onlyPlatform: '这里不用绑定账号，直接选择身份即可。',
  waiting: (as: string) => `已登记，待督查室同意后绑定为${as}。`,
  waitingStill: (as: string) => `您绑定为${as}的申请已在等待督查室同意，不用重复发送。`,
  nobodyAdmits: '还没有登记督查室的同志，暂时无法审核。请管理员先导入人员名册。',
  asksAdmission: (account: string, shown: string | undefined, as: string, id: number) =>
    `${accountWords(account)}${shown ? `（显示名 ${shown}）` : ''}申请绑定为${as}，是否同意？（${id}号）`,
  admit: '同意',
  refuse: '不同意',
  admitted: (as: string, account: string) => `已同意：${accountWords(account)}绑定为${as}。`,
  refused: (as: string, account: string) => `已拒绝${accountWords(account)}绑定为${as}。`,
  youAre: (person: Person) => `督查室已同意，您现在是${who(person)}，可以直接上报和查询。`,
  youAreNot: (as: string) => `督查室没有同意您绑定为${as}。如有疑问请与督查室联系。`,
  alreadyDecided: '这个绑定申请已经处理过了。',
  noRequest: '没有待同意的绑定申请。',
  severalRequests: (rows: readonly { id: number; words: string }[]) =>
    ['有几个绑定申请，请写明是哪一个：', ...rows.map(({ id, words }) => `同意绑定${id}：${words}`)].join('\n'),
  requestWords: (account: string, as: string) => `${accountWords(account)}绑定为${as}`,
  ledgerBound: (title: string) =>
    `本群已绑定台账《${title}》，大家可以在这里上报和查询。还没有绑定单位的同志请发送“绑定 单位名称”。`,
  ledgerAlready: (title: string) => `本群绑定的就是台账《${title}》。`,
  noLedger: '还没有导入台账，请督查室先把通知文件发给我。',
  noSuchLedger: (said: string, titles: readonly string[]) =>
    [`没有叫“${said}”的台账，现有：`, ...titles.map((title, at) => `${at + 1}. ${title}`)].join('\n'),
  whichLedger: (titles: readonly string[]) =>
    ['本群绑定哪个台账？', ...titles.map((title, at) => `${at + 1}. ${title}`)].join('\n'),
  onlyInGroup: '请在要绑定的工作群里发送。',
  groupUnbound: '本群已与台账解绑，不再上报和查询；原有记录都还在。',
  groupNotBound: '本群没有绑定台账。',
  accountUnbound: (as: string) => `已解绑，这个账号不再是${as}。需要时请发送“绑定 单位名称”重新申请。`,
  notBound: '这个账号没有绑定单位。',
  opened: '已开放：本群未绑定单位的人也可以提问，但不能上报。',
  shut: '已关闭：本群只有已绑定单位的同志可以提问。',
  onlySupervisor: '这项操作由督查室办理。',
  onlyPrivate: '名册和操作记录含个人信息，请与我单独会话时导出。',
  rosterFile: (count: number) => `人员名册已导出，共${count}人。改好后发回给我，确认后生效。`,
  auditFile: (count: number) => `操作记录已导出，共${count}条，从新到旧。`,
  who,
} as const;

/** 市城管局联络员 → 市城管局联络员（市城市管理局，联络员）. */
function who(person: Person): string {
  const post = [person.unit, ROLE_NAMES[person.role]].filter((part) => part !== undefined).join('，');
  return `${person.name}（${post}）`;
}

function deedsOf(person: Person): string[] {
  return Object.entries(DEED_NAMES).flatMap(([deed, name]) => (isDeed(deed) && may(person, deed) ? name : []));
}

const isDeed = (word: string): word is Deed => Object.hasOwn(PERMITS, word);

/** 我是谁: who, which accounts, who stands in. */
export function whoamiWords(
  person: Person,
  more: { account?: string; own: number; places: number; standsIn: readonly string[]; today: string },
): string {
  if (person.role === 'stranger')
    return [
      more.account === undefined ? '您还没有登记。' : `您用的是${accountWords(more.account)}，还没有绑定单位。`,
      '请发送“绑定 单位名称”，督查室同意后即可使用。',
    ].join('');
  const lines = [`您是${who(person)}。`, `您可以：${deedsOf(person).join('；')}。`];
  if (more.own > 0)
    lines.push(`牵头或负责的事项${more.own}项${more.places > 0 ? `，另有${more.places}项报本地部分` : ''}。`);
  if (more.standsIn.length > 0) lines.push(`目前代办：${more.standsIn.join('、')}。`);
  if (person.away && person.away.from <= more.today && more.today <= person.away.to)
    lines.push(
      `名册登记您${person.away.from}至${person.away.to}请假${person.deputy ? `，由${person.deputy}代办` : ''}。`,
    );
  return lines.join('\n');
}

export const AUDIT_HEAD = ['时间', '操作人', '操作', '内容'];

const ACTS: Record<string, string> = {
  bind: '同意绑定',
  'bind refused': '拒绝绑定',
  unbind: '解除绑定',
  'bind ledger': '群绑定台账',
  'unbind ledger': '群解绑台账',
  open: '开放提问',
  close: '关闭提问',
  roster: '更新名册',
  webhook: '设置消息推送',
  import: '导入文件',
  sheet: '修改台账',
  bulletin: '发布通报',
  'remind spare': '暂停催报',
  'remind resume': '恢复催报',
  'remind settings': '提醒设置',
  'remind list': '未报名单发群',
  doubt: '搁置没看懂的消息',
  login: '登录网页',
  logout: '退出网页登录',
  record: '上报入账',
  correct: '更正',
  withdraw: '作废',
  pend: '待确认',
  instruct: '批示',
  act: '办理',
};

/** One entry of the audit log as a row of the exported table. */
export function auditRow(entry: { at: string; who: string; act: string; detail: unknown }): string[] {
  return [entry.at, entry.who, ACTS[entry.act] ?? entry.act, JSON.stringify(entry.detail)];
}
