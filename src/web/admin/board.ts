import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { HonoAdapter } from '@bull-board/hono';
import { serveStatic } from '@hono/node-server/serve-static';
import { Queue } from 'bullmq';
import { Hono } from 'hono';

/** Bull Board under `path` for a queue of BullMQ. */
export function createBoard(queue: unknown, path: string): Hono {
  if (!(queue instanceof Queue)) throw new Error('the queue is none of BullMQ');
  const server = new HonoAdapter(serveStatic).setBasePath(path);
  const icon = { default: `${path}/static/images/logo.svg`, alternative: `${path}/static/favicon-32x32.png` };
  createBullBoard({
    queues: [new BullMQAdapter(queue)],
    serverAdapter: server,
    options: { uiConfig: { boardTitle: '督办任务', locale: { lng: 'zh-CN' }, favIcon: icon } },
  });
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    if (!(c.res.headers.get('content-type') ?? '').startsWith('text/html')) return;
    const html = ownOnly(await c.res.text(), path);
    c.res = new Response(html, { status: c.res.status, headers: { 'content-type': 'text/html; charset=utf-8' } });
  });
  app.get(`${path}/`, (c) => c.redirect(path));
  app.route(path, server.registerPlugin());
  return app;
}

/**
 * Its page names a font of another server, counts on a base address and has styles in it, which the policy of our page
 * forbids: none of them is needed.
 */
function ownOnly(html: string, path: string): string {
  return html
    .replace(/<link[^>]+href="https:\/\/[^>]*>/gu, '')
    .replace(/<style>[\s\S]*?<\/style>| style="[^"]*"/gu, '')
    .replace(/(src|href)="static\//gu, `$1="${path}/static/`);
}
