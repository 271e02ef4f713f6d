import { createCipheriv, createDecipheriv } from 'node:crypto';
import { decodeBase64 } from './base64.js';
import { WecomCryptoError } from './error.js';
import { BLOCK, pad, unpad } from './padding.js';

const KEY_BYTES = 32;
const IV_BYTES = 16;

/**
 * The key of an EncodingAESKey (43 characters, without its '=') or of a file's `aeskey`.
 *
 * @throws WecomCryptoError `base64`, or `length` unless 32 bytes
 */
export function aesKey(base64: string): Buffer {
  const key = decodeBase64(base64);
  if (key.length !== KEY_BYTES) throw new WecomCryptoError('length', `a key of ${key.length} bytes instead of 32`);
  return key;
}

/** AES-256-CBC as WeCom uses it: the IV is the key's first 16 bytes. */
export function encryptBytes(key: Buffer, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, IV_BYTES)).setAutoPadding(false);
  return Buffer.concat([cipher.update(pad(plain)), cipher.final()]);
}

/** @throws WecomCryptoError `length`, `padding` */
export function decryptBytes(key: Buffer, encrypted: Uint8Array): Buffer {
  if (encrypted.length === 0 || encrypted.length % BLOCK !== 0) {
    throw new WecomCryptoError('length', 'not whole blocks of 32');
  }
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, IV_BYTES)).setAutoPadding(false);
  return unpad(Buffer.concat([decipher.update(encrypted), decipher.final()]));
}
