import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { deskReach, type ForecastDeps, forecast, told } from '../reminding/forecast.js';

const span = z.object({ from: z.iso.date(), to: z.iso.date() });

/** `duban schedule` and `duban doctor` while the server holds the database. */
export function localReminders(deps: ForecastDeps & { mayEnter: (c: Context) => boolean }): Hono {
  const routes = new Hono();
  routes.post('/api/schedule', async (c) => {
    if (!deps.mayEnter(c)) return c.json({ error: 'forbidden' }, 403);
    const asked = span.safeParse(await c.req.json().catch(() => undefined));
    if (!asked.success) return c.json({ error: 'from or to is missing' }, 400);
    const calls = await forecast(deps, asked.data.from, asked.data.to);
    return c.json({ calls: calls.map(told) });
  });
  routes.post('/api/desk', async (c) =>
    deps.mayEnter(c) ? c.json(await deskReach(deps)) : c.json({ error: 'forbidden' }, 403),
  );
  return routes;
}
