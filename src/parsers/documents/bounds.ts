import type { Ledger } from '../../model/ledger.js';
import { isTail } from './chrome.js';
import { headsBody } from './headings.js';
import { readFields } from './labels.js';
import { type Line, squeeze } from './lines.js';
import { readMark } from './marks.js';

/** Task notice or commitment report: promises with progress beside them, or responsible units. */
export function kindOf(lines: Line[]): Ledger['kind'] {
  const text = lines.map((l) => l.text).join('\n');
  const promises = (text.match(/承诺/g) ?? []).length;
  const progress = (
    text.match(
      /^(?:目前|当前|工作)?(?:推进|进展|践诺|落实|完成|履诺|进度)情况|^(?:目前|当前|最新|工作)?(?:进展|进度) ?:|^(?:目前|当前|最新|工作)进展/gm,
    ) ?? []
  ).length;
  const units = (text.match(/(?:责任|牵头|承办|主办|配合)单[位为]/g) ?? []).length;
  if (
    /^(?:\S{1,5})?承诺人 ?[:;]|\t承诺人\t/m.test(text) ||
    (promises > 0 && progress > (units === 0 ? 0 : 2) && progress >= units)
  )
    return 'commitments';
  return 'notice';
}

const isDuty = (line: Line): boolean =>
  readFields(squeeze(line.text), line.n).fields.some(
    (f) => ['lead', 'leader', 'assist', 'person'].includes(f.label) && f.value !== '',
  );

/** Where the list begins: its first outermost heading, going back from the first responsibility line; -1 when there is none. */
export function listStart(lines: Line[], kind: Ledger['kind']): number {
  if (kind === 'commitments') return promisesStart(lines);
  const duty = lines.findIndex((l, i) => isDuty(l) && lines.slice(0, i).some((b) => readMark(b.text)));
  if (duty < 0) {
    const heads = lines.flatMap((l, i) => (headsBody(l.text) ? [i] : []));
    return heads.length > 1 ? (heads[0] ?? -1) : -1;
  }
  let start = duty;
  // 一、某某工程(责任领导:…): the heading may bear the first responsibility itself.
  for (let i = duty; i >= 0; i--) {
    const text = lines[i]?.text ?? '';
    if (/^附 ?件 ?[\d一二三]{0,2}[:]?$/.test(text)) return firstMark(lines, i);
    const mark = readMark(text);
    if (mark) start = i;
    if (mark && mark.no === 1 && ['han', 'part'].includes(mark.kind)) return i;
  }
  return start;
}

const PERSON = /^承诺人 ?[:;]/;
const isPerson = (line: Line): boolean => PERSON.test(readMark(line.text)?.rest ?? line.text);
/** 附:…清单, 附件2: what stands above is the letter. */
const ANNEXED = /^附(?:件|表|录)? ?[\d一二三四五]{0,2}(?: ?:.{0,60})?$/;
const ORDINARY = ['num', 'numParen', 'task', 'article', 'circle'];

/** Promises begin with the headings right over the first person; what a letter counts above, 一、坚持…。, heads none. */
function promisesStart(lines: Line[]): number {
  const first = lines.findIndex(isPerson);
  const annex = lines.slice(0, Math.max(0, first)).findLastIndex((l) => ANNEXED.test(l.text));
  const marked = lines.findIndex((l, i) => i > annex && (readMark(l.text) !== null || isPerson(l)));
  if (first < 0 || lines.slice(marked, first).some((l) => ORDINARY.includes(readMark(l.text)?.kind ?? '')))
    return marked;
  let start = first;
  for (let i = first - 1; i >= marked; i--) {
    const text = lines[i]?.text ?? '';
    if (text.length > HEADING || /[。;]$/.test(text)) break;
    if (readMark(text) !== null) start = i;
  }
  return start;
}
/** No heading is longer. */
const HEADING = 60;

function firstMark(lines: Line[], from: number): number {
  const at = lines.findIndex((l, i) => i > from && readMark(l.text) !== null);
  return at < 0 ? from : at;
}

/** The list ends where the page's or the letter's tail begins. */
export function listEnd(lines: Line[], start: number): number {
  for (let i = start + 1; i < lines.length; i++) {
    const text = lines[i]?.text ?? '';
    if (
      text !== '' &&
      isTail(text) &&
      !lines.slice(i + 1).some((l) => readMark(l.text) !== null && isDutyNear(lines, l))
    )
      return i;
  }
  return lines.length;
}

const isDutyNear = (lines: Line[], line: Line): boolean => {
  const at = lines.indexOf(line);
  return lines.slice(at, at + 8).some((l) => isDuty(l));
};
