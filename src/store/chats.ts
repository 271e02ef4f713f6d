import { z } from 'zod';
import type { Database } from './database.js';
import type { Store } from './store.js';

const chat = z
  .object({
    id: z.string(),
    kind: z.enum(['group', 'private']),
    ledger: z.string().nullable(),
    name: z.string().nullable(),
    webhook: z.string().nullable(),
  })
  .transform(({ id, kind, ledger, name, webhook }) => ({
    id,
    kind,
    ...(ledger === null ? {} : { ledger }),
    ...(name === null ? {} : { name }),
    ...(webhook === null ? {} : { webhook }),
  }));

export function chats(db: Database): Store['chats'] {
  return {
    list: () => db.rows(chat, 'select id, kind, ledger, name, webhook from duban.chats order by id'),

    async save({ id, kind, ledger, name, webhook }) {
      await db.query(
        `insert into duban.chats (id, kind, ledger, name, webhook) values ($1, $2, $3, $4, $5)
         on conflict (id) do update set kind = excluded.kind, ledger = excluded.ledger, name = excluded.name,
           webhook = excluded.webhook`,
        [id, kind, ledger ?? null, name ?? null, webhook ?? null],
      );
    },

    async move(from, to) {
      await db.transaction(async () => {
        await db.query(
          `insert into duban.chats (id, kind, ledger, name, webhook)
           select $2, kind, ledger, name, webhook from duban.chats where id = $1 on conflict (id) do nothing`,
          [from, to],
        );
        await db.query('delete from duban.chats where id = $1', [from]);
        await db.query(
          `insert into duban.talk (chat, person, value) select $2, person, value from duban.talk where chat = $1
           on conflict (chat, person) do nothing`,
          [from, to],
        );
        await db.query('delete from duban.talk where chat = $1', [from]);
        await db.query(
          `update duban.outbox set chat = $2, body = jsonb_set(body::jsonb, '{chat}', to_jsonb($2::text))::json
           where chat = $1 and state in ('waiting', 'dead')`,
          [from, to],
        );
      });
    },

    async remove(id) {
      await db.query('delete from duban.chats where id = $1', [id]);
    },
  };
}
