import { clean, numeralValue } from '../numbers/numeral.js';

/** A numeral at a place of the text, with the scale that stays in the unit: 6.41 万, 41200. */
export interface Figure {
  length: number;
  value: number;
  /** 万, 亿, 万亿 after half-width digits; '' else. */
  scale: string;
  /** 多/余/来/几 inside the numeral: 500余万. */
  over: boolean;
  chinese: boolean;
  /** The numeral as printed. */
  digits: string;
}

const NOT_UNIT = '(?![瓦米克伏卡焦赫帕])';
const ARABIC = new RegExp(
  `(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?!\\d)|\\d+(?:\\.\\d+)?)(?:个(?=[多余来几]?亿))?([多余来几]?)(?:(万亿|[万亿](?!里))([多余来几]?)(?!\\d|[千百]${NOT_UNIT})|((?:万|亿|千${NOT_UNIT}|百(?!分)|十)(?:\\d+(?:[万千百十]${NOT_UNIT})?|[万千百十亿]${NOT_UNIT})*))?`,
  'y',
);
const HAN = new RegExp(
  `(?:[零〇一二两三四五六七八九]|十|百(?!分)|千${NOT_UNIT}|[万亿])+(?:([多余来几])[万亿百千]+${NOT_UNIT}|点[零〇一二三四五六七八九]+[万亿]?|个[多来]?亿)?`,
  'y',
);
/** 百, 千, 万 and 亿 need something to multiply: 百千万 is a name. */
const WELL_FORMED = /^(?![百千万亿])(?!.*[百千](?=[百千]))(?!.*[零〇](?:$|[百千万亿]))/;

export function arabicAt(text: string, at: number): Figure | undefined {
  ARABIC.lastIndex = at;
  const m = ARABIC.exec(text);
  if (!m) return undefined;
  const [all, digits = '', over = '', scale = '', over2 = '', tail = ''] = m;
  const value = tail ? numeralValue(digits + tail) : numeralValue(digits);
  if (value === undefined) return undefined;
  // 多 without a scale behind it belongs to what follows (70多个); the caller reads it as a qualifier.
  const length = all.length - (over && !scale && !tail ? over.length : 0) - over2.length;
  return { length, value, scale, over: Boolean(over && (scale || tail)), chinese: false, digits };
}

export function chineseAt(text: string, at: number): Figure | undefined {
  HAN.lastIndex = at;
  const m = HAN.exec(text);
  if (!m) return undefined;
  const digits = m[0];
  if (!WELL_FORMED.test(digits)) return undefined;
  if (/^[零〇一二三四五六七八九]{2,}$/.test(digits)) return undefined;
  const value = numeralValue(digits.replace(/个[多来]?/u, ''));
  return value === undefined || value === 0
    ? undefined
    : {
        length: digits.length,
        value: clean(value),
        scale: '',
        over: m[1] !== undefined || /个[多来]/u.test(digits),
        chinese: true,
        digits,
      };
}
