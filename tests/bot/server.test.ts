import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { createApp, listen } from '../../src/bot/server.js';
import { probeRoutes } from '../../src/metrics/probes.js';

const app = createApp([], { open: [probeRoutes({})] });

describe('the server', () => {
  it('opens on loopback and answers', async () => {
    const server = await listen(app, { port: 0 });
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(await (await fetch(`${server.url}healthz`)).json()).toEqual({ ok: true });
    await server.close();
  });

  it('says in one sentence that a port is taken, or takes the next one and says so', async () => {
    const first = await listen(app, { port: 0 });
    await expect(listen(app, { port: first.port })).rejects.toThrow(`端口${first.port}已被占用`);
    const second = await listen(app, { port: first.port, tries: 20 });
    expect(second.port).toBeGreaterThan(first.port);
    expect(second.note).toContain(`改用${second.port}`);
    await first.close();
    await second.close();
  });

  it('does not know an address that is not its own', async () => {
    await expect(listen(app, { host: '192.0.2.7', port: 0 })).rejects.toThrow('本机没有地址');
  });

  it('knows its callers by name, except where a platform calls back', async () => {
    const callback = new Hono().post('/callback', (c) => c.text('ok'));
    const guarded = createApp([new Hono().get('/page', (c) => c.text('page'))], { callbacks: [callback] });
    const from = { headers: { host: 'evil.example' } };
    expect((await guarded.request('/callback', { method: 'POST', ...from })).status).toBe(200);
    expect((await guarded.request('/page', from)).status).toBe(421);
    expect((await guarded.request('/page')).headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('tells nothing of an error', async () => {
    const broken = new Hono().get('/broken', () => {
      throw new Error('secret path');
    });
    const told: unknown[] = [];
    const answer = await createApp([broken], { onError: (error) => told.push(error) }).request('/broken');
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('secret');
    expect(told).toHaveLength(1);
  });
});
