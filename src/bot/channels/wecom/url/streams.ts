import type { Instant } from '../../../../model/fact.js';
import type { Store } from '../../../../store/store.js';
import { BYTES, LIFETIMES } from '../../../../wecom/limits.js';
import { readOutcome } from '../../../outcome.js';
import { WECOM } from '../../../replies/wecom.js';
import { partsOf } from '../speak/parts.js';

export interface StreamReply {
  msgtype: 'stream';
  stream: { id: string; finish: boolean; content: string };
}

/** A stream that is not finished by then would hang for ever; milliseconds from the message. */
const LONGEST = LIFETIMES.stream - 30_000;

/** The stream's id leads back to the message when WeCom asks for the rest. */
const streamId = (row: number): string => `duban-m${row}`;
export function rowOfStream(id: string): number | undefined {
  const digits = /^duban-m(\d{1,15})$/.exec(id)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

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
    const replies = outcome.reply.flatMap((out, at) => {
      if (out.chat !== message.chat) return [];
      const key = `reply:${row}:${at}`;
      const called = (out.mentions ?? []).map((name) => ({ name }));
      const first = partsOf({ ...out, id: row, key, called }, BYTES.aibotMarkdown, false, '')[0];
      return first?.kind === 'text' ? [{ key, text: first.text }] : [];
    });
    if (replies.length === 0) return outcome.files.length > 0 ? this.#stream(row, WECOM.below, true) : null;
    let content = '';
    for (const { key, text } of replies) {
      const longer = content === '' ? text : `${content}\n\n${text}`;
      if (Buffer.byteLength(longer) > BYTES.aibotMarkdown || !(await this.#mine(pieceKey(key, 0)))) break;
      content = longer;
    }
    return this.#stream(row, content || WECOM.below, true);
  }

  /** While there is no answer yet. */
  placeholder(row: number, receivedAt: Instant): StreamReply {
    const late = Date.parse(this.#now()) - Date.parse(receivedAt) > LONGEST;
    return this.#stream(row, late ? WECOM.later : WECOM.working, late);
  }

  /** Ends a stream that was opened although nothing is said. */
  nothing(row: number): StreamReply {
    return this.#stream(row, WECOM.done, true);
  }

  #stream(row: number, content: string, finish: boolean): StreamReply {
    return { msgtype: 'stream', stream: { id: streamId(row), finish, content } };
  }

  /** Asked again, because the answer was lost on its way, the stream says the same again. */
  #mine(piece: string): Promise<boolean> {
    return this.#store.transaction(async (store) => {
      if (await store.claims.take(piece, this.#now())) return store.claims.take(streamedKey(piece), this.#now());
      return (await store.claims.taken(streamedKey(piece))).includes(streamedKey(piece));
    });
  }
}
