import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openStore } from '../../src/store/open.js';
import { startPostgres } from '../support/postgres.js';

const KILLS = 20;
const LAST = 100_000;
/** The simple compiler of WebAssembly starts sooner, and starting is what this test does most. */
const FLAGS = ['--liftoff-only', '--import', 'tsx'];
const CHILD = fileURLToPath(new URL('../support/stream-child.ts', import.meta.url));

const postgres = await startPostgres();
const folder = mkdtempSync(join(tmpdir(), 'duban-kill-'));
afterAll(async () => {
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const places: [string, () => Promise<string>][] = [['PGlite', async () => join(folder, 'data')]];
if (postgres) places.push(['PostgreSQL', () => postgres.database()]);

interface Kill {
  /** After so many kept messages… */
  after: number;
  /** …and so many milliseconds. */
  delay: number;
}

/** Runs the child from message `first` on, and kills it in the middle. Returns the numbers that it said it kept. */
function run(place: string, first: number, last: number, kill?: Kill): Promise<number[]> {
  const child = spawn(process.execPath, [...FLAGS, CHILD, place, String(first), String(last)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const kept: number[] = [];
  let ended = false;
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line === 'end') ended = true;
    if (line.startsWith('kept ') && kept.push(Number(line.slice(5))) === kill?.after) {
      setTimeout(() => child.kill('SIGKILL'), kill.delay);
    }
  });
  return new Promise((resolve, reject) => {
    child.once('close', (code, signal) => {
      if (kill === undefined ? ended && code === 0 : signal === 'SIGKILL') resolve(kept);
      else reject(new Error(`the child ended by itself: ${code ?? signal}`));
    });
  });
}

describe.each(places)('a process on %s that is killed in the middle of a stream', (_name, place) => {
  it(`loses no kept message and doubles no fact in ${KILLS} kills`, { timeout: 300_000 }, async () => {
    const where = await place();
    const kept = new Set<number>();
    let next = 1;
    for (let round = 0; round < KILLS; round++) {
      // A channel sends again what was not answered, and now and then something that was.
      const first = Math.max(1, next - (round % 3));
      const kill = { after: 1 + Math.floor(Math.random() * 12), delay: Math.random() * 20 };
      for (const number of await run(where, first, LAST, kill)) kept.add(number);
      next = Math.max(0, ...kept) + 1;
    }
    for (const number of await run(where, next, next + 2)) kept.add(number);
    expect(kept.size).toBeGreaterThan(KILLS);

    const store = await openStore(where.startsWith('postgres') ? { databaseUrl: where } : { dataDir: where });
    const rows = await store.database.rows(
      z.object({ event: z.coerce.number(), handled: z.boolean(), facts: z.number(), replies: z.number() }),
      `select event_id as event, handled,
         (select count(*) from duban.facts f where f.message_id = i.id) as facts,
         (select count(*) from duban.outbox o where o.message_id = i.id) as replies
       from duban.inbox i`,
    );
    await store.close();
    const stored = new Set(rows.map((row) => row.event));
    expect([...kept].filter((number) => !stored.has(number))).toEqual([]);
    expect(rows.filter((row) => !row.handled || row.facts !== 1 || row.replies !== 1)).toEqual([]);
    expect(stored.size).toBe(rows.length);
  });
});
