import { afterAll, beforeAll, beforeEach } from 'vitest';
import { z } from 'zod';
import { createDelivery } from '../../src/delivery/loop.js';
import { type OpenStore, openStore } from '../../src/store/open.js';
import type { OutboxRow } from '../../src/store/store.js';
import { emptied } from '../support/emptied.js';
import { startPostgres } from '../support/postgres.js';
import { type FakeChannel, type FakeOptions, fakeChannel, fakeClock } from './fake.js';

const START = '2026-05-25T09:00:00.000Z';

/** Both databases, as far as they are there. */
export async function databases(): Promise<[string, () => Promise<OpenStore>][]> {
  const postgres = await startPostgres();
  afterAll(() => postgres?.stop());
  const kinds: [string, () => Promise<OpenStore>][] = [['PGlite', () => openStore({ memory: true })]];
  if (postgres) kinds.push(['PostgreSQL', async () => openStore({ databaseUrl: await postgres.database() })]);
  return kinds;
}

/** An empty store, a fixed clock and an engine over them for every case. */
export function deliveryBench(open: () => Promise<OpenStore>) {
  let store: OpenStore;
  let clock: ReturnType<typeof fakeClock>;
  let errors: unknown[];
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    clock = fakeClock(START);
    errors = [];
    await emptied(store.database);
  });

  function engine(
    channels: FakeChannel[],
    more: { holder?: string; refresh?: (row: OutboxRow) => Promise<OutboxRow | null> } = {},
  ) {
    const { holder = 'a', refresh = async (row) => row } = more;
    const { clock: now, ticks, after } = clock;
    const onError = (error: unknown) => errors.push(error);
    return createDelivery({ store, channels, refresh, holder, clock: now, ticks, after, random: () => 0, onError });
  }
  const put = (key: string, chat: string, text: string, dueAt = clock.now(), messageId?: number) =>
    store.outbox.put(key, { chat, text }, dueAt, messageId);
  const run = async (loop: ReturnType<typeof engine>, by = 0) => {
    if (by > 0) clock.pass(by);
    loop.wake();
    await loop.settled();
  };
  const states = async () =>
    (
      await store.database.rows(
        z.object({ key: z.string(), state: z.string() }),
        'select key, state from duban.outbox order by id',
      )
    ).map(({ key, state }) => `${key} ${state}`);
  const one = async (options: FakeOptions = {}) => {
    const channel = fakeChannel(options);
    return { channel, loop: engine([channel]) };
  };

  return {
    get store() {
      return store;
    },
    get clock() {
      return clock;
    },
    get errors() {
      return errors;
    },
    engine,
    put,
    run,
    states,
    one,
  };
}
