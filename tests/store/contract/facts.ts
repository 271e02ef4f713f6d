import { expect, it } from 'vitest';
import type { OpenStore } from '../../../src/store/open.js';
import type { NewFact } from '../../../src/store/store.js';
import { fact, message } from './make.js';

const NOW = '2023-06-01T01:00:05.000Z';
const cause = (messageId: number) => ({ messageId, by: '督查室', at: NOW });
const values = (facts: { value?: number | undefined }[]) => facts.map((one) => one.value);

/** What was stored (oldest first), and the values that `recent` gives as of 2023-06-30, newest first. */
const RECENT: [string, Partial<NewFact>[], number[]][] = [
  [
    'the last cumulative figure',
    [
      { value: 5, asOf: '2023-04-30' },
      { value: 9, asOf: '2023-05-31' },
    ],
    [9],
  ],
  [
    'deltas back to the last cumulative figure',
    [
      { value: 5, asOf: '2023-03-31' },
      { value: 9, asOf: '2023-04-30' },
      { value: 1, asOf: '2023-05-10', mode: 'delta' },
      { value: 2, asOf: '2023-05-20', mode: 'delta' },
    ],
    [2, 1, 9],
  ],
  [
    'deltas without a cumulative figure',
    [
      { value: 1, asOf: '2022-01-01', mode: 'delta' },
      { value: 2, mode: 'delta' },
    ],
    [2, 1],
  ],
  [
    'a delta said with the days of its period',
    [
      { value: 9, asOf: '2023-04-30', from: '2023-01-01' },
      { value: 2, asOf: '2023-05-31', from: '2023-05-01', mode: 'delta' },
    ],
    [2, 9],
  ],
  ['of one day all, in whatever order they came', [{ value: 7 }, { value: 8 }], [8, 7]],
  ['nothing after the day', [{ value: 5 }, { value: 9, asOf: '2023-07-01' }], [5]],
  [
    'nothing that was said later',
    [{ value: 5 }, { value: 9, asOf: '2023-06-02', reportedAt: '2023-08-01T00:00:00Z' }],
    [5],
  ],
  ['no pending, no ended ones', [{ value: 5 }, { value: 6, asOf: '2023-06-02', state: 'pending' }], [5]],
  ['no instructions', [{ value: 5 }, { value: 6, asOf: '2023-06-02', kind: 'instruction' }], [5]],
  [
    'every line, however old',
    [
      { value: 1, asOf: '2020-01-01', scope: '石桥区' },
      { value: 2, asOf: '2020-01-02', object: '东干渠' },
      { value: 3, asOf: '2020-01-03', measure: 'started' },
      { value: 4, asOf: '2020-01-04', unit: '处' },
      { value: 5, asOf: '2020-01-05', reporterUnit: '云溪县财政局' },
      { value: 6, asOf: '2020-01-06', document: '通报', kind: 'published' },
      { value: 60, asOf: '2020-01-07', mode: 'percent' },
      { value: 8, asOf: '2020-01-08', breakdown: { 石桥区: 3, 云溪县: 5 } },
      { value: 9, asOf: '2020-01-09', breakdown: { 云溪县: 9 } },
      { value: 10 },
    ],
    [10, 9, 8, 60, 6, 5, 4, 3, 2, 1],
  ],
];

export function factsContract(store: () => OpenStore): void {
  it.each(RECENT)('recent gives %s', async (_title, stored, expected) => {
    await store().facts.add(stored.map((fields) => fact(fields)));
    expect(values(await store().facts.recent(['C7'], '2023-06-30', '2023-06-30T00:00:00Z'))).toEqual(expected);
  });

  it('gives back what was stored, in order', async () => {
    const full = fact({
      breakdown: { 石桥区: 3, 云溪县: 5 },
      qualifier: 'more_than',
      percent: 60.5,
      value: 0.58,
      problem: '征地未完成',
      due: '2023-12-31',
      text: '累计完成0.58万户',
    });
    const { id } = await store().inbox.receive(message(), NOW);
    const stored = await store().facts.add([
      { ...full, messageId: id },
      fact({ messageId: id, value: undefined, status: 'no_progress' }),
    ]);
    expect(stored[0]).toEqual({ ...full, id: 1, messageId: id });
    expect(Object.keys(stored[0]?.breakdown ?? {})).toEqual(['石桥区', '云溪县']);
    expect(await store().facts.ofMessage(id)).toEqual(stored);
    expect(await store().facts.recent(['C7', 'C8'], '2023-06-01')).toEqual([...stored].reverse());
    expect(await store().facts.add([])).toEqual([]);
  });

  it('lines that are new, all or some of them, are those of their own items', async () => {
    const of = async (item: string) => values(await store().facts.recent([item], '2023-06-30'));
    await store().facts.add(
      [
        { item: 'D3', value: 33 },
        { item: 'D1', value: 11 },
        { item: 'D2', value: 22 },
        { item: 'D2', value: 44, measure: 'started' as const },
      ].map(fact),
    );
    expect([await of('D1'), (await of('D2')).sort(), await of('D3')]).toEqual([[11], [22, 44], [33]]);
    await store().facts.add([fact({ item: 'D4', value: 55 }), fact({ item: 'D1', value: 12, asOf: '2023-06-20' })]);
    expect([await of('D1'), await of('D4')]).toEqual([[12], [55]]);
  });

  it('ends, confirms and keeps the changes; what was said is never changed', async () => {
    const [first, second] = await store().facts.add([
      fact({ value: 5 }),
      fact({ value: 6, asOf: '2023-06-02', state: 'pending' }),
    ]);
    if (!first || !second) throw new Error('not stored');
    expect(values(await store().facts.pending(null, 10))).toEqual([6]);
    expect(await store().facts.pending(['C8'], 10)).toEqual([]);
    await store().facts.setState([second.id], 'confirmed', cause(1));
    await store().facts.setState([second.id], 'confirmed', cause(2));
    await store().facts.setState([first.id], 'superseded', cause(3));
    await store().facts.add([fact({ value: 4, asOf: '2023-06-03', supersedes: first.id })]);
    expect(await store().facts.pending(['C7'], 10)).toEqual([]);
    expect((await store().facts.history(['C7'], 2)).map((one) => [one.value, one.state, one.supersedes])).toEqual([
      [4, 'confirmed', first.id],
      [6, 'confirmed', undefined],
    ]);
    await store().facts.setState([second.id], 'withdrawn', cause(4));
    expect(values(await store().facts.recent(['C7'], '2023-06-30'))).toEqual([4]);
    const changes = await store().database.query('select fact, state, message_id from duban.fact_changes order by id');
    expect(changes).toEqual([
      { fact: second.id, state: 'confirmed', message_id: 1 },
      { fact: first.id, state: 'superseded', message_id: 3 },
      { fact: second.id, state: 'withdrawn', message_id: 4 },
    ]);
    await expect(store().database.query(`update duban.facts set as_of = '2020-01-01'`)).rejects.toThrow('append-only');
    await expect(store().database.query('delete from duban.facts')).rejects.toThrow('append-only');
  });

  it('keeps no fact of a line, message or fact that does not exist, and all that facts refer to', async () => {
    const { id } = await store().inbox.receive(message(), NOW);
    const [known] = await store().facts.add([fact({ value: 1, messageId: id })]);
    const refused = 'refers to a line, message or fact that does not exist';
    await expect(store().facts.add([fact({ value: 2, messageId: id + 1 })])).rejects.toThrow(refused);
    await expect(store().facts.add([fact({ value: 2, supersedes: (known?.id ?? 0) + 99 })])).rejects.toThrow(refused);
    const elsewhere = `insert into duban.facts (line, item, ledger, kind, state, base, as_of, reported_at, body)
      select line + 99, item, ledger, kind, state, base, as_of, reported_at, body from duban.facts`;
    await expect(store().database.query(elsewhere)).rejects.toThrow(refused);
    await expect(store().database.query('delete from duban.lines')).rejects.toThrow('facts refer to them');
    await expect(store().database.query('delete from duban.inbox')).rejects.toThrow('facts refer to them');
    expect(values(await store().facts.history(['C7'], 9))).toEqual([1]);
  });

  it('finds the last reports of a person that still stand', async () => {
    const ids: number[] = [];
    for (const value of [1, 2, 3]) {
      const { id } = await store().inbox.receive(message(), NOW);
      ids.push(id);
      await store().facts.add([fact({ value, messageId: id }), fact({ value: value * 10, unit: '处', messageId: id })]);
    }
    await store().facts.add([
      fact({ value: 99, reporter: '王芳' }),
      fact({ value: 98, messageId: ids[2], kind: 'instruction' }),
    ]);
    expect(values(await store().facts.lastOf('李明', 1))).toEqual([30, 3]);
    expect(values(await store().facts.lastOf('李明', 2))).toEqual([30, 3, 20, 2]);
    const last = await store().facts.lastOf('李明', 1);
    await store().facts.setState(
      last.map((one) => one.id),
      'withdrawn',
      cause(9),
    );
    expect(values(await store().facts.lastOf('李明', 1))).toEqual([20, 2]);
  });

  it('knows who reported what in a time, and the instructions', async () => {
    await store().facts.add([
      fact({ item: 'C1', reportedAt: '2023-05-31T16:00:00Z' }),
      fact({ item: 'C1', reportedAt: '2023-06-02T00:00:00Z', value: 13 }),
      fact({
        item: 'C2',
        reportedAt: '2023-06-30T15:59:59Z',
        value: undefined,
        status: 'no_progress',
        reporterUnit: undefined,
      }),
      fact({ item: 'C3', reportedAt: '2023-06-30T16:00:00Z' }),
      fact({ item: 'C4', kind: 'published', reporter: undefined }),
      fact({ item: 'C5', state: 'pending' }),
      fact({ item: 'D1', ledger: 'D' }),
      fact({ item: 'C6', kind: 'instruction', value: undefined, due: '2023-06-20' }),
    ]);
    const from = '2023-06-01T00:00:00+08:00';
    const to = '2023-07-01T00:00:00+08:00';
    expect(await store().facts.reported('C', from, to)).toEqual([
      { item: 'C1', unit: '云溪县水利局', reporter: '李明', status: null },
      { item: 'C2', unit: null, reporter: '李明', status: 'no_progress' },
    ]);
    expect((await store().facts.instructions(['C6', 'C1', 'C6'], 10)).map((one) => one.due)).toEqual(['2023-06-20']);
  });

  it('history of several items is one list, newest first', async () => {
    await store().facts.add(['C1', 'C2', 'C1', 'C3', 'C2'].map((item, value) => fact({ item, value })));
    expect(values(await store().facts.history(['C1', 'C2'], 3))).toEqual([4, 2, 1]);
    expect(await store().facts.history([], 3)).toEqual([]);
  });

  it('tells which items changed since a version', async () => {
    const start = await store().facts.version();
    const [first] = await store().facts.add([fact({}), fact({ item: 'C8', target: 'C8.1' })]);
    expect((await store().facts.touched(start)).sort()).toEqual(['C7', 'C8']);
    const later = await store().facts.version();
    expect(await store().facts.touched(later)).toEqual([]);
    const cause = { messageId: 1, by: '督查室', at: '2023-06-02T01:00:00Z' };
    await store().facts.setState([first?.id ?? 0], 'withdrawn', cause);
    expect(await store().facts.touched(later)).toEqual(['C7']);
  });

  it('what is committed late is not missed by who asked for a version before', async () => {
    let begin = (): void => undefined;
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const slow = store().transaction(async (tx) => {
      await tx.facts.add([fact({ item: 'C21' })]);
      begin();
      // Time enough for another writer, were it let in.
      for (let at = 0; at < 150; at += 1) await tx.ledgers.version();
    });
    await begun;
    await store().facts.add([fact({ item: 'C22' })]);
    const version = await store().facts.version();
    const seen = (await store().facts.history(['C21'], 1)).map(({ item }) => item);
    await slow;
    expect([...seen, ...(await store().facts.touched(version))]).toContain('C21');
  });
}
