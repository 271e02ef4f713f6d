import { z } from 'zod';
import { instant } from '../columns.js';
import type { Database } from '../database.js';
import type { Store } from '../store.js';
import { addFacts } from './add.js';
import { inOrder } from './inOrder.js';
import { recentFacts } from './recent.js';
import { FACT_COLUMNS, factRow } from './rows.js';

const reportedRow = z.object({
  item: z.string(),
  unit: z.string().nullable(),
  reporter: z.string(),
  status: z.string().nullable(),
});

const reportRow = z.object({ item: z.string(), at: instant, status: z.string().nullable() });
const itemRow = z.object({ item: z.string() });
const versionRow = z.object({ version: z.string() });

/** Rows of each item newest first, then all of them newest first: one index range an item. */
const newestOf = (condition: string): string =>
  `select ${FACT_COLUMNS} from (select distinct unnest($1::text[]) as item) i
   cross join lateral (
     select * from duban.facts f where f.item = i.item and ${condition} order by f.id desc limit $2
   ) f
   order by f.id desc limit $2`;

const HISTORY = newestOf('true');
const INSTRUCTIONS = newestOf(`f.kind = 'instruction' and f.state in ('confirmed', 'pending')`);
const LIVE_REPORT = `f.kind = 'report' and f.state in ('confirmed', 'pending')`;

export function facts(db: Database): Store['facts'] {
  return {
    add: (facts) => addFacts(db, facts),
    recent: (items, day, until) => recentFacts(db, items, day, until),
    history: (items, limit) => db.rows(factRow, HISTORY, [items, limit]),
    instructions: (items, limit) => db.rows(factRow, INSTRUCTIONS, [items, limit]),

    ofMessage: (messageId) =>
      db.rows(factRow, `select ${FACT_COLUMNS} from duban.facts f where f.message_id = $1 order by f.id`, [messageId]),

    lastOf: (reporter, limit) =>
      db.rows(
        factRow,
        `select ${FACT_COLUMNS} from (
           select distinct f.message_id from duban.facts f
           where f.reporter = $1 and f.message_id is not null and ${LIVE_REPORT}
           order by f.message_id desc limit $2
         ) m
         join duban.facts f on f.message_id = m.message_id and f.reporter = $1 and ${LIVE_REPORT}
         order by f.id desc`,
        [reporter, limit],
      ),

    pending: (items, limit) =>
      db.rows(
        factRow,
        `select ${FACT_COLUMNS} from duban.facts f
         where f.state = 'pending' and ($1::text[] is null or f.item = any($1::text[])) order by f.id desc limit $2`,
        [items, limit],
      ),

    async setState(ids, state, { messageId, by, at }) {
      await inOrder(db, () =>
        db.query(
          `with moved as (
           update duban.facts set state = $2 where id = any($1::bigint[]) and state <> $2 returning id
         )
         insert into duban.fact_changes (fact, state, message_id, by_name, at)
         select id, $2, $3, $4, $5 from moved order by id`,
          [ids, state, messageId, by, at],
        ),
      );
    },

    reports: (ledger, from) =>
      db.rows(
        reportRow,
        `select distinct l.item, f.reported_at as at, l.status from duban.lines l
         join duban.facts f on f.line = l.id and f.state = 'confirmed' and f.reported_at >= $2
         where l.ledger = $1 and l.kind = 'report' order by 2, 1, 3`,
        [ledger, from],
      ),

    async version() {
      const sql = `select coalesce((select max(id) from duban.facts), 0) || ' ' ||
         coalesce((select max(id) from duban.fact_changes), 0) as version`;
      return (await db.rows(versionRow, sql))[0]?.version ?? '';
    },

    async touched(version) {
      const [fact = '0', change = '0'] = version.split(' ');
      const sql = `select item from duban.facts where id > $1::bigint
         union select f.item from duban.fact_changes c join duban.facts f on f.id = c.fact where c.id > $2::bigint`;
      return (await db.rows(itemRow, sql, [fact, change])).map(({ item }) => item);
    },

    reported: (ledger, from, to) =>
      db.rows(
        reportedRow,
        `select distinct l.item, l.reporter_unit as unit, coalesce(l.reporter, '') as reporter, l.status
         from duban.lines l
         where l.ledger = $1 and l.kind = 'report' and exists (
           select from duban.facts f
           where f.line = l.id and f.state = 'confirmed' and f.reported_at >= $2 and f.reported_at < $3
         )
         order by 1, 2, 3, 4`,
        [ledger, from, to],
      ),
  };
}
