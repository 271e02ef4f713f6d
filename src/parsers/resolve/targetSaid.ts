import type { Draft } from './drafted.js';
import { unitFit } from './unitFits.js';
import { sharesWord, subjectWords } from './words.js';

/** 85万平米厂房我们区22万平完工: as many as the target asks for, without a verb, before what was done of it, is the target said again (rule 6). */
export function withoutTargetsSaid(drafts: readonly Draft[]): Draft[] {
  return drafts.filter(
    (draft, at) => !isTarget(draft) || !drafts.slice(at + 1).some((other) => isDoneOf(other, draft)),
  );
}

const isTarget = ({ fact, statement, target }: Draft): boolean =>
  target !== undefined &&
  fact.measure === 'done' &&
  fact.mode === undefined &&
  fact.value === target.value &&
  fact.percent === undefined &&
  fact.breakdown === undefined &&
  statement.verb === undefined &&
  !statement.all &&
  statement.deltaWord === undefined &&
  statement.asOf === undefined;

function isDoneOf({ fact, statement, target }: Draft, { item, target: asked }: Draft): boolean {
  if (asked === undefined || fact.item !== item.id || (target !== undefined && target !== asked)) return false;
  if (statement.measure !== 'done' || statement.verb === undefined || statement.nested || fact.mode !== undefined)
    return false;
  const fit = unitFit(statement.unit, asked);
  const words = subjectWords(statement);
  return (
    (fit === 'same' || fit === 'kin' || fit === 'unsaid') &&
    (fact.value ?? asked.value) < asked.value &&
    (words === '' || words === statement.verb || sharesWord(words, asked.metric))
  );
}
