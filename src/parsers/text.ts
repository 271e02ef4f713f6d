import { Converter } from 'opencc-js/t2cn';
import { MAY_EXPRESS, withoutExpressions } from './expressions.js';
import { tabbed } from './statements/table/tabbed.js';
import { UNIT_HEAD } from './units/lexicon.js';

const convert = Converter({ from: 't', to: 'cn' });

/** Characters that change in some words only: 覆 in 批覆, not in 覆盖. All other words that change hold one that changes alone. */
const IN_WORDS = '坏瞭藉覆沈哩甦衹';

/** Simplified texts have them too, in names (乾县, 魏徵): they change only beside characters that are nothing but traditional. */
const IN_NAMES = '乾昇徵氾';

/** Full-width forms, ideographic space, small forms, signs of one meaning; ㎡, ① and 〔〕 are kept, they mean something. */
const WIDE =
  /[\uFF01-\uFF5E\u3000\uFE50-\uFE6B\u2010-\u2015\u301C\u223C\uFFE0-\uFFE6\u3371-\u339F\u33A2-\u33DF\u2460-\u2473\u00A0\u2000-\u200B\u2212]/;
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/;
const CONTROLS = new RegExp(CONTROL.source, 'g');
const KEPT = /[\u2460-\u2473\u33A1\u33A5]/;

const HAN = '\\u3400-\\u9FFF';
const NUMERAL = '零〇一二两三四五六七八九十百千万亿半多余几点';

const narrowed = new Map<string, string>();

/** Few characters come here, over and over, and their normal form is slow to get. */
function narrow(char: string): string {
  let known = narrowed.get(char);
  if (known === undefined) {
    known = narrowOne(char);
    narrowed.set(char, known);
  }
  return known;
}

function narrowOne(char: string): string {
  if (KEPT.test(char)) return char;
  if (char === '\u301C' || char === '\u223C') return '~';
  if (char === '\u2212' || char === '\u2010' || char === '\u2011') return '-';
  if (char >= '\u2010' && char <= '\u2015') return char;
  return char.normalize('NFKC');
}

const isDigit = (text: string, at: number): boolean => text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57;

/** "，" between two half-width numbers parts them; a comma of the same width groups thousands. */
const narrowAt = (char: string, at: number, text: string): string =>
  char === '，' && isDigit(text, at - 1) && isDigit(text, at + 1) ? ', ' : narrow(char);

function narrowAll(text: string): string {
  let out = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (((calls[code] || callsOf(code)) & NARROW) === 0) continue;
    out += text.slice(from, at) + narrowAt(text.charAt(at), at, text);
    from = at + 1;
  }
  return out + text.slice(from);
}

/** As the converter writes it, names as well: how somebody may type what a document prints with a character of IN_NAMES. */
export const asTyped = (name: string): string => convert(name);

/** What a character calls for, in bits; each is looked at once. */
const [SEEN, STRIP, NARROW, SIMPLIFY, PAIRS, EXPRESSIONS] = [1, 2, 4, 8, 16, 32];
/** 又启用俩, 修好仨: how many and 个 in one character; 他俩 are people. */
const PAIR = /(?<![们他她咱你妻儿姐妹弟哥娘爷父母老])([俩仨])个?/gu;
const calls = new Uint8Array(0x10000);

function callsOf(code: number): number {
  const char = String.fromCharCode(code);
  const surrogate = (code & 0xf800) === 0xd800;
  const own = IN_NAMES.includes(char);
  const traditional = code > 0x2e7f && !own && (IN_WORDS.includes(char) || surrogate || convert(char) !== char);
  const all =
    SEEN |
    (CONTROL.test(char) ? STRIP : 0) |
    (WIDE.test(char) ? NARROW : 0) |
    (traditional ? SIMPLIFY : 0) |
    (char === '俩' || char === '仨' ? PAIRS : 0) |
    (surrogate || MAY_EXPRESS.test(char) ? EXPRESSIONS : 0);
  calls[code] = all;
  return all;
}

/** All that the characters of a text call for: most texts need little of what is done here. */
function calledFor(text: string): number {
  let all = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    all |= calls[code] || callsOf(code);
  }
  return all;
}

const BLANKS = / {2,}/g;
const DIGIT_GROUPS = new RegExp(`(?<![\\d.,])(\\d{1,3})((?: \\d{3})+)(?= ?(?:%|${UNIT_HEAD}))(?![\\d.])`, 'g');
const SPLIT_DECIMAL = /(?<=\d) ?\. (?=\d+ ?(?:%|[万亿]))|(?<=\d) \.(?=\d)/g;
const HAN_DIGIT = new RegExp(`(?<=[${HAN}]) (?=\\d)`, 'g');
const DIGIT_UNIT = new RegExp(`(?<=\\d) (?=%|[年月日号时点多余几来以左个万亿千百县区市镇乡]|${UNIT_HEAD})`, 'g');
const NUMERALS = new RegExp(`(?<=[${NUMERAL}]) (?=[${NUMERAL}])`, 'g');
/** Single characters set apart: 责 任 单 位. */
const SPREAD = new RegExp(`(?<=(?:^|[^${HAN}])[${HAN}]) (?=[${HAN}](?:[^${HAN}]|$))`, 'g');
const BEFORE_MARK = / (?=[,。;:!?、)%）〕》”])|(?<=[(（〔《“]) /g;
const DOUBLED = /([,、。;:])[,、;:]*\1+/g;
/** Two marks side by side: what DOUBLED needs, quicker to look for. */
const MARKS = /[,、。;:]{2}/;

/**
 * The form that all other parsers read: half-width digits, letters and marks, simplified characters, one blank for
 * many, no blanks inside numbers, dates and spread words. Newlines and tabs stay; blanks that part phrases stay too.
 */
export function normalise(text: string): string {
  const called = calledFor(text);
  const plain = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  let s = called & EXPRESSIONS ? withoutExpressions(plain) : plain;
  s = tabbed(called & STRIP ? s.replace(CONTROLS, '') : s);
  if (called & NARROW) s = narrowAll(s);
  if (called & SIMPLIFY) s = convert(s);
  if (called & PAIRS) s = s.replace(PAIR, (_all, pair: string) => (pair === '俩' ? '两个' : '三个'));
  if (MARKS.test(s)) s = s.replace(DOUBLED, '$1');
  if (!s.includes(' ')) return s;
  return s
    .replace(BLANKS, ' ')
    .replace(/ (?=[\n\t])|(?<=[\n\t]) /g, '')
    .replace(DIGIT_GROUPS, (_all, first: string, rest: string) => first + rest.replaceAll(' ', ''))
    .replace(SPLIT_DECIMAL, '.')
    .replace(HAN_DIGIT, '')
    .replace(DIGIT_UNIT, '')
    .replace(NUMERALS, '')
    .replace(SPREAD, '')
    .replace(BEFORE_MARK, '')
    .trim();
}
