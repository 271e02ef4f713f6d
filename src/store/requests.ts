import { z } from 'zod';
import { instant, maybe } from './columns.js';
import type { Database } from './database.js';
import type { Request, Store } from './store.js';

const versionRow = z.object({ version: z.string() });

const row = z
  .object({
    id: z.number(),
    ledger: z.string(),
    item: z.string(),
    kind: z.enum(['extend', 'pause', 'close', 'bind']),
    object: maybe(z.string()),
    due: maybe(z.string()),
    reason: z.string(),
    by_name: z.string(),
    by_unit: maybe(z.string()),
    message_id: z.number(),
    at: instant,
    state: z.enum(['open', 'approved', 'rejected']),
    decided_by: maybe(z.string()),
    decided_at: maybe(instant),
  })
  .transform(
    ({ by_name, by_unit, message_id, decided_by, decided_at, ...rest }): Request => ({
      ...rest,
      by: by_name,
      byUnit: by_unit,
      messageId: message_id,
      decidedBy: decided_by,
      decidedAt: decided_at,
    }),
  );

/** Behind the id of an item that is gone while its number means another: no item's id ends so. */
const RETIRED = '†';

export function requests(db: Database): Store['requests'] {
  return {
    async add(request) {
      const [added] = await db.rows(
        row,
        `insert into duban.requests (ledger, item, kind, object, due, reason, by_name, by_unit, message_id, at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning *`,
        [
          request.ledger,
          request.item,
          request.kind,
          request.object ?? null,
          request.due ?? null,
          request.reason,
          request.by,
          request.byUnit ?? null,
          request.messageId,
          request.at,
        ],
      );
      if (!added) throw new Error('the request was not stored');
      return added;
    },

    open: (items) =>
      db.rows(
        row,
        `select * from duban.requests where state = 'open' and ($1::text[] is null or item = any($1::text[])) order by id`,
        [items],
      ),

    approved: (items) =>
      db.rows(row, `select * from duban.requests where item = any($1::text[]) and state = 'approved' order by id`, [
        items,
      ]),

    of: (items) => db.rows(row, 'select * from duban.requests where item = any($1::text[]) order by id', [items]),

    async recode(moved, retired) {
      const pairs = [...moved, ...[...retired].map((id) => [id, `${id}${RETIRED}`] as const)];
      await db.query(
        `update duban.requests r set item = new.item
         from unnest($1::text[], $2::text[]) as new (old, item) where r.item = new.old`,
        [pairs.map(([from]) => from), pairs.map(([, to]) => to)],
      );
    },

    async version() {
      const sql = `select count(*) || ' ' || count(decided_at) as version from duban.requests`;
      return (await db.rows(versionRow, sql))[0]?.version ?? '';
    },

    /** The first decision stands. */
    async decide(id, state, by, at, due) {
      await db.query(
        `update duban.requests set state = $2, decided_by = $3, decided_at = $4, due = coalesce($5, due)
         where id = $1 and state = 'open'`,
        [id, state, by, at, due ?? null],
      );
    },
  };
}
