import { expect, it } from 'vitest';
import { knownInstead } from '../../src/bot/answers/reading.js';
import type { Loaded } from '../../src/bot/answers/types.js';
import { storedFacts } from '../support/facts.js';
import { PEOPLE, sampleLedger } from './sample.js';

const ledger = sampleLedger();
const other = { item: 'A2', measure: 'other', reporter: '老周', at: '2024-05-20T10:00:00+08:00' } as const;

/** What is told of 断头路 (4条), of which nobody told a figure that counts. */
function known(...told: Parameters<typeof storedFacts>[1]): (string | undefined)[] {
  const facts = storedFacts([ledger], told, PEOPLE);
  const loaded: Loaded = { facts, of: (id) => facts.filter(({ item }) => item === id), extended: new Map() };
  const item = ledger.items.find(({ id }) => id === 'A2');
  const target = item?.targets[0];
  return item && target ? knownInstead({ ledger, item, target }, loaded, '2024-05-27').map(({ text }) => text) : [];
}

it('what was counted by another word in the unit of the target is known where the figure is not', () => {
  expect(known({ ...other, value: 3, unit: '条', text: '已列入计划库3条' })).toEqual(['已列入计划库3条']);
  expect(known({ ...other, value: 3, unit: '次', text: '现场调度3次' })).toEqual([]);
  expect(
    known(
      { ...other, value: 3, unit: '条', text: '已列入计划库3条' },
      { ...other, target: 'A2.1', measure: 'started', value: 2, unit: '条', text: '开工2条' },
    ),
  ).toEqual(['开工2条']);
});
