import { WecomCryptoError } from './error.js';

/** Bytes of `random` before the text. */
export const RANDOM_BYTES = 16;
const HEAD = RANDOM_BYTES + 4;

/** What lies inside the cipher text: random (16 bytes), length (4, big-endian), message, receiveid. */
interface Envelope {
  random: Buffer;
  message: Buffer;
  receiveId: Buffer;
}

/** @throws WecomCryptoError `length` unless `random` has 16 bytes */
export function wrap(message: Uint8Array, receiveId: string, random: Uint8Array): Buffer {
  if (random.length !== RANDOM_BYTES) throw new WecomCryptoError('length', 'random must have 16 bytes');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(message.length);
  return Buffer.concat([random, length, message, Buffer.from(receiveId)]);
}

/** @throws WecomCryptoError `length` where the bytes end before the message does */
export function unwrap(plain: Buffer): Envelope {
  if (plain.length < HEAD) throw new WecomCryptoError('length', 'shorter than its head');
  const end = HEAD + plain.readUInt32BE(RANDOM_BYTES);
  if (end > plain.length) throw new WecomCryptoError('length', 'the message is longer than the text');
  return {
    random: plain.subarray(0, RANDOM_BYTES),
    message: plain.subarray(HEAD, end),
    receiveId: plain.subarray(end),
  };
}
