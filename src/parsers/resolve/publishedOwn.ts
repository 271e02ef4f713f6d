import type { Item, Ledger } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import type { ParseContext } from './context.js';
import { unitsFit } from './unitFits.js';
import { subjectWords } from './words.js';

/** Shorter words are of many matters. */
const SHORTEST = 3;

interface Count {
  text: string;
  unit: string;
}

const published = new WeakMap<Ledger, ReadonlyMap<string, Count[]>>();

/** The counts that were published of each item. Never changes, and is asked for message by message: sorted once. */
function countsOf(ledger: Ledger): ReadonlyMap<string, Count[]> {
  const known = published.get(ledger);
  if (known) return known;
  const counts = new Map<string, Count[]>();
  for (const { item, text = '', unit, value } of ledger.facts)
    if (value !== undefined && unit !== undefined) counts.set(item, [...(counts.get(item) ?? []), { text, unit }]);
  published.set(ledger, counts);
  return counts;
}

/** 乡镇公园26个 of an office whose own matter is published with 乡镇公园24个, where somebody else's promise is called so too. */
export function publishedOwn(statement: Statement, context: ParseContext): Item | undefined {
  const { value, unit } = statement;
  if (value === undefined || unit === undefined || context.role !== 'liaison' || statement.place !== undefined)
    return undefined;
  const words = subjectWords(statement);
  if (words.length < SHORTEST) return undefined;
  const isTold = ({ text, unit: told }: Count): boolean => text.includes(words) && unitsFit(unit, told) === 'same';
  const counts = context.index.ledgers.map(countsOf);
  const [only, ...others] = [...context.own].filter((item) => counts.some((of) => of.get(item)?.some(isTold)));
  return only === undefined || others.length > 0 ? undefined : context.index.get(only);
}
