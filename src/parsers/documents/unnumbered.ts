import { NO_UNIT } from './counting.js';
import { type Label, labelOf } from './labelwords.js';
import type { Line } from './lines.js';
import { innerParts, readMark } from './marks.js';

const MATTER =
  /^(?:(?:重点|主要)?(?:任务|项目|事项|工作|实事|课题|行动|工程)(?:名称|标题)|(?:督[办查]|交办|转办)(?:事项|任务|件)) ?: ?(.+)$/;
const PROMISE = /^(?:公开)?承诺(?:事项|内容|目标|实事)? ?: ?(.+)$/;
const PERSON = /^\S{0,5} ?承诺人 ?:/;

const SPACED = new RegExp(`^(\\d{1,3}) +(?=[\\u4e00-\\u9fff“《A-Z\\d][^\\t]{3})${NO_UNIT}(?!\\d+(?:[ .]|$))`);
const BULLET = /^[●■◆▪•➢✓–-] ?(?=[\u4e00-\u9fff“《])/;
const COUNTED = ['num', 'numParen', 'hanParen', 'task', 'article'];

const LEAD = /^[【]?(?:责任|牵头|承办|主办)(?:责任)?(?:单位|部门) ?[:】]/;
const DUTY = /^[【]?[\u4e00-\u9fff]{2,8} ?[:】]/;
/** Matters with neither number nor sign, each above its bodies: counted where three or more are. */
function byBodies(lines: Line[]): Line[] {
  if (lines.filter((l) => LEAD.test(l.text)).length < 3) return lines;
  const heads = new Set<number>();
  let words = -1;
  for (const [i, { text }] of lines.entries()) {
    if (text === '') continue;
    if (LEAD.test(text) && words >= 0) heads.add(words);
    if (DUTY.test(text)) words = -1;
    // Below the letter and its title only the last line before the bodies is a matter's.
    else if (words < 0 || heads.size === 0) words = i;
  }
  let no = 0;
  const marked = [...heads].some((i) => readMark(lines[i]?.text ?? '') !== null);
  return heads.size < 3 || marked
    ? lines
    : lines.map((l, i) => (heads.has(i) ? { ...l, text: `${++no}. ${l.text}` } : l));
}

/** Matters behind a number and a blank, 1 改造…, or behind bullets only, in a list that has no other numbers. */
function marked(lines: Line[]): Line[] {
  const spaced = lines.filter((l) => SPACED.test(l.text));
  const bullets = lines.filter((l) => BULLET.test(l.text));
  if (lines.some((l) => COUNTED.includes(readMark(l.text)?.kind ?? ''))) return lines;
  if (spaced.length < 2 && bullets.length < 2) return byBodies(lines);
  if (spaced.length > 1 && spaced.every((l, i) => Number(SPACED.exec(l.text)?.[1]) === i + 1))
    return lines.map((l) => (SPACED.test(l.text) ? { ...l, text: l.text.replace(SPACED, '$1. ') } : l));
  let no = 0;
  return bullets.length < 2
    ? lines
    : lines.map((l) => (BULLET.test(l.text) ? { ...l, text: l.text.replace(BULLET, `${++no}.`) } : l));
}

const DUTIES: (Label | null)[] = ['lead', 'assist', 'leader', 'deadline'];
const FIELD = /^([\u4e00-\u9fff]{2,9}) ?([:。]) ?/;

/** The label behind a number, and what follows it: 3.责任单位:市水利局; null for other lines. */
function countedField(text: string): { label: Label; no: number; rest: string } | null {
  const mark = readMark(text);
  const m = mark === null ? null : FIELD.exec(mark.rest);
  const label = m ? labelOf(m[1] ?? '') : null;
  return mark !== null && m && label !== null
    ? { label, no: mark.no, rest: `${m[1]}:${mark.rest.slice(m[0].length)}` }
    : null;
}

/** Fields that are counted under each matter, 1.工作目标:… 2.责任单位:… 3.完成时限:…, without their numbers. */
function uncounted(lines: Line[]): Line[] {
  const fields = lines.map((l) => (FIELD_MAY.test(l.text) ? countedField(l.text) : null));
  // Numbers that run on are those of the matters: 14.责任单位:…, 15.责任单位:….
  const duties = fields.flatMap((f) => (f !== null && DUTIES.includes(f.label) ? [`${f.label} ${f.no}`] : []));
  if (duties.length < 2 || new Set(duties).size === duties.length) return lines;
  return lines.map((l, i) => {
    const field = fields[i];
    return field ? { ...l, text: field.rest } : l;
  });
}
const FIELD_MAY = /^[(\d一二三四五六七八九十①-⑳]{1,3}.{0,2}[\u4e00-\u9fff]{2,9} ?[:。]/;

/** 承诺事项:1.… with 2.… on the next line: the first of several matters, without its label. */
function unlabelled(lines: Line[]): Line[] {
  return lines.map((line, i) => {
    const words = PROMISE.exec(line.text)?.[1];
    const mark = words === undefined ? null : readMark(words);
    if (words === undefined || mark?.no !== 1) return line;
    const next = readMark(lines.find((l, k) => k > i && l.text !== '')?.text ?? '');
    return next?.no === 2 && next.kind === mark.kind ? { ...line, text: words } : line;
  });
}

/** Whether 承诺目标:… mostly stands under matters that have a number of their own. */
function fieldsOnly(lines: Line[]): boolean {
  let counted = false;
  let under = 0;
  let all = 0;
  for (const { text } of lines) {
    if (PROMISE.test(text)) {
      all++;
      if (counted) under++;
      counted = false;
    } else if (/承诺人 ?:/.test(text)) counted = false;
    else if (COUNTED.includes(readMark(text)?.kind ?? '')) counted = true;
  }
  return under * 2 > all;
}

/** Matters that only a label 任务名称, 承诺事项 begins are counted: the whole list through, promises by person. */
export function numbered(printed: Line[]): Line[] {
  const lines = unlabelled(marked(uncounted(printed)));
  const matters = lines.filter((l) => MATTER.test(l.text)).length;
  const promises = lines.filter((l) => PROMISE.test(l.text)).length;
  if (matters < 2 && (promises < 2 || fieldsOnly(lines))) return lines;
  let count = 0;
  return lines.map((line) => {
    if (PERSON.test(line.text)) count = 0;
    const words = (matters >= 2 ? MATTER : PROMISE).exec(line.text)?.[1];
    if (words === undefined || readMark(words) !== null || innerParts(words)?.head === '') return line;
    count++;
    return { ...line, text: `${matters >= 2 ? '任务' : '承诺'}${count}:${words}` };
  });
}
