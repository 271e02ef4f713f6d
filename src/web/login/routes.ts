import type { Context, Hono, MiddlewareHandler } from 'hono';
import type { WebDeps } from '../deps.js';
import { hashOf, isToken } from './token.js';
import { enterPage, outsidePage, overPage } from './views.js';
import { LOGIN_PAGE_WORDS } from './words.js';

/** What is seen without a session: the ways in, and what they are drawn with. */
const OPEN = /^\/(?:login(?:\/|$)|assets\/)/;

/** Everything else asks for a session where login is demanded; a page says how to get one, a script is told in JSON. */
export function demandLogin({ entrance }: WebDeps): MiddlewareHandler {
  return async (c, next) => {
    if (!entrance.login || OPEN.test(c.req.path)) return next();
    const session = await entrance.session(c);
    if (session === undefined) return refuse(c);
    c.set('session', session);
    // Pages of one person stay in no shared cache, nor in the history of a browser that others use.
    c.header('Cache-Control', 'private, no-store');
    await next();
  };
}

function refuse(c: Context): Response | Promise<Response> {
  if (c.req.header('accept')?.includes('text/html') ?? true) return c.html(outsidePage(), 401);
  return c.json({ error: LOGIN_PAGE_WORDS.session }, 401);
}

/** The link, its button, and the way out. */
export function loginRoutes(app: Hono, { entrance, store, now }: WebDeps): void {
  const written = (who: string, act: 'login' | 'logout') => store.audit.write({ at: now(), who, act, detail: {} });

  app.get('/login', (c) => c.html(outsidePage()));

  app.get('/login/:token', async (c) => {
    c.header('Cache-Control', 'no-store');
    const token = c.req.param('token');
    const name = isToken(token) ? await store.sessions.offered(hashOf(token), now()) : undefined;
    return name === undefined ? c.html(overPage(), 410) : c.html(enterPage(token, name));
  });

  app.post('/login/:token', async (c) => {
    const token = c.req.param('token');
    const name = isToken(token) ? await store.sessions.redeem(hashOf(token), now()) : undefined;
    const person = name === undefined ? undefined : await entrance.personOf(name);
    if (!entrance.login || !person || person.role === 'stranger') return c.html(overPage(), 410);
    await entrance.open(c, person.name);
    await written(person.name, 'login');
    return c.redirect('/board', 303);
  });

  app.post('/logout', async (c) => {
    const { csrf } = await c.req.parseBody().catch(() => ({ csrf: undefined }));
    const session = c.get('session');
    if (!entrance.trusts(c, typeof csrf === 'string' ? csrf : undefined)) return c.text(LOGIN_PAGE_WORDS.badForm, 403);
    await entrance.close(c);
    if (session) await written(session.person.name, 'logout');
    return c.html(outsidePage(LOGIN_PAGE_WORDS.left));
  });
}
