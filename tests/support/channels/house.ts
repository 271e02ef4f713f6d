import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { z } from 'zod';
import { type Bot, createBot } from '../../../src/bot/bot.js';
import { createWebChannel } from '../../../src/bot/channels/web.js';
import { storeLedger } from '../../../src/bot/intake.js';
import { createApp, listen } from '../../../src/bot/server.js';
import { createDelivery, type DeliveryLoop } from '../../../src/delivery/loop.js';
import type { Person } from '../../../src/model/message.js';
import { readLedger } from '../../../src/parsers/documents/read.js';
import type { OpenStore } from '../../../src/store/open.js';
import type { StoredMessage } from '../../../src/store/store.js';
import { emptied } from '../emptied.js';
import { NOTICE, PEOPLE } from '../town.js';
import { HouseClock } from './clock.js';
import { type Flaw, flawed } from './flaw.js';
import type { Lane, Place, Said, Seat, Shown, Words } from './seat.js';
import { until } from './until.js';

/** Has an account, and stands in no roster. */
export const STRANGER = '路人';
export const NAMES = [...PEOPLE.map(({ name }) => name), STRANGER];

const rowSchema = z.object({
  ...{ id: z.number(), key: z.string(), chat: z.string(), state: z.string(), route: z.string().nullable() },
  text: z.string(),
});
export type OutRow = z.infer<typeof rowSchema>;

/** The whole bot behind platforms: store, bot, delivery, server, channels, and the fakes. The first lane's seat is `seat`. */
export interface House {
  lane: Lane;
  seat: Seat;
  seats: Seat[];
  store: OpenStore;
  bot: Bot;
  delivery: DeliveryLoop;
  clock: HouseClock;
  flaw: Flaw;
  folder: string;
  errors: unknown[];
  /** Where things happen on a platform without groups: in the talk alone. */
  here: Place;
  /** Says something; half a minute after what was said before. */
  say(words: Omit<Words, 'where'> & { where?: Place }): Promise<Said>;
  /** Says something, and what the bot answers in that chat once it has calmed down. */
  ask(words: Omit<Words, 'where'> & { where?: Place }): Promise<Shown[]>;
  /** Everything is handled, nothing is on its way; `between` is done as long as that is not so. */
  quiet(between?: () => Promise<void>): Promise<void>;
  texts(where: Place, who: string): Promise<string[]>;
  messages(where: Place, who: string): Promise<StoredMessage[]>;
  rows(): Promise<OutRow[]>;
  close(): Promise<void>;
}

export interface HouseOptions {
  /** Whether the group talks of the ledger already. */
  bound?: boolean;
  /** What goes with a person of the roster beside the accounts. */
  person?: (person: Person) => Person;
  /** Another house of the same store: nothing is emptied or filled. */
  second?: boolean;
}

export async function openHouse(lanes: readonly Lane[], store: OpenStore, options: HouseOptions = {}): Promise<House> {
  const [lane] = lanes;
  if (!lane) throw new Error('a house without a platform');
  const folder = mkdtempSync(join(tmpdir(), 'duban-house-'));
  const clock = new HouseClock();
  const errors: unknown[] = [];
  const onError = (error: unknown) => void errors.push(error);
  const flaw = flawed(store);
  let delivery: DeliveryLoop | undefined;
  let url = '';
  if (!options.second) await emptied(store.database);
  const deps = {
    store: flaw.store,
    dataDir: folder,
    clock,
    log: pino({ level: 'silent' }),
    onError,
    url: () => url,
    people: NAMES,
  };
  const seats: Seat[] = [];
  for (const one of lanes) seats.push(await one.open(deps));
  const [seat] = seats;
  if (!seat) throw new Error('a lane without a seat');
  if (!options.second) await fill(store, seats, options);

  const channels = seats.map(({ channel }) => channel);
  const web =
    channels.find(({ name }) => name === 'web') ??
    createWebChannel({ store, dataDir: folder, now: clock.now, onError });
  const all = channels.includes(web) ? channels : [web, ...channels];
  const bot = createBot({
    store: flaw.store,
    now: clock.now,
    filesDir: join(folder, 'files'),
    dataDir: folder,
    onError,
    fetch: async (message) => channels.find(({ name }) => name === message.channel)?.fetch?.(message),
    onHandled: () => delivery?.wake(),
    platforms: () => channels.map(({ name }) => name).filter((name) => name !== 'web' && name !== 'console'),
  });
  const callbacks = channels.flatMap(({ routes, name }) => (routes && name !== 'web' ? [routes] : []));
  const server = await listen(createApp(web.routes ? [web.routes] : [], { onError, callbacks }), { port: 0 });
  url = server.url.replace(/\/$/, '');
  delivery = createDelivery({
    ...{ store: flaw.store, channels: all, refresh: bot.refresh, holder: `house ${folder}`, onError },
    clock: () => clock.ms,
    ticks: clock.ticks,
    after: clock.after,
    random: () => 0,
  });
  const loop = delivery;
  for (const channel of all) await channel.start(bot);
  for (const one of seats) await one.ready();

  const hurry = () => {
    // While a connection is down nothing can go out: the hours must not fly by meanwhile.
    if (all.every((channel) => channel.health().ok)) clock.hurry();
    // Last, for it calls off the delay that is to be hurried.
    loop.wake();
  };
  const rows = () =>
    store.database.rows(
      rowSchema,
      `select id, key, chat, state, channel as route, body->>'text' as text from duban.outbox order by id`,
    );
  const open24 = async () => {
    const soon = new Date(clock.ms + 2 * 3_600_000).toISOString();
    const waiting = await store.outbox.due(soon, 1);
    return waiting.length > 0 || (await rows()).some(({ state }) => state === 'sending');
  };
  const house: House = {
    ...{ lane, seat, seats, store, bot, delivery, clock, flaw, folder, errors },
    here: lane.can.group ? 'group' : 'alone',
    async say({ where = house.here, ...words }) {
      clock.pass(30_000);
      return seat.say({ where, ...words });
    },
    async ask(words) {
      const where = words.where ?? house.here;
      const before = (await seat.shown(where, words.who)).length;
      await house.say(words);
      await house.quiet();
      return (await seat.shown(where, words.who)).slice(before);
    },
    async quiet(between) {
      await until(
        async () => {
          await between?.();
          await Promise.all(seats.map((one) => one.idle()));
          if ((await store.inbox.unhandled('2099-01-01T00:00:00Z', 1)).length > 0 || (await open24())) return false;
          await loop.settled();
          return !(await open24());
        },
        'quiet',
        hurry,
      );
    },
    texts: async (where, who) => (await seat.shown(where, who)).flatMap(({ text }) => (text === '' ? [] : [text])),
    messages: (where, who) => store.inbox.ofChat(seat.chat(where, who), 1000),
    rows,
    async close() {
      for (const channel of all) await channel.stop();
      await bot.stop();
      await loop.stop();
      await server.close();
      for (const one of seats) await one.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return house;
}

async function fill(store: OpenStore, seats: readonly Seat[], { bound = true, person = (one) => one }: HouseOptions) {
  await storeLedger(store, readLedger(NOTICE, 'A'), '2024-05-01T09:00:00+08:00');
  for (const one of PEOPLE) {
    const accounts = seats.flatMap((seat) => seat.account(one.name) ?? []);
    await store.people.save(person({ ...one, ...(accounts.length > 0 && { accounts }) }));
  }
  if (!bound) return;
  for (const seat of seats)
    await store.chats.save({ id: seat.chat('group', ''), kind: 'group', ledger: 'A', ...seat.group });
}
