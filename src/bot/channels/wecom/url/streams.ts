import type { Instant } from '../../../../model/fact.js';
import type { Store } from '../../../../store/store.js';
import { BYTES, LIFETIMES } from '../../../../wecom/limits.js';
import { splitBytes } from '../../../../wecom/text/split.js';
import { readOutcome } from '../../../outcome.js';
import { WECOM } from '../../../replies/wecom.js';
import { streamOf } from '../speak/bot-ways.js';

export interface StreamReply {
  msgtype: 'stream';
  stream: { id: string; finish: boolean; content: string };
}

/** A stream that is not finished by then would hang for ever; milliseconds from the message. */
const LONGEST = LIFETIMES.stream - 30_000;

/** Key of a piece of an answer, the same here and in the delivery. */
export const pieceKey = (row: string, at: number): string => `wecom:${row}:${at}`;
/** Stands beside the claim of a piece when the stream has it, not another way. */
export const streamedKey = (piece: string): string => `${piece}=stream`;

/**
 * What the URL callback answers with: what lies in the outbox for the message, as a stream 流式消息. A piece belongs to whom the
 * database gave it first, the stream or the delivery, so it is said once, whichever process is asked.
 */
export class Streams {
  readonly #store: Store;
  readonly #now: () => Instant;

  constructor(store: Store, now: () => Instant) {
    this.#store = store;
    this.#now = now;
  }

  /** undefined while the message is being handled; null when nothing is said to it in its chat. */
  async answer(row: number): Promise<StreamReply | null | undefined> {
    const message = await this.#store.inbox.get(row);
    const outcome = readOutcome(message?.outcome);
    if (!message || !outcome) return undefined;
    const replies = outcome.reply.flatMap(({ chat, text }, at) =>
      chat === message.chat && text.trim() !== '' ? [{ key: `reply:${row}:${at}`, text: text.trim() }] : [],
    );
    if (replies.length === 0) return outcome.files.length > 0 ? this.#stream(message.eventId, WECOM.below, true) : null;
    let content = '';
    for (const { key, text } of replies) {
      const part = splitBytes(text, BYTES.aibotMarkdown)[0] ?? '';
      const longer = content === '' ? part : `${content}\n\n${part}`;
      if (Buffer.byteLength(longer) > BYTES.aibotMarkdown || !(await this.#mine(pieceKey(key, 0)))) break;
      content = longer;
    }
    return this.#stream(message.eventId, content || WECOM.below, true);
  }

  /** While there is no answer yet. */
  placeholder(msgid: string, receivedAt: Instant): StreamReply {
    const late = Date.parse(this.#now()) - Date.parse(receivedAt) > LONGEST;
    return this.#stream(msgid, late ? WECOM.later : WECOM.working, late);
  }

  nothing(msgid: string): StreamReply {
    return this.#stream(msgid, WECOM.done, true);
  }

  #stream(msgid: string, content: string, finish: boolean): StreamReply {
    return { msgtype: 'stream', stream: { id: streamOf(msgid), finish, content } };
  }

  /** Asked again, because the answer was lost on its way, the stream says the same again. */
  #mine(piece: string): Promise<boolean> {
    return this.#store.transaction(async (store) => {
      if (await store.claims.take(piece, this.#now())) return store.claims.take(streamedKey(piece), this.#now());
      return (await store.claims.taken(streamedKey(piece))).includes(streamedKey(piece));
    });
  }
}
