import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Instant } from '../../model/fact.js';
import type { Person } from '../../model/message.js';
import type { Store } from '../../store/store.js';
import { hashOf, isToken, newToken, same, signatureOf } from './token.js';

/** How long one stays logged in. */
const SESSION_HOURS = 12;
/** Where migration 005 put the key that cookies are signed with. */
const KEY = 'web:key';

export interface EntranceOptions {
  store: Store;
  now: () => Instant;
  /** Off = the trial: whoever opens the page picks who to be. */
  login: boolean;
  /** True where only this machine reaches the page. */
  loopback: boolean;
  /** Where people reach the page; https makes cookies Secure. */
  publicUrl?: string;
  /** People known beside the roster: whoever has the command line of this machine. */
  locals?: readonly Person[];
}

/** Who is logged in, as a request says it. */
export interface Session {
  person: Person;
  /** What forms that change something must carry. */
  csrf: string;
}

declare module 'hono' {
  interface ContextVariableMap {
    session: Session | undefined;
  }
}

/** The door of the page: sessions by signed cookie, known to the store by hash, ended there at any time. */
export interface Entrance {
  /** Whether one has to log in. */
  readonly login: boolean;
  /** The session of a request; undefined = nobody is logged in. Looked up anew with every call. */
  session(c: Context): Promise<Session | undefined>;
  /** Person of the roster by name. */
  personOf(name: string): Promise<Person | undefined>;
  /** Opens a session for that person on this browser; one that it had ends. */
  open(c: Context, person: string): Promise<void>;
  close(c: Context): Promise<void>;
  /** May a form with this token change something? In the trial there is no session that a stranger could ride on. */
  trusts(c: Context, csrf: string | undefined): boolean;
  /** Administration of the machine: a supervisor 督查室, or the trial where only this machine reaches the page. */
  mayAdmin(c: Context): Promise<boolean>;
}

export function createEntrance(options: EntranceOptions): Entrance {
  const { store, now, login, loopback, locals = [] } = options;
  const secure = options.publicUrl?.startsWith('https:') ?? false;
  // A name with this prefix is taken by browsers only when Secure, for this host alone.
  const cookie = secure ? '__Host-duban' : 'duban';
  let kept: string | undefined;

  async function key(): Promise<string> {
    if (kept !== undefined) return kept;
    const found = await store.settings.get(KEY);
    if (typeof found !== 'string' || found.length < 32) throw new Error('the key of sessions is missing');
    kept = found;
    return found;
  }

  async function tokenOf(c: Context): Promise<string | undefined> {
    const [token = '', signature = ''] = (getCookie(c, cookie) ?? '').split('.');
    return isToken(token) && same(signature, signatureOf(token, await key())) ? token : undefined;
  }

  const personOf = async (name: string) =>
    [...(await store.people.list()), ...locals].find((person) => person.name === name);

  async function session(c: Context): Promise<Session | undefined> {
    const token = await tokenOf(c);
    const found = token === undefined ? undefined : await store.sessions.find(hashOf(token), now());
    const person = found && (await personOf(found.person));
    // Who was struck off the roster is out, whatever the cookie says.
    if (token === undefined || !person || person.role === 'stranger') return undefined;
    return { person, csrf: signatureOf(`csrf ${token}`, await key()) };
  }

  async function end(c: Context): Promise<void> {
    const token = await tokenOf(c);
    if (token !== undefined) await store.sessions.end(hashOf(token));
  }

  return {
    login,
    session,
    personOf,
    async open(c, person) {
      await end(c);
      const token = newToken();
      const until = new Date(Date.parse(now()) + SESSION_HOURS * 3_600_000).toISOString();
      await store.sessions.open(hashOf(token), person, now(), until);
      const value = `${token}.${signatureOf(token, await key())}`;
      setCookie(c, cookie, value, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge: SESSION_HOURS * 3600 });
    },
    async close(c) {
      await end(c);
      deleteCookie(c, cookie, { path: '/', secure });
    },
    trusts: (c, csrf) => !login || same(csrf ?? '', c.get('session')?.csrf ?? newToken()),
    async mayAdmin(c) {
      if (!login) return loopback;
      return (await session(c))?.person.role === 'supervisor';
    },
  };
}
