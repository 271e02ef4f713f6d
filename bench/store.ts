import { type OpenStore, openStore } from '../src/store/open.js';
import { startPostgres } from '../tests/support/postgres.js';
import type { Row } from './row.js';
import { percentile } from './timing.js';

const LINES_AN_ITEM = 4;
const FACTS_A_LINE = 125;
const TODAY = '2023-06-30';

/** What an answer asks of the store, as the facts grow: the figures of one item, all lines back to their last cumulative one. */
export async function storing(): Promise<Row[]> {
  const embedded = await openStore({ memory: true });
  const rows = await growing(embedded, 'PGlite', [10_000, 100_000], { p99: 30 });
  const postgres = await startPostgres();
  if (!postgres) return rows;
  try {
    const store = await openStore({ databaseUrl: await postgres.database() });
    return [...rows, ...(await growing(store, 'PostgreSQL', [10_000, 100_000, 1_000_000], { p50: 5, p99: 20 }))];
  } finally {
    await postgres.stop();
  }
}

/** The floors hold for the last and largest number of facts. */
async function growing(
  store: OpenStore,
  name: string,
  sizes: number[],
  floor: { p50?: number; p99: number },
): Promise<Row[]> {
  try {
    const rows: Row[] = [];
    let items = 0;
    for (const size of sizes) {
      const before = items;
      items = size / (LINES_AN_ITEM * FACTS_A_LINE);
      await store.database.exec(fill(before, items));
      const times = await measure(store, items);
      const last = size === sizes.at(-1);
      const what = `figures of an item, ${size.toLocaleString('en-US')} facts in ${name}`;
      rows.push({
        what: `${what}, median`,
        value: percentile(times, 0.5),
        unit: 'ms',
        ...(last && { most: floor.p50 }),
      });
      rows.push({ what: `${what}, p99`, value: percentile(times, 0.99), unit: 'ms', ...(last && { most: floor.p99 }) });
    }
    return rows;
  } finally {
    await store.close();
  }
}

async function measure(store: OpenStore, items: number): Promise<number[]> {
  const times: number[] = [];
  for (let round = -50; round < 1000; round++) {
    const item = `S${(Math.abs(round) * 7919) % items}`;
    const begun = performance.now();
    await store.facts.recent([item], TODAY);
    if (round >= 0) times.push(performance.now() - begun);
  }
  return times;
}

/** Items S`from`…: every line a figure a day, each tenth of them cumulative; as the store would have them after years of reports. */
const fill = (from: number, to: number): string => `
  insert into duban.lines (item, key, ledger, kind, reporter, reporter_unit)
  select 'S' || i, 'line ' || l, 'S', 'report', '李明', '云溪县水利局' from generate_series(${from}, ${to - 1}) i, generate_series(1, ${LINES_AN_ITEM}) l;
  insert into duban.facts (line, item, ledger, kind, state, base, as_of, reported_at, reporter, reporter_unit, body)
  select l.id, l.item, 'S', 'report', 'confirmed', n % 10 = 0, d.day, d.day + time '09:00', '李明', '云溪县水利局',
    json_build_object('item', l.item, 'target', l.item || '.1', 'measure', 'done', 'value', n, 'unit', '公里',
      'mode', case when n % 10 = 0 then 'cumulative' else 'delta' end, 'scope', l.key, 'text', '清渠：累计完成' || n || '公里')
  from generate_series(1, ${FACTS_A_LINE}) n
  cross join lateral (select date '${TODAY}' - (${FACTS_A_LINE} - n)::int as day) d
  cross join duban.lines l
  where l.item in (select 'S' || i from generate_series(${from}, ${to - 1}) i);
`;
