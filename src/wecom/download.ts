import { decryptFile } from './crypto/file.js';
import { statusError } from './errors.js';
import type { WecomHttp } from './http.js';

/**
 * Fetches and decrypts a picture, file or video that a callback names, within its 5 minutes.
 *
 * @param key `aeskey` beside the address (long connection) or `CallbackCrypto.fileKey` (URL mode); undefined for what is
 * not encrypted
 * @param maxBytes what is larger is broken off
 * @throws WecomError when it cannot be had, WecomCryptoError when it does not decrypt
 */
export async function downloadFile(
  http: WecomHttp,
  url: string,
  key: string | Buffer | undefined,
  maxBytes: number,
): Promise<Buffer> {
  const api = 'media';
  const padding = key === undefined ? 0 : 32;
  const { status, retryAfter, body } = await http.request({ api, method: 'GET', url, maxBytes: maxBytes + padding });
  if (status !== 200) throw statusError(api, status, retryAfter);
  return key === undefined ? body : decryptFile(body, key);
}
