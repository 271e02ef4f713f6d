import { newestFirst, sourceOf } from '../../ledger/progress.js';
import type { Day, StoredFact } from '../../model/fact.js';
import { isFinished } from './listed.js';

/** S318线 is S318: a road by its code. */
const CODED = /^([A-Z]\d{2,4})(?:线|路|段|全线)$/u;
const codeOf = (object: string | undefined): string | undefined => object?.replace(CODED, '$1');

/** S221已通车 behind S221线90%: the day since which a named thing is over, and how far it was is history. */
function finishedSince(facts: readonly StoredFact[]): Map<string, Day> {
  const over = new Map<string, Day>();
  for (const fact of facts) {
    if (fact.object === undefined || fact.kind !== 'report' || fact.measure !== 'milestone' || !isFinished(fact))
      continue;
    const name = nameOf(fact);
    if (fact.asOf > (over.get(name) ?? '')) over.set(name, fact.asOf);
  }
  return over;
}

/** 电力井完成60座 behind the published 电力井累计完成45座,完成率40%: how far a named thing was is history, how many there are is not. */
function toldSince(facts: readonly StoredFact[]): Map<string, Day> {
  const since = new Map<string, Day>();
  for (const fact of facts) {
    const { object, target, kind, measure, value, mode, asOf } = fact;
    if (object === undefined || target !== undefined || kind !== 'report' || value === undefined || mode === 'delta')
      continue;
    if (measure !== 'done' && measure !== 'rate') continue;
    const name = nameOf(fact);
    if (asOf > (since.get(name) ?? '')) since.set(name, asOf);
  }
  return since;
}

const nameOf = ({ item, object, scope }: StoredFact): string =>
  object === undefined ? '' : [item, codeOf(object), scope].join('|');

/** A figure of a target or of a named thing, whoever told it. */
function thingOf({ item, target, object, scope, measure, unit, value }: StoredFact): string | undefined {
  return (object === undefined && target === undefined) || value === undefined
    ? undefined
    : [item, target, codeOf(object), scope, measure, unit].join('|');
}

/** Only the newest of each line and source: an older figure of the same thing is history, and so is the published one. */
export function newest(facts: readonly StoredFact[]): StoredFact[] {
  const seen = new Map<string, string>();
  const since = new Map<string, Day>();
  for (const fact of facts) {
    const thing = fact.kind === 'report' && fact.mode !== 'delta' ? thingOf(fact) : undefined;
    if (thing !== undefined && fact.asOf > (since.get(thing) ?? '')) since.set(thing, fact.asOf);
  }
  const over = finishedSince(facts);
  const told = toldSince(facts);
  const outdated = (fact: StoredFact) =>
    (fact.kind === 'published' && fact.percent !== undefined && fact.asOf < (told.get(nameOf(fact)) ?? '')) ||
    (fact.kind === 'published' && fact.asOf < (since.get(thingOf(fact) ?? '') ?? '')) ||
    (fact.unit === '%' && fact.target === undefined && fact.asOf < (over.get(nameOf(fact)) ?? ''));
  return [...facts].sort(newestFirst).filter((fact) => {
    if (outdated(fact)) return false;
    if ((fact.target === undefined && fact.object === undefined) || fact.mode === 'delta') return true;
    const { item, target, object, scope, measure, unit, milestone, kind } = fact;
    const key = [item, target, object, scope, measure, unit, milestone, sourceOf(fact), kind].join('|');
    const said = seen.get(key) ?? fact.reportedAt;
    seen.set(key, said);
    return said === fact.reportedAt;
  });
}
