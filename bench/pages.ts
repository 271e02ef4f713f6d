import { createWebChannel } from '../src/bot/channels/web.js';
import { storeLedger } from '../src/bot/intake.js';
import { createApp } from '../src/bot/server.js';
import type { Item, Ledger } from '../src/model/ledger.js';
import { openStore } from '../src/store/open.js';
import type { NewFact } from '../src/store/store.js';
import { met, type Row, table } from './row.js';

const NOW = '2023-05-28T10:00:00+08:00';
const SECTIONS = 8;
const AT_ONCE = 2_000;

/** `npm run bench pages`: server time of pages over the embedded database, from request to the last byte of HTML. */
const rows: Row[] = [];
for (const [count, most] of [
  [200, 100],
  [20_000, 200],
] as const) {
  const store = await openStore({ memory: true });
  const ledger = ledgerOf(count);
  await storeLedger(store, ledger, NOW);
  await store.people.save({ name: '督查室值班', role: 'supervisor' });
  for (let at = 0; at < count; at += AT_ONCE)
    await store.facts.add(ledger.items.slice(at, at + AT_ONCE).flatMap((item, n) => factsOf(item, at + n)));
  const channel = createWebChannel({ store, dataDir: '/nonexistent', now: () => NOW });
  const app = createApp([channel.routes]);
  const one = async (path: string) => {
    const begun = performance.now();
    const answer = await app.request(path);
    const text = await answer.text();
    if (answer.status !== 200 || text.length < 2_000) throw new Error(`${path} answered ${answer.status}`);
    return performance.now() - begun;
  };
  const median = async (path: string) => {
    const times: number[] = [];
    // What is measured is a server that has been running for a while.
    for (let at = 0; at < 10; at++) await one(path);
    for (let at = 0; at < 21; at++) times.push(await one(path));
    return times.sort((a, b) => a - b)[10] ?? 0;
  };
  const name = `${count} items`;
  rows.push({ what: `board of ${name}, first of the day`, value: await one('/board?size=200'), unit: 'ms' });
  rows.push({ what: '  again, 200 a page', value: await median('/board?size=200'), unit: 'ms', most });
  rows.push({
    what: '  last page, by deadline',
    value: await median('/board?sort=deadline&page=9999'),
    unit: 'ms',
    most,
  });
  rows.push({
    what: '  searched and filtered',
    value: await median('/board?q=桥梁&light=red&page=2'),
    unit: 'ms',
    most,
  });
  const item = ledger.items[3];
  const afters: number[] = [];
  for (let at = 0; at < 5 && item; at++) {
    await store.facts.add(factsOf(item, at));
    afters.push(await one('/board?page=2'));
  }
  rows.push({ what: '  after a report', value: afters.sort((a, b) => a - b)[2] ?? 0, unit: 'ms', most });
  rows.push({ what: `who has reported, ${name}`, value: await median('/matrix'), unit: 'ms' });
  rows.push({ what: `an item of ${name}`, value: await median('/items/S4'), unit: 'ms' });
  await channel.stop();
  await store.close();
}
console.log(table(rows));
process.exitCode = rows.every(met) ? 0 : 1;

function ledgerOf(count: number): Ledger {
  const items = Array.from({ length: count }, (_, at) => itemOf(at + 1, count));
  return {
    key: 'S',
    kind: 'notice',
    title: '2023年云溪市民生实事任务清单',
    docNumber: '云政办〔2023〕6号',
    published: '2023-02-10',
    yearStart: '2023-01-01',
    rules: { dueDay: 28, everyMonths: 1, reportTo: '市政府督查室', parts: [], sentences: [] },
    sections: [],
    items,
    units: [...new Set(items.flatMap((item) => item.units))].map((name) => ({ name, aliases: [] })),
    places: ['云溪县', '石桥县', '青溪县', '柳林区'].map((name) => ({ name, aliases: [], kind: '县' })),
    officials: [],
    facts: [],
    warnings: [],
    counts: {
      sections: SECTIONS,
      items: count,
      subItems: 0,
      targets: 2 * count,
      leaders: 1,
      units: 40,
      progressBlocks: 0,
      deadlines: count,
    },
  };
}

function itemOf(number: number, count: number): Item {
  const id = `S${number}`;
  const target = (at: number, metric: string, value: number, unit: string) =>
    ({ id: `${id}.${at}`, metric, op: '>=', value, unit, counts: 'done' }) as const;
  const deadline = `2023-${String(6 + (number % 7)).padStart(2, '0')}-20`;
  return {
    id,
    code: String(number),
    ledger: 'S',
    section: `板块${Math.floor(((number - 1) * SECTIONS) / count) + 1}`,
    title: `改造提升第${number}片区农村公路${80 + (number % 40)}公里`,
    text: `改造提升第${number}片区农村公路${80 + (number % 40)}公里，新建桥梁${10 + (number % 7)}座，由云溪县负责。`,
    leaders: ['分管副市长'],
    units: [`市第${(number % 40) + 1}局`],
    deadline,
    deadlines: [],
    targets: [
      target(1, '改造提升农村公路', 80 + (number % 40), '公里'),
      target(2, '新建桥梁', 10 + (number % 7), '座'),
    ],
    objects: [],
    line: number,
  };
}

function factsOf({ id, units }: Item, at: number): NewFact[] {
  const unit = units[0] ?? '';
  return ['2023-04-26', '2023-05-26'].flatMap((asOf, month) =>
    [
      { target: `${id}.1`, value: 8 + (at % 70) + month * 9, unit: '公里' },
      { target: `${id}.2`, value: 1 + (at % 6) + month, unit: '座' },
    ].map((said) => ({
      ...said,
      item: id,
      ledger: 'S',
      measure: 'done' as const,
      state: 'confirmed' as const,
      kind: 'report' as const,
      asOf,
      reportedAt: `${asOf}T10:00:00+08:00`,
      reporter: `${unit}联络员`,
      reporterUnit: unit,
    })),
  );
}
