import { expect, it } from 'vitest';
import type { Ledger } from '../../../src/model/ledger.js';
import { readBodies } from '../../../src/parsers/documents/bodylist.js';
import { readDeadline } from '../../../src/parsers/documents/deadline.js';
import { readLeaders } from '../../../src/parsers/documents/people.js';
import { readLedger } from '../../../src/parsers/documents/read.js';

const read = (text: string): Ledger => readLedger(text, '', { today: '2025-06-01' });

it.each([
  ['6.30前', '2025-06-30'],
  ['20250930', '2025-09-30'],
  ['Q2', '2025-06-30'],
  ['年中', '2025-06-30'],
  ['26年3月底', '2026-03-31'],
  ['元旦前', '2025-12-31'],
  ['11月底（其中主体8月底）', '2025-11-30'],
  ['入冬前（10月20日前）', '2025-10-20'],
  ['立行立改', null],
])('deadline %s', (words, day) => {
  expect(readDeadline(words.replace('（', '(').replace('）', ')'), 2025).day).toBe(day);
});
it('a deadline that names no day is told', () => {
  const text =
    '2025年任务清单\n1.加固堤防5公里。责任单位：县水利局；完成时限：入汛前\n2.修渠3公里。责任单位：县水利局；完成时限：长期';
  expect(read(text).warnings.map((w) => w.message)).toEqual(['时限“入汛前”没有读出是哪一天']);
});

it.each([
  ['市粮食局牵头,市财政局配合', ['市粮食局', '市财政局']],
  ['市粮食局会同市财政局', ['市粮食局', '市财政局']],
  ['1.市粮食局 2.市财政局', ['市粮食局', '市财政局']],
  ['市粮食局\\市财政局', ['市粮食局', '市财政局']],
  ['市粮食局、市财政局按职责分工负责', ['市粮食局', '市财政局']],
  ['——', []],
])('bodies of %s', (words, bodies) => {
  expect(readBodies(words)).toEqual(bodies);
});

it.each([
  ['程望副县长', ['程望']],
  ['程望舒副县长、何山', ['程望舒', '何山']],
  ['阿里木·买合', ['阿里木·买合']],
  ['县委常委、副县长', []],
])('leaders of %s', (words, names) => {
  expect(readLeaders(words).map((p) => p.name)).toEqual(names);
});
