import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { sweep } from '../../../src/jobs/sweep.js';
import { openStore } from '../../../src/store/open.js';
import { balanceOf } from '../../support/channels/balance.js';
import { openHouse } from '../../support/channels/house.js';
import { LOCAL, TELEGRAM, WECOM } from '../../support/channels/lanes.js';
import type { Said } from '../../support/channels/seat.js';
import { startPostgres } from '../../support/postgres.js';
import { contract } from './contract.js';
import { SAID } from './fault.js';

const postgres = await startPostgres();
afterAll(() => postgres?.stop());

/** One platform of each kind is enough: what differs is the database. */
const names = ['wecom-ws', 'telegram-webhook', 'console'];
const lanes = [...WECOM, ...TELEGRAM, ...LOCAL].filter(({ name }) => names.includes(name));

/** Breaks every connection but the one that it uses itself. */
async function cutConnections(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  await client.end();
}

describe.runIf(postgres !== undefined)('on a server', () => {
  if (postgres) contract(lanes, 'PostgreSQL', async () => openStore({ databaseUrl: await postgres.database() }));

  it.each([...WECOM, ...TELEGRAM].map((lane) => [lane.name, lane] as const))(
    '%s: every connection to the database breaks while people talk: 0 lost, 0 doubled',
    async (_name, lane) => {
      if (!postgres) throw new Error('no server');
      const databaseUrl = await postgres.database();
      const store = await openStore({ databaseUrl });
      const house = await openHouse([lane], store);
      try {
        const said: Said[] = [];
        for (const [at, words] of SAID.entries()) {
          said.push(await house.say(words));
          if (at === 1 || at === 3) await cutConnections(databaseUrl);
        }
        const { bot, clock, delivery } = house;
        // What was being handled just then is found by the sweep; a send that was cut off, when its lease is over.
        const again = async () => {
          await delivery.settled();
          clock.pass(31_000);
          const onError = (error: unknown) => void house.errors.push(error);
          await sweep({ store, now: clock.now, handle: bot.handle, wake: delivery.wake, onError });
        };
        await house.quiet(again);

        expect(await house.messages(house.here, SAID[0]?.who ?? '')).toHaveLength(said.length);
        // Who was handled late may find newer figures, and is asked; but is answered.
        const answered = (await house.rows()).filter(({ key, state }) => key.startsWith('reply:') && state === 'sent');
        expect(answered).toHaveLength(said.length);
        const { lost, doubled } = await balanceOf(house);
        expect({ lost, doubled }).toEqual({ lost: [], doubled: [] });
        expect(house.seat.violations()).toEqual([]);
      } finally {
        await house.close();
        await store.close();
      }
    },
    120_000,
  );
});
