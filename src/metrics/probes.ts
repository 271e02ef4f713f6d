import { timingSafeEqual } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';
import type { Metrics } from './metrics.js';
import type { Part } from './readiness.js';

export interface ProbeDeps {
  /** What the process needs in order to work; absent: it needs nothing. */
  parts?: () => Promise<Part[]>;
  metrics?: Metrics;
  /** Bearer token of /metrics for other machines. */
  token?: string | undefined;
}

/**
 * /healthz: the process lives. /readyz: it can work, else 503 with what is wrong. /metrics: for Prometheus, on this machine or
 * with the token.
 */
export function probeRoutes({ parts, metrics, token }: ProbeDeps): Hono {
  const routes = new Hono();
  routes.get('/healthz', (c) => c.json({ ok: true }));
  routes.get('/readyz', async (c) => {
    const found = (await parts?.()) ?? [];
    const ok = found.every((part) => part.ok);
    return c.json({ ok, parts: found }, ok ? 200 : 503);
  });
  if (metrics) {
    routes.get('/metrics', async (c) => {
      if (!fromHere(c) && !bears(c, token)) return c.text('', 403);
      return c.body(await metrics.text(), 200, { 'content-type': metrics.contentType });
    });
  }
  return routes;
}

const LOOPBACK = /^(?:127(?:\.\d+){3}|::1|::ffff:127(?:\.\d+){3})$/;
const LOCAL_NAME = /^(?:127(?:\.\d+){3}|localhost|\[::1\])(?::\d+)?$/;

/** From this machine, and not through a proxy on it: that one asks for the name which the world knows. */
function fromHere(c: Context): boolean {
  const host = (c.req.header('host') ?? '').toLowerCase();
  if (!LOCAL_NAME.test(host) || c.req.header('x-forwarded-for') !== undefined) return false;
  try {
    return LOOPBACK.test(getConnInfo(c).remote.address ?? '');
  } catch {
    return false;
  }
}

function bears(c: Context, token: string | undefined): boolean {
  if (token === undefined) return false;
  const [given, wanted] = [c.req.header('authorization') ?? '', `Bearer ${token}`].map((one) => Buffer.from(one));
  return (
    given?.length === wanted?.length && given !== undefined && wanted !== undefined && timingSafeEqual(given, wanted)
  );
}
