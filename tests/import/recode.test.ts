import { describe, expect, it } from 'vitest';
import { recoded, recodingOf } from '../../src/import/recode.js';
import { readLedger } from '../../src/parsers/documents/read.js';

const ledger = (...items: string[]) =>
  readLedger(
    `2023年云岭县任务清单\n${items.map((text, at) => `${at + 1}.${text}\n责任单位:县水利局\n`).join('')}`,
    'X',
  );
const OLD = ledger('新建水厂2座。', '改造农村公路60公里、桥梁8座。', '更换井盖900个。');

describe('what a newer edition makes of the old numbers', () => {
  it.each<[string, string[], [string, string][], string[]]>([
    ['the same items', ['新建水厂2座。', '改造农村公路60公里、桥梁8座。', '更换井盖900个。'], [], []],
    ['other figures', ['新建水厂3座。', '改造农村公路72公里、桥梁9座。', '更换井盖900个。'], [], []],
    [
      'one put in front',
      ['开通公交线路6条。', '新建水厂2座。', '改造农村公路60公里、桥梁8座。', '更换井盖900个。'],
      [
        ['X1', 'X2'],
        ['X1.1', 'X2.1'],
        ['X2', 'X3'],
        ['X2.1', 'X3.1'],
        ['X2.2', 'X3.2'],
        ['X3', 'X4'],
        ['X3.1', 'X4.1'],
      ],
      [],
    ],
    [
      'two that changed places',
      ['新建水厂2座。', '更换井盖900个。', '改造农村公路60公里、桥梁8座。'],
      [
        ['X2', 'X3'],
        ['X2.1', 'X3.1'],
        ['X2.2', 'X3.2'],
        ['X3', 'X2'],
        ['X3.1', 'X2.1'],
      ],
      [],
    ],
    [
      'one that makes room',
      ['开通公交线路6条。', '改造农村公路60公里、桥梁8座。', '更换井盖900个。'],
      [],
      ['X1', 'X1.1'],
    ],
    ['the last one gone', ['新建水厂2座。', '改造农村公路60公里、桥梁8座。'], [], []],
    [
      'a target put in front',
      ['新建水厂2座。', '改造县道20公里、农村公路60公里、桥梁8座。', '更换井盖900个。'],
      [
        ['X2.1', 'X2.2'],
        ['X2.2', 'X2.3'],
      ],
      [],
    ],
    [
      'a target in other words: nobody knows that it is the same',
      ['建设水厂3座。', '改造农村公路60公里、桥梁8座。', '更换井盖900个。'],
      [],
      ['X1.1'],
    ],
  ])('%s', (_what, items, moved, retired) => {
    const recoding = recodingOf(OLD, ledger(...items));
    expect([[...recoding.moved], [...recoding.retired]]).toEqual([moved, retired]);
  });

  it.each([
    [
      { item: 'X1', target: 'X1.1' },
      { item: 'X2', target: 'X2.1' },
    ],
    [{ item: 'X2', target: 'X2.1' }, undefined],
    [
      { item: 'X3', target: 'X3.1' },
      { item: 'X3', target: undefined },
    ],
    [{ item: 'X4' }, { item: 'X4' }],
  ])('a fact of %j stands at %j', (old, now) => {
    const moved = new Map([
      ['X1', 'X2'],
      ['X1.1', 'X2.1'],
    ]);
    const fact = { ...old, measure: 'done' as const, value: 3 };
    expect(recoded(fact, { moved, retired: new Set(['X2', 'X3.1']) })).toEqual(now && { ...fact, ...now });
  });
});
