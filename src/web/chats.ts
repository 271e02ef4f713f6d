import type { Chat, Person } from '../model/message.js';
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
}

/** The talk of one person alone with the bot; one-to-one messages go to the same name. */
export const privateChatOf = (name: string): Chat => ({ id: `@${name}`, kind: 'private' });

export type Seated = Seat & { person: Person; current: ChatChoice };

const ORDER = ['liaison', 'leader', 'supervisor', 'member', 'stranger'];

/** Finds the seat for the names in the address; unknown or absent names get the first that there is. */
export async function seatOf(
  deps: Pick<WebDeps, 'store' | 'ledgers'>,
  who: string | undefined,
  chat: string | undefined,
): Promise<Seat> {
  const [stored, all, ledgers] = await Promise.all([deps.store.people.list(), deps.store.chats.list(), deps.ledgers()]);
  const people = [...stored].sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role));
  const person = people.find((one) => one.name === who) ?? (who ? undefined : people[0]);
  const chats: ChatChoice[] = all
    .filter((one) => one.kind === 'group')
    .map((one) => {
      const ledger = ledgers.find((candidate) => candidate.key === one.ledger);
      return { chat: one, title: ledger ? WORDS.group(ledger.title) : WORDS.groupAll(one.id) };
    });
  if (person) chats.push({ chat: privateChatOf(person.name), title: WORDS.privateChat });
  // `@` alone is one's own private chat, whoever one is.
  const wanted = chat === '@' && person ? privateChatOf(person.name).id : chat;
  const current = chats.find((one) => one.chat.id === wanted) ?? (wanted ? undefined : chats[0]);
  return { people, person, chats, current };
}
