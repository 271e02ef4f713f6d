import { numeralValue } from '../../src/parsers/numbers/numeral.js';
import { findNumbers, type NumberSpan } from '../../src/parsers/numbers.js';

type Measure = NumberSpan & { unit: string };

const UNITS =
  '平方公里|平方千米|平方米|立方米|千米|公里|公分|厘米|毫米|微米|纳米|分米|米|英里|英尺|英寸|公顷|亩|吨|千克|公斤|毫克|克|斤|两|升|毫升|千瓦|兆瓦|瓦|兆赫兹?|吉赫兹?|千赫兹?|赫兹?|兆比特|千比特|比特|位|兆字节|千字节|吉字节|字节|伏|安|cm|mm|km|kg|kW|m|g|里|海里|光年|码|磅|盎司|加仑|石|担|钱|丈|尺|寸';
const MONEY =
  '人民币|块钱|(?:亿|万)?美元|美金|美圆|美刀|美分|欧元|英镑|日元|日圆|港元|港币|台币|新台币|韩元|澳元|加元|卢布|法郎|泰铢|卢比|比索|雷亚尔|里拉|先令|马克|克朗|个?比特币|元|块|圆|角|毛|分|仙|日本钱|便士';
const UNIT = new RegExp(`\\s*(?:${UNITS}|${MONEY})(?![点])`, 'y');
const SINGLE = new RegExp(`[一二两三四五六七八九十](?=\\s*(?:${UNITS}|${MONEY}))`, 'g');
const HALF = /半/y;
const SIGN = /[$￥¥€£]\s*$/;
const SUB: Record<string, number> = { 角: 0.1, 毛: 0.1, 分: 0.01, 美分: 0.01, 仙: 0.01, 日本钱: 0.01, 便士: 0.01 };

/** The suites count 一美元 and 两米, where the numeral alone is no number. */
function numbersBeside(text: string): NumberSpan[] {
  const numbers = findNumbers(text);
  for (const m of text.matchAll(SINGLE)) {
    const start = m.index;
    if (!numbers.some((n) => n.start <= start && start < n.end))
      numbers.push({ start, end: start + 1, value: numeralValue(m[0]) ?? 0 });
  }
  return numbers.sort((a, b) => a.start - b.start);
}

/** Numbers with a unit of measure or a currency, as the suites of Microsoft count them. */
export function findMeasures(text: string): Measure[] {
  const found: Measure[] = [];
  for (const n of numbersBeside(text)) {
    UNIT.lastIndex = n.end;
    const unit = UNIT.exec(text)?.[0].trim() ?? '';
    const sign = SIGN.exec(text.slice(0, n.start));
    if (!unit && !sign) continue;
    let end = unit ? UNIT.lastIndex : n.end;
    let value = n.value;
    HALF.lastIndex = end;
    if (unit && HALF.test(text)) {
      value += 0.5;
      end += 1;
    }
    const last = found.at(-1);
    const factor = SUB[unit];
    if (
      last &&
      factor !== undefined &&
      SUB[last.unit] !== factor &&
      /^\s*又?\s*$/.test(text.slice(last.end, n.start))
    ) {
      last.value = Number((last.value + value * factor).toPrecision(12));
      last.end = end;
      continue;
    }
    found.push({ start: sign ? n.start - sign[0].length : n.start, end, value, unit });
  }
  return found;
}
