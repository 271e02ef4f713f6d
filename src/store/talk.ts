import { z } from 'zod';
import type { Database } from './database.js';
import type { Store } from './store.js';
import { toJson } from './text.js';

export function talk(db: Database): Store['talk'] {
  return {
    async get(chat, person) {
      const sql = 'select value from duban.talk where chat = $1 and person = $2';
      const [row] = await db.rows(z.object({ value: z.unknown() }), sql, [chat, person]);
      return row?.value;
    },
    async set(chat, person, value) {
      await db.query(
        `insert into duban.talk (chat, person, value) values ($1, $2, $3::json)
         on conflict (chat, person) do update set value = excluded.value`,
        [chat, person, toJson(value)],
      );
    },
  };
}
