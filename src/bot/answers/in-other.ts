import type { Ledger } from '../../model/ledger.js';
import { named } from '../../parsers/question/match.js';

/** So much of the words must be there: a guess sends nobody to another group. */
const SURELY = 0.9;

/** The ledger of another group that has a matter of these words; a line of an item's text that happens to hold them is none. */
export function ledgerWith(words: readonly string[], others: readonly Ledger[]): Ledger | undefined {
  const topics = words.filter((word) => word.length > 1);
  return others.find((ledger) =>
    topics.some((topic) =>
      named(topic, [ledger]).some(({ kind, cover }) => cover >= SURELY && kind !== 'text' && kind !== 'fact'),
    ),
  );
}
