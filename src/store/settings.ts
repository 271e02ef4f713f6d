import { z } from 'zod';
import type { Database } from './database.js';
import type { Store } from './store.js';
import { toJson } from './text.js';

const settingRow = z.object({ key: z.string(), value: z.unknown() });
const valueRow = z.object({ value: z.unknown() });

export function settings(db: Database): Store['settings'] {
  return {
    get: async (key) => (await db.rows(valueRow, 'select value from duban.settings where key = $1', [key]))[0]?.value,
    list: (prefix) =>
      db.rows(settingRow, 'select key, value from duban.settings where starts_with(key, $1) order by key', [prefix]),
    async set(key, value) {
      await db.query(
        `insert into duban.settings (key, value) values ($1, $2::json)
         on conflict (key) do update set value = excluded.value`,
        [key, toJson(value)],
      );
    },
  };
}
