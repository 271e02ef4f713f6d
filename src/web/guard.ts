import type { Context, MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { WORDS } from './words.js';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

const hostOf = (c: Context): string => (c.req.header('host') ?? new URL(c.req.url).host).toLowerCase();

/** Everything comes from this server itself; nothing inline runs. */
export const headers: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: 'DENY',
  referrerPolicy: 'same-origin',
  crossOriginResourcePolicy: 'same-origin',
  strictTransportSecurity: false,
});

/**
 * Only the names that this server is known by: a foreign name that was pointed at this machine (DNS rebinding) would
 * otherwise let any web page read the ledger.
 */
export function knownHost(names: readonly string[] = []): MiddlewareHandler {
  const known = new Set([...LOOPBACK, ...names.map((name) => name.toLowerCase())]);
  return async (c, next) => {
    const host = hostOf(c);
    if (!known.has(host) && !known.has(host.replace(/:\d+$/, ''))) return c.text(WORDS.errors.host, 421);
    await next();
  };
}

/** A request that changes something must come from this page: browsers say so in Origin or Sec-Fetch-Site. */
export const sameOrigin: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  const origin = c.req.header('origin')?.toLowerCase();
  const site = c.req.header('sec-fetch-site');
  const host = hostOf(c);
  const originFits = origin === undefined || origin === `http://${host}` || origin === `https://${host}`;
  const siteFits = site === undefined || site === 'same-origin';
  if ((origin === undefined && site === undefined) || !originFits || !siteFits) {
    return c.json({ error: WORDS.errors.origin }, 403);
  }
  await next();
};
