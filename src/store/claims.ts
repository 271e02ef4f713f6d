import { z } from 'zod';
import type { Database } from './database.js';
import type { Store } from './store.js';

const keyRow = z.object({ key: z.string() });

export function leases(db: Database): Store['leases'] {
  return {
    async take(name, holder, until, now) {
      const sql = `insert into duban.leases (name, holder, until) values ($1, $2, $3)
         on conflict (name) do update set holder = excluded.holder, until = excluded.until
         where duban.leases.holder = excluded.holder or duban.leases.until <= $4 returning name`;
      return (await db.query(sql, [name, holder, until, now])).length > 0;
    },
    async release(name, holder) {
      await db.query('delete from duban.leases where name = $1 and holder = $2', [name, holder]);
    },
  };
}

export function claims(db: Database): Store['claims'] {
  return {
    async take(key, at) {
      const sql = 'insert into duban.claims (key, at) values ($1, $2) on conflict (key) do nothing returning key';
      return (await db.query(sql, [key, at])).length > 0;
    },
    async takeAll(keys, at) {
      const sql = `insert into duban.claims (key, at) select k, $2 from unnest($1::text[]) with ordinality u(k, n)
         order by n on conflict (key) do nothing returning key`;
      // Everybody takes them in one order: two who want the same wait for each other and never in a circle.
      const wanted = [...new Set(keys)].sort();
      return (await db.query(sql, [wanted, at])).length === wanted.length;
    },
    async which(keys) {
      return (await db.rows(keyRow, 'select key from duban.claims where key = any ($1::text[])', [keys])).map(
        ({ key }) => key,
      );
    },
    async taken(prefix) {
      return (
        await db.rows(keyRow, 'select key from duban.claims where starts_with(key, $1) order by key', [prefix])
      ).map(({ key }) => key);
    },
  };
}
