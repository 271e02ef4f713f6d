import { expect, it } from 'vitest';
import { createApp, listen } from '../../src/bot/server.js';
import { openQueue } from '../../src/jobs/queue.js';
import { openStore } from '../../src/store/open.js';
import { queuePage } from '../../src/web/admin/queues.js';
import { requireLane } from '../support/shared.js';
import { chromiumPath, launch } from './browser.js';

const ready = requireLane('browser', chromiumPath !== undefined, 'no Chromium on this machine');

it.runIf(ready)(
  'Bull Board works in a browser under our policy, without the internet',
  { timeout: 90_000 },
  async () => {
    const store = await openStore({ memory: true });
    const opened = await openQueue(store.engine);
    await opened.queue.add('remind', {});
    const page = queuePage({ queue: opened.bull, mayAdmin: async () => true });
    const server = await listen(createApp([page]), { port: 0 });
    const browser = await launch();
    const tab = await browser.newPage();
    const strangers: string[] = [];
    tab.on('request', (request) => {
      if (!request.url().startsWith(server.url) && !request.url().startsWith('data:')) strangers.push(request.url());
    });
    await tab.goto(`${server.url}admin/queues`);
    await tab.getByText('duban').first().waitFor();
    await tab.goto(`${server.url}admin/queues/queue/duban`);
    await tab.getByText('remind').first().waitFor();
    expect(strangers).toEqual([]);
    await browser.close();
    await server.close();
    await opened.close();
    await store.close();
  },
);
