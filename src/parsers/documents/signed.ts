import { isTail } from './chrome.js';
import { labelOf } from './labelwords.js';
import type { Line } from './lines.js';
import { readMark } from './marks.js';
import { anyNumber, HAN_DIGITS } from './numerals.js';
import { findFigures } from './targets/figures.js';

const LOST = /^(\d{1,3}) ?(?=[\u4e00-\u9fff“《]{4})/;
/** 2栋住宅, 10月底 begin with a figure, 2026年 with a year. */
const isCounted = (text: string): boolean =>
  findFigures(text.slice(0, 12))[0]?.start === 0 || /^\d+ ?[月年日号]/.test(text);

const HAN = new RegExp(`^[${HAN_DIGITS}]`);
/** A number, its sign, and a matter that begins with a figure: 2.5G基站…, 二、2025年底前…. */
const BEFORE_FIGURE = new RegExp(`^(\\d{1,2}|[${HAN_DIGITS}]{1,3}) ?([.、,])(?=\\d+[^\\d、,])`);
/** 2.5万亩, 1.3公里 are figures as well; 2.5条, 2.30年 can be none. */
const DECIMAL = /^\d+[.,]\d{1,2} ?(?:[万亿千百%米吨亩元倍]|平方|立方|公[里顷斤]|小时|个?百分点|MW|GW)/;
/** 2、3号线: of names that are counted. */
const NAMES = /^\d+、\d+ ?[号#期栋层]/;
const GOES_ON = /[,、:(]$/;
const ENDED = /[。;!?)]$/;
const FIELD = /^([\u4e00-\u9fff]{2,9}) ?:/;

/** Whether the line is whole: a sentence or a field. */
const ended = (text: string): boolean => ENDED.test(text) || labelOf(FIELD.exec(text)?.[1] ?? '') !== null;

/** Where the next number of a list stands before a figure: how long it is with its sign; 0 where it is no number. */
function numberBefore(text: string, above: string, before: number): number {
  const m = BEFORE_FIGURE.exec(text);
  const no = m ? anyNumber(m[1] ?? '') : null;
  if (!m || no === null || GOES_ON.test(above)) return 0;
  const next = before > 0 && no === before + 1;
  if (!next && no !== 1) return 0;
  const doubtful = DECIMAL.test(text) || NAMES.test(text);
  return doubtful && !(next && ended(above)) ? 0 : m[0].length;
}

/**
 * 3实施…: a number that lost its sign, between 2. and 4. of the same list; 3.5G基站…: a number whose matter begins with a figure.
 */
export function signed(lines: Line[]): Line[] {
  const before = { num: 0, han: 0 };
  let part = 0;
  let lost = -1;
  let above = '';
  const texts = new Map<number, string>();
  const alone: number[] = [];
  for (const [i, { text }] of lines.entries()) {
    const last = above;
    if (text !== '') above = text;
    if (text.length <= 8 && text !== '' && isBare(text)) alone.push(i);
    const digit = text.charCodeAt(0);
    const kind = digit >= 48 && digit <= 57 ? 'num' : 'han';
    if (kind === 'han' && !HAN.test(text)) continue;
    const mark = readMark(text);
    const parts = mark?.kind === 'dotted' && (mark.no === 1 || mark.no === part + 1);
    if (mark?.kind === 'dotted' && parts) part = mark.no;
    else if (mark?.kind === kind) {
      if (lost >= 0 && mark.no === before.num + 2) texts.set(lost, (lines[lost]?.text ?? '').replace(LOST, '$1.'));
      before[kind] = mark.no;
      lost = -1;
      part = 0;
    } else if (mark === null || mark.kind === 'dotted') {
      const end = numberBefore(text, last, before[kind]);
      if (end > 0) {
        texts.set(i, `${text.slice(0, end)} ${text.slice(end)}`);
        before[kind] = anyNumber(text.slice(0, end).replace(/ ?[.、,]$/, '')) ?? 0;
      } else if (kind === 'num' && Number(LOST.exec(text)?.[1]) === before.num + 1 && !isCounted(text)) lost = i;
    }
  }
  joinNumbers(lines, alone, texts);
  return texts.size === 0
    ? lines
    : lines.map((l, i) => {
        const text = texts.get(i);
        return text === undefined ? l : { ...l, text };
      });
}

/** A number with its sign and no words. */
function isBare(text: string): boolean {
  const mark = readMark(text);
  return mark?.rest === '' && mark.no > 0;
}

/** 3. on a line of its own, above its matter; in a table that is printed cell by cell it stays there. */
function joinNumbers(lines: Line[], alone: number[], texts: Map<number, string>): void {
  if (alone.length === 0 || lines.some(({ text }) => text === '序号')) return;
  for (const at of alone) {
    const next = lines.findIndex(({ text }, i) => i > at && text !== '');
    const words = lines[next]?.text ?? '';
    if (words === '' || words.includes('\t') || readMark(words) !== null || FIELD.test(words) || isTail(words))
      continue;
    texts.set(at, `${lines[at]?.text ?? ''}${words}`);
    texts.set(next, '');
  }
}
