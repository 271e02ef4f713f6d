import type { CueToken } from './roles.js';
import type { Token } from './tokens.js';

/** 又, 新增了, 今天完成: an increment when it stands at the figure, not when it is the name of what is counted. */
export function deltaOf(text: string, before: readonly CueToken[], left: readonly Token[]): string | undefined {
  const delta = before.findLast((cue) => cue.kind === 'delta');
  if (delta === undefined) return undefined;
  // 算多了 36条: too many were told.
  if (delta.word.startsWith('多') && TELLS.test(text.charAt(delta.start - 1))) return undefined;
  const after = left.slice(left.indexOf(delta) + 1);
  // 又发了一趟累计四十九: what is told last is all of them.
  if (after.some((token) => token.type === 'cue' && token.kind === 'total' && SUM.test(token.word))) return undefined;
  if (/^[又再]/.test(delta.word)) return ANEW.test(text.slice(delta.start, delta.start + 8)) ? undefined : delta.word;
  // 新增新能源车8台: what was gained may stand between.
  if (GAINED.test(delta.word) && after.every(({ type }) => type === 'text')) return delta.word;
  return after.every((token) => token.type === 'cue' && token.kind !== 'total') ? delta.word : undefined;
}
const TELLS = /[算报统计写填说]/u;
const SUM = /^(?:累[计积]|[总一拢通统]?共|[共总合]计)$/u;
/** 又核了一遍,还是1.9万户: looked into once more, and nothing came to it. */
const ANEW = /^[又再](?:去|重新|仔细|认真)?(?:核(?!发|销|准|定)|复核|对了|查了|统计|清点|盘点|数了)/u;
const GAINED = /^(?:新增加?|净增)$/u;
