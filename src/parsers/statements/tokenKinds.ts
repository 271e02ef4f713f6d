import type { CueKind } from '../lexicon.js';
import type { Token } from './tokens.js';

/** Words that say what became of a figure, plans included; without plans and works that name a matter. */
export const VERBS: ReadonlySet<string> = new Set(['done', 'started', 'event', 'under', 'act', 'planned']);
export const STRONG: ReadonlySet<string> = new Set(['done', 'started', 'event', 'under']);
/** With what holds it up, or has not changed: all that can be said of a name without a figure. */
export const PREDICATE: ReadonlySet<string> = new Set([
  ...STRONG,
  ...['same', 'none', 'blocked', 'stalled', 'paused', 'delayed'],
]);

export const kindOf = (token: Token | undefined): CueKind | undefined =>
  token?.type === 'cue' ? token.kind : undefined;
export const isName = (token: Token | undefined): boolean =>
  token?.type === 'text' || token?.type === 'object' || kindOf(token) === 'prep';
export const isOf = (token: Token | undefined): boolean => token?.type === 'cue' && token.word === '的';
export const isAspect = (token: Token | undefined): boolean => token?.type === 'cue' && token.word === '了';
