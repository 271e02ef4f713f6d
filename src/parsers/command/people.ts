/** What is said about who is who and which group belongs to which ledger. */
export type PeopleCommand =
  /** 绑定 市城管局: this account belongs to that unit or person of the roster. */
  | { kind: 'bind'; to: string }
  /** 绑定台账 …: this group talks of that ledger. */
  | { kind: 'bindLedger'; ledger: string }
  /** 解绑: the group in a group, the own account in private. */
  | { kind: 'unbind' }
  | { kind: 'whoami' }
  /** 同意绑定3, 不同意绑定3: the number of the request; without one, the only one that waits. */
  | { kind: 'admit'; yes: boolean; request?: number }
  /** 开放提问, 关闭提问: whether people without a unit may ask in the ledger's group. */
  | { kind: 'open'; open: boolean }
  /** 导出名册, 导出操作记录. */
  | { kind: 'records'; what: 'roster' | 'audit' };

const END = /[。.！!？?~\s]+$/u;
const WHOAMI = /^(?:我是谁|我的(?:身份|账号|单位|绑定|信息)|查?看?我的身份|\/?whoami)$/iu;
const UNBIND = /^(?:\/?unbind|(?:我要|请|申请)?(?:解绑|解除绑定|取消绑定)(?:本群|这个群|台账|账号|我的账号)?)$/iu;
const ADMIT =
  /^(不同意|拒绝|驳回|同意|批准|通过)(?:把|该|他|她|这个)?(?:账号|人)?(?:的)?绑定(?:申请)?(?:第)?[#号]?(\d{1,9})?号?$/u;
const OPEN =
  /^(开放|允许|关闭|禁止|取消开放)(?:本群|台账|群内|群里)?(?:的)?(?:所有人|群成员|未绑定(?:的)?人(?:员)?)?(?:提问|查询)$/u;
const LEDGER = /^(?:请|把)?(?:本群)?绑定(?:到)?台账[:：,， ]*(.{0,60})$/u;
const BIND = /^(?:申请|请|帮我|我要|我想|麻烦)?(?:给我|把我)?绑定(?:到|为|成|单位|身份)?[:：,， ]*(.{2,40})$/u;
const RECORDS =
  /^(?:请|帮我)?(?:导出|导一?[份下个]|下载|给我)(?:一份)?(?:(?:人员|联络员)?(名册|名单|花名册|通讯录)|(操作(?:记录|日志)|审计(?:记录|日志)?))$/u;

/** Short texts (normalised) that are nothing but such an order; else null. */
export function readPeopleCommand(text: string): PeopleCommand | null {
  const words = text.trim().replace(END, '');
  if (words === '' || words.length > 80 || words.includes('\n')) return null;
  if (WHOAMI.test(words)) return { kind: 'whoami' };
  if (UNBIND.test(words)) return { kind: 'unbind' };
  const admit = ADMIT.exec(words);
  if (admit) {
    const yes = /^(?:同意|批准|通过)/u.test(words);
    return { kind: 'admit', yes, ...(admit[2] === undefined ? {} : { request: Number(admit[2]) }) };
  }
  const open = OPEN.exec(words);
  if (open) return { kind: 'open', open: /^(?:开放|允许)/u.test(words) };
  const records = RECORDS.exec(words);
  if (records) return { kind: 'records', what: records[1] === undefined ? 'audit' : 'roster' };
  const ledger = LEDGER.exec(words);
  if (ledger) return { kind: 'bindLedger', ledger: ledger[1]?.trim() ?? '' };
  const bind = BIND.exec(words);
  return bind ? { kind: 'bind', to: bind[1]?.trim() ?? '' } : null;
}
