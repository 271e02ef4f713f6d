import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const BYTES = 32;
/** A token as it is written: 32 bytes in base64url. */
const TOKEN = /^[\w-]{43}$/;

/** A secret that nobody can guess, for a link or a session. */
export const newToken = (): string => randomBytes(BYTES).toString('base64url');

export const isToken = (text: string): boolean => TOKEN.test(text);

/** As the store knows it: a copy of the database opens no door. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

export const signatureOf = (text: string, key: string): string =>
  createHmac('sha256', key).update(text).digest('base64url');

/** Compares without telling by its time how much was right. */
export function same(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}
