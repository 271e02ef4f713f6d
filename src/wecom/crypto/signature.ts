import { createHash, timingSafeEqual } from 'node:crypto';

/** What WeCom signs: the token, the query's timestamp and nonce as they came, and the cipher text. */
export interface Signed {
  timestamp: string;
  nonce: string;
  encrypt: string;
}

/** `msg_signature` 消息签名: SHA-1 of the four values, sorted and joined; 40 lower-case hex digits. */
export function sign(token: string, { timestamp, nonce, encrypt }: Signed): string {
  return createHash('sha1').update([token, timestamp, nonce, encrypt].sort().join('')).digest('hex');
}

/** Compared in constant time: how long it takes tells nothing of how much was right. */
export function isSignedBy(token: string, signed: Signed, signature: string): boolean {
  const expected = Buffer.from(sign(token, signed));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}
