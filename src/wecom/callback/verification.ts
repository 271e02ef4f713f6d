import type { CallbackCrypto } from '../crypto/callback-crypto.js';
import { decrypting, WecomCallbackError } from './error.js';
import { assertFresh, type Freshness, type QueryParameters, readQuery } from './query.js';
import { utf8 } from './text.js';

/**
 * Answers the GET with which WeCom checks an address when it is saved (验证URL有效性). The text goes back as it is, within
 * one second: no quotes, no BOM, no line end.
 *
 * @throws WecomCallbackError
 */
export function verifyUrl(crypto: CallbackCrypto, parameters: QueryParameters, freshness: Freshness): string {
  const query = readQuery(parameters);
  const { echostr } = parameters;
  if (!echostr) throw new WecomCallbackError('query', 'bad parameter: echostr');
  const opened = decrypting(() => crypto.open({ ...query, encrypt: echostr }, query.signature));
  assertFresh(query, freshness);
  return utf8(opened);
}
