import { innerParts, readMark, readStep } from './marks.js';
import type { TextAt } from './outline.js';

/** Progress told for several matters at once, 1.… 2.… or 一是…;二是…, by matter; null where it does not count up to `count`. */
export function shareOut(progress: TextAt[], count: number): TextAt[][] | null {
  const lines = progress.filter((p) => p.text !== '');
  const marks = lines.map((p) => readMark(p.text) ?? readStep(p.text));
  const starts = marks.flatMap((m, i) => (m ? [{ at: i, no: m.no, rest: m.rest }] : []));
  if (starts.length === count && starts[0]?.at === 0 && starts.every((s, i) => s.no === i + 1))
    return starts.map(({ at, rest }, i) => [
      { line: lines[at]?.line ?? 1, text: rest },
      ...lines.slice(at + 1, starts[i + 1]?.at ?? lines.length),
    ]);
  const [only] = lines;
  const found = only && lines.length === 1 ? innerParts(only.text, true) : null;
  if (!only || found?.head !== '' || found.parts.length !== count) return null;
  return found.parts.map(({ text }) => [{ line: only.line, text }]);
}
