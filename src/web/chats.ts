import type { Context } from 'hono';
import { addressOf, personOf } from '../bot/address.js';
import type { Chat, Message, Person } from '../model/message.js';
import type { WebDeps } from './deps.js';
import { WORDS } from './words.js';

/** A chat as the page offers it. */
export interface ChatChoice {
  chat: Chat;
  title: string;
}

/** Who looks, and at which chat. */
export interface Seat {
  people: Person[];
  person: Person | undefined;
  chats: ChatChoice[];
  current: ChatChoice | undefined;
  /** What forms carry; absent in the trial, where one picks who to be. */
  csrf?: string;
}

/** The talk of one person alone with the bot; one-to-one messages go to the same name. */
export const privateChatOf = (name: string): Chat => ({ id: `@${name}`, kind: 'private' });

export type Seated = Seat & { person: Person; current: ChatChoice };

const ORDER = ['liaison', 'leader', 'supervisor', 'member', 'stranger'];

/**
 * The seat of a request. Who is logged in is who one is; in the trial the name in the address says it. Unknown or absent names
 * get the first that there is. Groups of platforms are talked in there: here they are seen in the trial alone.
 */
export async function seatOf(
  deps: Pick<WebDeps, 'store' | 'ledgers' | 'entrance'>,
  c: Context,
  asked: { who?: string | undefined; chat?: string | undefined },
): Promise<Seat> {
  const session = c.get('session');
  const [stored, all, ledgers] = await Promise.all([deps.store.people.list(), deps.store.chats.list(), deps.ledgers()]);
  const people = [...stored].sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role));
  const { login } = deps.entrance;
  const picked = people.find((one) => one.name === asked.who) ?? (asked.who ? undefined : people[0]);
  const person = login ? session?.person : picked;
  const chats: ChatChoice[] = all
    .filter((one) => one.kind === 'group' && !(login && addressOf(one.id) !== undefined))
    .map((one) => {
      const ledger = ledgers.find((candidate) => candidate.key === one.ledger);
      return { chat: one, title: ledger ? WORDS.group(ledger.title) : WORDS.groupAll(one.name ?? one.id) };
    });
  if (person) chats.push({ chat: privateChatOf(person.name), title: WORDS.privateChat });
  // `@` alone is one's own private chat, whoever one is.
  const wanted = asked.chat === '@' && person ? privateChatOf(person.name).id : asked.chat;
  const current = chats.find((one) => one.chat.id === wanted) ?? (wanted ? undefined : chats[0]);
  return { people, person, chats, current, ...(session && { csrf: session.csrf }) };
}

/** The seat when somebody sits on it, by the names in the address of a page. */
export async function seatedAt(deps: WebDeps, c: Context): Promise<Seated | undefined> {
  const seat = await seatOf(deps, c, { who: c.req.query('who'), chat: c.req.query('chat') });
  return seat.person && seat.current ? { ...seat, person: seat.person, current: seat.current } : undefined;
}

/** What addresses of the page say about the seat; who one is stands in them in the trial alone. */
export function queryOf(seat: Seated, more: Record<string, string> = {}): string {
  const who: Record<string, string> = seat.csrf === undefined ? { who: seat.person.name } : {};
  return new URLSearchParams({ ...who, chat: seat.current.chat.id, ...more }).toString();
}

/** Who sent a message, by the name of the roster; else as the platform shows them. */
export function senderOf({ sender, senderName }: Pick<Message, 'sender' | 'senderName'>, { people }: Seat): string {
  return personOf(sender, people)?.name ?? senderName ?? sender;
}
