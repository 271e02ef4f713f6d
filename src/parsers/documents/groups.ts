import { labelOf } from './labelwords.js';
import type { Line } from './lines.js';
import { readMark } from './marks.js';

const FIELD = /^([\u4e00-\u9fff]{2,9}) ?: ?\S/;
const isNumbered = (line: Line | undefined): boolean => readMark(line?.text ?? '')?.kind === 'num';

function isWho({ text }: Line): boolean {
  const label = labelOf(FIELD.exec(text)?.[1] ?? '');
  return label === 'leader' || label === 'lead';
}

/** Lines 责任领导:某某 that stand over the matters of each, not behind one of them, as headings of parts. */
export function grouped(lines: Line[]): Line[] {
  const first = lines.findIndex(isWho);
  if (first < 0) return lines;
  const filled = lines.filter((l) => l.text !== '');
  const who = filled.filter(isWho);
  const at = filled.indexOf(who[0] ?? lines[first] ?? { n: 0, raw: '', text: '' });
  if (who.length < 2 || readMark(filled[at - 1]?.text ?? '') !== null || filled.slice(0, at).some(isNumbered))
    return lines;
  const headed = filled.slice(at).some(({ text }) => ['part', 'han', 'hanParen'].includes(readMark(text)?.kind ?? ''));
  if (headed || !who.every((l) => isNumbered(filled[filled.indexOf(l) + 1]))) return lines;
  return lines.map((l) => (who.includes(l) ? { ...l, text: `第${who.indexOf(l) + 1}部分 ${l.text}` } : l));
}
