import { z } from 'zod';
import type { Store } from '../../../../store/store.js';
import { type AibotEvent, readAibotCallback } from '../../../../wecom/callback/aibot-callback.js';
import { WecomCallbackError } from '../../../../wecom/callback/error.js';
import { aibotMessage, CHANNEL, type Hearing } from '../hear/aibot.js';
import type { Ears } from '../hear/ears.js';
import { readHandle } from '../hear/handle.js';
import { Intake } from '../hear/intake.js';
import type { Heard, Link } from './link.js';
import { Placeholders } from './placeholder.js';

export interface ListenerOptions {
  link: Link;
  ears: Ears;
  hearing: Hearing;
  store: Store;
  log: { warn(fields: object, text: string): void };
  onError: (error: unknown) => void;
}

const takenOver = z.object({ event: z.object({ eventtype: z.literal('disconnected_event') }) });

/** Hears the long connection 长连接: every frame is looked at before anything is believed, and nothing thrown gets out. */
export class Listener {
  readonly #options: ListenerOptions;
  readonly #intake: Intake;
  readonly #placeholders: Placeholders;

  constructor(options: ListenerOptions) {
    const { ears, log, onError, store, link } = options;
    this.#options = options;
    this.#intake = new Intake({
      accept: (message) => ears.accept(message),
      onError,
      onLost: () => log.warn({ channel: CHANNEL }, 'too many messages wait for the database, one was lost'),
    });
    this.#placeholders = new Placeholders(store, link, onError);
  }

  hear({ reqId, body }: Heard): void {
    if (takenOver.safeParse(body).success) return;
    try {
      const callback = readAibotCallback(body);
      if (callback.msgtype === 'event') this.#event(reqId, callback);
      if (callback.msgtype === 'event' || callback.msgtype === 'other' || callback.msgtype === 'stream') return;
      const read = () => aibotMessage(callback, { reqId }, this.#options.hearing);
      this.#intake.take(callback.chatid ?? callback.from.userid, read, (message, row) => {
        const handle = readHandle(message.handle, message.chat);
        if (handle) this.#placeholders.watch(row, { ...handle, reqId });
      });
    } catch (error) {
      const { log, onError } = this.#options;
      if (!(error instanceof WecomCallbackError)) onError(error);
      else log.warn({ channel: CHANNEL, code: error.code, why: error.message }, 'frame not understood');
    }
  }

  stop(): void {
    this.#intake.stop();
    this.#placeholders.stop();
  }

  #event(reqId: string, callback: AibotEvent): void {
    const { event } = callback;
    if (event.eventtype !== 'template_card_event') return;
    void this.#press(reqId, callback, event.template_card_event).catch(this.#options.onError);
  }

  async #press(reqId: string, callback: AibotEvent, card: Parameters<Ears['pressed']>[1]): Promise<void> {
    const { ears, link } = this.#options;
    const pressed = await ears.pressed(callback, card);
    if (!pressed) return;
    const headers = { req_id: reqId };
    const users = pressed.forAll ? undefined : [callback.from.userid];
    await link.call('aibot_respond_update_msg', (client) =>
      client.updateTemplateCard({ headers }, pressed.card, users),
    );
  }
}
