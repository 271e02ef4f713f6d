import type { Hono } from 'hono';
import type { Fact } from '../model/fact.js';
import type { Action, Attachment, Message, Outgoing, ProducedFile } from '../model/message.js';
import type { StoredMessage } from '../store/store.js';

/** What the bot did with a message, and what goes back. */
export interface Outcome {
  action: Action;
  /** Ids of the ledger items that the facts or the answer are about. */
  items: string[];
  facts: Fact[];
  reply: Outgoing[];
  files: ProducedFile[];
  /** A doubt that was not put to the sender, who had not spoken to the bot (rule 2): it waits on the page. */
  waiting?: string;
}

export type Receive = (message: Message) => Promise<Outcome>;

/** What a channel needs of the bot. */
export interface BotPort {
  /** Stores and handles a message, and tells what goes back: for channels that show the reply themselves. */
  receive: Receive;
  /**
   * Stores a message and returns as soon as it lies in the database: then the platform is answered. Handling follows by
   * itself, the replies come by the outbox. A repeat changes nothing. Throws when the database does: the platform is to repeat.
   */
  accept(message: Message): Promise<{ id: number; fresh: boolean }>;
  /** What the pressed button number `at` (from 0) of an outbox row says, and which message it belongs to. */
  choice(row: number, at: number): Promise<{ say: string; replyTo?: string } | undefined>;
  /** An administrator moved a group to another id (Telegram's supergroups): everything that is bound to it moves along. */
  moved(from: string, to: string): Promise<void>;
}

/** How a failed delivery stands: surely not delivered (again later), nobody knows (never blindly again), refused for good. */
export type Fate = 'undelivered' | 'unknown' | 'refused';

export class DeliveryError extends Error {
  readonly fate: Fate;
  /** Not before so many milliseconds. */
  readonly retryAfterMs: number | undefined;
  /** The chat or its webhook is no more: nothing goes there again. */
  readonly gone: boolean;
  constructor(fate: Fate, message: string, more: { retryAfterMs?: number; gone?: boolean; cause?: unknown } = {}) {
    super(message, { cause: more.cause });
    this.name = 'DeliveryError';
    this.fate = fate;
    this.retryAfterMs = more.retryAfterMs;
    this.gone = more.gone ?? false;
  }
}

/** An outgoing message on its way through a channel. */
export interface Delivery extends Outgoing {
  /** Id of its row in the outbox; buttons carry it. */
  id: number;
  /** Idempotency key: the same key is delivered once. */
  key: string;
  /** What the answered message left for answering it (`Message.handle`), and when it came; absent for what is said unasked. */
  handle?: unknown;
  answers?: string;
  /** `mentions` with the account on this channel's platform, where the person has one (without the platform's prefix). */
  called?: { name: string; account?: string }[];
  /** The group's webhook, where it has one. */
  webhook?: string;
}

/** One piece of a delivery, as the platform takes it at once. */
export interface Piece {
  /** Sending it twice shows it once: after a crash it may be sent again. */
  idempotent: boolean;
  /** Which budget of `limits` it uses; the delivery's chat when absent. */
  bucket?: string;
  /** Resolves when the platform said yes; throws `DeliveryError`. */
  send(): Promise<void>;
}

/** How many sends a destination takes. */
export interface Limit {
  count: number;
  perMs: number;
}

export interface ChannelHealth {
  /** Ready to hear and to send. */
  ok: boolean;
  /** One plain sentence for the page of health and the doctor; no secrets. */
  detail: string;
  reconnects?: number;
  /** Milliseconds since 1970. */
  lastPong?: number;
  lastInbound?: number;
}

/** A place where people talk: a web page, a terminal, WeCom 企业微信, Telegram. Knows nothing of the ledger. */
export interface Channel {
  /** Also the platform's prefix of its chats and accounts. */
  readonly name: string;
  start(port: BotPort): Promise<void>;
  /**
   * Cuts a delivery into what the platform takes; the same pieces for the same delivery, always. An empty list: nothing to send.
   * Throws `DeliveryError('refused')` when this channel has no way to that chat.
   */
  pieces(out: Delivery): Piece[];
  /** Budgets that a piece to that bucket must keep, the narrowest first. */
  limits(bucket: string): readonly Limit[];
  health(): ChannelHealth;
  /** True while another process holds the connection: what goes out here is left to that one. */
  standby?(): boolean;
  /** Fetches what hangs on a message (files of the platform) into DATA_DIR; what could not be fetched has no path. */
  fetch?(message: StoredMessage): Promise<Attachment[]>;
  /** Callback endpoints, mounted by the server before its guards for the page. */
  readonly routes?: Hono;
  stop(): Promise<void>;
}
