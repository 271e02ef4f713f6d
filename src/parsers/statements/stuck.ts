import type { Quantity } from '../quantities.js';
import type { Draft } from './draft.js';
import type { CueToken } from './roles.js';

const SLOW = /慢|滞后|落后/u;
/** Lengths, areas, weights and the like: no single ones of which some could be stuck. */
const MEASURED = /(?:公里|千米|米|亩|公顷|吨|千瓦|千伏安|立方|元|人次)$/u;

/** 道路52公里有点慢: how fast it goes, said behind how far it has come; 3条偏慢 are three that are slow. */
export const isPace = ({ kind, unit = '' }: Quantity, word: string): boolean =>
  kind === 'count' && SLOW.test(word) && MEASURED.test(unit);

/** 金桂街卡在两户征收上, 卡在了最后3户那里: what it hangs on is no figure of the works. */
export const hangsOn = ({ figure }: Draft, { end, word }: CueToken, text: string): boolean =>
  figure?.kind === 'count' &&
  figure.start >= end &&
  word.startsWith('卡') &&
  HANGS.test(text.slice(end - 1, figure.start));
const HANGS = /^[在了着到于]{1,2}(?:了|那|这|最后|剩下|剩余|其中|还有)*的?$/u;

/** 还差7件卡在系统对接上, 有3户谈判僵着: what so many of them are stuck in. */
export const isStuck = ({ figure, decider, negated }: Draft, { start, word }: CueToken): boolean =>
  figure?.kind === 'count' &&
  start >= figure.end &&
  !negated &&
  (decider === undefined || decider.kind === 'lack') &&
  !isPace(figure, word);
