import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/bot/server.js';
import { type OpenQueue, openQueue, type QueuePlace } from '../../src/jobs/queue.js';
import { openStore } from '../../src/store/open.js';
import { queuePage } from '../../src/web/admin/queues.js';
import { startPostgres } from '../support/postgres.js';
import { startRedis } from '../support/redis.js';

const postgres = await startPostgres();
const redis = await startRedis();
const memory = await openStore({ memory: true });
const { engine } = memory;

const places: [string, () => Promise<QueuePlace>][] = [['PGlite', async () => engine]];
if (postgres) places.push(['PostgreSQL', async () => ({ kind: 'postgres', url: await postgres.database() })]);
if (redis) places.push(['Redis', async () => ({ kind: 'redis', url: redis.url })]);

afterAll(async () => {
  await memory.close();
  await postgres?.stop();
  await redis?.stop();
});

describe.each(places)('the page of jobs on %s', (_name, place) => {
  let opened: OpenQueue;
  let admin = true;
  const errors: unknown[] = [];
  let app: ReturnType<typeof createApp>;
  const get = (path: string, init?: RequestInit) => app.request(`http://127.0.0.1/admin/queues${path}`, init);

  beforeAll(async () => {
    opened = await openQueue(await place());
    const page = queuePage({ queue: opened.bull, mayAdmin: async () => admin });
    app = createApp([page], { onError: (error) => errors.push(error) });
    await opened.queue.add('greet', { who: 'me' });
  });
  afterAll(() => opened.close());

  it('shows the queue with its jobs and schedules', async () => {
    await opened.queue.upsertJobScheduler(
      'greet',
      { pattern: '0 9 * * *', tz: 'Asia/Shanghai' },
      { name: 'greet', data: {} },
    );
    const answer = await get('/api/queues?activeQueue=duban&status=waiting&page=1&jobsPerPage=10');
    expect(await answer.json()).toMatchObject({ queues: [{ name: 'duban', counts: { waiting: 1, delayed: 1 } }] });
    expect(answer.status).toBe(200);
    expect((await get('/api/redis/stats')).status).toBeLessThan(500);
    expect(errors).toEqual([]);
  });

  it('loads nothing from elsewhere', async () => {
    const answer = await get('');
    const html = await answer.text();
    expect(html).not.toMatch(/https?:\/\//u);
    const files = [...html.matchAll(/(?:src|href)="([^"]+)"/gu)].map(([, file]) => file ?? '');
    const own = files.filter((file) => /\.(?:js|css)$/u.test(file));
    expect(own.length).toBeGreaterThan(2);
    for (const file of own) expect((await app.request(`http://127.0.0.1${file}`)).status, file).toBe(200);
    expect((await get('/')).headers.get('location')).toBe('/admin/queues');
  });

  it('is not there for anybody else, and changes nothing for other pages', async () => {
    admin = false;
    for (const path of ['', '/', '/api/queues', '/static/favicon.ico', '/queue/duban'])
      expect((await get(path)).status, path).toBe(404);
    admin = true;
    const foreign = { method: 'PUT', headers: { origin: 'https://elsewhere.example' } };
    expect((await get('/api/queues/duban/pause', foreign)).status).toBe(403);
    expect(
      (await get('/api/queues/duban/pause', { method: 'PUT', headers: { origin: 'http://127.0.0.1' } })).status,
    ).toBe(200);
    await get('/api/queues/duban/resume', { method: 'PUT', headers: { origin: 'http://127.0.0.1' } });
  });
});
