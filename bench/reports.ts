import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { StoredFact } from '../src/model/fact.js';
import type { Item, Ledger } from '../src/model/ledger.js';
import { makeFile } from '../src/reports/files.js';
import { met, type Row, table } from './row.js';

const TODAY = '2023-05-28';
const MONTH = '2023-05';
const SECTIONS = 8;

/** `npm run bench:reports`: each size in a process of its own, started cold, so that its memory is its own. */
const [size, kind] = process.argv.slice(2);
if (size === undefined) report();
else await measure(Number(size), kind === 'ledger' ? 'ledger' : 'monthly');

function report(): void {
  const rows: Row[] = [];
  for (const [items, most] of [
    [63, 1],
    [2000, 10],
  ] as const) {
    const monthly = run(items, 'monthly');
    const ledger = run(items, 'ledger');
    rows.push({ what: `monthly report of ${items} items, cold`, value: monthly.cold, unit: 's', most });
    rows.push({ what: '  again', value: monthly.again, unit: 's', most });
    rows.push({ what: '  most memory of the process', value: monthly.memory, unit: 'MB', most: 500 });
    rows.push({ what: `ledger workbook of ${items} items, cold`, value: ledger.cold, unit: 's' });
    rows.push({ what: '  most memory of the process', value: ledger.memory, unit: 'MB' });
  }
  console.log(table(rows));
  process.exitCode = rows.every(met) ? 0 : 1;
}

/** Seconds of the first file and of the second, megabytes. */
function run(items: number, what: 'monthly' | 'ledger'): { cold: number; again: number; memory: number } {
  const args = [...process.execArgv, fileURLToPath(import.meta.url), String(items), what];
  const child = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(child.stderr);
  const [cold = 0, again = 0, memory = 0] = child.stdout.trim().split(' ').map(Number);
  return { cold, again, memory };
}

/** What `duban report` does after the store has answered: figures, sentences, Word or Excel file. */
async function measure(items: number, what: 'monthly' | 'ledger'): Promise<void> {
  const state = stateOf(items);
  const time = async (): Promise<number> => {
    const begun = performance.now();
    await makeFile({ what, month: MONTH, today: TODAY }, state);
    return (performance.now() - begun) / 1000;
  };
  const [cold, again] = [await time(), await time()];
  console.log(cold, again, process.resourceUsage().maxRSS / 1024);
}

/** A ledger with two targets an item, and for each the figures of two months, a problem and a next step. */
function stateOf(count: number) {
  const items = Array.from({ length: count }, (_, at) => itemOf(at + 1, count));
  const units = [...new Set(items.flatMap((item) => item.units))].map((name) => ({ name, aliases: [] }));
  const ledger: Ledger = {
    key: 'S',
    kind: 'notice',
    title: '2023年云溪市民生实事任务清单',
    docNumber: '云政办〔2023〕6号',
    published: '2023-02-10',
    yearStart: '2023-01-01',
    rules: { dueDay: 28, everyMonths: 1, reportTo: '市政府督查室', parts: [], sentences: [] },
    sections: [],
    items,
    units,
    places: [],
    officials: [],
    facts: [],
    warnings: [],
    counts: {
      sections: SECTIONS,
      items: count,
      subItems: 0,
      targets: 2 * count,
      leaders: 0,
      units: units.length,
      progressBlocks: 0,
      deadlines: 0,
    },
  };
  const facts = items.flatMap((item, at) => (at % 9 === 8 ? [] : factsOf(item, at)));
  return { ledger, facts, reported: new Set(facts.map((fact) => fact.item)), closed: new Set<string>() };
}

function itemOf(number: number, count: number): Item {
  const id = `S${number}`;
  const target = (at: number, metric: string, value: number, unit: string) =>
    ({ id: `${id}.${at}`, metric, op: '>=', value, unit, counts: 'done' }) as const;
  const text = `改造提升第${number}片区农村公路${80 + (number % 40)}公里,新建桥梁${10 + (number % 7)}座。`;
  return {
    id,
    code: String(number),
    ledger: 'S',
    section: `板块${Math.floor(((number - 1) * SECTIONS) / count) + 1}`,
    title: text.replace(/,.*$/u, ''),
    text,
    leaders: ['分管副市长'],
    units: [`市第${(number % 40) + 1}局`, '各县区'],
    deadline: null,
    deadlines: [],
    targets: [
      target(1, '改造提升农村公路', 80 + (number % 40), '公里'),
      target(2, '新建桥梁', 10 + (number % 7), '座'),
    ],
    objects: [],
    line: number,
  };
}

function factsOf(item: Item, at: number): StoredFact[] {
  const unit = item.units[0] ?? '';
  const say = (n: number, day: string, fact: Partial<StoredFact>): StoredFact => ({
    id: at * 8 + n,
    item: item.id,
    measure: 'done',
    ledger: 'S',
    state: 'confirmed',
    kind: 'report',
    asOf: day,
    reporter: `${unit}联络员`,
    reporterUnit: unit,
    reportedAt: `${day}T09:00:00+08:00`,
    ...fact,
  });
  const figures = item.targets.flatMap((target, k) => [
    say(k, '2023-04-25', { target: target.id, value: Math.round(target.value * 0.2), unit: target.unit }),
    say(k + 2, '2023-05-24', { target: target.id, value: Math.round(target.value * 0.4), unit: target.unit }),
  ]);
  const words = { text: '两处用地没有交付,征迁协调较慢', problem: '两处用地没有交付' };
  return [
    ...figures,
    say(4, '2023-05-24', { measure: 'status', status: 'in_progress', ...words }),
    say(5, '2023-05-24', { measure: 'milestone', milestone: '可研批复', text: '可研已批复,正在开展施工图设计' }),
    say(6, '2023-05-24', { measure: 'plan', nextStep: '6月底前完成招标，7月上旬进场施工' }),
  ];
}
