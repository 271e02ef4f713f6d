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
      await db.query(`update duban.outbox set sent_at = $2, state = 'sent' where id = $1`, [id, at]);
    },

    async cancel(keyPrefix) {
      const sql = `delete from duban.outbox where state = 'waiting' and starts_with(key, $1) returning id`;
      return (await db.query(sql, [keyPrefix])).length;
    },
  };
}
