import { readFields } from './labels.js';
import { type Line, squeeze } from './lines.js';
import { type Mark, readMark } from './marks.js';

const SIGNATURE = /^承诺人:/;
/** 承诺人(签字):… */
const BY_HAND = /^(承诺(?:单位|(?:单位)?(?:主要)?(?:人|负责人|责任人))) ?\((?:签[字名章]|盖章|手签)\)/;
/** What stands under the last promise of a letter and holds for all of them. */
const SHARED = ['deadline', 'lead', 'assist', 'post'];

export const withoutHand = (lines: Line[]): Line[] =>
  lines.map((l) =>
    l.text.startsWith('承诺') && BY_HAND.test(l.text) ? { ...l, text: l.text.replace(BY_HAND, '$1') } : l,
  );

/** Letters of promises 承诺书 are signed at the foot: who signs is put before what is promised, where the readers look for it. */
export function signaturesFirst(lines: Line[]): Line[] {
  const feet = lines.flatMap((l, i) => (SIGNATURE.test(l.text) ? [i] : []));
  if (feet.length === 0) return lines;
  const letters = feet.map((foot, k) => letterOf(lines, (feet[k - 1] ?? -1) + 1, foot));
  const found = letters.flatMap((letter) => (letter ? [letter] : []));
  const [first] = found;
  const after = lines.slice((feet.at(-1) ?? 0) + 1).some((l) => readMark(l.text) !== null);
  if (!first || after || found.length < letters.length || (letters.length === 1 && first.count < 2)) return lines;
  return [...found.flatMap((letter, k) => turned(lines, letter, k === 0)), ...lines.slice((feet.at(-1) ?? 0) + 1)];
}

interface Letter {
  from: number;
  /** The first promise, the lines that hold for all, the signature. */
  begin: number;
  shared: number[];
  foot: number;
  /** How many are promised. */
  count: number;
}

/** Promises counted from 1 over a signature; null for a matter that bears the name of who answers for it. */
function letterOf(lines: Line[], from: number, foot: number): Letter | null {
  const marks: { at: number; mark: Mark }[] = [];
  for (let at = from; at < foot; at++) {
    const mark = readMark(lines[at]?.text ?? '');
    if (mark) marks.push({ at, mark });
  }
  const kind = marks[0]?.mark.kind;
  const own = marks.filter(({ mark }) => mark.kind === kind);
  const [begin] = own;
  const last = marks.at(-1);
  if (!begin || !last || begin.mark.no !== 1) return null;
  const held = (at: number): boolean => {
    const { head, fields } = readFields(squeeze(lines[at]?.text ?? ''), 0);
    return head === '' && fields.length > 0 && fields.every((f) => SHARED.includes(f.label));
  };
  const all = Array.from({ length: foot - begin.at }, (_, i) => begin.at + i).filter(held);
  // Duties beside single promises are theirs.
  const shared = all.every((at) => at > last.at) ? all : [];
  return { from, begin: begin.at, shared, foot, count: own.length };
}

/** The lines of a letter with its signature and what holds for all of it first; the next letters' headings go. */
function turned(lines: Line[], { from, begin, shared, foot }: Letter, keepsHead: boolean): Line[] {
  const head = lines.slice(from, begin).map((l) => (keepsHead ? l : { ...l, text: '' }));
  const n = lines[begin]?.n ?? 1;
  const moved = [foot, ...shared].flatMap((at) => (lines[at] ? [{ ...lines[at], n }] : []));
  const outer = readMark(lines[begin]?.text ?? '')?.kind;
  const body = lines.slice(begin, foot).map((l, i) => {
    if (shared.includes(begin + i)) return { ...l, text: '' };
    // 一、 stands over persons elsewhere; here it counts what one of them promises.
    const mark = outer === 'num' ? null : readMark(l.text);
    if (mark === null) return l;
    return mark.kind === outer
      ? { ...l, text: `${mark.no}.${mark.rest}` }
      : { ...l, text: mark.kind === 'num' ? `(${mark.no})${mark.rest}` : l.text };
  });
  return [...head, ...moved, ...body];
}
