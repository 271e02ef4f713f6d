import { WecomCryptoError } from './error.js';

/** WeCom pads to 32 bytes, twice the cipher's own block: Node's automatic padding refuses every value above 16. */
export const BLOCK = 32;

/** PKCS#7: 1 to 32 bytes, each saying how many they are. */
export function pad(bytes: Uint8Array): Buffer {
  const count = BLOCK - (bytes.length % BLOCK);
  return Buffer.concat([bytes, Buffer.alloc(count, count)]);
}

/**
 * Takes the padding away; every byte of it is looked at.
 *
 * @throws WecomCryptoError `length` unless there are one or more blocks, `padding` where a byte is wrong
 */
export function unpad(bytes: Buffer): Buffer {
  const count = bytes.at(-1);
  if (count === undefined || bytes.length % BLOCK !== 0) throw new WecomCryptoError('length', 'not whole blocks of 32');
  if (count < 1 || count > BLOCK) throw new WecomCryptoError('padding', 'padding out of 1 to 32');
  const end = bytes.length - count;
  if (bytes.subarray(end).some((byte) => byte !== count)) throw new WecomCryptoError('padding', 'padding bytes differ');
  return bytes.subarray(0, end);
}
