import type { Fact } from '../model/fact.js';
import type { Action, Message, Outgoing, ProducedFile } from '../model/message.js';

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
  receive: Receive;
}

/** An outgoing message with its idempotency key: the same key is delivered once. */
export type Delivery = Outgoing & { key: string };

/** A place where people talk: a web page, a terminal, WeCom 企业微信, Telegram. Knows nothing of the ledger. */
export interface Channel {
  readonly name: string;
  start(receive: Receive): Promise<void>;
  send(out: Delivery): Promise<void>;
  stop(): Promise<void>;
}
