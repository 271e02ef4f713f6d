import { CLASSIFIER } from '../units/lexicon.js';

/** Numerals of any script, wherever they stand: the finder behind findNumbers and findPercents. */

const D =
  '(?:[零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖参]|两(?=\\s*[百千万亿])|(?<![零〇一二三四五六七八九十百千万亿\\d])两)';
const U = '(?:[十百拾佰仟廿卅]|千(?![克瓦米卡焦帕伏赫]))';
const B = '(?:[万亿]|兆(?![赫瓦字比帕伏]))';
const S = '\\s*';

/** 1,234,567.8 or 40, or .5; digits that are no part of a word. */
export const ARABIC = '(?:\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|(?<![\\d.])\\.\\d+)';
/** A numeral with Chinese characters in it: 两千 四 百 五, 5万4千6百, 十多万, 三点一四. */
const CHINESE_PART = `(?:${D}|${U}|${B}|\\d+(?:\\.\\d+)?(?=${S}[十百千万亿兆多余几]|(?<=[万亿千百零]\\d+)))`;
export const CHINESE = `(?:${CHINESE_PART}(?:${S}(?:${CHINESE_PART}|[多余几](?=${S}[十百千万亿兆])|(?<=[十百千零])${S}几(?=${S}[十百千万亿兆])))*(?:${S}点${S}[零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖](?:${S}[零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖])*)?)`;
export const SCALED = `${ARABIC}(?:${S}[多余几]?${S}[万亿]{1,2}|${S}[kKMGT](?![A-Za-z]))`;
export const ANY_NUMBER = `(?:${CHINESE}|${SCALED}|${ARABIC})`;

/** What may follow a numeral of one character: 一只, 三的, 五。 but no 一切, 四川. */
export const AFTER_SINGLE = new RegExp(
  `^(?:$|[\\s。,、;:!?()“”.%]|[这那不也还而却更但]?是|的|[到以至和与]|国|周|夜|点|倍|票|天|双|对|加|减|乘|除|打|公|方|厘|群|年|月|日|号|朵|磅|码|英|立方|加仑|生|者|等|又|分之|成|分|元|角|米|毫|亩|公|吨|斤|克|升|岁|楼|层|面|${CLASSIFIER})`,
);
/** Words in which a character of numerals counts nothing. */
export const WORDS =
  /十足|十分(?![之])|队伍|[入退]伍|伍仁|放肆|肆意|肆无忌惮|[大登海]陆|陆[地续军空]|拾[取起到]|收拾|朝花夕拾|(?<![\d零一二两三四五六七八九十百千])(?:万一|千万别|万岁|万分(?!之))|参[加与观照考赛会政军数展]|百姓|一切|一些|一般|一样|一定|一起|一直|一下|一共|一旦|一方面|统一|唯一|进一步|下一步|同一|第一时间|五角大楼|四川|两两|三亚|六安|九江/g;
