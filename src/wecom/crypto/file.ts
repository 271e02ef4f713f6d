import { aesKey, decryptBytes } from './aes.js';

/**
 * Decrypts what was fetched from the `url` of a picture, file or video (valid for 5 minutes).
 *
 * @param key URL mode: the callback's EncodingAESKey (`CallbackCrypto.fileKey`); long connection 长连接: the `aeskey`
 *   beside the url, base64.
 * @throws WecomCryptoError `base64`, `length`, `padding`
 */
export function decryptFile(encrypted: Uint8Array, key: string | Buffer): Buffer {
  return decryptBytes(typeof key === 'string' ? aesKey(key) : key, encrypted);
}
