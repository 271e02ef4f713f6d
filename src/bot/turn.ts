import type { CalendarOverride } from '../calendar.js';
import type { Day, Instant } from '../model/fact.js';
import type { Ledger } from '../model/ledger.js';
import type { Chat, Person } from '../model/message.js';
import type { Vocabulary } from '../model/vocabulary.js';
import type { ItemIndex } from '../parsers/items/index.js';
import type { ParseContext } from '../parsers/resolve/context.js';
import type { Store, StoredMessage } from '../store/store.js';
import type { Outcome } from './channel.js';
import type { Duties } from './duties.js';
import type { Talk } from './talk.js';

/** One message being handled, with all that the actions need; lives inside one transaction. */
export interface Turn {
  message: StoredMessage;
  /** Normalised, personal data cut out. */
  text: string;
  /** True when personal data was cut (rule 16). */
  masked: boolean;
  now: Instant;
  today: Day;
  person: Person;
  chat: Chat;
  people: readonly Person[];
  chats: readonly Chat[];
  /** Ledgers in view: the chat's, or all in a private chat. */
  ledgers: readonly Ledger[];
  /** The same with all places of their city, for questions. */
  asked: readonly Ledger[];
  /** All ledgers that there are. */
  everyLedger: readonly Ledger[];
  index: ItemIndex;
  vocabulary: Vocabulary;
  duties: Duties;
  talk: Talk;
  store: Store;
  /** Folder for produced files. */
  filesDir: string;
  /** Folder that attachments' paths start from. */
  dataDir?: string;
  /** Holidays beside those that are published. */
  calendar?: CalendarOverride;
  /** Platforms that this installation speaks; absent = none but the page. */
  platforms?: readonly string[];
  /** The page; absent where none is served. */
  page?: PageAddress;
}

/** Where the page 网页 is reached, and whether one has to log in there. */
export interface PageAddress {
  url: string;
  login: boolean;
}

/** Does one kind of thing with a message, or leaves it (undefined) to the next. */
export type Act = (turn: Turn) => Promise<Outcome | undefined>;

/** What the text is understood against. */
export function parseContext(turn: Turn): ParseContext {
  const { duties } = turn;
  return {
    today: turn.today,
    index: turn.index,
    vocabulary: turn.vocabulary,
    ledgers: turn.ledgers.map(({ key }) => key),
    role: turn.person.role,
    dutyOf: duties.dutyOf,
    own: duties.own,
    ...(duties.place === undefined ? {} : { place: duties.place }),
    recent: turn.talk.recent,
  };
}

/** An outcome that says one thing where the message came from. */
export function say(turn: Turn, action: Outcome['action'], text: string, more: Partial<Outcome> = {}): Outcome {
  return {
    action,
    items: [],
    facts: [],
    files: [],
    ...more,
    reply: [{ chat: turn.chat.id, text }, ...(more.reply ?? [])],
  };
}

/** The talk is about these items now, latest first. */
export function remember(turn: Turn, items: readonly string[]): void {
  if (items.length === 0) return;
  turn.talk.recent = [...new Set([...items, ...turn.talk.recent])].slice(0, 8);
  turn.talk.recentAt = turn.now;
}
