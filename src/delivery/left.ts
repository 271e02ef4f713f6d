import { z } from 'zod';
import { addressOf, privateChatWith } from '../bot/address.js';
import { DELIVERY_WORDS } from '../bot/replies/delivery.js';
import type { Instant } from '../model/fact.js';
import type { Chat, Person } from '../model/message.js';
import type { OutboxLeft, Store } from '../store/store.js';

/** A message that did not go out, or of which nobody knows: dead letter 死信. */
export interface Left {
  id: number;
  state: 'unknown' | 'dead';
  /** To whom, in words. */
  to: string;
  since: Instant;
  /** Why, in words. */
  why: string;
  text: string;
}

const MOST = 200;

/** What waits for a decision, oldest first. */
export async function leftOf(store: Store): Promise<Left[]> {
  const rows = await store.outbox.left(MOST);
  if (rows.length === 0) return [];
  const [people, chats] = [await store.people.list(), await store.chats.list()];
  return rows.map((row) => ({
    id: row.id,
    state: row.state === 'unknown' ? 'unknown' : 'dead',
    to: toWhom(row, people, chats),
    since: row.dueAt,
    why: inWords(row.error ?? DELIVERY_WORDS.failed),
    text: row.text,
  }));
}

function toWhom({ chat }: OutboxLeft, people: readonly Person[], chats: readonly Chat[]): string {
  if (addressOf(chat)?.private) {
    const owner = people.find(({ accounts }) => accounts?.some((one) => privateChatWith(one) === chat));
    return DELIVERY_WORDS.toPerson(owner?.name ?? chat);
  }
  if (chat.startsWith('@')) return DELIVERY_WORDS.toPerson(chat.slice(1));
  return DELIVERY_WORDS.toGroup(chats.find(({ id }) => id === chat)?.name ?? chat);
}

const inWords = (why: string): string => (/\p{Script=Han}/u.test(why) ? why : DELIVERY_WORDS.platformSaid(why));

/** What the command line asks of a running server. */
export const outboxBody = z.discriminatedUnion('act', [
  z.object({ act: z.literal('list') }),
  z.object({ act: z.enum(['retry', 'drop']), id: z.number().int() }),
]);
export type OutboxAsked = z.infer<typeof outboxBody>;

/** What came of it: the list, or whether there was such a row. */
export interface OutboxDone {
  rows?: Left[];
  done?: boolean;
}

export async function carryOutLeft(
  store: Store,
  asked: OutboxAsked,
  by: { who: string; at: Instant },
): Promise<OutboxDone> {
  if (asked.act === 'list') return { rows: await leftOf(store) };
  return { done: await settleLeft(store, asked.id, asked.act, by) };
}

/** Sends a row again, or gives it up; kept in the audit log. False when it is settled already. */
export function settleLeft(
  store: Store,
  id: number,
  act: 'retry' | 'drop',
  by: { who: string; at: Instant },
): Promise<boolean> {
  return store.transaction(async (tx) => {
    const done = act === 'retry' ? await tx.outbox.retry(id, by.at) : await tx.outbox.drop(id);
    if (done) {
      const row = await tx.outbox.get(id);
      await tx.audit.write({ ...by, act: `outbox-${act}`, detail: { id, key: row?.key, chat: row?.chat } });
    }
    return done;
  });
}
