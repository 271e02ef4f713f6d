import type { CalendarOverride } from '../calendar.js';
import { dayOf } from '../days.js';
import type { Instant } from '../model/fact.js';
import type { Person } from '../model/message.js';
import { maskPersonal } from '../parsers/cues/privacy.js';
import { normaliseTalk } from '../parsers/talk.js';
import { normalise } from '../parsers/text.js';
import type { Store, StoredMessage } from '../store/store.js';
import { addressOf, personOf } from './address.js';
import type { Outcome } from './channel.js';
import { joinDuties } from './duties.js';
import { readOutcome } from './outcome.js';
import { standsInFor } from './people/standins.js';
import { readTalk } from './talk.js';
import type { PageAddress, Turn } from './turn.js';
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
  calendar?: CalendarOverride;
  /** Platforms that this installation speaks, asked for with every message: they start after the bot. */
  platforms?: () => readonly string[];
  /** The page, asked for with every message: it is opened after the bot. */
  page?: () => PageAddress | undefined;
}

/** Everything that the actions need to know of a message: who, where, which ledgers, the talk so far. */
export async function turnFor(message: StoredMessage, store: Store, world: World, deps: Setting): Promise<Turn> {
  const now = message.at;
  const [people, chats] = [await store.people.list(), await store.chats.list()];
  const chat = chats.find(({ id }) => id === message.chat) ?? {
    id: message.chat,
    kind: message.chatKind ?? ('private' as const),
  };
  const known = personOf(message.sender, [...people, ...(deps.locals ?? [])]);
  const person: Person = known ?? { name: message.sender, role: 'stranger' };
  const page = deps.page?.();
  const view = await world.view(store, chat.ledger);
  const everyLedger = chat.ledger === undefined ? view.ledgers : (await world.view(store, undefined)).ledgers;
  const standsIn = standsInFor(person, people, dayOf(now));
  const { text, masked } = maskPersonal(normaliseTalk(message.text));
  const talk = readTalk(await store.talk.get(chat.id, person.name));
  talk.asks = talk.asks.filter(({ at }) => minutesBetween(at, now) < ASK_HOURS * 60);
  if (talk.recentAt !== undefined && minutesBetween(talk.recentAt, now) > RECENT_MINUTES) talk.recent = [];
  return {
    message: await withQuoted(message, store),
    text,
    masked,
    now,
    today: dayOf(now),
    person,
    chat,
    people,
    chats,
    ledgers: view.ledgers,
    asked: view.asked,
    everyLedger,
    index: view.index,
    vocabulary: view.vocabulary,
    duties: joinDuties(view.dutiesOf(person), standsIn.map(view.dutiesOf)),
    talk,
    store,
    filesDir: deps.filesDir,
    ...(deps.dataDir === undefined ? {} : { dataDir: deps.dataDir }),
    ...(deps.calendar === undefined ? {} : { calendar: deps.calendar }),
    ...(deps.platforms === undefined ? {} : { platforms: deps.platforms() }),
    ...(page === undefined ? {} : { page }),
  };
}

/** How many messages of a chat a quotation is looked for in. */
const QUOTABLE = 200;
/** So many characters of a quotation are enough to know a part of an answer by. */
const PIECE = 12;

/** Platforms without ids of quoted messages give their words: the latest message that says them, or that the bot answered so. */
async function withQuoted(message: StoredMessage, store: Store): Promise<StoredMessage> {
  const quote = message.quote === undefined ? '' : normalise(message.quote).trim();
  if (message.replyTo !== undefined || quote === '') return message;
  const same = (text: string) => normalise(text).trim() === quote;
  // A long answer goes out in pieces, and a platform may cut what it quotes.
  const piece = (text: string) => quote.length >= PIECE && normalise(text).includes(quote);
  const quoted = (await store.inbox.ofChat(message.chat, QUOTABLE))
    .filter(({ id }) => id < message.id)
    .findLast(
      ({ text, outcome }) =>
        same(text) || (readOutcome(outcome)?.reply ?? []).some(({ text: said }) => same(said) || piece(said)),
    );
  return quoted === undefined ? message : { ...message, replyTo: quoted.eventId };
}

/** Replies on a platform go by the outbox, in the same transaction; the page and the terminal show them from the inbox. */
async function putReplies(turn: Turn, outcome: Outcome): Promise<void> {
  if (addressOf(turn.chat.id) === undefined) return;
  const { id } = turn.message;
  const reply =
    outcome.reply.length > 0 || outcome.files.length === 0 ? outcome.reply : [{ chat: turn.chat.id, text: '' }];
  for (const [at, out] of reply.entries()) {
    const files = at === 0 && outcome.files.length > 0 ? { files: outcome.files } : {};
    await turn.store.outbox.put(`reply:${id}:${at}`, { ...out, ...files }, turn.message.receivedAt, id);
  }
}

/** What changes something is written down, whoever did it; what was said stands in the inbox under that number. */
const CHANGING: ReadonlySet<Outcome['action']> = new Set(['record', 'correct', 'withdraw', 'pend', 'instruct', 'act']);

async function writeAudit({ store, message, person, now }: Turn, { action, items, facts }: Outcome): Promise<void> {
  if (!CHANGING.has(action)) return;
  const detail = { message: message.id, items, facts: facts.length };
  await store.audit.write({ at: now, who: person.name, act: action, detail });
}

export async function saveTurn(turn: Turn, outcome: Outcome): Promise<void> {
  await turn.store.talk.set(turn.chat.id, turn.person.name, turn.talk);
  await putReplies(turn, outcome);
  await writeAudit(turn, outcome);
  await turn.store.inbox.finish(turn.message.id, outcome);
}

export function minutesBetween(earlier: Instant, later: Instant): number {
  return (Date.parse(later) - Date.parse(earlier)) / 60_000;
}
