import type { Measure } from '../../model/fact.js';
import type { CueKind } from '../lexicon.js';
import type { Token } from './tokens.js';

export type CueToken = Extract<Token, { type: 'cue' }>;

/** What the words around a figure (or of a clause without one) say it is. */
export interface Role {
  measure?: Measure;
  /** The word that decided. */
  verb?: string;
  /** A preparation was finished, not the thing itself (rule 7). */
  prep?: true;
  /** 未完工, 没开工. */
  negated?: true;
}

const MEASURE: Partial<Record<CueKind, Measure>> = {
  done: 'done',
  act: 'done',
  started: 'started',
  under: 'under_construction',
  event: 'under_construction',
  planned: 'planned',
  lack: 'other',
  compare: 'other',
};
const STRONG = new Set<CueKind>(['done', 'started', 'under', 'event']);

export const cuesOf = (tokens: readonly Token[]): CueToken[] => tokens.filter((token): token is CueToken => token.type === 'cue');
export const find = (cues: readonly CueToken[], kind: CueKind) => cues.find((cue) => cue.kind === kind);

/** Planned words that are no plan when the work is said to be over: 应完成 is a plan, 已完成任务 is not. */
const ALREADY = /^(?:已|已经|现已|均已|都已|业已|累计|实际)$/;

/** The role that the words before a figure give it; the nearest strong word wins, a plan before it rules it. */
export function roleBefore(cues: readonly CueToken[]): Role {
  const planned = cues.findLastIndex((cue) => cue.kind === 'planned');
  const already = cues.findLastIndex((cue) => ALREADY.test(cue.word));
  const lack = find(cues, 'lack');
  if (lack) return { measure: 'other', verb: lack.word };
  const compare = find(cues, 'compare');
  if (compare) return { measure: 'other', verb: compare.word };
  const verb = strongest(cues);
  if (planned >= 0 && planned > already) {
    const after = cues.slice(planned + 1);
    const plan = cues[planned];
    if (!(plan && isNounPlan(plan.word) && after.some((cue) => cue.kind === 'done')))
      return { measure: 'planned', ...(plan && { verb: plan.word }) };
  }
  return verbRole(cues, verb);
}

/** 完成任务12公里: the plan's name is the object of what is finished. */
const isNounPlan = (word: string) => /任务|目标|计划|指标/.test(word);

function strongest(cues: readonly CueToken[]): number {
  const strong = cues.findLastIndex((cue) => STRONG.has(cue.kind));
  if (strong < 0) return cues.findLastIndex((cue) => cue.kind === 'act');
  const under = cues.findIndex((cue) => cue.kind === 'under');
  return under >= 0 && cues[strong]?.kind === 'done' && under < strong ? under : strong;
}

function verbRole(cues: readonly CueToken[], at: number): Role {
  const cue = cues[at];
  if (cue === undefined) return {};
  const measure = MEASURE[cue.kind];
  const negated = cues.slice(0, at).some((before) => before.kind === 'not');
  const prep = cue.kind === 'done' && [cues[at - 1], cues[at + 1], cues[at - 2], cues[at + 2]].some((near) => near?.kind === 'prep');
  return { ...(measure && { measure }), verb: cue.word, ...(prep && { prep }), ...(negated && { negated }) };
}

/** The role that the words after a figure give it: 17个都开工了, 18公里在建. */
export function roleAfter(cues: readonly CueToken[]): Role {
  const planned = cues.findIndex((cue) => cue.kind === 'planned');
  const verb = cues.findIndex((cue) => STRONG.has(cue.kind));
  if (planned >= 0 && (verb < 0 || planned < verb)) return { measure: 'planned', verb: cues[planned]?.word ?? '' };
  const lack = find(cues, 'lack');
  if (lack && verb < 0) return { measure: 'other', verb: lack.word };
  const act = cues.findIndex((cue) => cue.kind === 'act');
  return verbRole(cues, verb >= 0 ? verb : act);
}
