import { z } from 'zod';
import type { CallbackCrypto } from '../crypto/callback-crypto.js';
import { type AppCallback, readAppCallback } from './app-callback.js';
import { decrypting } from './error.js';
import { assertFresh, type Freshness, type QueryParameters, readQuery } from './query.js';
import { assertSize, shaped, utf8 } from './text.js';
import { xml } from './xml.js';

const envelopeSchema = z.object({ Encrypt: z.string().trim().min(1) });

/**
 * Opens the POST of a self-built app 自建应用: `<xml>…<Encrypt>…</xml>`. Answer 200 with an empty body within 5 seconds;
 * everything else makes WeCom send it again, three times.
 *
 * @param crypto made with the corpid as receiveid
 * @throws WecomCallbackError and nothing else
 */
export function openAppCallback(
  crypto: CallbackCrypto,
  parameters: QueryParameters,
  body: string,
  freshness: Freshness,
): AppCallback {
  assertSize(body);
  const query = readQuery(parameters);
  const { Encrypt: encrypt } = shaped(xml(body, 'envelope'), envelopeSchema, 'envelope');
  const opened = decrypting(() => crypto.open({ ...query, encrypt }, query.signature));
  assertFresh(query, freshness);
  return readAppCallback(xml(utf8(opened), 'message'));
}
