import { expect, it } from 'vitest';
import type { Request } from '../../src/store/store.js';
import { matrixOf } from '../../src/web/matrix.js';
import { LEDGER } from './support.js';

const close: Request = {
  id: 1,
  ledger: 'T',
  item: 'T8',
  kind: 'close',
  reason: '',
  by: '',
  messageId: 1,
  at: '',
  state: 'approved',
  decidedBy: '督查室',
  decidedAt: '2026-04-10T10:00:00+08:00',
};

it('counts by lead unit and month: reports, zero reports, closed items, the time before the document', () => {
  const reports = [
    { item: 'T7', at: '2026-03-31T17:00:00Z', status: null },
    { item: 'T7', at: '2026-05-03T02:00:00Z', status: 'no_progress' },
    { item: 'T8', at: '2026-03-20T02:00:00Z', status: 'no_progress' },
    { item: 'T8', at: '2026-03-21T02:00:00Z', status: null },
  ];
  const { months, rows } = matrixOf(LEDGER, reports, [close], '2026-05-25');
  expect(months).toEqual(['2026-01', '2026-02', '2026-03', '2026-04', '2026-05']);
  expect(rows.map(({ unit, items }) => [unit, items])).toEqual([['市城管局', 2]]);
  expect(rows[0]?.cells.map(({ done, zero, all }) => `${done}(${zero})/${all}`)).toEqual([
    '0(0)/0',
    '0(0)/0',
    '1(0)/2',
    '1(0)/2',
    '1(1)/1',
  ]);
});
