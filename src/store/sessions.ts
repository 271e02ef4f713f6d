import { z } from 'zod';
import type { Instant } from '../model/fact.js';
import { instant } from './columns.js';
import type { Database } from './database.js';

/** Logins on the page. Tokens come as hashes: what they are is known to the browser only. */
export interface Sessions {
  /** A link for the person; an earlier one that was not used ends. */
  offer(hash: string, person: string, until: Instant, now: Instant): Promise<void>;
  /** Whom a link is for, while it may be used. */
  offered(hash: string, now: Instant): Promise<string | undefined>;
  /** Uses a link up: whom it is for, once. */
  redeem(hash: string, now: Instant): Promise<string | undefined>;
  open(hash: string, person: string, now: Instant, until: Instant): Promise<void>;
  find(hash: string, now: Instant): Promise<{ person: string; until: Instant } | undefined>;
  end(hash: string): Promise<void>;
  /** Ends all sessions and links of a person; returns how many sessions there were. */
  endAll(person: string): Promise<number>;
}

const personRow = z.object({ person: z.string() });
const sessionRow = personRow.extend({ until: instant });

export function sessions(db: Database): Sessions {
  const person = async (sql: string, params: unknown[]) => (await db.rows(personRow, sql, params))[0]?.person;
  return {
    async offer(hash, person, until, now) {
      await db.transaction(async () => {
        await db.query('delete from duban.login_links where person = $1 or until < $2', [person, now]);
        await db.query('delete from duban.sessions where until < $1', [now]);
        await db.query('insert into duban.login_links (hash, person, until) values ($1, $2, $3)', [
          hash,
          person,
          until,
        ]);
      });
    },
    offered: (hash, now) =>
      person('select person from duban.login_links where hash = $1 and used_at is null and until > $2', [hash, now]),
    redeem: (hash, now) =>
      person(
        `update duban.login_links set used_at = $2 where hash = $1 and used_at is null and until > $2 returning person`,
        [hash, now],
      ),
    async open(hash, who, now, until) {
      await db.query('insert into duban.sessions (hash, person, at, until) values ($1, $2, $3, $4)', [
        hash,
        who,
        now,
        until,
      ]);
    },
    find: async (hash, now) =>
      (
        await db.rows(sessionRow, 'select person, until from duban.sessions where hash = $1 and until > $2', [
          hash,
          now,
        ])
      )[0],
    async end(hash) {
      await db.query('delete from duban.sessions where hash = $1', [hash]);
    },
    async endAll(who) {
      await db.query('delete from duban.login_links where person = $1', [who]);
      return (await db.rows(personRow, 'delete from duban.sessions where person = $1 returning person', [who])).length;
    },
  };
}
