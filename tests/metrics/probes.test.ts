import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Channel } from '../../src/bot/channel.js';
import { createApp, type Listening, listen } from '../../src/bot/server.js';
import { createMetrics } from '../../src/metrics/metrics.js';
import { probeRoutes } from '../../src/metrics/probes.js';
import { readiness } from '../../src/metrics/readiness.js';
import { fakeChannel, fakeClock } from '../delivery/fake.js';

const sick: Channel = {
  ...fakeChannel({ name: 'wecom' }),
  health: () => ({ ok: false, detail: '长连接断开，正在重连', reconnects: 3, lastPong: 1_700_000_000_000 }),
};
const channels = [fakeChannel(), sick];
const metrics = createMetrics({ channels: () => channels, depth: async () => ({ waiting: 4, dead: 1 }) });
const TOKEN = 'a-token-for-prometheus';

let server: Listening;
const parts: { name: string; ok: boolean; detail: string }[] = [];
beforeAll(async () => {
  const probes = probeRoutes({ parts: async () => parts, metrics, token: TOKEN });
  server = await listen(createApp([], { open: [probes] }), { port: 0 });
});
afterAll(() => server.close());

describe('readiness', () => {
  const { after, pass } = fakeClock('2026-05-25T09:00:00.000Z');
  it('names what does not work', async () => {
    const database = async () => 1;
    const hang = () => new Promise<never>(() => {});
    const asked = readiness({ database, queue: hang, channels, after });
    await new Promise(setImmediate);
    pass(3000);
    expect(await asked).toEqual([
      { name: 'database', ok: true, detail: '数据库可用' },
      { name: 'queue', ok: false, detail: '任务队列没有应答，请检查 Redis 或数据库是否在运行' },
      { name: 'fake', ok: true, detail: '' },
      { name: 'wecom', ok: false, detail: '长连接断开，正在重连' },
    ]);
    const broken = () => Promise.reject(new Error('password of the database'));
    expect((await readiness({ database: broken, queue: database, channels: [], after })).map(({ ok }) => ok)).toEqual([
      false,
      true,
    ]);
  });

  it.each([
    [[], 200],
    [[{ name: 'database', ok: true, detail: '' }], 200],
    [
      [
        { name: 'database', ok: true, detail: '' },
        { name: 'wecom', ok: false, detail: '断开' },
      ],
      503,
    ],
  ])('%o is answered %i', async (found, status) => {
    parts.splice(0, parts.length, ...found);
    const answer = await fetch(`${server.url}readyz`);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual({ ok: status === 200, parts: found });
    expect((await fetch(`${server.url}healthz`)).status).toBe(200);
  });
});

describe('metrics', () => {
  it('count what came, went and failed, by channel and nothing else', async () => {
    metrics.received('wecom');
    metrics.handled('wecom', 'record');
    metrics.delivered('wecom', 400);
    metrics.delivered('wecom', undefined);
    metrics.failed('wecom', 'unknown');
    const text = await (await fetch(`${server.url}metrics`)).text();
    for (const line of [
      'duban_received_total{channel="wecom"} 1',
      'duban_handled_total{channel="wecom",action="record"} 1',
      'duban_delivered_total{channel="wecom"} 2',
      'duban_answered_seconds_count{channel="wecom"} 1',
      'duban_answered_seconds_bucket{le="0.5",channel="wecom"} 1',
      'duban_delivery_failures_total{channel="wecom",fate="unknown"} 1',
      'duban_outbox_rows{state="waiting"} 4',
      'duban_channel_ready{channel="wecom"} 0',
      'duban_channel_ready{channel="fake"} 1',
      'duban_channel_reconnects_total{channel="wecom"} 3',
      'duban_channel_last_pong_timestamp_seconds{channel="wecom"} 1700000000',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
  });

  it.each([
    ['this machine', {}, 200],
    ['a proxy on this machine', { 'x-forwarded-for': '10.0.0.9' }, 403],
    ['a wrong token', { 'x-forwarded-for': '10.0.0.9', authorization: 'Bearer wrong' }, 403],
    ['another machine with the token', { 'x-forwarded-for': '10.0.0.9', authorization: `Bearer ${TOKEN}` }, 200],
  ])('are told to %s: %o %i', async (_, headers, status) => {
    expect((await fetch(`${server.url}metrics`, { headers })).status).toBe(status);
  });

  it('are told to nobody by name alone, where no token is set', async () => {
    const app = createApp([], { open: [probeRoutes({ metrics })] });
    expect((await app.request('/metrics')).status).toBe(403);
    expect((await app.request('/metrics', { headers: { authorization: 'Bearer undefined' } })).status).toBe(403);
  });
});
