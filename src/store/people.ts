import { z } from 'zod';
import { ROLES } from '../model/message.js';
import { maybe } from './columns.js';
import type { Database } from './database.js';
import type { Store } from './store.js';

const versionRow = z.object({ version: z.string() });

const person = z
  .object({
    name: z.string(),
    unit: maybe(z.string()),
    role: z.enum(ROLES),
    accounts: z.array(z.string()),
    deputy: maybe(z.string()),
    away_from: maybe(z.string()),
    away_to: maybe(z.string()),
  })
  .transform(({ unit, accounts, deputy, away_from, away_to, ...rest }) => ({
    ...rest,
    ...(unit === undefined ? {} : { unit }),
    ...(accounts.length === 0 ? {} : { accounts }),
    ...(deputy === undefined ? {} : { deputy }),
    ...(away_from === undefined || away_to === undefined ? {} : { away: { from: away_from, to: away_to } }),
  }));

export function people(db: Database): Store['people'] {
  return {
    list: () =>
      db.rows(
        person,
        `select name, unit, role, accounts, deputy, away_from::text, away_to::text from duban.people order by name`,
      ),

    async version() {
      const sql = `select count(*) || ' ' || coalesce(sum(hashtextextended(p::text, 0)), 0) as version from duban.people p`;
      return (await db.rows(versionRow, sql))[0]?.version ?? '';
    },

    async save({ name, unit, role, accounts, deputy, away }) {
      await db.query(
        `insert into duban.people (name, unit, role, accounts, deputy, away_from, away_to)
         values ($1, $2, $3, $4::text[], $5, $6, $7)
         on conflict (name) do update set unit = excluded.unit, role = excluded.role, accounts = excluded.accounts,
           deputy = excluded.deputy, away_from = excluded.away_from, away_to = excluded.away_to`,
        [name, unit ?? null, role, accounts ?? [], deputy ?? null, away?.from ?? null, away?.to ?? null],
      );
    },

    async remove(name) {
      await db.query('delete from duban.people where name = $1', [name]);
    },
  };
}
