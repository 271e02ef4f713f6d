import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import type { Store } from '../../../../store/store.js';
import type { AibotCallback, AibotMessage } from '../../../../wecom/callback/aibot-callback.js';
import { openAibotCallback, sealAibotReply } from '../../../../wecom/callback/aibot-envelope.js';
import { cardUpdate } from '../../../../wecom/cards/answered.js';
import type { CallbackCrypto } from '../../../../wecom/crypto/callback-crypto.js';
import { wait } from '../../wait.js';
import { aibotMessage, CHANNEL, type Hearing } from '../hear/aibot.js';
import type { Ears } from '../hear/ears.js';
import { Patience } from './patience.js';
import { rowOfStream, type StreamReply, Streams } from './streams.js';

/** Milliseconds after which it is first looked whether the message was handled; then after twice as long, and so on. */
const FIRST_LOOK = 15;

/** POST of the aibot 智能机器人 in URL mode: stored, then answered with what is known by then. */
export class BotRoute {
  readonly #ears: Ears;
  readonly #crypto: CallbackCrypto;
  readonly #store: Store;
  readonly #hearing: Hearing;
  readonly #streams: Streams;
  readonly #patience = new Patience();

  constructor(ears: Ears, crypto: CallbackCrypto, store: Store, hearing: Hearing) {
    this.#ears = ears;
    this.#crypto = crypto;
    this.#store = store;
    this.#hearing = hearing;
    this.#streams = new Streams(store, hearing.now);
  }

  async answer(context: Context, body: string): Promise<Response> {
    const query = context.req.query();
    const now = this.#now();
    const callback = openAibotCallback(this.#crypto, query, body, { now });
    const reply = await this.#reply(callback);
    if (!reply) return context.body(null, 200);
    const seal = { nonce: query.nonce ?? '', now: this.#now(), random: randomBytes(16) };
    return context.body(sealAibotReply(this.#crypto, reply, seal), 200, { 'Content-Type': 'application/json' });
  }

  async #reply(callback: AibotCallback): Promise<object | null> {
    if (callback.msgtype === 'other') return null;
    if (callback.msgtype === 'stream') return this.#refresh(callback.stream.id);
    if (callback.msgtype !== 'event') return this.#message(callback);
    const { event } = callback;
    if (event.eventtype !== 'template_card_event') return null;
    const pressed = await this.#ears.pressed(callback, event.template_card_event);
    return pressed ? cardUpdate(pressed.card, pressed.forAll ? undefined : [callback.from.userid]) : null;
  }

  async #message(callback: AibotMessage): Promise<StreamReply | null> {
    const longest = this.#patience.next(this.#now());
    const message = await aibotMessage(callback, { stream: true }, this.#hearing);
    const { id } = await this.#ears.accept(message);
    for (let look = FIRST_LOOK, waited = 0; waited + look <= longest; look *= 2) {
      await wait(look);
      waited += look;
      const answer = await this.#streams.answer(id);
      if (answer !== undefined) return answer;
    }
    return this.#streams.placeholder(id, this.#hearing.now());
  }

  async #refresh(stream: string): Promise<StreamReply | null> {
    const row = rowOfStream(stream);
    const message = row === undefined ? undefined : await this.#store.inbox.get(row);
    if (row === undefined || message?.channel !== CHANNEL) return null;
    const answer = await this.#streams.answer(row);
    if (answer === null) return this.#streams.nothing(row);
    return answer ?? this.#streams.placeholder(row, message.receivedAt);
  }

  #now(): number {
    return Date.parse(this.#hearing.now());
  }
}
