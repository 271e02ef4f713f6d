import type { Quantity } from '../quantities.js';
import { type CueToken, find } from './roles.js';

const FEW_OTHERS = 10;

/** 另外三条还没动工: the others of the names said before, as 其余三条 are. */
function othersOf(cues: readonly CueToken[], figure: Quantity): CueToken | undefined {
  const other = cues.find(({ end, word }) => end === figure.start && (word === '另外' || word === '另'));
  const behind = cues.some(({ start, kind }) => start >= figure.end && kind === 'not');
  return behind && figure.kind === 'count' && figure.value <= FEW_OTHERS ? other : undefined;
}

/** 其余五条没开工: of those that were not named, so many; 焊接98公里,剩下7公里 is how much is left, and no word of what became of it. */
export function restOf(
  cues: readonly CueToken[],
  figure: Quantity | undefined,
  goesOn: boolean,
): { count?: number } | undefined {
  const rest = find(cues, 'rest') ?? (figure ? othersOf(cues, figure) : undefined);
  if (rest === undefined || figure === undefined) return rest && {};
  if (rest.start >= figure.start || (!goesOn && rest.word.startsWith('剩'))) return undefined;
  return { count: figure.value };
}

/** 已批1个,另一个在公示: how another one stands, which says nothing of the figure before it. */
export const isOfAnother = (words: string): boolean => ANOTHER.test(words);
const ANOTHER = /^(?:另|还有)外?[一二两三四五六七八九十\d]/u;
