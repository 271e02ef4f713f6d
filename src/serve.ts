import { randomBytes } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Context } from 'hono';
import { type BotPort, type Channel, DeliveryError } from './bot/channel.js';
import { holdsToken, localRoutes } from './bot/channels/local.js';
import { localReminders } from './bot/channels/local-reminders.js';
import { createWebChannel } from './bot/channels/web.js';
import { createApp, listen } from './bot/server.js';
import type { PageAddress } from './bot/turn.js';
import { type Closing, createClosing } from './closing.js';
import { type Config, isLoopback } from './config.js';
import { createDelivery, type DeliveryLoop } from './delivery/loop.js';
import { afterTimer } from './delivery/timer.js';
import { alertFailed } from './jobs/alert.js';
import { sayCalendar } from './jobs/calendar.js';
import { type RunningJobs, startJobs } from './jobs/index.js';
import { handler } from './jobs/job.js';
import { openQueue, type QueuePlace } from './jobs/queue.js';
import { createDesk, isCall } from './jobs/remind/desk.js';
import { remindHandlers } from './jobs/remind/jobs.js';
import { sweep, sweepJob } from './jobs/sweep.js';
import type { Log } from './log.js';
import { type House, LOCAL, openHouse } from './main.js';
import { createMetrics, type Metrics } from './metrics/metrics.js';
import { probeRoutes } from './metrics/probes.js';
import { readiness } from './metrics/readiness.js';
import { platformsOf } from './platforms.js';
import { warmUp } from './warmup.js';
import { queuePage } from './web/admin/queues.js';

/** Where a running server is found by `duban ask`: address and token, readable by the owner of the folder only. */
export const DOOR = 'server.json';

export interface Serving {
  url: string;
  note?: string;
  stop(): Promise<void>;
}

/** Start order: store, bot, channels, server, delivery, jobs; stop order is the reverse, and what is on its way arrives. */
export async function serve(config: Config, log: Log): Promise<Serving> {
  const closing = createClosing();
  try {
    return await open(config, log, closing);
  } catch (error) {
    await closing.close().catch(() => undefined);
    throw error;
  }
}

async function open(config: Config, log: Log, closing: Closing): Promise<Serving> {
  const onError = (error: unknown) => log.error({ err: error }, 'failed');
  const channels: Channel[] = [];
  const spoken: string[] = [];
  let page: PageAddress | undefined;
  let delivery: DeliveryLoop | undefined;
  const wake = () => delivery?.wake();
  const metrics = createMetrics({
    channels: () => channels,
    depth: () => house.store.outbox.depth(new Date().toISOString()),
  });
  const house = await openHouse(config, log, {
    hooks: {
      fetch: async (message) => channels.find(({ name }) => name === message.channel)?.fetch?.(message),
      onHandled({ channel }, action) {
        metrics.handled(channel, action);
        wake();
      },
      platforms: () => spoken,
      page: () => page,
    },
  });
  closing.add(() => house.close());
  const { store, bot, now, calendar } = house;
  const { dataDir } = config;

  const { login, publicUrl } = config;
  const entrance = { login, loopback: isLoopback(config.host), locals: [LOCAL], ...(publicUrl && { publicUrl }) };
  const web = createWebChannel({ store, dataDir, now, onError, onOutbox: wake, entrance });
  const platforms = await platformsOf(config.channels, { store, dataDir, now, log, onError });
  spoken.push(...platforms.map(({ name }) => name));
  closing.add(() => bot.stop());
  for (const channel of [web, ...platforms]) {
    channels.push(channel);
    closing.add(() => channel.stop());
    await channel.start(counting(bot, channel.name, metrics));
  }

  const queue = await openQueue(queuePlace(config, house));
  let jobs: RunningJobs | undefined;
  closing.add(async () => jobs ?? queue.close());
  const token = randomBytes(24).toString('base64url');
  const local = localRoutes(bot.receive, { token, now, who: LOCAL.name, store, wake });
  const ask = { database: () => store.ledgers.version(), queue: () => queue.queue.getJobSchedulers() };
  const parts = () => readiness({ ...ask, channels, after: afterTimer });
  const probes = probeRoutes({ parts, metrics, token: config.metricsToken });
  const callbacks = platforms.flatMap(({ routes }) => routes ?? []);
  const mayEnter = holdsToken(token);
  const reminders = localReminders({ store, now, platforms: spoken, calendar, mayEnter });
  const mayAdmin = async (c: Context) => mayEnter(c) || (await web.mayAdmin(c));
  const queues = queuePage({ queue: queue.bull, mayAdmin });
  const app = createApp([local, reminders, queues, web.routes], {
    onError,
    hosts: config.hosts,
    open: [probes],
    callbacks,
  });
  const listening = await listen(app, { host: config.host, port: config.port, tries: 20 });
  closing.add(() => listening.close());
  page = { url: publicUrl ?? listening.url, login };
  const door = join(dataDir, DOOR);
  await writeFile(door, JSON.stringify({ url: listening.url, token }), { mode: 0o600 });
  closing.add(() => rm(door, { force: true }));

  const desk = createDesk({ store, now, ticks: () => performance.now(), platforms: spoken, calendar });
  delivery = createDelivery({
    store,
    channels,
    refresh: async (row) => (isCall(row) ? desk.refresh(row) : bot.refresh(row)),
    holder: `${hostname()} ${process.pid} ${randomBytes(6).toString('base64url')}`,
    alone: store.engine.kind === 'pglite',
    clock: Date.now,
    ticks: () => performance.now(),
    random: Math.random,
    after: afterTimer,
    onError(error, row) {
      // What a platform answers is everyday; only what nobody foresaw is told in full.
      if (error instanceof DeliveryError) log.warn({ row, fate: error.fate, why: error.message }, 'not delivered');
      else log.error({ row, err: error }, 'delivery failed');
    },
    watch: metrics,
  });
  closing.add(async () => delivery?.stop());
  const handlers = [
    handler(sweepJob, async () => void (await sweep({ store, now, handle: bot.handle, wake, onError }))),
    ...remindHandlers({ desk, queue: queue.queue, now, wake }),
  ];
  sayCalendar(now(), calendar, log);
  const onFailed = (name: string) => void alertFailed(name, { store, now, calendar }).then(wake, onError);
  const running = await startJobs({ queue, handlers, onError, onFailed });
  jobs = running;
  closing.add(() => running.close());
  wake();
  web.warm(afterTimer);
  const warming = warmUp(afterTimer);
  warming.done.catch(onError);
  closing.add(async () => warming.stop());
  return {
    url: listening.url,
    ...(listening.note === undefined ? {} : { note: listening.note }),
    stop: () => closing.close(),
  };
}

/** What a channel hears is counted. */
function counting(bot: House['bot'], channel: string, metrics: Metrics): BotPort {
  return {
    receive(message) {
      metrics.received(channel);
      return bot.receive(message);
    },
    async accept(message) {
      const kept = await bot.accept(message);
      if (kept.fresh) metrics.received(channel);
      return kept;
    },
    choice: bot.choice,
    moved: bot.moved,
  };
}

function queuePlace({ redisUrl }: Config, { store }: House): QueuePlace {
  if (redisUrl !== undefined) return { kind: 'redis', url: redisUrl };
  const { engine } = store;
  return engine.kind === 'postgres' ? { kind: 'postgres', url: engine.url } : { kind: 'pglite', pglite: engine.pglite };
}
