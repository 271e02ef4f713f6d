import { gated } from '../gate/gate.js';

/** Personal data of private people (rule 16): cut out before anything is stored or said again. */
export interface Masked {
  text: string;
  /** True when something was cut. */
  masked: boolean;
}

const IDENTITY = /(?:居民)?(?:身份证(?:号码?)?|证件号码?)?[:是为]?\s*(?<![\d.])\d{17}[\dXx](?![\dA-Za-z])/gu;
const BANK = /(?:银行卡(?:号码?)?|卡号|账号)[:是为]?\s*\d[\d ]{11,22}\d|(?<!\d)(?:62|60|45|43|40)\d{14,17}(?!\d)/gu;
const PHONE =
  /(?:联系)?(?:电话|手机|手机号|联系方式|号码|座机)?(?:号码?)?[:是为]?\s*(?<!\d)(?:(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}|0\d{2,3}-\d{7,8})(?!\d)/gu;

/** No ledger figure is written with eleven digits in a row: whatever it is, it belongs to a person or an account. */
const LONG = /(?<![\d.])\d{11,}(?![\d.])/gu;

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤牛樊葛邢安齐庞施洪翟颜倪岳鲁';
/** A private person is named beside a role that says so: 学员王大壮, 李秀英大姐, 业主张某某, 群众赵六. */
const BESIDE = gated(
  new RegExp(
    `(?<=学员|学生|患者|业主|住户|群众|村民|居民|老人|当事人|投诉人|举报人|信访人|申请人|贫困户|低保户|残疾人|家属|农户|职工|工人|市民)[${SURNAMES}][\\p{Script=Han}某×*]{1,2}(?=[,、。;:的说反(（ ]|身份|电话|手机|$)` +
      `|(?<![\\p{Script=Han}])[${SURNAMES}][\\p{Script=Han}]{1,2}(?=大姐|大妈|大爷|大叔|阿姨|奶奶|爷爷|女士|先生|老人家|老太|同学)`,
    'gu',
  ),
);

/** Beside numbers of a person, whoever is named by role is that person: 给低保户张桂花办完手续,她电话…. */
const NAMED = new RegExp(
  `(?<=学员|学生|患者|业主|住户|群众|村民|居民|老人|当事人|投诉人|举报人|信访人|申请人|贫困户|低保户|残疾人|家属|农户|职工|工人|市民|联系人|经办人)[${SURNAMES}](?:[\\p{Script=Han}]{2}|[\\p{Script=Han}](?![\\p{Script=Han}]))(?<![房区路厂站校院户费金款程业险电网桥园室所点率量度者员])` +
    `|[${SURNAMES}][\\p{Script=Han}]{1,2}(?=[,、:的(]?[她他]?〔已隐〕)`,
  'gu',
);

/** Stands in a stored text where personal data was cut out. */
const CUT = '〔已隐〕';
/** Stands in the inbox for a whole text of which nothing may be kept. */
const WITHHELD = '〔涉密内容未保存〕';
const MAY_BE_PERSONAL = gated(
  /\d{7}|\d{4}[- ]\d{4}|大姐|大妈|大爷|大叔|阿姨|奶奶|爷爷|女士|先生|老人|老太|同学|学员|学生|患者|业主|住户|群众|村民|居民|当事人|人|户|工/u,
);

/** Each of those numbers has so many digits, or is called one. */
const MAY_BE_NUMBER = /\d{7}|\d{4}[- ]\d{4}|号/u;

/** What may be stored of a text (normalised): identity, bank and telephone numbers and names of private people cut out. */
export function withoutPersonal(text: string): string {
  if (!MAY_BE_PERSONAL.test(text)) return text;
  const numbers = MAY_BE_NUMBER.test(text)
    ? [IDENTITY, BANK, PHONE, LONG].reduce((rest, pattern) => rest.replace(pattern, CUT), text)
    : text;
  const named = numbers === text ? text : numbers.replace(NAMED, CUT);
  return BESIDE.replace(named, CUT);
}

/** What the inbox keeps of a text that just arrived (rule 16). */
export function storable(raw: string, normalise: (text: string) => string): string {
  const text = normalise(raw);
  if (isClassified(text)) return WITHHELD;
  const cut = withoutPersonal(text);
  return cut === text ? raw : cut;
}

/** The stored text as the parsers read it: without the marks of what was cut. */
export function maskPersonal(text: string): Masked {
  const cut = withoutPersonal(text);
  if (!cut.includes(CUT)) return { text, masked: false };
  const rest = cut
    .replaceAll(CUT, '')
    .replace(/(?:她|他|其)(?=[,。;]|$)/gu, '')
    .replace(/[,;、]\s*(?=[,;、。])/gu, '')
    .replace(/(?<=[。;\n]|^)[,、;]+/gu, '');
  return { text: rest, masked: true };
}

const CLASSIFIED = gated(
  /【\s*(?:机密|秘密|绝密)\s*】|★|(?:机密|秘密|绝密)(?:级|件|文件|资料|材料|\s*★)|(?:属于?|定为|涉密|密级[:为]?|内部|这[个份些]?(?:都|可)?是|涉及)\s*(?:机密|秘密|绝密)(?!武器)|(?<!(?:商业|技术|保守|保护|严守|泄[露漏])(?:[党和国家工作]{2,5})?)(?:机密|绝密)(?![性室])/u,
);

/** Text that bears a mark of classification 密级: nothing of it may be stored (rule 16). */
export function isClassified(text: string): boolean {
  return CLASSIFIED.test(text) || text === WITHHELD;
}
