import { gated } from '../gate/gate.js';

/** Named parts of works by their shape, beside the names that the ledger knows: S901二标, 3号教学楼, 建设路北延. */
const CODED = /[GSXYC]\d{2,4}(?:线)?(?:[一二三四五六七八九十\d]+标段?)?/g;
const NUMBERED =
  /(?:\d+(?:号|#)|[A-Z]\d*|[一二三四五六七八九十]+号)(?:教学|宿舍|住宅|办公|综合|实验)?(?:楼|地块|井|池|仓库|库|厂房|车间|线|标段|泵站|泊位|码头|机组|锅炉)|^[一二三四五六七八九十\d]+标段?(?!准)/g;
/** 8号、9号泊位: the noun stands behind the last of the numbers. */
const NUMBERED_ROW =
  /(?:\d+[号#][、和及与]){1,5}\d+[号#]((?:教学|宿舍|住宅|办公|综合|实验)?楼|地块|井|仓库?|库|厂房|车间|线|标段?|泵站|泊位|码头|机组|锅炉)/u;
/** S901桥梁桩基(132根): the road that the words begin with, where no name of the ledger is said. */
export const codedAt = (words: string): string[] => (DIGIT.test(words) ? (words.match(CODED_FIRST) ?? []) : []);
const CODED_FIRST = /^[GSXYC]\d{3}(?:线)?/u;

const SUFFIX =
  '(?:大道|大街|路(?!基|面|灯|由|口|网)|街(?!区|道|头|景|坊)|高速|大桥|立交桥|医院|(?<!乡镇|街道|[各县])卫生院|(?:养老|敬老|福利)院|学校|小学部?|中学部?|初中部?|高中部?|幼儿园|水厂|电厂|化工厂|工厂|处理厂|泵站|电站|车站|枢纽|公园|广场|场馆|殡仪馆|公墓|图书馆|文化馆|博物馆|展馆|体育馆|纪念馆|(?:游泳|非遗|展览|陈列|民俗|校史|村史|党史|方志|文史|科技|档案|美术|规划|训练|主|副)馆|剧院|体育场|中心|校区|院区|楼(?![盘宇栋面梯道层市板])|闸(?!门|口|机)|大坝|堤坝|海堤|[江河湖]堤|泊位(?!开|数)|航道|专用线|运动场|操场|[篮足网排]球场|停车场|机场|市场(?:(?=主体(?:结构|工程|框架|施工))|(?<=[易贸发]市场)(?=主体$)|(?![监主化价运经占秩]))|厂房|车间|食堂|礼堂|报告厅|大厅|塔(?!吊)|小区|基地|园区|产业园|花园|[\\p{Script=Han}]{1,4}苑|书房|驿站|码头|隧道|[水粮冷药车油]库|仓库|河(?!南省|园|道|床|堤|岸|口)|渠)';
const NAMED = gated(
  new RegExp(`^[^,。、;:]{0,20}${SUFFIX}(?:[东西南北中]段|[东西南北]延|[东南西北]侧|\\p{Script=Han}{0,2}段)?`, 'u'),
);
/** 9号泊位沉箱(全部到位): a part of the one of that number. */
export const isNumbered = (words: string): boolean => COUNTER.test(words) && words.match(NUMBERED) !== null;
const FUNCTION = /^(?:并|与|对|在|由|向|为|因|但|将|把|经|以|和|及|同时|积极|按照|根据|依据|依托|围绕|结合|针对|\()/;
const DIGIT = /\d/;
const COUNTER = /号|#|标/;
const LEAD = /^(?:目前|现在|截至目前|另外|还有|其中|我县|我区|我市|我们|咱们?|本县|本区|[\s的])+/;

const LISTED = /[、和及与]/;
const HEAD = new RegExp(`(?:${SUFFIX}|楼|站|馆|院|厂|桥|所|园|线|场)(?:[东西南北中]段|[东西南北]延)?$`, 'u');

/** 马头小学运动场 → 马头: what stands before the first word for a kind of works; '' for 停车场, 公办 for 公办幼儿园. */
export const withoutKind = (name: string): string => {
  const kind = FIRST_KIND.exec(name);
  return kind === null ? '' : name.slice(0, kind.index);
};
const FIRST_KIND = new RegExp(SUFFIX, 'u');

/** 甲医院养护楼、乙医院(都已建成): every name of the list by its shape; empty when one of them names none. */
export function listedObjects(words: string): string[] {
  const parts = words
    .replace(WORK_BEHIND, '')
    .split(/[、和及与]/u)
    .map((part) => part.replace(LEAD, ''));
  // 甲医院迁建、乙医院养护楼: the work behind the one is no part of its kind.
  return parts.length > 1 && parts.every((part) => isNamedWork(part.replace(WORK_BEHIND, ''))) ? parts : [];
}

/** 敬老院和福利中心灾后重建(都已完工): what was done to all that the list names is no part of the last name. */
const WORK_BEHIND =
  /(?<=\p{Script=Han}{3})(?:灾后(?:重建|建设)?|(?:重建|改造|[新扩改迁]建|提升|修缮|维修)+)(?:工程|项目)?$/u;

/** 南岭高速, 甲医院: a name of works by its shape. */
export const isNamedWork = (name: string): boolean => name.length > 2 && name.length < 16 && HEAD.test(name);

/** 路面, 主体, 内装: parts that all works have, which name no object where a heading does. */
const PART =
  /^(?:路[面基]|桥涵|涵洞|主体(?:结构|工程)?|[内外]{1,2}装修?|内外装饰?|装修|装饰|基础|桩基|土建|设备安装|安装|外墙|屋面|砌体|桥面|[上下]部结构|水稳层?|沥青|附属(?:工程)?|门窗|幕墙|室外(?:配套)?|配套|基坑|支护|梁板|箱梁|二次结构)(?:部分|工程|施工)?$/u;

/** 云溪苑外墙绿化(全部完成): a named thing, and works that are but parts of it. */
export function isPartOfNamed(words: string): boolean {
  if (!MAY_PART.test(words)) return false;
  const [name] = objectsIn(words, []);
  return name !== undefined && words.startsWith(name) && PARTS.test(words.slice(name.length));
}
const MAY_PART = gated(/路面|绿化|外墙|内装|装修|基础|桩基|土建|配套|亮化|围墙|门窗/);
const PARTS =
  /^的?(?:(?:路面|绿化|亮化|外墙|内装|外装|装修|基础|桩基|土建|配套|围墙|门窗|管网|安装)(?:工程|施工)?[及和与、]?)+$/u;

/** 道路路基完成9公里,路面6公里: one part after the other. */
/** 望山路,可研批了: papers are of what was named too. */
const PAPERS = /^(?:可研|初设|初步设计|环评|立项|施工图|用地预?审?|土地手续|前期手续)(?:批复|报告|审批)?$/u;
const PART_LAST = /(?:路[面基]|桩基|主体|土建|水稳层?|砌体)$/u;

/** G901东段:路面完成60%, 南岭西站:主体完成88%: what the heading names, where only a part of it is said. */
export function headedObjects(heading: string | undefined, part: string): string[] {
  if (heading === undefined || !(PART.test(part) || PAPERS.test(part)) || PART_LAST.test(heading)) return [];
  const named = objectsIn(heading, []);
  const [first] = named;
  const alone = heading.length > 2 && heading.length < 16 && !LISTED.test(heading);
  // G901东段 and not G901 alone: the section tells which of its works are meant.
  if (alone && (HEAD.test(heading) || (first !== undefined && heading.startsWith(first)))) return [heading];
  return named;
}

/** Objects that the words name, the ledger's own names first. */
export function objectsIn(words: string, known: readonly string[]): string[] {
  const listed = LISTED.test(words) ? listedObjects(words) : [];
  if (listed.length > known.length) return listed.map((name) => known.find((one) => one.includes(name)) ?? name);
  const coded = (DIGIT.test(words) && words.match(CODED)) || [];
  const fuller = coded.map((code) => known.find((name) => name.startsWith(code) && words.includes(name)) ?? code);
  const others = known.filter((name) => !fuller.some((code) => code.startsWith(name) || name.startsWith(code)));
  if (fuller.length + others.length > 0) return [...new Set([...fuller, ...others])];
  const bare = words.replace(LEAD, '');
  if (FUNCTION.test(bare)) return [];
  const row = COUNTER.test(bare) && LISTED.test(bare) ? NUMBERED_ROW.exec(bare) : null;
  if (row) return [...row[0].matchAll(/\d+[号#]/gu)].map(([number]) => `${number}${row[1]}`);
  const numbered = COUNTER.test(bare) ? bare.match(NUMBERED) : null;
  if (numbered?.length === 1) return [...numbered];
  const named = NAMED.exec(bare)?.[0] ?? '';
  // 锦绣苑、望湖居2个: the first of a list is not all that is meant.
  return named.length < 3 || bare.charAt(named.length) === '、' ? [] : wholeName(bare, named);
}

const OPEN = /[“《〈「(]/u;
const CLOSED = /“[^“”]*”|《[^《》]*》|〈[^〈〉]*〉|「[^「」]*」|\([^()]*\)/gu;
/** 南岭路(云溪街至苇塘大道) is a name with its bracket; one that a quotation mark opens is no name at all. */
function wholeName(words: string, named: string): string[] {
  const open = OPEN.exec(named.replace(CLOSED, ''))?.[0];
  if (open === undefined) return [named];
  const close = words.indexOf(')', named.length);
  return open === '(' && close > 0 && close - named.length < 20 ? [words.slice(0, close + 1)] : [];
}
