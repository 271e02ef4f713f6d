import { monthBefore, monthsBySource } from '../../ledger/compare.js';
import { counts } from '../../ledger/progress.js';
import type { StoredFact } from '../../model/fact.js';
import { sourceLine } from '../replies/answers.js';
import { deltaLine } from '../replies/answers-compare.js';
import { ADDED_SAID, NO_ADDED } from '../replies/answers-months.js';
import type { Aim, AnswerContext, Loaded } from './types.js';

interface Added {
  lines: string[];
  sources: string[];
  /** The report of that month alone, where there is one. */
  own?: StoredFact;
}

/**
 * What a month itself added 当月数: as it was reported of that month, else its last figure less that of the month before. Said before the
 * figure as it stood; where neither is known, that it is not.
 */
export function addedIn(month: string, aim: Aim, name: string, loaded: Loaded, { today }: AnswerContext): Added {
  const facts = loaded.of(aim.item.id);
  const own = saidOfMonth(month, aim, facts);
  if (own?.value !== undefined) {
    const said = ADDED_SAID(name, month, own.value, own.unit ?? aim.target.unit, today);
    return { lines: [said], sources: [sourceLine([own], aim.ledger, today)], own };
  }
  const earlier = monthBefore(month);
  const steps = monthsBySource(aim.target, facts, earlier, month);
  const known = steps.flatMap(({ before, after, change }) =>
    before && after && change !== null ? [{ before, after, change }] : [],
  );
  if (known.length > 0)
    return {
      lines: known.map(({ before, after, change }) =>
        deltaLine(name, aim.target, before, after, change, earlier, month, today),
      ),
      sources: known.map(({ before, after }) => sourceLine([after.head, before.head], aim.ledger, today)),
    };
  return { lines: steps.some(({ after }) => after) ? [NO_ADDED(name, month, earlier, today)] : [], sources: [] };
}

/**
 * What was reported of that month alone: with the total (其中5月28台), or to be added to the one before. None where the same unit has
 * told more of the month since.
 */
export function saidOfMonth(month: string, { target }: Aim, facts: readonly StoredFact[]): StoredFact | undefined {
  const own = facts.filter(
    (fact) =>
      counts(fact) &&
      fact.target === target.id &&
      (fact.measure === target.counts || fact.measure === 'other') &&
      fact.value !== undefined &&
      fact.asOf.slice(0, 7) === month,
  );
  const said = own.find(({ from }) => from?.slice(0, 7) === month);
  const later = own.some(({ id, messageId }) => id > (said?.id ?? 0) && messageId !== said?.messageId);
  return later ? undefined : said;
}
