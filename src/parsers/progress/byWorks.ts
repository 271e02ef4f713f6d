import type { Item } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import { unitFit } from '../resolve/unitFits.js';

/** 竣工2个 of a matter with parts: the one part whose goal says these works comes first. */
export function byWorks(all: readonly Item[], { verb = '', unit }: Statement): readonly Item[] {
  if (all.length === 1 || verb.length < 2) return all;
  const named = all.filter(({ targets }) =>
    targets.some((target) => target.metric.includes(verb) && unitFit(unit, target) === 'same'),
  );
  return named.length === 1 ? [...named, ...all.filter((one) => one !== named[0])] : all;
}
