import { z } from 'zod';
import { attachmentSchema } from '../model/message.js';
import { idRow, instant, maybe } from './columns.js';
import type { Database } from './database.js';
import type { Store, StoredMessage } from './store.js';
import { cleanText, toJson } from './text.js';

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

const placed = z.object({ id: z.number(), channel: z.string(), event_id: z.string() });
const keyOf = (channel: string, eventId: string): string => JSON.stringify([channel, eventId]);

/** Of a repeated message. */
async function firstOf(db: Database, channel: string, eventId: string): Promise<number> {
  const sql = 'select id from duban.inbox where channel = $1 and event_id = $2';
  const first = (await db.rows(idRow, sql, [channel, eventId]))[0];
  if (!first) throw new Error('a repeated message has no first one');
  return first.id;
}

export function inbox(db: Database): Store['inbox'] {
  return {
    async receive(message, now) {
      const [kept] = await this.receiveAll([message], now);
      if (!kept) throw new Error('a message was not stored');
      return kept;
    },

    async receiveAll(messages, now) {
      const sent = messages.map((message, at) => ({ ...message, place: at }));
      const fresh = await db.rows(
        placed,
        `with sent as (
           select * from json_to_recordset($1::json) as m (place int, channel text, "eventId" text, at timestamptz, chat text,
             sender text, text text, addressed boolean, "replyTo" text, edits text, attachments json, "senderName" text,
             "chatKind" text, quote text, handle json)
         )
         insert into duban.inbox (channel, event_id, at, chat, sender, text, addressed, reply_to, edits, attachments,
           sender_name, chat_kind, quote, handle, received_at)
         select channel, "eventId", at, chat, sender, text, addressed, "replyTo", edits, attachments, "senderName",
           "chatKind", quote, handle, $2 from sent order by place
         on conflict (channel, event_id) do nothing returning id, channel, event_id`,
        [toJson(sent), now],
      );
      const ids = new Map(fresh.map((one) => [keyOf(one.channel, one.event_id), one.id]));
      const kept: { id: number; fresh: boolean }[] = [];
      for (const { channel, eventId } of messages) {
        const key = keyOf(cleanText(channel), cleanText(eventId));
        const id = ids.get(key);
        ids.delete(key);
        kept.push(id === undefined ? { id: await firstOf(db, channel, eventId), fresh: false } : { id, fresh: true });
      }
      return kept;
    },

    claim: async (id) =>
      (
        await db.rows(
          row,
          `with chat_lock as materialized (
             select pg_advisory_xact_lock(hashtextextended('duban.chat ' || chat, 0)) from duban.inbox where id = $1
           )
           select ${COLUMNS} from duban.inbox i cross join chat_lock
           where id = $1 and not handled for update of i skip locked`,
          [id],
        )
      )[0],

    async earlier(id) {
      const sql = `select e.id from duban.inbox m join duban.inbox e on e.chat = m.chat and e.id < m.id
         where m.id = $1 and not e.handled order by e.id limit 20`;
      return (await db.rows(idRow, sql, [id])).map((one) => one.id);
    },

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

    doubtful: (since, limit) =>
      db.rows(
        row,
        `select ${COLUMNS} from duban.inbox
         where (outcome ->> 'action' in ('ask', 'pend') or outcome ->> 'waiting' is not null) and received_at >= $1
         order by id desc limit $2`,
        [since, limit],
      ),

    bySender: (chat, sender, since, limit) =>
      db.rows(
        row,
        `select ${COLUMNS} from duban.inbox where chat = $1 and sender = $2 and at >= $3 order by at desc, id desc limit $4`,
        [chat, sender, since, limit],
      ),
  };
}
