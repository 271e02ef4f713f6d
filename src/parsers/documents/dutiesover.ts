import { type Field, readFields } from './labels.js';
import type { Line } from './lines.js';
import { type MarkKind, readMark } from './marks.js';

const MAY = /^.{0,12}(?:单位|部门|科室|领导|负责人|责任人|[市县区]长|时[限间]|期限|节点)[^。;]{0,4}[:】]/;
const DUTIES: Field['label'][] = ['leader', 'lead', 'assist', 'deadline'];
const MATTERS: MarkKind[] = ['num', 'task', 'article', 'dotted', 'hanParen', 'numParen'];

/** The labels of a line that is nothing but duties; none of any other line. */
function dutiesOf({ text, n }: Line): string[] {
  if (!MAY.test(text) || text.length > 120) return [];
  const { head, fields } = readFields(text, n);
  return head === '' && fields.every((f) => DUTIES.includes(f.label)) ? fields.map((f) => f.label) : [];
}

/**
 * 责任单位:市水利局 above 1.…, and so above each matter of the list, never behind its last: the lines are put behind the matter that
 * they are of. Else each would answer for the matter before.
 */
export function dutiesOver(lines: Line[]): Line[] {
  const first = lines.findIndex((l) => dutiesOf(l).length > 0);
  const from = first < 0 ? -1 : lines.findIndex((l, i) => i > first && l.text !== '' && dutiesOf(l).length === 0);
  const head = readMark(lines[from]?.text ?? '');
  if (head?.no !== 1 || !MATTERS.includes(head.kind)) return lines;
  const matters = lines.flatMap((l, i) => (i >= from && readMark(l.text)?.kind === head.kind ? [i] : []));
  // 承诺单位:… over a list of its own, which begins with 1 again, is a heading.
  if (readMark(lines[matters[1] ?? -1]?.text ?? '')?.no !== 2) return lines;
  const over = matters.map((at, k) => labelled(lines, k === 0 ? first : (matters[k - 1] ?? 0) + 1, at));
  const last = labelled(lines, (matters.at(-1) ?? 0) + 1, lines.length);
  const moved = [...(over[0]?.keys() ?? [])].filter(
    (labels) => !last.has(labels) && over.every((found) => found.get(labels)?.length === 1),
  );
  if (moved.length === 0) return lines;
  return behind(lines, matters, over, moved);
}

/** Lines of duties in a stretch, by their labels. */
function labelled(lines: Line[], from: number, to: number): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (let i = from; i < to; i++) {
    const line = lines[i];
    const labels = line === undefined ? [] : dutiesOf(line);
    if (labels.length > 0) found.set(labels.join(), [...(found.get(labels.join()) ?? []), i]);
  }
  return found;
}

function behind(lines: Line[], matters: number[], over: Map<string, number[]>[], moved: string[]): Line[] {
  const goes = new Map<number, Line[]>();
  const gone = new Set<number>();
  for (const [k, found] of over.entries()) {
    const own = moved.flatMap((labels) => found.get(labels) ?? []).sort((a, b) => a - b);
    for (const at of own) gone.add(at);
    goes.set(
      endOf(lines, matters[k] ?? 0),
      own.flatMap((at) => lines[at] ?? []),
    );
  }
  return lines.flatMap((l, i) => [...(gone.has(i) ? [] : [l]), ...(goes.get(i) ?? [])]);
}

/** The last line of a matter's own words: before duties, what was done, and the next number. */
function endOf(lines: Line[], at: number): number {
  let end = at;
  for (let i = at + 1; i < lines.length; i++) {
    const { text, n } = lines[i] ?? { text: '', n: 0 };
    if (text === '') continue;
    if (readMark(text) !== null || readFields(text, n).fields.some((f) => f.own)) break;
    end = i;
  }
  return end;
}
