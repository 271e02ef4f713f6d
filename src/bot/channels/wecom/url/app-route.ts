import type { Context } from 'hono';
import type { Instant } from '../../../../model/fact.js';
import { openAppCallback } from '../../../../wecom/callback/app-envelope.js';
import type { WecomClient } from '../../../../wecom/client.js';
import type { CallbackCrypto } from '../../../../wecom/crypto/callback-crypto.js';
import { appMessage } from '../hear/app.js';
import type { Ears } from '../hear/ears.js';

export interface AppRouteOptions {
  ears: Ears;
  crypto: CallbackCrypto;
  now: () => Instant;
  client: Pick<WecomClient, 'closeCard'> | undefined;
  onError: (error: unknown) => void;
}

/** Nothing: without its length it would go out in pieces. */
const EMPTY = { 'Content-Length': '0' };

/** POST of the self-built app 自建应用: stored, then 200 with an empty body; answers go by message/send. */
export async function answerApp(context: Context, body: string, options: AppRouteOptions): Promise<Response> {
  const { ears, crypto, now, client, onError } = options;
  const callback = openAppCallback(crypto, context.req.query(), body, { now: Date.parse(now()) });
  if (callback.kind === 'event' && callback.event === 'template_card_event') {
    const { userId: user, responseCode } = callback;
    // Handling may take its time, the acknowledgement not.
    void ears
      .pressedInApp(callback)
      .then(async (pressed) => {
        if (pressed && responseCode !== undefined) await client?.closeCard(responseCode, pressed.done, [user]);
      })
      .catch(onError);
    return context.body(null, 200, EMPTY);
  }
  const message = appMessage(callback, now());
  if (message) await ears.accept(message);
  return context.body(null, 200, EMPTY);
}
