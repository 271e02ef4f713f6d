import type { Draft } from './draft.js';
import { isRatio, live } from './figureDrafts.js';

/** Words that say that so many are there, whatever is told of each. */
const REACHED = new Set(['adverb', 'total', 'all', 'delta']);
const UNFINISHED = new Set(['started', 'under_construction', 'planned']);

/**
 * 改造街巷2条,甲街已开工,乙街正在拆迁: as many names as the figure counts, none of them finished. The figure is how many
 * are being worked on, none is done (rule 4).
 */
export function joinNamedParts(drafts: readonly Draft[], text: string): void {
  drafts.forEach((draft, at) => {
    const { figure, decider, segment } = draft;
    if (!live(draft) || isRatio(draft) || figure === undefined || figure.value < 2 || figure.value > 9) return;
    if (draft.measure !== undefined && (draft.measure !== 'done' || decider?.kind !== 'act')) return;
    if (draft.cues.some(({ kind }) => REACHED.has(kind))) return;
    const parts: Draft[] = [];
    for (const next of drafts.slice(at + 1)) {
      if (next.segment.sentence !== segment.sentence || next.figure !== undefined || next.note !== undefined) break;
      if (!UNFINISHED.has(next.measure ?? 'other') || (next.subject === '' && next.objects.length === 0)) break;
      parts.push(next);
    }
    const names = parts.reduce((sum, part) => sum + text.slice(part.start, part.end).split('、').length, 0);
    if (names !== figure.value) return;
    [draft.measure, draft.verb] = ['under_construction', draft.verb ?? parts[0]?.verb];
  });
}
