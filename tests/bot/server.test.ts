import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { createApp, listen } from '../../src/bot/server.js';

const app = createApp([]);

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

  it.each([
    ['works', async () => true, 200],
    ['does not work', async () => false, 503],
    ['fails', () => Promise.reject(new Error('x')), 503],
  ])('tells its health when the bot %s', async (_, healthy, status) => {
    expect((await createApp([], { healthy }).request('/healthz')).status).toBe(status);
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
