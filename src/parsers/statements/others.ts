import type { Quantity } from '../quantities.js';
import type { CueToken } from './roles.js';

const FEW_OTHERS = 10;

/** 另外三条还没动工: the others of the names said before, as 其余三条 are. */
export function othersOf(cues: readonly CueToken[], figure: Quantity): CueToken | undefined {
  const other = cues.find(({ end, word }) => end === figure.start && (word === '另外' || word === '另'));
  const behind = cues.some(({ start, kind }) => start >= figure.end && kind === 'not');
  return behind && figure.kind === 'count' && figure.value <= FEW_OTHERS ? other : undefined;
}
