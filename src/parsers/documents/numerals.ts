const DIGIT: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const SCALE: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 千: 1000 };
/** Characters of heading numbers; 壹 and its like head parts too. */
export const HAN_DIGITS = '〇零一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾';

/** Small Chinese numerals of headings and dates: 三, 十二, 二十四, 一百零三, 二〇二三; null for anything else. */
export function hanNumber(text: string): number | null {
  if (text === '') return null;
  if (!/[十拾百千万]/.test(text)) {
    let digits = '';
    for (const c of text) {
      const d = DIGIT[c];
      if (d === undefined) return null;
      digits += d;
    }
    return Number(digits);
  }
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const c of text) {
    const d = DIGIT[c];
    const scale = SCALE[c];
    if (d !== undefined) digit = d;
    else if (scale !== undefined) {
      section += (digit || (scale === 10 && section === 0 ? 1 : 0)) * scale;
      digit = 0;
    } else if (c === '万') {
      total += (section + digit) * 10000;
      section = 0;
      digit = 0;
    } else return null;
  }
  return total + section + digit;
}

/** A misprinted blank or wide point inside a figure: `1 000`, `3 ．5`. */
export function decimals(text: string): string {
  return text.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
}

/** 12, 十二, ⑫ → 12. */
export function anyNumber(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : hanNumber(text);
}
