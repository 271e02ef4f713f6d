/**
 * A process with the bot, the outbox and two platforms, for the test that kills it. First it does what a start does with what
 * lay open, then it hears a message on both platforms (and the last ones again, as platforms repeat what was not acknowledged)
 * and dies at the step it was told, or ends when all is answered. What arrives at a platform is a line of a file.
 * Arguments: place of the store, file, the run (JSON).
 */
import { appendFileSync } from 'node:fs';
import { createBot } from '../../src/bot/bot.js';
import type { Channel } from '../../src/bot/channel.js';
import { storeLedger } from '../../src/bot/intake.js';
import { createDelivery } from '../../src/delivery/loop.js';
import { afterTimer } from '../../src/delivery/timer.js';
import { sweep } from '../../src/jobs/sweep.js';
import type { Message } from '../../src/model/message.js';
import { readLedger } from '../../src/parsers/documents/read.js';
import { openStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/store.js';
import { PLATFORMS, type Platform, type Run, type Step } from './delivery-steps.js';
import { NOTICE } from './town.js';

const [place = '', file = '', given = '{}'] = process.argv.slice(2);
const run: Run = JSON.parse(given);
const opened = await openStore(place.startsWith('postgres') ? { databaseUrl: place } : { dataDir: place });

let armed = false;
/** Dies here and now if this is the place. */
function at(step: Step, platform: string): void {
  if (armed && run.die?.step === step && run.die.platform === platform) process.kill(process.pid, 'SIGKILL');
}
const platformOf = async (id: number) => (await opened.inbox.get(id))?.channel ?? '';
const routeOf = async (id: number) => (await opened.outbox.get(id))?.chat.split(':')[0] ?? '';

const store: Store = {
  ...opened,
  transaction: (work) => opened.transaction(() => work(store)),
  inbox: {
    ...opened.inbox,
    async receiveAll(messages, now) {
      for (const { channel } of messages) at('before keeping', channel);
      const kept = await opened.inbox.receiveAll(messages, now);
      for (const { channel } of messages) at('kept', channel);
      return kept;
    },
    async finish(id, outcome) {
      const platform = await platformOf(id);
      at('before finishing', platform);
      await opened.inbox.finish(id, outcome);
      at('finished, not committed', platform);
    },
  },
  outbox: {
    ...opened.outbox,
    async take(claim) {
      const jobs = await opened.outbox.take(claim);
      for (const { chat } of jobs) at('taken', chat.split(':')[0] ?? '');
      return jobs;
    },
    async move(id, holder, move) {
      const platform = await routeOf(id);
      const again = (move.pieces ?? 0) > 0;
      if (move.state === 'sending') at(again ? 'before asking again' : 'before asking', platform);
      const moved = await opened.outbox.move(id, holder, move);
      if (move.state === 'sending') at(again ? 'asking again' : 'asking', platform);
      return moved;
    },
    async sent(id, when) {
      const platform = await routeOf(id);
      await opened.outbox.sent(id, when);
      at('sent', platform);
    },
  },
};

/** Each run is minutes after the one before: claims of the dead have run out. */
const clock = () => Date.now() + run.number * 120_000;
const now = () => new Date(clock()).toISOString();

const platform = (name: Platform): Channel => ({
  name,
  start: async () => {},
  pieces: (out) =>
    [0, 1].map((piece) => ({
      idempotent: name === 'same',
      async send() {
        appendFileSync(file, `${JSON.stringify({ platform: name, key: out.key, piece })}\n`);
        at(piece === 0 ? 'arrived' : 'arrived again', name);
      },
    })),
  limits: () => [],
  health: () => ({ ok: true, detail: '' }),
  stop: async () => {},
});

const message = (name: Platform, number: number): Message => ({
  channel: name,
  eventId: `event ${number}`,
  at: now(),
  chat: `${name}:@1`,
  chatKind: 'private',
  sender: `${name}:1`,
  text: `新建改建乡村道路累计完成${number}公里`,
  addressed: true,
  attachments: [],
});

if ((await opened.ledgers.list()).length === 0) await storeLedger(opened, readLedger(NOTICE, 'A'), now());
for (const name of PLATFORMS) {
  const accounts = [`${name}:1`];
  await opened.people.save({ name: `交通联络员${name}`, unit: '市交通运输局', role: 'liaison', accounts });
}
let handled = (_: string) => {};
const bot = createBot({
  store,
  now,
  filesDir: '/nonexistent',
  onHandled({ channel, eventId }) {
    at('handled', channel);
    handled(`${channel} ${eventId}`);
  },
  onError(error) {
    process.stderr.write(`${error}\n`);
    process.exit(1);
  },
});
const onError = (error: unknown) => process.stderr.write(`${error}\n`);
const delivery = createDelivery({
  store,
  channels: PLATFORMS.map(platform),
  refresh: bot.refresh,
  holder: `run ${run.number}`,
  clock,
  ticks: () => performance.now(),
  random: Math.random,
  after: afterTimer,
  onError,
});

await sweep({ store, now, handle: bot.handle, wake: delivery.wake, onError });
await delivery.settled();

armed = true;
const wanted = new Set(PLATFORMS.map((name) => `${name} event ${run.number}`));
const done = new Promise<void>((resolve) => {
  handled = (event) => {
    delivery.wake();
    if (wanted.delete(event) && wanted.size === 0) resolve();
  };
});
const heard = [run.number, run.number - 1, run.number - 2].filter((number) => number > 0);
await Promise.all(PLATFORMS.flatMap((name) => heard.map((number) => bot.accept(message(name, number)))));
await done;
await bot.stop();
delivery.wake();
await delivery.settled();
await delivery.stop();
await opened.close();
process.stdout.write('end\n');
