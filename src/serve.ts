import { randomBytes } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { localRoutes } from './bot/channels/local.js';
import { createWebChannel } from './bot/channels/web.js';
import { createApp, listen } from './bot/server.js';
import type { Config } from './config.js';
import { startJobs } from './jobs/index.js';
import { handler } from './jobs/job.js';
import { createSender } from './jobs/outbox.js';
import { openQueue } from './jobs/queue.js';
import { sweep, sweepJob } from './jobs/sweep.js';
import type { Log } from './log.js';
import { LOCAL, openHouse } from './main.js';

/** Where a running server is found by `duban ask`: address and token, readable by the owner of the folder only. */
export const DOOR = 'server.json';

export interface Serving {
  url: string;
  note?: string;
  stop(): Promise<void>;
}

/** Start order: store, bot, channels, server, jobs; stop order is the reverse. */
export async function serve(config: Config, log: Log): Promise<Serving> {
  const house = await openHouse(config, log);
  const { store, bot, now } = house;
  const onError = (error: unknown) => log.error({ err: error }, 'failed');
  const web = createWebChannel({ store, dataDir: config.dataDir, now, onError });
  await web.start(bot);
  const token = randomBytes(24).toString('base64url');
  const app = createApp([localRoutes(bot.receive, { token, now, who: LOCAL.name }), web.routes], {
    onError,
    hosts: config.hosts,
  });
  const listening = await listen(app, { host: config.host, port: config.port, tries: 20 }).catch(
    async (error: unknown) => {
      await house.close();
      throw error;
    },
  );
  const door = join(config.dataDir, DOOR);
  await writeFile(door, JSON.stringify({ url: listening.url, token }), { mode: 0o600 });
  const send = createSender({
    store,
    now,
    deliver: async (row) => {
      const fresh = await bot.refresh(row);
      for (const piece of fresh ? web.pieces(fresh) : []) await piece.send();
    },
    onError,
  });
  const queue = await openQueue(
    config.redisUrl !== undefined
      ? { kind: 'redis', url: config.redisUrl }
      : store.engine.kind === 'postgres'
        ? { kind: 'postgres', url: store.engine.url }
        : { kind: 'pglite', pglite: store.engine.pglite },
  );
  const jobs = await startJobs({
    queue,
    handlers: [handler(sweepJob, async () => void (await sweep({ store, now, handle: bot.handle, send, onError })))],
    onError,
  });
  return {
    url: listening.url,
    ...(listening.note === undefined ? {} : { note: listening.note }),
    async stop() {
      await jobs.close();
      await web.stop();
      await listening.close();
      await rm(door, { force: true });
      await house.close();
    },
  };
}
