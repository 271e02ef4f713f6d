import type { CalendarOverride } from '../calendar.js';
import type { Instant } from '../model/fact.js';
import type { Action, Attachment, Message, Outgoing, Person } from '../model/message.js';
import { storable } from '../parsers/cues/privacy.js';
import { normalise } from '../parsers/text.js';
import type { OutboxRow, Store, StoredMessage } from '../store/store.js';
import { ACTS } from './actions/index.js';
import type { BotPort, Outcome } from './channel.js';
import { exemptionsOf } from './commands/remind-settings.js';
import { refreshReminder } from './commands/run.js';
import { grouped } from './grouped.js';
import { createLanes, createOrder } from './lanes.js';
import { readOutcome, SILENT } from './outcome.js';
import { isList, refreshList } from './reminding/list.js';
import { MAX_TEXT, saveTurn, turnFor } from './setting.js';
import type { PageAddress, Turn } from './turn.js';
import { World } from './world.js';

export interface BotDeps {
  store: Store;
  /** The clock, an instant with offset. */
  now: () => Instant;
  /** Folder for produced files. */
  filesDir: string;
  /** Folder that attachments' paths start from; absent where none are kept. */
  dataDir?: string;
  /** Holidays beside those that are published; see data/holidays.json. */
  calendar?: CalendarOverride;
  /** Platforms that this installation speaks: who has an account on none of them is not reached alone. */
  platforms?: () => readonly string[];
  /** Where the page is reached, once it is served. */
  page?: () => PageAddress | undefined;
  /** People known beside the roster: whoever asks from the command line of this machine. */
  locals?: readonly Person[];
  /** Told of failures, with the message's id; never with its text. */
  onError?: (error: unknown, messageId: number) => void;
  /** Fetches what hangs on a message of a platform, before it is handled; see `Channel.fetch`. */
  fetch?: (message: StoredMessage) => Promise<Attachment[] | undefined>;
  /** A message was handled: replies and reminders may lie in the outbox now. */
  onHandled?: (message: StoredMessage, action: Action) => void;
}

export interface Bot extends BotPort {
  /** Handles a stored message that was not handled yet (found by the sweep after a crash). */
  handle(id: number): Promise<Outcome>;
  /** Ends what is being handled; what was accepted and not begun is found at the next start. */
  stop(): Promise<void>;
  /** A waiting message as it should go out now: a reminder names only those who still owe; null = nobody does (rule 24). */
  refresh(row: OutboxRow): Promise<OutboxRow | null>;
}

/** So many messages of platforms are handled at a time: the database keeps connections free for those that arrive. */
const LANES = 4;
/** How often, and how many milliseconds apart, a message looks whether the crowd of arriving ones is over. */
const LOOKS = 10;
const LOOK_MS = 50;

/** Inbox → who → per-chat order → understand → act → reply. One transaction from message to facts. */
export function createBot(deps: BotDeps): Bot {
  const world = new World();
  const inOrder = createOrder();
  const inLane = createLanes(LANES);
  /** Messages whose handling failed here: the sweep tries them again, and they hold nobody up meanwhile. */
  const failing = new Set<number>();

  /** A message of the same chat that came before and lies unhandled (its process died) is handled first. */
  async function handle(id: number): Promise<Outcome> {
    for (const before of await deps.store.inbox.earlier(id)) {
      if (!failing.has(before)) await handleOne(before).catch(() => SILENT);
    }
    return handleOne(id);
  }

  async function handleOne(id: number): Promise<Outcome> {
    try {
      await fetchAttached(id);
      let done: StoredMessage | undefined;
      const outcome = await deps.store.transaction(async (store) => {
        const message = await store.inbox.claim(id);
        if (!message) return readOutcome((await store.inbox.get(id))?.outcome) ?? SILENT;
        done = message;
        const turn = await turnFor(message, store, world, deps);
        const outcome = await actOn(turn);
        await saveTurn(turn, outcome);
        return outcome;
      });
      failing.delete(id);
      if (done) deps.onHandled?.(done, outcome.action);
      return outcome;
    } catch (error) {
      failing.add(id);
      deps.onError?.(error, id);
      throw error;
    }
  }

  const underway = new Set<Promise<unknown>>();
  let stopping = false;

  /** Acknowledgements go first: a platform waits seconds for one, people wait for an answer. Not for ever, though. */
  async function whenQuiet(): Promise<void> {
    for (let look = 0; look < LOOKS && keep.crowded() && !stopping; look++) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }

  async function soon(id: number): Promise<void> {
    await whenQuiet();
    if (stopping) return;
    const work = handle(id).catch(() => undefined);
    underway.add(work);
    await work;
    underway.delete(work);
  }

  /** Links of platforms live for minutes, so files are fetched first of all; what failed is fetched again at the next try. */
  async function fetchAttached(id: number): Promise<void> {
    if (!deps.fetch) return;
    const message = await deps.store.inbox.get(id);
    if (message?.handle === undefined || readOutcome(message.outcome)) return;
    if (!message.attachments.some(({ path }) => path === undefined)) return;
    const fetched = await deps.fetch(message);
    if (fetched) await deps.store.inbox.attach(id, fetched);
  }

  const keep = grouped(
    (messages: Message[]) => deps.store.inbox.receiveAll(messages, deps.now()),
    () => performance.now(),
  );
  const put = (message: Message) =>
    keep.put({
      ...message,
      text: storable(message.text.slice(0, MAX_TEXT), normalise),
      ...(message.quote === undefined ? {} : { quote: storable(message.quote.slice(0, MAX_TEXT), normalise) }),
    });

  return {
    async accept(message) {
      const kept = await put(message);
      if (kept.fresh) {
        // Failures are told by `handle`, and the sweep comes again.
        void inOrder(message.chat, () => inLane(() => soon(kept.id)));
      }
      return kept;
    },
    choice: (row, at) => choiceOf(deps.store, row, at),
    moved: (from, to) => deps.store.chats.move(from, to),
    async receive(message: Message): Promise<Outcome> {
      const { id, fresh } = await put(message);
      if (!fresh) {
        const before = readOutcome((await deps.store.inbox.get(id))?.outcome);
        if (before) return before;
      }
      return inOrder(message.chat, () => handle(id));
    },
    handle,
    async stop() {
      stopping = true;
      await Promise.all(underway);
    },
    async refresh(row) {
      if (isList(row)) {
        const list = await refreshList(row, { store: deps.store, now: deps.now(), calendar: deps.calendar });
        return list && { ...row, ...list };
      }
      const { index } = await world.view(deps.store, undefined);
      const people = await deps.store.people.list();
      const { store, calendar } = deps;
      const exemptions = await exemptionsOf(store);
      const context = { now: row.dueAt, store, people, index, exemptions, ...(calendar && { calendar }) };
      const out = await refreshReminder(row, context);
      return out && { ...row, ...out };
    },
  };
}

/** The words behind a button; the message that it answers tells what they are about. */
async function choiceOf(store: Store, row: number, at: number): Promise<{ say: string; replyTo?: string } | undefined> {
  const sent = await store.outbox.get(row);
  const choice = sent?.choices?.[at];
  if (!sent || !choice) return undefined;
  const asked = sent.messageId === undefined ? undefined : await store.inbox.get(sent.messageId);
  return { say: choice.say, ...(asked === undefined ? {} : { replyTo: asked.eventId }) };
}

async function actOn(turn: Turn): Promise<Outcome> {
  for (const act of ACTS) {
    const outcome = await act(turn);
    if (outcome) return { ...outcome, reply: outcome.reply.map(withoutEveryone) };
  }
  return SILENT;
}

/** Rule 24: nobody is called with @所有人, whatever words an answer carries over. */
function withoutEveryone(out: Outgoing): Outgoing {
  return { ...out, text: out.text.replace(/@\s*(?:所有人|全体成员|all)/giu, '所有人') };
}
