import { WecomCryptoError } from './error.js';

/**
 * Decodes base64 strictly: Node's own decoder skips what it does not know, and a changed cipher text would pass.
 * Padding may be left out, as WeCom does with its keys; unused bits of the last character are not looked at, for
 * the official EncodingAESKey has some set.
 *
 * @throws WecomCryptoError `base64`
 */
export function decodeBase64(text: string): Buffer {
  const body = text.replace(/={1,2}$/, '');
  const padding = text.length - body.length;
  const whole = padding === 0 || text.length % 4 === 0;
  if (body === '' || body.length % 4 === 1 || !whole || !/^[A-Za-z0-9+/]+$/.test(body)) {
    throw new WecomCryptoError('base64', 'not base64');
  }
  return Buffer.from(body, 'base64');
}
