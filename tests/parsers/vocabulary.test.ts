import { expect, it } from 'vitest';
import type { Ledger, Place } from '../../src/model/ledger.js';
import { readLedger } from '../../src/parsers/documents/read.js';
import { vocabularyOf } from '../../src/parsers/items/vocabulary.js';
import { NOTICE } from '../support/town.js';

const ledger = (...places: [name: string, ...aliases: string[]][]): Ledger => ({
  ...readLedger(NOTICE, 'A'),
  places: places.map(([name, ...aliases]): Place => ({ name, aliases, kind: '区' })),
});

it.each<[string, Ledger[], [string, string[]][]]>([
  ['one ledger', [ledger(['石桥县', '石桥'])], [['石桥县', ['石桥']]]],
  [
    'the same place twice',
    [ledger(['石桥县', '石桥']), ledger(['石桥县', '石桥', '桥县'])],
    [['石桥县', ['石桥', '桥县']]],
  ],
  [
    'a short and a long name, one the alias of the other',
    [ledger(['示范区']), ledger(['北湖示范区', '示范区', '北湖'])],
    [['北湖示范区', ['示范区', '北湖']]],
  ],
  [
    'each the alias of the other: the longer name stays',
    [ledger(['示范区', '北湖示范区']), ledger(['北湖示范区', '示范区', '北湖'])],
    [['北湖示范区', ['示范区', '北湖']]],
  ],
])('places of %s', (_what, ledgers, places) => {
  expect(vocabularyOf(ledgers).places.map(({ name, aliases }) => [name, aliases])).toEqual(places);
});
