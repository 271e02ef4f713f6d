import type { Fact } from '../model/fact.js';
import type { Ledger } from '../model/ledger.js';
import { joinItems, joinTargets } from './join.js';

/** What becomes of the codes that reports stand under when a newer edition 新版 numbers its items otherwise. */
export interface Recoding {
  /** Ids of items and targets that are others now. */
  moved: ReadonlyMap<string, string>;
  /** Ids of items and targets that are gone while their number means something else now. */
  retired: ReadonlySet<string>;
}

export function recodingOf(stored: Ledger, read: Ledger): Recoding {
  const items = joinItems(stored.items, read.items);
  const pairs = stored.items.flatMap((old) => {
    const now = items.get(old.id);
    const targets = now
      ? joinTargets(old.targets, now.targets)
      : old.targets.map((one) => ({ old: one, now: undefined }));
    return [
      { from: old.id, to: now?.id },
      ...targets.flatMap(({ old: was, now: target }) => (was ? [{ from: was.id, to: target?.id }] : [])),
    ];
  });
  const taken = new Set(read.items.flatMap(({ id, targets }) => [id, ...targets.map((target) => target.id)]));
  return {
    moved: new Map(pairs.flatMap(({ from, to }) => (to === undefined || to === from ? [] : [[from, to]]))),
    retired: new Set(pairs.flatMap(({ from, to }) => (to === undefined && taken.has(from) ? [from] : []))),
  };
}

/** Where a fact stands from now on; the same fact when nothing moves it, undefined when its matter is gone. */
export function recoded<F extends Fact>(fact: F, { moved, retired }: Recoding): F | undefined {
  if (retired.has(fact.item)) return undefined;
  const item = moved.get(fact.item) ?? fact.item;
  const { target } = fact;
  const next = target === undefined || retired.has(target) ? undefined : (moved.get(target) ?? target);
  return item === fact.item && next === target ? fact : { ...fact, item, target: next };
}
