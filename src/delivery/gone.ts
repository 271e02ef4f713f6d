import { z } from 'zod';
import { addressOf, privateChatWith } from '../bot/address.js';
import { DELIVERY_WORDS } from '../bot/replies/delivery.js';
import type { Instant } from '../model/fact.js';
import type { Chat, Person } from '../model/message.js';
import type { Store } from '../store/store.js';

const mark = z.object({ at: z.string() });
const keyOf = (chat: string): string => `gone:${chat}`;

/** Whether a platform said that the chat is no more, and nobody has been heard from it since. */
export async function isGone(store: Store, chat: string): Promise<boolean> {
  const read = mark.safeParse(await store.settings.get(keyOf(chat)));
  if (!read.success) return false;
  const last = (await store.inbox.ofChat(chat, 1))[0];
  if (last === undefined || Date.parse(last.receivedAt) <= Date.parse(read.data.at)) return true;
  await store.settings.set(keyOf(chat), null);
  return false;
}

/** Chats that were marked as gone at some time; `isGone` tells whether they still are. */
export async function goneChats(store: Store): Promise<string[]> {
  const prefix = keyOf('');
  return (await store.settings.list(prefix)).flatMap(({ key, value }) =>
    mark.safeParse(value).success ? key.slice(prefix.length) : [],
  );
}

/** Marks a chat as gone and tells every supervisor once, alone; a mark that stands is not told again. */
export async function markGone(store: Store, chat: string, row: number, at: Instant, people: readonly Person[]) {
  await store.transaction(async (tx) => {
    if (mark.safeParse(await tx.settings.get(keyOf(chat))).success) return;
    await tx.settings.set(keyOf(chat), { at });
    const person = addressOf(chat)?.private ? ownerOf(chat, people) : undefined;
    const text =
      person === undefined ? DELIVERY_WORDS.tellGone(await nameOf(tx, chat)) : DELIVERY_WORDS.tellBlocked(person);
    await tell(tx, `gone:${row}`, text, at, people);
  });
}

/** Takes a dead webhook out of the chat's binding and tells every supervisor once, alone. */
export async function dropWebhook(store: Store, chat: string, row: number, at: Instant, people: readonly Person[]) {
  await store.transaction(async (tx) => {
    const bound = (await tx.chats.list()).find(({ id }) => id === chat);
    if (bound?.webhook === undefined) return;
    const { webhook: _, ...rest } = bound;
    await tx.chats.save(rest satisfies Chat);
    await tell(tx, `webhook:${row}`, DELIVERY_WORDS.tellWebhook(rest.name ?? chat), at, people);
  });
}

/** Whose talk alone with the bot it is. */
function ownerOf(chat: string, people: readonly Person[]): string {
  return people.find(({ accounts }) => accounts?.some((one) => privateChatWith(one) === chat))?.name ?? chat;
}

async function nameOf(store: Store, chat: string): Promise<string> {
  return (await store.chats.list()).find(({ id }) => id === chat)?.name ?? chat;
}

async function tell(store: Store, key: string, text: string, at: Instant, people: readonly Person[]): Promise<void> {
  for (const { name, role } of people) {
    if (role === 'supervisor') await store.outbox.put(`${key}/${name}`, { chat: `@${name}`, text }, at);
  }
}
