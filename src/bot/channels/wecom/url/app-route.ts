import type { Context } from 'hono';
import type { Instant } from '../../../../model/fact.js';
import { openAppCallback } from '../../../../wecom/callback/app-envelope.js';
import type { CallbackCrypto } from '../../../../wecom/crypto/callback-crypto.js';
import { appMessage } from '../hear/app.js';
import type { Ears } from '../hear/ears.js';
import type { CardUpdate } from './app-card.js';

export interface AppRouteOptions {
  ears: Ears;
  crypto: CallbackCrypto;
  now: () => Instant;
  update: ((update: CardUpdate) => Promise<void>) | undefined;
  onError: (error: unknown) => void;
}

/** POST of the self-built app 自建应用: stored, then 200 with an empty body; answers go by message/send. */
export async function answerApp(context: Context, body: string, options: AppRouteOptions): Promise<Response> {
  const { ears, crypto, now, update, onError } = options;
  const callback = openAppCallback(crypto, context.req.query(), body, { now: Date.parse(now()) });
  if (callback.kind === 'event' && callback.event === 'template_card_event') {
    const { userId: user, responseCode } = callback;
    // Handling may take its time, the acknowledgement not.
    void ears
      .pressedInApp(callback)
      .then(async (pressed) => {
        if (pressed && update && responseCode !== undefined) await update({ user, responseCode, card: pressed.card });
      })
      .catch(onError);
    return context.body(null, 200);
  }
  const message = appMessage(callback, now());
  if (message) await ears.accept(message);
  return context.body(null, 200);
}
