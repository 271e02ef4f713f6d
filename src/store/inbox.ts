import { z } from 'zod';
import { attachmentSchema } from '../model/message.js';
import { idRow, instant, maybe } from './columns.js';
import type { Database } from './database.js';
import type { Store, StoredMessage } from './store.js';
import { toJson } from './text.js';

const row = z
  .object({
    id: z.number(),
    channel: z.string(),
    event_id: z.string(),
    at: instant,
    chat: z.string(),
    sender: z.string(),
    text: z.string(),
    addressed: z.boolean(),
    reply_to: maybe(z.string()),
    edits: maybe(z.string()),
    attachments: z.array(attachmentSchema),
    received_at: instant,
    sender_name: maybe(z.string()),
    chat_kind: maybe(z.enum(['group', 'private'])),
    quote: maybe(z.string()),
    handle: z.unknown(),
    outcome: z.unknown(),
  })
  .transform(
    ({ event_id, reply_to, received_at, sender_name, chat_kind, handle, ...rest }): StoredMessage => ({
      ...rest,
      eventId: event_id,
      replyTo: reply_to,
      receivedAt: received_at,
      ...(sender_name === undefined ? {} : { senderName: sender_name }),
      ...(chat_kind === undefined ? {} : { chatKind: chat_kind }),
      ...(handle === null ? {} : { handle }),
    }),
  );

const COLUMNS = `id, channel, event_id, at, chat, sender, text, addressed, reply_to, edits, attachments, received_at,
  sender_name, chat_kind, quote, handle, outcome`;

const one = async (db: Database, where: string, params: unknown[]): Promise<StoredMessage | undefined> =>
  (await db.rows(row, `select ${COLUMNS} from duban.inbox where ${where}`, params))[0];

export function inbox(db: Database): Store['inbox'] {
  return {
    async receive(message, now) {
      const fresh = await db.rows(
        idRow,
        `insert into duban.inbox (channel, event_id, at, chat, sender, text, addressed, reply_to, edits, attachments,
           received_at, sender_name, chat_kind, quote, handle)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::json, $11, $12, $13, $14, $15::json)
         on conflict (channel, event_id) do nothing returning id`,
        [
          message.channel,
          message.eventId,
          message.at,
          message.chat,
          message.sender,
          message.text,
          message.addressed,
          message.replyTo ?? null,
          message.edits ?? null,
          toJson(message.attachments),
          now,
          message.senderName ?? null,
          message.chatKind ?? null,
          message.quote ?? null,
          message.handle === undefined ? null : toJson(message.handle),
        ],
      );
      if (fresh[0]) return { id: fresh[0].id, fresh: true };
      const first = await this.find(message.channel, message.eventId);
      if (!first) throw new Error('a repeated message has no first one');
      return { id: first.id, fresh: false };
    },

    claim: (id) => one(db, 'id = $1 and not handled for update skip locked', [id]),

    async finish(id, outcome) {
      await db.query('update duban.inbox set handled = true, outcome = $2::json where id = $1', [id, toJson(outcome)]);
    },

    async attach(id, attachments) {
      await db.query('update duban.inbox set attachments = $2::json where id = $1', [id, toJson(attachments)]);
    },

    find: (channel, eventId) => one(db, 'channel = $1 and event_id = $2', [channel, eventId]),
    get: (id) => one(db, 'id = $1', [id]),

    unhandled: (before, limit) =>
      db.rows(
        row,
        `select ${COLUMNS} from duban.inbox where not handled and received_at < $1 order by received_at, id limit $2`,
        [before, limit],
      ),

    async ofChat(chat, limit) {
      const sql = `select ${COLUMNS} from duban.inbox where chat = $1 order by id desc limit $2`;
      return (await db.rows(row, sql, [chat, limit])).reverse();
    },

    bySender: (chat, sender, since, limit) =>
      db.rows(
        row,
        `select ${COLUMNS} from duban.inbox where chat = $1 and sender = $2 and at >= $3 order by at desc, id desc limit $4`,
        [chat, sender, since, limit],
      ),
  };
}
