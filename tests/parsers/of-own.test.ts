import { expect, it } from 'vitest';
import { viewOf } from '../../src/bot/world.js';
import { readLedger } from '../../src/parsers/documents/read.js';
import type { ParseContext } from '../../src/parsers/resolve/context.js';
import { factOf } from '../../src/parsers/resolve/fact.js';
import { ofOwn } from '../../src/parsers/resolve/ofOwn.js';
import { NOTICE } from '../support/town.js';

const view = viewOf([readLedger(NOTICE, 'A')]);
const context: ParseContext = {
  today: '2024-05-14',
  index: view.index,
  vocabulary: view.vocabulary,
  ledgers: ['A'],
  role: 'liaison',
  recent: [],
  ...view.dutiesOf({ name: '', unit: '市住建局', role: 'liaison' }),
};

/** So many, found to be of another item with that score, behind a figure of 5 新开工安置房. */
function itemOf(other: string, score: number, value: number, unit: string): string | undefined {
  const [item, previous] = [view.index.get(other), view.index.get('A5')];
  if (!item || !previous) return undefined;
  const text = `手续办了${value}${unit}`;
  const statement = { text, start: 8, end: 8 + text.length, subject: '手续', measure: 'done' as const, value, unit };
  const draft = { statement, item, score, fact: factOf(statement, item, undefined, context) };
  return ofOwn(draft, previous, [], text, context).item.id;
}

it.each([
  // counted as the flats are, and as nothing of the other item
  ['A9', 0.55, 380, '套', 'A5'],
  ['A2', 0.55, 380, '套', 'A5'],
  // named plainly, counted so there too, or in what anything is counted in
  ['A9', 0.65, 380, '套', 'A9'],
  ['A4', 0.55, 38, '个', 'A4'],
])('%s at %d: %d%s is of %s', (other, score, value, unit, want) =>
  expect(itemOf(other, score, value, unit)).toBe(want),
);
