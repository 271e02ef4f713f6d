import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openStore } from '../../src/store/open.js';
import { PLATFORMS, type Run, STEPS, type Step } from '../support/delivery-steps.js';
import { startPostgres } from '../support/postgres.js';

/** The simple compiler of WebAssembly starts sooner, and starting is what this test does most. */
const FLAGS = ['--liftoff-only', '--import', 'tsx'];
const CHILD = fileURLToPath(new URL('../support/delivery-child.ts', import.meta.url));

const postgres = await startPostgres();
const folder = mkdtempSync(join(tmpdir(), 'duban-kill-'));
afterAll(async () => {
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});
const places: [string, () => Promise<string>][] = [['PGlite', async () => join(folder, 'data')]];
if (postgres) places.push(['PostgreSQL', () => postgres.database()]);

/** Where a process that dies leaves open whether the platform, which would show it twice, has the piece. */
const UNSURE: readonly Step[] = ['asking', 'arrived', 'asking again', 'arrived again'];

/** Every step, on both platforms where it matters on which, then one run that dies nowhere. */
const RUNS: Run[] = STEPS.flatMap((step, at) => {
  const on = UNSURE.includes(step) ? PLATFORMS : PLATFORMS.filter((_, one) => one === at % 2);
  return on.map((platform) => ({ step, platform }));
}).map((die, at) => ({ number: at + 1, die }));
const LAST: Run = { number: RUNS.length + 1 };

function play(place: string, file: string, run: Run): Promise<void> {
  const child = spawn(process.execPath, [...FLAGS, CHILD, place, file, JSON.stringify(run)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let ended = false;
  child.stdout.on('data', () => {
    ended = true;
  });
  return new Promise((resolve, reject) => {
    child.once('close', (code, signal) => {
      if (run.die ? signal === 'SIGKILL' && !ended : ended && code === 0) resolve();
      else reject(new Error(`run ${JSON.stringify(run)} ended otherwise: ${code ?? signal}`));
    });
  });
}

describe.each(places)('a process on %s that is killed between inbox and outbox', (_name, place) => {
  it('loses nothing and says nothing twice, at any step', { timeout: 600_000 }, async () => {
    const where = await place();
    const file = join(folder, `arrived-${where.startsWith('postgres')}.ndjson`);
    for (const run of [...RUNS, LAST]) await play(where, file, run);

    const store = await openStore(where.startsWith('postgres') ? { databaseUrl: where } : { dataDir: where });
    const rows = await store.database.rows(
      z.object({
        platform: z.string(),
        number: z.coerce.number(),
        facts: z.number(),
        handled: z.boolean(),
        key: z.string(),
        state: z.string(),
      }),
      `select i.channel as platform, substring(i.event_id from 7) as number, i.handled, o.key, o.state,
         (select count(*) from duban.facts f where f.message_id = i.id) as facts
       from duban.inbox i left join duban.outbox o on o.message_id = i.id order by i.id`,
    );
    await store.close();
    const arrived = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => z.object({ platform: z.string(), key: z.string(), piece: z.number() }).parse(JSON.parse(line)));

    for (const platform of PLATFORMS) {
      const own = rows.filter((row) => row.platform === platform);
      expect(own.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
        [...RUNS, LAST].map(({ number }) => number),
      );
      expect(own.filter(({ facts, handled }) => facts > 1 || !handled)).toEqual([]);
      const unsure = RUNS.filter(
        ({ die }) => platform === 'twice' && die?.platform === platform && UNSURE.includes(die.step),
      );
      const unknown = own.filter(({ state }) => state === 'unknown').map(({ number }) => number);
      // What was on its way here when the other platform's turn came to be killed may be unsure as well.
      expect(unknown).toEqual(expect.arrayContaining(unsure.map(({ number }) => number)));
      if (platform === 'same') expect(unknown).toEqual([]);
      expect(unknown).not.toContain(LAST.number);
      for (const { key, state } of own) {
        const shown = arrived.filter((one) => one.platform === platform && one.key === key).map(({ piece }) => piece);
        if (platform === 'same') expect([state, [...new Set(shown)]]).toEqual(['sent', [0, 1]]);
        else if (state === 'sent') expect(shown).toEqual([0, 1]);
        else expect(shown).toEqual([...new Set(shown)]);
      }
    }
  });
});
