import { z } from 'zod';
import { instant } from './columns.js';
import type { Database } from './database.js';
import type { Store } from './store.js';
import { toJson } from './text.js';

const row = z.object({ at: instant, who: z.string(), act: z.string(), detail: z.unknown() });

export function audit(db: Database): Store['audit'] {
  return {
    async write({ at, who, act, detail }) {
      await db.query('insert into duban.audit (at, who, act, detail) values ($1, $2, $3, $4::json)', [
        at,
        who,
        act,
        toJson(detail),
      ]);
    },
    list: (limit) => db.rows(row, 'select at, who, act, detail from duban.audit order by id desc limit $1', [limit]),
  };
}
