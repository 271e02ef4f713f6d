import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filterQuery, filterSchema, fitting, sorted } from '../../../src/web/board/filter.js';
import { boards } from '../../../src/web/board/load.js';
import type { BoardRow } from '../../../src/web/board/row.js';
import { type Bench, LEDGER, openBench } from '../support.js';

const NOW = '2026-05-25T10:00:00+08:00';
const base = LEDGER.items[0];

const row = (id: string, more: Partial<BoardRow> = {}, item: Record<string, unknown> = {}): BoardRow => {
  if (!base) throw new Error('the sample has items');
  const one = { ...base, id, ...item };
  const words = [one.id, one.title, ...one.units].join(' ').toLowerCase();
  return {
    item: one,
    targets: [],
    lamp: 'none',
    behind: Number.NEGATIVE_INFINITY,
    deadline: null,
    extended: false,
    left: null,
    places: [],
    words,
    ...more,
  };
};

const ROWS = [
  row(
    'A1',
    { lamp: 'green', behind: -3, deadline: '2026-12-20', last: { at: '2026-05-01T00:00:00Z', who: '' } },
    { section: '甲', units: ['市城管局'], title: '雨污管网' },
  ),
  row(
    'A2',
    { lamp: 'red', behind: 40, deadline: '2026-06-30', places: ['云溪县'] },
    { section: '乙', units: ['市水利局', '市城管局'], title: '水库除险' },
  ),
  row(
    'A3',
    { lamp: 'red', behind: 35, last: { at: '2026-05-20T00:00:00Z', who: '' } },
    { section: '乙', units: ['市教体局'], title: '学校 Wi-Fi', leaders: ['秘书长'] },
  ),
];

describe('conditions', () => {
  it.each<[Record<string, string>, string]>([
    [{}, 'A1 A2 A3'],
    [{ section: '乙' }, 'A2 A3'],
    [{ unit: '市城管局' }, 'A1 A2'],
    [{ leader: '秘书长' }, 'A3'],
    [{ place: '云溪县' }, 'A2'],
    [{ q: '城管 水库' }, 'A2'],
    [{ q: 'wi-fi' }, 'A3'],
    [{ q: 'a1' }, 'A1'],
    [{ q: '没有这样的事' }, ''],
    [{ section: '乙', unit: '市城管局' }, 'A2'],
    [{ sort: 'behind' }, 'A2 A3 A1'],
    [{ sort: 'deadline' }, 'A2 A1 A3'],
    [{ sort: 'last' }, 'A3 A1 A2'],
    [{ sort: 'nothing', size: '7', page: '-3', light: 'blue' }, 'A1 A2 A3'],
  ])('%j', (asked, ids) => {
    const filter = filterSchema.parse(asked);
    expect(
      sorted(fitting(ROWS, filter), filter.sort)
        .map(({ item }) => item.id)
        .join(' '),
    ).toBe(ids);
  });

  it('stand in the address without what is usual', () => {
    const asked = { unit: '市城管局', size: '50', page: '3' };
    expect(filterQuery(filterSchema.parse(asked))).toEqual(asked);
    expect(filterSchema.parse(filterQuery(filterSchema.parse(asked)))).toEqual(filterSchema.parse(asked));
  });
});

describe('the board that is kept', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  });
  afterAll(() => bench.close());

  const fact = (value: number) => ({
    item: 'T7',
    target: 'T7.1',
    ledger: 'T',
    measure: 'done' as const,
    value,
    unit: '公里',
    state: 'confirmed' as const,
    kind: 'report' as const,
    asOf: '2026-05-20',
    reportedAt: '2026-05-20T09:00:00+08:00',
    reporter: '城管局联络员',
    reporterUnit: '市城管局',
  });

  it('reads again only what changed: a report, its end, an extension, a new day', async () => {
    const load = boards(bench.store);
    const [ledger] = await bench.store.ledgers.list();
    if (!ledger) throw new Error('there is a ledger');
    const first = await load(ledger, NOW);
    expect(first.rows.map(({ lamp }) => lamp)).toEqual(['none', 'none']);
    expect(await load(ledger, NOW)).toBe(first);

    const [stored] = await bench.store.facts.add([fact(40)]);
    const second = await load(ledger, NOW);
    expect(second.rows.map(({ lamp }) => lamp)).toEqual(['green', 'none']);
    expect(second.rows[0]?.last?.who).toBe('市城管局');
    expect(second.rows[1]).toBe(first.rows[1]);

    const asked = {
      ledger: 'T',
      item: 'T8',
      kind: 'extend' as const,
      due: '2026-11-30',
      reason: '',
      by: '水利局联络员',
      messageId: 1,
      at: NOW,
    };
    const { id } = await bench.store.requests.add(asked);
    await bench.store.requests.decide(id, 'approved', '督查室值班', NOW);
    const third = await load(ledger, NOW);
    expect([third.rows[1]?.deadline, third.rows[1]?.extended]).toEqual(['2026-11-30', true]);
    expect(third.rows[0]).toBe(second.rows[0]);

    await bench.store.facts.setState([stored?.id ?? 0], 'withdrawn', { messageId: 2, by: '督查室值班', at: NOW });
    expect((await load(ledger, NOW)).rows[0]?.lamp).toBe('none');
    const later = await load(ledger, '2026-05-26T10:00:00+08:00');
    expect(later.rows[1]).not.toBe(third.rows[1]);
  });

  it('leafs, and says what fits nothing', async () => {
    const get = async (query: string) => (await bench.app.request(`/board?${query}`)).text();
    expect(await get('q=没有')).toContain('没有符合条件的事项');
    expect(await get('page=99')).toContain('云溪口袋公园');
    expect(await get('light=red')).not.toContain('href="/items/T8');
    expect(await get('q=%3Cb%3E')).not.toContain('<b>"');
  });
});
