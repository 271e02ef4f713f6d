import type { Day, Fact, FactState, Instant, StoredFact } from '../model/fact.js';
import type { Ledger } from '../model/ledger.js';
import type { Attachment, Chat, Message, Outgoing, Person } from '../model/message.js';
import type { OutboxJob, OutboxLeft, OutboxMove, OutboxRow } from './outbox-types.js';
import type { Sessions } from './sessions.js';

export type { OutboxJob, OutboxLeft, OutboxMove, OutboxRow, OutboxState } from './outbox-types.js';

/** A message as the inbox keeps it. */
export interface StoredMessage extends Message {
  id: number;
  receivedAt: Instant;
  /** What the bot did with it (JSON of the outcome); null = not handled yet. */
  outcome: unknown;
}

/** A fact to be stored; `id` is given by the store. `asOf` is required here. */
export type NewFact = Fact &
  Pick<StoredFact, 'ledger' | 'state' | 'kind' | 'reportedAt' | 'asOf'> &
  Partial<Pick<StoredFact, 'reporter' | 'reporterUnit' | 'messageId' | 'document' | 'supersedes'>>;

/** Something that waits for somebody entitled: an extension 延期, a pause 暂缓, a closing 销号, a binding. */
export interface Request {
  id: number;
  ledger: string;
  item: string;
  kind: 'extend' | 'pause' | 'close' | 'bind';
  /** The part of the item that it is about (S318二标). */
  object?: string;
  due?: Day;
  reason: string;
  by: string;
  byUnit?: string;
  messageId: number;
  at: Instant;
  state: 'open' | 'approved' | 'rejected';
  decidedBy?: string;
  decidedAt?: Instant;
}
export type NewRequest = Omit<Request, 'id' | 'state' | 'decidedBy' | 'decidedAt'>;

/** Everything that the bot keeps. One instance is one connection or, inside `transaction`, one transaction. */
export interface Store {
  /** Runs `work` in one transaction; an error rolls everything back and is thrown on. Nested calls join the outer one. */
  transaction<T>(work: (store: Store) => Promise<T>): Promise<T>;

  inbox: {
    /** Stores what arrived. A repeat (same channel and event id) returns the first row's id and `fresh: false`. */
    receive(message: Message, now: Instant): Promise<{ id: number; fresh: boolean }>;
    /** The same for several at once, in their order: one statement, so that many cost little more than one. */
    receiveAll(messages: readonly Message[], now: Instant): Promise<{ id: number; fresh: boolean }[]>;
    /**
     * Locks the row, and its chat, for this transaction: whoever claims another message of the chat waits until it ends. Undefined when it is handled already or another process holds it. */
    claim(id: number): Promise<StoredMessage | undefined>;
    /** Ids of unhandled messages of the same chat that came before, oldest first, at most 20. */
    earlier(id: number): Promise<number[]>;
    finish(id: number, outcome: unknown): Promise<void>;
    /** The attachments as they were fetched, before the message is handled. */
    attach(id: number, attachments: Attachment[]): Promise<void>;
    find(channel: string, eventId: string): Promise<StoredMessage | undefined>;
    get(id: number): Promise<StoredMessage | undefined>;
    /** Unhandled messages received before `before`, oldest first. */
    unhandled(before: Instant, limit: number): Promise<StoredMessage[]>;
    /** Last messages of a chat, oldest first (for the page and for duplicates). */
    ofChat(chat: string, limit: number): Promise<StoredMessage[]>;
    /** Handled messages that the bot asked back, left unasked or let wait, received since then, newest first. */
    doubtful(since: Instant, limit: number): Promise<StoredMessage[]>;
    /** The same sender's messages in the same chat since `since`, newest first. */
    bySender(chat: string, sender: string, since: Instant, limit: number): Promise<StoredMessage[]>;
  };

  ledgers: {
    list(): Promise<Ledger[]>;
    /** Adds or replaces the ledger of that key (items, targets, units…); published facts are stored by the caller. */
    save(ledger: Ledger, now: Instant): Promise<void>;
    /** A number that changes whenever any ledger is saved; for caches. */
    version(): Promise<number>;
  };

  facts: {
    add(facts: NewFact[]): Promise<StoredFact[]>;
    /**
     * Confirmed facts of the items with `asOf` <= `day` and reported until `until`, newest first (asOf, then id): of every line (target, measure, object, scope,
     * unit, reporter's unit) at least all back to its last cumulative figure, so that sums of deltas are complete.
     */
    recent(items: string[], day: Day, until?: Instant): Promise<StoredFact[]>;
    /** All facts of the items in every state, newest first (id). */
    history(items: string[], limit: number): Promise<StoredFact[]>;
    /** Facts of one message, in every state, in the order of storing. */
    ofMessage(messageId: number): Promise<StoredFact[]>;
    /** Live (confirmed or pending) facts of the sender's last `limit` reporting messages, newest first. */
    lastOf(reporter: string, limit: number): Promise<StoredFact[]>;
    pending(items: string[] | null, limit: number): Promise<StoredFact[]>;
    /** Ends or confirms facts; the change is kept with its cause and time. */
    setState(ids: number[], state: FactState, cause: { messageId: number; by: string; at: Instant }): Promise<void>;
    /** Which items were reported (kind report, confirmed) by which unit within [from, to). */
    reported(
      ledger: string,
      from: Instant,
      to: Instant,
    ): Promise<{ item: string; unit: string | null; reporter: string; status: string | null }[]>;
    /** When which item was reported (kind report, confirmed) since then, oldest first. */
    reports(ledger: string, from: Instant): Promise<{ item: string; at: Instant; status: string | null }[]>;
    /** Changes whenever a fact is added or changes its state; for caches. */
    version(): Promise<string>;
    /** Items whose facts were added or changed since that version. */
    touched(version: string): Promise<string[]>;
    /** Instructions 批示 of the items, newest first. */
    instructions(items: string[], limit: number): Promise<StoredFact[]>;
  };

  requests: {
    add(request: NewRequest): Promise<Request>;
    open(items: string[] | null): Promise<Request[]>;
    /** Approved ones of the items, oldest first: extensions move a deadline. */
    approved(items: string[]): Promise<Request[]>;
    /** All of the items, decided or not, oldest first. */
    of(items: string[]): Promise<Request[]>;
    /** `due` where another day is granted than was asked for. */
    decide(id: number, state: 'approved' | 'rejected', by: string, at: Instant, due?: Day): Promise<void>;
    /** Items have other ids now; requests of the retired ones stand under no item any more. */
    recode(moved: ReadonlyMap<string, string>, retired: ReadonlySet<string>): Promise<void>;
    /** Changes whenever a request is added or decided; for caches. */
    version(): Promise<string>;
  };

  /** What the bot remembers of its talk with one person in one chat (open question, last query); JSON of the caller. */
  talk: {
    get(chat: string, person: string): Promise<unknown>;
    set(chat: string, person: string, value: unknown): Promise<void>;
  };

  /** `save` replaces the whole row of that name or id. */
  people: {
    list(): Promise<Person[]>;
    /** Changes whenever anything that `list` tells does; much cheaper than the list. */
    version(): Promise<string>;
    save(person: Person): Promise<void>;
    remove(name: string): Promise<void>;
  };
  chats: {
    list(): Promise<Chat[]>;
    save(chat: Chat): Promise<void>;
    remove(id: string): Promise<void>;
    /** The chat has another id from now on: its binding, talk and waiting messages move along. */
    move(from: string, to: string): Promise<void>;
  };

  /** Logins on the page. */
  sessions: Sessions;

  /** Settings by key, JSON of the caller. */
  settings: {
    get(key: string): Promise<unknown>;
    set(key: string, value: unknown): Promise<void>;
    /** Settings whose keys begin so. */
    list(prefix: string): Promise<{ key: string; value: unknown }[]>;
  };

  /** What one process does for all: it holds the lease while it renews it in time. */
  leases: {
    /** Takes or renews; false while another holder's lease runs at `now`. */
    take(name: string, holder: string, until: Instant, now: Instant): Promise<boolean>;
    release(name: string, holder: string): Promise<void>;
  };

  /** Things that are done at most once, whoever does them; a claim is never given back. */
  claims: {
    /** True for the first who takes the key. */
    take(key: string, at: Instant): Promise<boolean>;
    /** True when all were free; false when some were taken: then the transaction is to be rolled back. */
    takeAll(keys: readonly string[], at: Instant): Promise<boolean>;
    /** Those of the keys that are taken. */
    which(keys: readonly string[]): Promise<string[]>;
    /** Keys taken that begin so. */
    taken(prefix: string): Promise<string[]>;
  };

  outbox: {
    put(key: string, out: Outgoing, dueAt: Instant, messageId?: number): Promise<void>;
    get(id: number): Promise<OutboxRow | undefined>;
    /** Rows not sent yet and due at `now`, oldest first. */
    due(now: Instant, limit: number): Promise<OutboxRow[]>;
    sent(id: number, at: Instant): Promise<void>;
    /** Drops what is still waiting under keys that begin so; returns how many. */
    cancel(keyPrefix: string): Promise<number>;
    /**
     * Claims rows that may go out now, at most `limit`: of each chat the first open one, in the order of ids, and none while
     * another holder has it. A row in state `sending` was cut off: its holder's claim is older than `leaseMs`.
     * Rows whose way begins with a platform of `except` are left to other processes. Who is `alone` with the database knows
     * that other holders are dead.
     */
    take(claim: {
      holder: string;
      now: Instant;
      leaseMs: number;
      limit: number;
      except?: readonly string[];
      alone?: boolean;
    }): Promise<OutboxJob[]>;
    /** Changes a row that this holder has claimed; false when the claim is lost or the row was cancelled. */
    move(id: number, holder: string, move: OutboxMove): Promise<boolean>;
    /** Keeps this holder's claims on these rows alive. */
    renew(holder: string, ids: readonly number[], now: Instant): Promise<void>;
    /** When the next row comes due after `now`. */
    nextAfter(now: Instant): Promise<Instant | undefined>;
    /** Rows in state unknown or dead, oldest first. */
    left(limit: number): Promise<OutboxLeft[]>;
    /** Sends a row of `left` again, from the piece on that was not agreed to; false when it is none. */
    retry(id: number, now: Instant): Promise<boolean>;
    /** Gives a row of `left` up; false when it is none. */
    drop(id: number): Promise<boolean>;
    /** How many rows are in each state that is no end: waiting (due at `now`), sending, unknown, dead. */
    depth(now: Instant): Promise<Record<'waiting' | 'sending' | 'unknown' | 'dead', number>>;
  };

  audit: {
    write(entry: { at: Instant; who: string; act: string; detail: unknown }): Promise<void>;
    list(limit: number): Promise<{ at: Instant; who: string; act: string; detail: unknown }[]>;
  };

  close(): Promise<void>;
}
