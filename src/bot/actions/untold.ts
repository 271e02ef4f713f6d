import { grams } from '../../parsers/items/grams.js';
import { weigh } from '../../parsers/question/residue.js';
import type { Turn } from '../turn.js';

/** 托位那个数撤了 of somebody who lately told of other matters only: theirs are not meant. */
export function isOfUntold({ ledgers, duties }: Turn, said: ReadonlySet<string>): boolean {
  const telling = (metric: string): string[] => weigh(metric).strong.flatMap((piece) => [...grams(piece)]);
  const targets = ledgers.flatMap(({ items }) =>
    items.filter(({ id }) => duties.own.has(id)).flatMap((item) => item.targets),
  );
  return targets.some(({ metric }) => telling(metric).some((gram) => gram.length > 1 && said.has(gram)));
}
