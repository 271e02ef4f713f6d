import type { Line } from './lines.js';
import { readMark } from './marks.js';

const SIGN = /^([◆●■▲★☆◎○◇□△▶►▷➤※✦]) ?(?=[\u4e00-\u9fff“《])/;
const HAN = '一二三四五六七八九十';
const hanOf = (no: number): string =>
  no <= 10
    ? HAN.charAt(no - 1)
    : `${no >= 20 ? HAN.charAt(Math.floor(no / 10) - 1) : ''}十${no % 10 === 0 ? '' : HAN.charAt((no % 10) - 1)}`;

/** No heading is longer, and none is a sentence or a field. */
const isHeading = (text: string): boolean => text.length <= 30 && !/[。;:,]/.test(text);
const NUMBERED = ['num', 'numParen', 'circle', 'task'];
const HEADED = ['part', 'han', 'hanParen', 'article'];

/** ◆ before the headings of a list whose matters begin with 1 under each of them: they are counted 一、二、 where nothing else is. */
export function bulletHeads(lines: Line[]): Line[] {
  const first = lines.findIndex((l) => SIGN.test(l.text) && isHeading(l.text));
  if (first < 0) return lines;
  const sign = lines[first]?.text.charAt(0) ?? '';
  const heads = lines.filter((l) => l.text.startsWith(sign) && SIGN.test(l.text) && isHeading(l.text));
  if (heads.length < 2 || lines.slice(first).some((l) => isOther(l, heads))) return lines;
  const again = lines.slice(first).filter((l) => numberOf(l.text) === 1).length;
  if (again < 2) return lines;
  let no = 0;
  return lines.map((l) => (heads.includes(l) ? { ...l, text: `${hanOf(++no)}、${l.text.replace(SIGN, '')}` } : l));
}

const numberOf = (text: string): number | null => {
  const mark = readMark(text);
  return mark !== null && NUMBERED.includes(mark.kind) ? mark.no : null;
};

/** The list has other headings, or names the persons of a report. */
const isOther = (line: Line, heads: Line[]): boolean =>
  !heads.includes(line) && (/^承诺人:/.test(line.text) || HEADED.includes(readMark(line.text)?.kind ?? ''));
