import { z } from 'zod';
import type { CallbackCrypto } from '../crypto/callback-crypto.js';
import { type AibotCallback, readAibotCallback } from './aibot-callback.js';
import { decrypting } from './error.js';
import { assertFresh, type Freshness, type QueryParameters, readQuery } from './query.js';
import { assertSize, json, utf8 } from './text.js';

const envelopeSchema = z.object({ encrypt: z.string().min(1) });

/**
 * Opens the POST of an aibot 智能机器人 in URL mode (接收回调解密): `{"encrypt": …}`.
 *
 * @param crypto made with the receiveid ''
 * @throws WecomCallbackError and nothing else
 */
export function openAibotCallback(
  crypto: CallbackCrypto,
  parameters: QueryParameters,
  body: string,
  freshness: Freshness,
): AibotCallback {
  assertSize(body);
  const query = readQuery(parameters);
  const { encrypt } = json(body, envelopeSchema, 'envelope');
  const opened = decrypting(() => crypto.open({ ...query, encrypt }, query.signature));
  assertFresh(query, freshness);
  return readAibotCallback(json(utf8(opened), z.unknown(), 'message'));
}

export interface ReplySeal {
  /** The nonce of the callback that is answered. */
  nonce: string;
  /** Milliseconds since 1970. */
  now: number;
  /** 16 fresh random bytes. */
  random: Uint8Array;
}

/**
 * The encrypted body of a passive reply 被动回复; an empty body means no reply.
 *
 * @param reply stream, template_card, stream_with_template_card, update_template_card; text after enter_chat only
 * @throws WecomCryptoError `length` unless `random` has 16 bytes
 */
export function sealAibotReply(crypto: CallbackCrypto, reply: object, { nonce, now, random }: ReplySeal): string {
  const encrypt = crypto.encrypt(JSON.stringify(reply), random);
  const timestamp = Math.floor(now / 1000);
  const msgsignature = crypto.sign({ timestamp: String(timestamp), nonce, encrypt });
  return JSON.stringify({ encrypt, msgsignature, timestamp, nonce });
}
