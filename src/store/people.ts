import { z } from 'zod';
import { ROLES } from '../model/message.js';
import { maybe } from './columns.js';
import type { Database } from './database.js';
import type { Store } from './store.js';

const person = z.object({ name: z.string(), unit: maybe(z.string()), role: z.enum(ROLES) });
const chat = z.object({ id: z.string(), kind: z.enum(['group', 'private']), ledger: maybe(z.string()) });

export function people(db: Database): Store['people'] {
  return {
    list: () => db.rows(person, 'select name, unit, role from duban.people order by name'),
    async save({ name, unit, role }) {
      await db.query(
        `insert into duban.people (name, unit, role) values ($1, $2, $3)
         on conflict (name) do update set unit = excluded.unit, role = excluded.role`,
        [name, unit ?? null, role],
      );
    },
  };
}

export function chats(db: Database): Store['chats'] {
  return {
    list: () => db.rows(chat, 'select id, kind, ledger from duban.chats order by id'),
    async save({ id, kind, ledger }) {
      await db.query(
        `insert into duban.chats (id, kind, ledger) values ($1, $2, $3)
         on conflict (id) do update set kind = excluded.kind, ledger = excluded.ledger`,
        [id, kind, ledger ?? null],
      );
    },
  };
}
