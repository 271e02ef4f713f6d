import { addDays } from '../../days.js';
import { minus } from '../../ledger/arithmetic.js';
import { counts, newestFirst, targetFigures } from '../../ledger/progress.js';
import type { StoredFact } from '../../model/fact.js';
import { sourceLine } from '../replies/answers.js';
import { DAYS_ADDED, DAYS_BETWEEN, DAYS_NONE, type Days } from '../replies/answers-days.js';
import type { Handler } from './handlers.js';
import { load } from './load.js';
import { everyAimOf } from './part.js';
import { unknownAnswer } from './plain.js';
import { readTarget } from './reading.js';
import { subjectOf } from './subject.js';
import type { Aim, AnswerContext, Loaded } from './types.js';
import { nameOf, targetLines } from './value.js';

/** 户厕这周改了多少: what was told of those days alone, else what lies between the figures before and in them; then how it stands. */
export const fewDaysAnswer: Handler = async (query, context, talk) => {
  const { days } = query;
  if (days === undefined || query.places.length > 0 || query.placeKind !== undefined) return null;
  const subject = subjectOf(query, context, talk);
  if (subject.parts.length === 0) return subject.unknown.length > 0 ? unknownAnswer(subject, context) : null;
  const aims = subject.parts.flatMap(everyAimOf);
  if (aims.length === 0) return null;
  const items = [...new Set(aims.map(({ item }) => item))];
  const loaded = await load(context, items, [days.to.slice(0, 7)]);
  const ids = items.map(({ id }) => id);
  const earlier = await context.facts.recent(ids, addDays(days.from, -1));
  const several = aims.length > 1 && context.ledgers.length > 1;
  return {
    items: ids,
    targets: [...new Set(aims.map(({ target }) => target.id))],
    text: aims.flatMap((aim) => linesOf(aim, days, { loaded, earlier }, context, several)).join('\n'),
  };
};

function linesOf(
  aim: Aim,
  days: Days,
  { loaded, earlier }: { loaded: Loaded; earlier: readonly StoredFact[] },
  context: AnswerContext,
  several: boolean,
): string[] {
  const { target, item, ledger } = aim;
  const name = nameOf(aim, several);
  const facts = loaded.of(item.id);
  const told = facts.filter((fact) => isOfDays(fact, aim, days)).sort(newestFirst);
  const stands = targetLines(readTarget(aim, loaded, context.today), loaded, context, several);
  if (told.length > 0) return [DAYS_ADDED(name, days, told, target, context.today), ...stands];
  const [after] = targetFigures(target, facts, days.to);
  const [before] = targetFigures(target, earlier, addDays(days.from, -1));
  if (after && before && after.asOf >= days.from && after.increments === before.increments) {
    const change = minus(after.value, before.value);
    const line = DAYS_BETWEEN(name, { before, after, change }, days, target, context.today);
    return [line, sourceLine([after.head, before.head], ledger, context.today)];
  }
  return [DAYS_NONE(name, days, context.today), ...stands];
}

/** An increment of those days, or what was said of them beside the total (这周改了620户,共4.4万户). */
function isOfDays(fact: StoredFact, { target }: Aim, { from, to }: Days): boolean {
  const { asOf, value, mode, measure, from: since } = fact;
  if (!counts(fact) || fact.target !== target.id || fact.scope !== undefined || value === undefined) return false;
  if (asOf < from || asOf > to || (since !== undefined && since < from)) return false;
  return measure === target.counts ? mode === 'delta' : measure === 'other' && since !== undefined;
}
