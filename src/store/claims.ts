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
    async taken(prefix) {
      return (
        await db.rows(keyRow, 'select key from duban.claims where starts_with(key, $1) order by key', [prefix])
      ).map(({ key }) => key);
    },
  };
}
