import { gated } from '../gate/gate.js';
import type { Line } from './lines.js';
import { readMark } from './marks.js';

const DUTY = gated(/[([][^()[\]]{0,8}(?:单位|部门|时限|期限|时间|领导|负责人) ?:/);
const CIRCLED = /[①②③④⑤⑥⑦⑧⑨⑩]/g;
const NUMBERED = /\((\d{1,2})\)(?=[^,、;。)])/g;

/** Where parts begin that count 1, 2…; none where they do not. */
function starts(text: string, pattern: RegExp): number[] {
  const found = [...text.matchAll(pattern)];
  const counts = found.every((m, i) => readMark(text.slice(m.index))?.no === i + 1);
  return found.length > 1 && counts ? found.map((m) => m.index) : [];
}

/** Parts of one line that have duties of their own, ①建站8座(时限:6月底)②修路4条(时限:年底), as lines. */
export const parted = (lines: Line[]): Line[] => lines.flatMap(cut);

function cut(line: Line): Line[] {
  const { text } = line;
  if (!(text.includes('②') || text.includes('(2)')) || !DUTY.test(text) || text.includes('\t')) return [line];
  const circled = starts(text, CIRCLED);
  const at = circled.length > 0 ? circled : starts(text, NUMBERED);
  const [first = 0] = at;
  const parts = at.map((start, i) => text.slice(start, at[i + 1]).trim());
  if (parts.filter((part) => DUTY.test(part)).length < 2) return [line];
  // The number of the whole stays with the first part where no words stand between.
  const head = text.slice(0, first);
  const bare = (readMark(head)?.rest ?? head).trim() === '';
  const words = bare ? [`${head}${parts[0] ?? ''}`, ...parts.slice(1)] : [head.trim(), ...parts];
  return words.map((one) => ({ ...line, text: one }));
}
