import { clean } from '../../ledger/arithmetic.js';
import type { Fact, StoredFact } from '../../model/fact.js';
import { findQuantities } from '../../parsers/quantities.js';
import { scaleOf } from './kept.js';

/**
 * 摊铺到60% that was put right to 16: answers tell a fact in its own words, so the words get the new figure; where they do not hold the
 * old one, the words of the correction take their place.
 */
export function reworded(old: StoredFact, next: Fact, said: string): Fact {
  const { text, value } = next;
  if (text === undefined || text !== old.text || value === undefined || old.value === undefined || value === old.value)
    return next;
  const figure = findQuantities(text).find((one) => scaleOf(one, old) !== undefined);
  if (figure === undefined || old.value === 0) return { ...next, text: said };
  const number = String(clean((value * figure.value) / old.value));
  const words = /\d/.test(figure.text)
    ? figure.text.replace(/\d[\d,]*(?:\.\d+)?/u, number)
    : `${number}${figure.unit ?? ''}`;
  return { ...next, text: text.slice(0, figure.start) + words + text.slice(figure.end) };
}
