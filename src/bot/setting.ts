import { dayOf } from '../days.js';
import type { Instant } from '../model/fact.js';
import type { Person } from '../model/message.js';
import { maskPersonal } from '../parsers/cues/privacy.js';
import { normalise } from '../parsers/text.js';
import type { Store, StoredMessage } from '../store/store.js';
import type { Outcome } from './channel.js';
import { readTalk } from './talk.js';
import type { Turn } from './turn.js';
import type { World } from './world.js';

/** Talk older than this is forgotten: an answer to a question of yesterday is a new message. */
const ASK_HOURS = 24;
const RECENT_MINUTES = 30;
/** Longest text that is read; what is beyond was never typed by a person into a chat. */
export const MAX_TEXT = 200_000;

/** What the composition root knows and the store does not. */
export interface Setting {
  filesDir: string;
  dataDir?: string;
  locals?: readonly Person[];
}

/** Everything that the actions need to know of a message: who, where, which ledgers, the talk so far. */
export async function turnFor(message: StoredMessage, store: Store, world: World, deps: Setting): Promise<Turn> {
  const now = message.at;
  const [people, chats] = [await store.people.list(), await store.chats.list()];
  const chat = chats.find(({ id }) => id === message.chat) ?? { id: message.chat, kind: 'private' as const };
  const known = [...people, ...(deps.locals ?? [])].find(({ name }) => name === message.sender);
  const person: Person = known ?? { name: message.sender, role: 'stranger' };
  const view = await world.view(store, chat.ledger);
  const { text, masked } = maskPersonal(normalise(message.text));
  const talk = readTalk(await store.talk.get(chat.id, person.name));
  talk.asks = talk.asks.filter(({ at }) => minutesBetween(at, now) < ASK_HOURS * 60);
  if (talk.recentAt !== undefined && minutesBetween(talk.recentAt, now) > RECENT_MINUTES) talk.recent = [];
  return {
    message,
    text,
    masked,
    now,
    today: dayOf(now),
    person,
    chat,
    people,
    chats,
    ledgers: view.ledgers,
    index: view.index,
    vocabulary: view.vocabulary,
    duties: view.dutiesOf(person),
    talk,
    store,
    filesDir: deps.filesDir,
    ...(deps.dataDir === undefined ? {} : { dataDir: deps.dataDir }),
  };
}

export async function saveTurn(turn: Turn, outcome: Outcome): Promise<void> {
  await turn.store.talk.set(turn.chat.id, turn.person.name, turn.talk);
  await turn.store.inbox.finish(turn.message.id, outcome);
}

export function minutesBetween(earlier: Instant, later: Instant): number {
  return (Date.parse(later) - Date.parse(earlier)) / 60_000;
}
