import type { Fact } from '../../model/fact.js';
import type { Statement } from '../../model/statement.js';
import { headingWords, subjectWords } from '../../parsers/resolve/words.js';
import { readStatements } from '../../parsers/statements/read.js';
import { inUnitOf } from '../../parsers/statements/rowUnits.js';
import { convert } from '../../parsers/units.js';
import type { Turn } from '../turn.js';

/** A list of places with their figures, the only thing that a message says; undefined when it says none or more. */
export function listIn(turn: Turn): Statement | undefined {
  const statements = readStatements(turn.text, { today: turn.today, vocabulary: turn.vocabulary });
  return statements.find(({ breakdown }) => Object.keys(breakdown ?? {}).length > 1);
}

/**
 * 西县30、东县3,合计33家 behind a question whether rows add up: the rows said anew. With a total they are all there are; without
 * one they replace those of the same places. A list that names its matter is a new report, and answers nothing.
 */
export function withRows(fact: Fact, list: Statement): Fact | undefined {
  if (subjectWords(list) !== '' || headingWords(list) !== '') return undefined;
  const rows = inUnitOf(
    list.value ?? fact.value,
    fact.unit,
    Object.entries(list.breakdown ?? {}).map(([place, value]) => [place, { value, unit: list.unit }]),
  );
  if (list.value === undefined) return { ...fact, breakdown: { ...fact.breakdown, ...rows } };
  const converted = list.unit === undefined || !fact.unit ? null : convert(list.value, list.unit, fact.unit);
  return { ...fact, value: converted ?? list.value, breakdown: rows };
}
