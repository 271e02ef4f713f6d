import type { Item } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import type { ParseContext } from './context.js';
import { unitsFit } from './unitFits.js';
import { subjectWords } from './words.js';

/** Shorter words are of many matters. */
const SHORTEST = 3;

/** 乡镇公园26个 of an office whose own matter is published with 乡镇公园24个, where somebody else's promise is called so too. */
export function publishedOwn(statement: Statement, context: ParseContext): Item | undefined {
  const { value, unit } = statement;
  if (value === undefined || unit === undefined || context.role !== 'liaison' || statement.place !== undefined)
    return undefined;
  const words = subjectWords(statement);
  if (words.length < SHORTEST) return undefined;
  const items = new Set<string>();
  for (const { facts } of context.index.ledgers)
    for (const { item, text = '', unit: told, value: counted } of facts)
      if (
        counted !== undefined &&
        told !== undefined &&
        context.own.has(item) &&
        text.includes(words) &&
        unitsFit(unit, told) === 'same'
      )
        items.add(item);
  const [only, ...others] = items;
  return only === undefined || others.length > 0 ? undefined : context.index.get(only);
}
