import { clean, numeralValue } from './numbers/numeral.js';
import { AFTER_SINGLE, ANY_NUMBER, ARABIC, CHINESE, WORDS } from './numbers/patterns.js';

/** A numeral 数词 of any script with its value; 万 and 亿 are multiplied out. */
export interface NumberSpan {
  start: number;
  end: number;
  value: number;
}

const S = '\\s*';
const SIGN = '(?:负|(?<![\\d\\-)kKMGT])-)';
const POWER = new RegExp(`${SIGN}?${S}(?<base>\\d+(?:\\.\\d+)?)(?:(?<op>e|\\^)(?<exp>[-+]*\\d+(?:\\.\\d+)?))`, 'g');
const MIXED = new RegExp(
  `${SIGN}?(?<whole>\\d+)\\s+(?<over>\\d+)/(?<under>\\d+)|${SIGN}?(?<!/)(?<over2>\\d+)/(?<under2>\\d+)(?!/)`,
  'g',
);
const FRACTION = new RegExp(
  `(?:(?<sign>负)?(?:(?<whole>${CHINESE}|\\d+)${S}又${S})?(?<sign1>负)?${S}(?<under>${CHINESE}|\\d+)${S}分${S}之${S}(?<sign2>负)?(?<over>${CHINESE}|\\d+(?:\\.\\d+)?))`,
  'g',
);
const PLAIN = new RegExp(`(?<sign>${SIGN})?${S}(?<n>${ANY_NUMBER})(?<dozen>打)?(?<half>半(?=[斤里米尺天年个]))?`, 'g');

const SUFFIX: Record<string, number> = { k: 1e3, K: 1e3, M: 1e6, G: 1e9, T: 1e12 };

/** Value of one numeral, suffix of thousands included: 40k, 1.2M, 两千四百五. */
export function scaledValue(text: string): number | undefined {
  const plain = text.replace(/\s+/g, '');
  const suffixed = /^([\d.,]+)([kKMGT])$/.exec(plain);
  if (suffixed) return clean(Number((suffixed[1] ?? '').replaceAll(',', '')) * (SUFFIX[suffixed[2] ?? ''] ?? 1));
  return numeralValue(plain.replace(/[多余](?=[十百千万亿兆])/g, ''));
}

function fractionOf(g: Record<string, string | undefined>): number | undefined {
  const under = scaledValue(g.under ?? '');
  const over = scaledValue(g.over ?? '');
  const whole = g.whole === undefined ? 0 : scaledValue(g.whole);
  if (!under || over === undefined || whole === undefined) return undefined;
  const negative = [g.sign, g.sign1, g.sign2].filter(Boolean).length % 2 === 1;
  return (negative ? -1 : 1) * clean(whole + over / under);
}

function all(
  pattern: RegExp,
  text: string,
  take: (m: RegExpExecArray) => NumberSpan | undefined,
  found: NumberSpan[],
): void {
  pattern.lastIndex = 0;
  for (let m = pattern.exec(text); m; m = pattern.exec(text)) {
    const span = take(m);
    if (m[0] === '') pattern.lastIndex++;
    if (span && !found.some((f) => f.start < span.end && span.start < f.end)) found.push(span);
  }
}

function at(m: RegExpExecArray, value: number | undefined): NumberSpan | undefined {
  if (value === undefined) return undefined;
  const blank = m[0].length - m[0].trimStart().length;
  return { start: m.index + blank, end: m.index + m[0].trimEnd().length, value };
}

function single(text: string, m: RegExpExecArray, words: readonly [number, number][]): boolean {
  const n = m.groups?.n ?? '';
  const start = m.index + m[0].indexOf(n);
  if (words.some(([a, b]) => start < b && a < start + n.length)) return false;
  // Digits in a row are a year or a telephone, a few or an idiom: 二零零八, 七八个, 三五成群.
  if (/^[万亿兆]+$|^[百千](?!\S)|^[零〇一二两三四五六七八九]{2,}$/.test(n)) return false;
  // 几十个, 数百户: nobody says how many.
  if (/^[十百千万亿]/.test(n) && /[几数]$/.test(text.slice(0, start))) return false;
  return n.length > 1 || /\d/.test(n) || AFTER_SINGLE.test(text.slice(start + n.length, start + n.length + 4));
}

/** Numerals of any script in a text, in order: 3310, 6.41万, 十万零三百, 三分之二, 1/2, 2e5. */
export function findNumbers(text: string): NumberSpan[] {
  if (!/[\d零〇一二两三四五六七八九十百千万亿半壹贰叁肆伍陆柒捌玖拾佰仟廿卅]/.test(text)) return [];
  const found: NumberSpan[] = [];
  const words: [number, number][] = [...text.matchAll(WORDS)].map((m) => [m.index, m.index + m[0].length]);
  all(
    POWER,
    text,
    (m) => {
      const { base = '', op, exp = '' } = m.groups ?? {};
      const signs = exp.split('-').length - 1;
      const power = Number(exp.replace(/[-+]/g, '')) * (signs % 2 ? -1 : 1);
      const size = op === 'e' ? Number(base) * 10 ** power : Number(base) ** power;
      return at(m, /^(?:负|-)/.test(m[0]) ? -size : size);
    },
    found,
  );
  all(
    MIXED,
    text,
    (m) => {
      const g = m.groups ?? {};
      const under = Number(g.under ?? g.under2);
      const value = under ? Number(g.whole ?? 0) + Number(g.over ?? g.over2) / under : undefined;
      return at(m, value === undefined ? undefined : /^(?:负|-)/.test(m[0]) ? -value : value);
    },
    found,
  );
  all(
    FRACTION,
    text,
    (m) => (/^[百千万亿]/.test(m.groups?.under ?? '') ? undefined : at(m, fractionOf(m.groups ?? {}))),
    found,
  );
  all(
    PLAIN,
    text,
    (m) => {
      if (!single(text, m, words)) return undefined;
      const g = m.groups ?? {};
      const value = scaledValue(g.n ?? '');
      if (value === undefined) return undefined;
      const sized = (g.dozen ? value * 12 : value) + (g.half ? 0.5 : 0);
      return at(m, g.sign ? -sized : sized);
    },
    found,
  );
  return found.sort((a, b) => a.start - b.start);
}

const RATIO = new RegExp(
  [
    `(?<![零〇一二两三四五六七八九十])(?<of>百|佰|千|万|百${S}万|万${S}万)${S}分${S}之${S}(?<over>百(?!${S}[分万])|${ANY_NUMBER})`,
    `(?<sign>负|(?<![\\d%-])-)?(?<![\\d.])(?<pct>${ARABIC})${S}%(?!\\d)`,
    `(?<!${CHINESE.slice(0, 0)}[零〇一二三四五六七八九])(?<points>(?:${ARABIC}(?:${S}[kKMGT])?|${CHINESE}))${S}个${S}[百佰]${S}分${S}点`,
    `(?<tenths>10|\\d(?:\\.\\d)?|[一二两三四五六七八九十半壹贰叁肆伍陆柒捌玖拾](?:${S}点${S}[零一二三四五六七八九])?)${S}成(?:${S}(?<tail>半|[\\d零一二三四五六七八九]))?`,
    `(?<fold>\\d(?:[.\\s]?\\d)?|[一二两三四五六七八九壹贰叁肆伍陆柒捌玖](?:${S}点?${S}[零一二三四五六七八九壹贰叁肆伍陆柒捌玖])?|半|(?<=打)对)${S}折`,
  ].join('|'),
  'g',
);
const UNDER: Record<string, number> = { 百: 100, 佰: 100, 千: 1e3, 万: 1e4, 百万: 1e6, 万万: 1e8 };

function ratio(g: Record<string, string | undefined>): number | undefined {
  if (g.of && g.over) {
    const over = g.over === '百' ? 100 : scaledValue(g.over);
    const under = UNDER[g.of.replace(/\s+/g, '')];
    return over === undefined || under === undefined ? undefined : clean((over / under) * 100);
  }
  if (g.pct) return (g.sign ? -1 : 1) * (scaledValue(g.pct) ?? 0);
  if (g.points) return scaledValue(g.points);
  if (g.tenths) {
    const head = g.tenths === '半' ? 0.5 : scaledValue(g.tenths);
    const tail = g.tail === undefined ? 0 : g.tail === '半' ? 5 : (scaledValue(g.tail) ?? 0);
    return head === undefined ? undefined : clean(head * 10 + tail);
  }
  if (g.fold) {
    if (g.fold === '对') return 50;
    if (g.fold === '半') return 5;
    const digits = g.fold.replace(/[\s点.]/g, '');
    const [a = '0', b = '0'] = [...digits].map((c) => String(scaledValue(c) ?? 0));
    return Number(a) * 10 + Number(b);
  }
  return undefined;
}

/** Percentages in a text, in order: 33.1%, 百分之三十三点一, 九成, 六折; 33.1 each. */
export function findPercents(text: string): NumberSpan[] {
  if (!/[%分成折]/.test(text)) return [];
  const found: NumberSpan[] = [];
  all(RATIO, text, (m) => at(m, ratio(m.groups ?? {})), found);
  return found;
}
