import { z } from 'zod';
import type { Database } from './database.js';
import { ledgerSchema } from './ledger-schema.js';
import type { Store } from './store.js';
import { toJson } from './text.js';

export function ledgers(db: Database): Store['ledgers'] {
  return {
    async list() {
      const rows = await db.rows(z.object({ body: ledgerSchema }), 'select body from duban.ledgers order by key');
      return rows.map((row) => row.body);
    },

    /** The same ledger again changes nothing, not even the version. */
    async save(ledger, now) {
      await db.query(
        `insert into duban.ledgers as old (key, kind, title, version, saved_at, body)
         values ($1, $2, $3, 1, $4, $5::json)
         on conflict (key) do update set kind = excluded.kind, title = excluded.title, version = old.version + 1,
           saved_at = excluded.saved_at, body = excluded.body
         where old.body::text <> excluded.body::text`,
        [ledger.key, ledger.kind, ledger.title, now, toJson(ledger)],
      );
    },

    async version() {
      const sql = 'select coalesce(sum(version), 0)::bigint as version from duban.ledgers';
      const [row] = await db.rows(z.object({ version: z.number() }), sql);
      return row?.version ?? 0;
    },
  };
}
