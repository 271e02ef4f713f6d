import type { Statement } from '../../model/statement.js';
import { Chars } from '../chars.js';
import { gramCodes } from '../items/grams.js';
import { withSynonyms } from '../items/synonyms.js';

/** Adverbs that cling to a subject when the verb behind it is left out: 龙头企业还(是2家). */
const CLINGING = /(?:还是?|也|都|就|已经?|又|再|共|总共|一共|目前|现在|这块|那块|方面|情况)+$/u;

/** In what they end: most subjects end in another character. */
const CLINGING_ENDS = new Chars('还是也都就已经又再共前在块面况');

function withoutClinging(words: string): string {
  return CLINGING_ENDS.ends(words) ? words.replace(CLINGING, '') : words;
}

/** 培训人次, 参保人数, 桩数: in what it is counted names no matter. */
const COUNT =
  /(?<=\p{Script=Han}{2})(?:人次|场次|人数|户数|个数)$|(?<=^(?:[桩站桥路井楼馆校园厕]|\p{Script=Han}{2}))数$/u;
function withoutCount(words: string): string {
  const last = words.charAt(words.length - 1);
  if (last === '子' && THINGS.test(words)) return words.slice(0, -1);
  if (last === '积') return words.replace(EXTENT, '');
  if (last === '案') return words.replace(DRAWN_UP, '');
  return last === '次' || last === '数' ? words.replace(COUNT, '') : words;
}

/** 厂子, 桩子: as people call them. */
const THINGS = /^[厂桩站路井馆店渠]子$/u;

/** 助餐方案(已送审): what was drawn up is of the matter before it. */
const DRAWN_UP = /(?<=\p{Script=Han}{2})(?<![县区市镇乡局委的])(?:实施|工作|建设|改造|初步)?方案$/u;
/** 草场改良面积: and so do the words for how large it is. */
const EXTENT = /(?<=\p{Script=Han}{3})(?<!建筑|供热|供暖|供冷|绿地|覆盖|用地|占地)面积$/u;

/** 设备, 土建, 主体: parts that any works have, said of those named before. */
const PART_OF_WORKS =
  /^(?:设备|征收|征迁|征地|拆迁|征地拆迁|房屋征收|土建|主体|基础|桩基|路基|路面|桥涵|涵洞|管线|(?:内外?|外)?装修|装饰|机电|钢结构|幕墙|附属|配套)(?:工程|施工|结构|安装|设施|部分)?$/u;
/** 门诊楼装修, 宿舍楼: buildings that works of many kinds have. */
const BUILDING =
  /^(?:(?:教学|宿舍|门诊|住院|医技|综合|办公|实验|实训|病房|行政|图书|公寓|附属|裙|主|[一二三四五六七八九十\d]+号)楼|运动场|操场|餐厅|报告厅|主?厂房|车间|地下(?:室|车库)|围墙|大门)的?(?:主体|装修|内外装|外墙|内墙|屋面|砌体|粉刷|基础|桩基)?(?:工程|施工|结构|部分)?$/u;
/** 某高速:桥梁桩基完成70%: how far a stage of it has come. */
const isStageOfWorks = ({ measure, verb = '', heading }: Statement): boolean =>
  measure === 'rate' && heading !== undefined && STAGE_DONE.test(verb);
const STAGE_DONE = /^(?:桩基|主体|基础|土建|墩柱|箱梁)(?:工程|施工)?(?:完成|完工|竣工)$/u;
export function isPartOfWorks(statement: Statement): boolean {
  const words = subjectWords(statement);
  return PART_OF_WORKS.test(words) || BUILDING.test(words) || isStageOfWorks(statement);
}

/** 全市4015个 by a county: it answers for its own part alone (rule 12). */
const OF_CITY = /^(?:目前|截至目前|现在)?(?:全市|我市)/u;
const CITY_AT_EDGE = /^(?:全市|我市)|(?:全市|我市)$/u;
export const isOfCity = ({ text, heading, subject, place }: Statement): boolean =>
  OF_CITY.test(text) || (place === undefined && (CITY_AT_EDGE.test(heading ?? '') || CITY_AT_EDGE.test(subject)));

/** 我市 by somebody of 县级市 清泉市: the place that the sender speaks for, and not the whole. */
export const isOfOwnCity = (statement: Statement, own: string | undefined): boolean =>
  own?.endsWith('市') === true && isOfCity(statement);

/** Dates and words of reporting in a heading: 井盖截至6月20日, 公厕最新情况. */
const REPORTING =
  /(?:截至|截止|到|至)?(?:(?:\d{4}年)?\d{1,2}月(?:\d{1,2}[日号]|底|初|末|[上中下]旬|份)?|目前|现在|今天|昨天)|最新|情况|进展|如下|通报|汇报|报送|数据|统计|分县区?|各县区?|各区县?/gu;

/** The heading that a statement stands under, as a name. */
export function headingWords(statement: Statement): string {
  if (statement.heading === undefined) return '';
  return withoutClinging(statement.heading.replace(REPORTING, '').replace(CITY_AT_EDGE, ''));
}

/** What a statement says its matter is called, without what clings to it; '' when nothing is said. */
export function subjectWords(statement: Statement): string {
  const named = withoutCount(withoutClinging(statement.subject));
  const words = statement.measure === 'milestone' && named.length > SENT_LEAST ? named.replace(SENT_UP, '') : named;
  // 井盖:累计维修更换4126个: the verb stands where the subject would, the heading names the matter.
  if (words.length === 1 && WORKS.at(words, 0)) return '';
  return words === statement.verb && statement.heading !== undefined ? '' : words;
}

/** 回用试点报省厅(待批): where the papers went names no matter. */
const SENT_UP =
  /(?<=\p{Script=Han}{3})(?:申报)?(?:材料|方案)?(?:上报|[呈申]?报送?|递交|提交|送审?)(?:请|到|至|给|往)?(?:国家|中央|省|部|市)(?:里|厅|局|委|级|政府|有关部门)?\p{Script=Han}{0,4}$/u;
const SENT_LEAST = 5;

/** 12个是修的: what was done to them, in one character, names no matter. */
const WORKS = new Chars('修换建改铺装种栽拆办签补挖做干');

/** 新建停车场, 停车场新建 are called 停车场: the work beside the thing names no target, and 新建公园 is none of it. */
const WORKED = '新建|新增|新改建|改建|扩建|建设|建成|完成|改造|更新|整治|实施|推进|开展';
const WORK_AHEAD = new RegExp(`^(?:${WORKED})(?=\\p{Script=Han}{2})`, 'u');
const WORK_BEHIND = new RegExp(`(?<=^\\p{Script=Han}{2,})(?:${WORKED})$`, 'u');
export const workBefore = (subject: string): string =>
  WORK_HEADS.at(subject, 0) ? (WORK_AHEAD.exec(subject)?.[0] ?? '') : '';
const workBehind = (subject: string): string =>
  WORK_ENDS.at(subject, subject.length - 1) ? (WORK_BEHIND.exec(subject)?.[0] ?? '') : '';
/** The work that is said beside the thing, before or behind it; '' when none is. */
export const workBeside = (subject: string): string => workBefore(subject) || workBehind(subject);
export const withoutWork = (subject: string): string => {
  const ahead = workBefore(subject);
  return ahead === '' ? subject.slice(0, subject.length - workBehind(subject).length) : subject.slice(ahead.length);
};
const WORK_HEADS = new Chars('新改扩建完更整实推开');
const WORK_ENDS = new Chars('建增设成造新治施进展');

/** Whether the words have anything in common with what a target counts. */
export function sharesWord(words: string, metric: string): boolean {
  const known = new Set(gramCodes(`${metric} ${withSynonyms(metric)}`));
  return gramCodes(`${words} ${withSynonyms(words)}`).some((gram) => known.has(gram));
}

/** 总体进度, 工程形象进度: how far all of it has come, and no part of it. */
export const OVERALL = /^(?:工程|项目|建设|施工|总体?|整体|形象|综合|完成|的)*进[度展]$/u;
