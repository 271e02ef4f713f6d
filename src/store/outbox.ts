import { z } from 'zod';
import { instant, maybe } from './columns.js';
import type { Database } from './database.js';
import type { Store } from './store.js';
import { toJson } from './text.js';

const outgoing = z.object({
  chat: z.string(),
  text: z.string(),
  mentions: z.array(z.string()).optional(),
  choices: z.array(z.object({ label: z.string(), say: z.string() })).optional(),
  files: z.array(z.object({ name: z.string(), path: z.string() })).optional(),
});

const row = z
  .object({ id: z.number(), key: z.string(), due_at: instant, message_id: maybe(z.number()), body: outgoing })
  .transform(({ id, key, due_at, message_id, body }) => ({ ...body, id, key, dueAt: due_at, messageId: message_id }));

export function outbox(db: Database): Store['outbox'] {
  return {
    ...sending(db),
    ...leftBehind(db),

    async put(key, out, dueAt, messageId) {
      await db.query(
        `insert into duban.outbox (key, due_at, next_at, message_id, chat, body) values ($1, $2, $2, $3, $4, $5::json)
         on conflict (key) do nothing`,
        [key, dueAt, messageId ?? null, out.chat, toJson(out)],
      );
    },

    async get(id) {
      const sql = 'select id, key, due_at, message_id, body from duban.outbox where id = $1';
      return (await db.rows(row, sql, [id]))[0];
    },

    due: (now, limit) =>
      db.rows(
        row,
        `select id, key, due_at, message_id, body from duban.outbox
         where state = 'waiting' and due_at <= $1 order by due_at, id limit $2`,
        [now, limit],
      ),

    async sent(id, at) {
      await db.query(`update duban.outbox set sent_at = $2, state = 'sent', error = null where id = $1`, [id, at]);
    },

    async cancel(keyPrefix) {
      const sql = `delete from duban.outbox where state = 'waiting' and starts_with(key, $1) returning id`;
      return (await db.query(sql, [keyPrefix])).length;
    },
  };
}

const STATES = ['waiting', 'sending', 'sent', 'unknown', 'dead', 'dropped'] as const;

const job = z
  .object({
    id: z.number(),
    key: z.string(),
    due_at: instant,
    message_id: maybe(z.number()),
    body: outgoing,
    state: z.enum(STATES),
    channel: maybe(z.string()),
    pieces: z.number(),
    attempts: z.number(),
    error: maybe(z.string()),
  })
  .transform(({ due_at, message_id, body, channel, error, ...rest }) => ({
    ...body,
    ...rest,
    dueAt: due_at,
    messageId: message_id,
    ...(channel === undefined ? {} : { route: channel }),
    ...(error === undefined ? {} : { error }),
  }));

const JOB = `o.id, o.key, o.due_at, o.message_id, o.body, o.state, o.channel, o.pieces, o.attempts, o.error`;

/** A reply is due whatever the clock says: it may have been set back since the message came. `$2` is now. */
const open = (o: string) => `(${o}.due_at <= $2 or starts_with(${o}.key, 'reply:'))`;

/** No wait for another try is as long: such an instant was written before the clock was set back. */
const NEVER_SO_LONG = `interval '25 hours'`;

const READY = `(o.next_at <= $2 or o.next_at = o.due_at or o.next_at > $2::timestamptz + ${NEVER_SO_LONG})`;

/** A claim from the future is as worthless as one that is too old. `$3` is the lease. */
const FREE = `(o.claimed_by is null or o.claimed_at is null or ($6 and o.claimed_by <> $1)
  or abs(extract(epoch from $2::timestamptz - o.claimed_at)) * 1000 > $3)`;

function sending(db: Database): Pick<Store['outbox'], 'take' | 'move' | 'renew' | 'nextAfter'> {
  return {
    async take({ holder, now, leaseMs, limit, except = [], alone = false }) {
      const rows = await db.rows(
        job,
        `with first as materialized (
           select o.id from duban.outbox o
           where ((o.state = 'waiting' and ${open('o')} and ${READY}) or o.state = 'sending') and ${FREE}
             and not (split_part(coalesce(o.channel, o.chat), ':', 1) = any ($5::text[]))
             and not exists (
               select from duban.outbox e where e.chat = o.chat and e.id < o.id
                 and (e.state = 'sending' or (e.state = 'waiting' and ${open('e')})))
           order by o.id limit $4 for update skip locked)
         update duban.outbox o set claimed_by = $1, claimed_at = $2 from first where o.id = first.id
         returning ${JOB}`,
        [holder, now, leaseMs, limit, except, alone],
      );
      return rows.sort((a, b) => a.id - b.id);
    },

    async move(id, holder, { state, nextAt, route, pieces, attempts, error, out }) {
      const ends = (state === 'waiting' && nextAt !== undefined) || state === 'dead' || state === 'dropped';
      const rows = await db.query(
        `update duban.outbox set state = $3, next_at = coalesce($4, next_at), channel = coalesce($5, channel),
           pieces = coalesce($6, pieces), attempts = coalesce($7, attempts), error = coalesce($8, error),
           body = coalesce($9::json, body), claimed_by = case when $10 then null else claimed_by end
         where id = $1 and claimed_by = $2 and state in ('waiting', 'sending') returning id`,
        [
          id,
          holder,
          state,
          nextAt ?? null,
          route ?? null,
          pieces ?? null,
          attempts ?? null,
          error ?? null,
          out === undefined ? null : toJson(out),
          ends,
        ],
      );
      return rows.length > 0;
    },

    async renew(holder, ids, now) {
      await db.query(
        `update duban.outbox set claimed_at = $3
         where claimed_by = $1 and id = any ($2::bigint[]) and state in ('waiting', 'sending')`,
        [holder, ids, now],
      );
    },

    async nextAfter(now) {
      const sql = `select min(next_at) as at from duban.outbox where state = 'waiting' and next_at > $1`;
      return (await db.rows(z.object({ at: maybe(instant) }), sql, [now]))[0]?.at;
    },
  };
}

const count = z.object({ state: z.enum(STATES), rows: z.number() });

function leftBehind(db: Database): Pick<Store['outbox'], 'left' | 'retry' | 'drop' | 'depth'> {
  const LEFT = `state in ('unknown', 'dead')`;
  return {
    left: (limit) => db.rows(job, `select ${JOB} from duban.outbox o where ${LEFT} order by id limit $1`, [limit]),

    async retry(id, now) {
      const rows = await db.query(
        `update duban.outbox set state = 'waiting', due_at = $2, next_at = $2, attempts = 0, error = null, claimed_by = null,
           channel = case when pieces > 0 then channel end
         where id = $1 and ${LEFT} returning id`,
        [id, now],
      );
      return rows.length > 0;
    },

    async drop(id) {
      const sql = `update duban.outbox set state = 'dropped', claimed_by = null where id = $1 and ${LEFT} returning id`;
      return (await db.query(sql, [id])).length > 0;
    },

    async depth(now) {
      const found = { waiting: 0, sending: 0, unknown: 0, dead: 0 };
      const rows = await db.rows(
        count,
        `select state, count(*)::int as rows from duban.outbox
         where (state = 'waiting' and due_at <= $1) or state = 'sending' or ${LEFT} group by state`,
        [now],
      );
      for (const { state, rows: many } of rows) if (state in found) Object.assign(found, { [state]: many });
      return found;
    },
  };
}
