import type { Figure } from './figure.js';

/**
 * Whether a Chinese numeral with what follows is a figure, and no part of a word or a name: 十四座 and 两座 are, 一是,
 * 三化三制, 一期, 一体, 一户一表 and 进一步 are not.
 */

/** Classifiers that may follow 一: the others make words with it (一批, 一起, 一线). */
const ONE = /^(?:个(?![个月半样劲])|条|座|家|所|处|台|套|栋|户|名|辆|幢|宗|项|亩|公里|块|支|趟|盏|万|亿)/;
const ALONE =
  /^(?:家|处|地|个?(?:县|区|镇|乡|村|单位|部门|项目))(?:就|便|独|占了?(?=[\d一二两三四五六七八九十近约超]))/u;
/** After a single numeral these make names and ranks: 二期, 三级, 四路, 五村, 六楼. */
const RANKS = /^(?:[里门村站点路方石面分度层楼道口节角周天星级类期批步线版章头位字员环段标米元平本]|标段|年|岁)/;
/** Words that count or order by the numeral behind them. */
const ORDERING = /[第每初老小统唯进这那另同某任哪划万专逐归近期周之]$/;

export function isFigure(text: string, at: number, figure: Figure, unit: string): boolean {
  const { digits, length } = figure;
  const before = text.slice(Math.max(0, at - 1), at);
  // 几十个, 数百户, 好几万: nobody says how many.
  if (digits.length === 1 && /[十百千万亿]/.test(digits) && /[几数]/.test(before)) return false;
  if (digits.length === 1 || digits === '十') {
    if (before && ORDERING.test(before) && !(digits !== '一' && /[每近另]/.test(before))) return false;
    if (!unit) return false;
    if (digits === '一' && text.charAt(at + length + 1) === '一') return false;
    // 青溪一家就改了1.02万: alone, and no number.
    if (digits === '一' && ALONE.test(text.slice(at + length, at + length + 6))) return false;
    if (digits === '一') return ONE.test(unit + text.charAt(at + length + unit.length));
    if (digits === '两') return !/^(?:[里门路面分度角周天星级岁年头]|方(?!米)|标段)/.test(unit);
    return !RANKS.test(unit) || /^(?:平方|立方|米$|元$)/.test(unit);
  }
  if (before === '第' || before === '初') return false;
  if (unit) return !/^(?:年|岁|周岁|个月)/.test(unit);
  return /[百千万亿点]/.test(digits) || (/十/.test(digits) && digits.length >= 2 && value(text, at, length));
}

/** 十四 with no unit stands at the end of a phrase. */
function value(text: string, at: number, length: number): boolean {
  if (!PHRASE_END.test(text.slice(at + length, at + length + 3))) return false;
  // 健康细胞四十一,…: so long a numeral is no part of a name.
  return (
    /(?:[成了为到至达计共有是完]|实际|其实)$/.test(text.slice(0, at)) || (length > 2 && NAMED.test(text.slice(0, at)))
  );
}
/** 累计四十九了, 二十六才对. */
const PHRASE_END = /^(?:了|啦|才[对是准])?(?:$|[,。;、!?)\s吧啊呢])/u;
const NAMED = /[\u4e00-\u9fff](?<![第初年月号路线])$/u;
