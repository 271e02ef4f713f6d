import type { Item, Target } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import { Chars } from '../chars.js';
import { cueAt } from '../lexicon.js';
import { remembered } from '../remembered.js';

/** What stands in quotation marks in the text of an item. */
const quotedIn = remembered((text) => Array.from(text.matchAll(/“([^”]{2,12})”/gu), ([, name = '']) => name), 1000);
const NAMED_SO = /\p{Script=Han}{2}\d/u;
/** 文旅30条, “8121” in quotation marks is what the item is called, and no figure. */
export function isName({ value, text, all }: Statement, item: Item): boolean {
  if (value === undefined || !item.text.includes('“')) return false;
  return quotedIn(item.text).some((name) =>
    name.includes(String(value))
      ? NAMED_SO.test(name)
        ? text.includes(name)
        : name === String(value) && name.length > 2
      : !all && HAN[value] === name.charAt(0) && COUNTED_SO.test(name) && text.includes(name),
  );
}
/** 三所医院在甲县达标 where “三所医院” is what they are called: no three of them. */
const COUNTED_SO = /^[一二三四五六七八九十][个所条项类家]\p{Script=Han}{2}/u;
const HAN = '零一二三四五六七八九十';

/**
 * 排查问题173个, 取证5.2万人, 日处理600吨, 单产504公斤, 夏粮468万亩 of grain: what is only found, certified, dealt with in a day, told for each
 * of many or of one crop, unless a target asks for that.
 */
export function isElse({ value, text, unit, verb = '', subject }: Statement, { targets }: Item): boolean {
  if (value === undefined) return false;
  if (FOUND.test(verb) && TROUBLES.test(subject) && !targets.some(({ metric }) => metric.includes(verb.slice(0, 2))))
    return true;
  const certified = CERTIFIED.test(verb) && OF_PEOPLE.test(subject) && (unit === undefined || HOLDERS.test(unit));
  if (certified && !targets.some(({ metric }) => metric.includes('证'))) return true;
  // 备案机构64家 beside 托位: other bodies than what is counted.
  if (BODIES.has(subject) && !targets.some(({ metric }) => metric.includes(subject))) return true;
  // 6个区都开工了, 选了6个地块: in how many places, unless a target counts those.
  const site = unit === '个' && SITE_ENDS.ends(subject) ? SITE.exec(subject)?.[0] : undefined;
  if (site !== undefined && !targets.some((target) => `${target.metric}${target.unit}`.includes(site))) return true;
  const each = EACH_HEADS.at(subject, 0) ? EACH.exec(subject)?.[0] : undefined;
  if (each !== undefined && !targets.some(({ metric }) => metric.includes(each))) return true;
  const crop = CROP.exec(subject)?.[0];
  if (crop !== undefined && targets.some(({ metric }) => metric.includes('粮食') && !metric.includes(crop)))
    return true;
  const daily = text.includes('日') || text.includes('每天') ? DAILY.exec(text)?.[1] : undefined;
  return daily !== undefined && !targets.some(({ metric }) => metric.includes(`日${daily}`));
}
const BODIES: ReadonlySet<string> = new Set(['机构', '人员', '单位']);
const SITE = /(?:城区|县区|区县|县市区|乡镇|街道|地块|点位|片区|(?<=.{2})[县区镇])$/u;
const SITE_ENDS = new Chars('区县镇道块位');
const EACH = /^(?:平均|每)?(?:单产|亩产|[人户亩]均)/u;
const EACH_HEADS = new Chars('平每单亩人户');
const CROP = /[夏秋](?=粮)|[早晚]稻|小麦|玉米|水稻|大豆|[红马]薯/u;

/** 81个小区开工, 完工12个 where 2个示范类小区 are to be done: far more than of that kind, and the kind is not said. */
export function isOtherKind({ value = 0, unit, text, heading = '' }: Statement, target: Target): boolean {
  if (value < FAR_MORE * target.value || unit !== target.unit) return false;
  const kind = KIND.exec(target.metric)?.[0];
  return kind !== undefined && !text.includes(kind) && !heading.includes(kind);
}
const FAR_MORE = 3;
const KIND = /示范|试点|样板|精品|标杆/u;

/** 日处理3万吨项目已投入运营: what became of a plant of that size. */
export const isCapacity = ({ text, verb = '' }: Statement, { targets }: Item): boolean =>
  text.includes('日') && OF_SIZE.test(text) && cueAt(verb, 0)?.kind === 'done' && targets.length === 0;
const OF_SIZE =
  /日(?:处理|处置|焚烧|供水|消纳)[约近]?\d[\d.]*[万千]?(?:吨|立方米?|方)的?(?:项目|设施|生产线|工程|厂|线)|(?:能力|规模)[为是达到约近]*\d[\d.]*[万千]?(?:吨|立方米?|方)/u;
/** 高技能人才1.6万人,取证5.2万人, 持证人员3万人: who has a certificate, unless a target asks for that. */
const CERTIFIED = /^(?:[取拿持发领获]证)$/u;
const OF_PEOPLE = /^(?:人[数员次]|的?人|[取拿持发领获]证(?:人[数员次])?)?$/u;
/** 绿色食品在审5个,发证7个: those are no people. */
const HOLDERS = /[人名本张份次]$/u;
const FOUND = /^(?:排查|摸排|发现|检查|巡查|抽查|梳理)了?(?:出|到)?$/u;
const TROUBLES = /(?:问题|隐患|矛盾|纠纷|风险点?|漏洞|线索|短板|病害|堵点)$/u;
const DAILY =
  /(?:(?<![\d今昨当次本工作假])日均?|每天|每日)(处理|处置|焚烧|消纳|转运|清运|收运|供水|供气|接待)(?!能力|规模)(?!\p{Script=Han}{1,8}(?:能力|规模))\p{Script=Han}{0,8}[约近]?\d/u;
