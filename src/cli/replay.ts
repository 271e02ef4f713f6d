import { mkdtemp, readFile, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createBot } from '../bot/bot.js';
import { dutiesOf } from '../bot/duties.js';
import { storeLedger } from '../bot/intake.js';
import { dayOf } from '../days.js';
import { importFile } from '../import/index.js';
import type { Instant } from '../model/fact.js';
import type { Ledger } from '../model/ledger.js';
import { openStore } from '../store/open.js';
import type { NewFact, Store } from '../store/store.js';
import type { Progress } from './progress.js';
import { createReplayJobs } from './replay-jobs.js';
import { type Scenario, scenarioSchema } from './scenario.js';
import { readAll } from './stdin.js';

/** The scenario is not valid: which field, and why. */
export class BadScenario extends Error {}

export interface ReplayOptions {
  filesDir?: string;
  write: (line: string) => void;
  progress?: Progress;
}

/** Plays a chat history against a fresh ledger through the live bot's own path (contract `duban replay`). */
export async function replay(file: string, options: ReplayOptions): Promise<void> {
  const scenario = await readScenario(file);
  const folder = file === '-' ? process.cwd() : dirname(resolve(file));
  const filesDir = options.filesDir ?? (await mkdtemp(join(tmpdir(), 'duban-replay-')));
  const store = await openStore({ memory: true });
  try {
    const events = [...scenario.events].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    const clock = { now: events[0]?.at ?? '2000-01-01T00:00:00+08:00' };
    await setUp(store, scenario, folder, clock.now);
    const bot = createBot({ store, now: () => clock.now, filesDir });
    const jobs = createReplayJobs(store, bot, clock);
    for (const [at, event] of events.entries()) {
      const sent = await jobs.runUntil(event.at);
      const started = performance.now();
      const { id, ...rest } = event;
      const outcome = await bot.receive({ ...rest, channel: 'replay', eventId: id }).catch((cause: unknown) => {
        throw new Error(`event ${id}`, { cause });
      });
      // Only an act changes what is planned for the rest of the day: settings, extensions, closings.
      if (outcome.action === 'act') jobs.planAgain();
      const ms = Math.round((performance.now() - started) * 100) / 100;
      options.write(JSON.stringify({ id, ...outcome, sent, ms }));
      options.progress?.show(at + 1, events.length);
    }
  } finally {
    await store.close();
    // Only a folder in which a file was made is left behind, as its path was told.
    if (options.filesDir === undefined) await rmdir(filesDir).catch(() => undefined);
  }
}

async function readScenario(file: string): Promise<Scenario> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(file === '-' ? await readAll() : await readFile(file, 'utf8'));
  } catch (error) {
    throw new BadScenario(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const read = scenarioSchema.safeParse(parsed);
  if (!read.success) {
    throw new BadScenario(
      read.error.issues
        .slice(0, 5)
        .map((issue) => `${issue.path.join('.') || '(scenario)'}: ${issue.message}`)
        .join('\n'),
    );
  }
  const twice = read.data.events.find(({ id }, at) => read.data.events.findIndex((other) => other.id === id) !== at);
  if (twice) throw new BadScenario(`events: id ${twice.id} occurs twice`);
  return read.data;
}

async function setUp(store: Store, scenario: Scenario, folder: string, now: Instant): Promise<void> {
  const ledgers: Ledger[] = [];
  for (const { key, file } of scenario.ledgers) {
    const ledger = await importFile(resolve(folder, file), key).catch((error: unknown) => {
      throw new BadScenario(`ledgers.${key}: ${file}: ${error instanceof Error ? error.message : String(error)}`);
    });
    ledgers.push(ledger);
    await storeLedger(store, ledger, now);
  }
  for (const chat of scenario.chats) await store.chats.save(chat);
  for (const person of scenario.people) await store.people.save(person);
  const facts = scenario.facts.map((fact, at) => confirmed(fact, at, scenario, ledgers));
  if (facts.length > 0) await store.facts.add(facts);
}

function confirmed(
  given: Scenario['facts'][number],
  at: number,
  scenario: Scenario,
  ledgers: readonly Ledger[],
): NewFact {
  const items = ledgers.flatMap((ledger) => ledger.items);
  const item = items.find(
    ({ id, targets }) => id === given.item || targets.some((target) => target.id === given.target),
  );
  if (!item) throw new BadScenario(`facts.${at}: ${given.target ?? given.item} is not in the ledgers`);
  const target = item.targets.find(({ id }) => id === given.target);
  const reporter = scenario.people.find(({ name }) => name === given.reporter) ?? {
    name: given.reporter,
    role: 'liaison' as const,
  };
  const { unit } = dutiesOf(
    reporter,
    ledgers.filter(({ key }) => key === item.ledger),
  );
  const measure = given.status !== undefined ? ('status' as const) : (target?.counts ?? ('done' as const));
  const { value, status, object, scope } = given;
  return {
    item: item.id,
    ledger: item.ledger,
    measure,
    state: 'confirmed',
    kind: 'report',
    asOf: dayOf(given.at),
    reportedAt: given.at,
    reporter: given.reporter,
    ...(target ? { target: target.id } : {}),
    ...(value === undefined ? {} : { value }),
    ...(given.unit === undefined ? (target ? { unit: target.unit } : {}) : { unit: given.unit }),
    ...(status === undefined ? {} : { status }),
    ...(object === undefined ? {} : { object }),
    ...(scope === undefined ? {} : { scope }),
    ...(unit === undefined ? {} : { reporterUnit: unit }),
  };
}
