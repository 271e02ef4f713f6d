import { cueAt } from '../lexicon.js';
import type { ParseContext } from './context.js';
import type { Draft } from './drafted.js';
import { factOf } from './fact.js';

/** 加固42座全部开工,蓄水验收21座: of what was begun so many have come to their end, whatever else is said of them. */
export function ofLaterStage(draft: Draft, before: Draft | undefined, context: ParseContext): Draft {
  const { statement, item, fact } = draft;
  const target = before?.target;
  if (target === undefined || target.counts !== 'done' || before?.item !== item || draft.target || draft.options)
    return draft;
  const begun = before.fact;
  const stage =
    (begun.measure === 'started' || begun.measure === 'under_construction') &&
    fact.measure === 'done' &&
    fact.mode === undefined &&
    fact.object === undefined &&
    statement.place === undefined &&
    statement.heading !== undefined &&
    statement.heading === (before.statement.subject || before.statement.heading) &&
    statement.unit === before.statement.unit &&
    cueAt(statement.verb ?? '', 0)?.kind === 'done' &&
    (fact.value ?? Number.POSITIVE_INFINITY) <= (begun.value ?? 0);
  return stage ? { ...draft, target, fact: factOf(statement, item, target, context) } : draft;
}
