import { z } from 'zod';
import { WecomCallbackError } from './error.js';

/** Parameters of the callback's address, URL-decoded, as the web server gives them. */
export type QueryParameters = Readonly<Record<string, string | undefined>>;

/** Now, and how far a callback's own timestamp may be from it, both ways. */
export interface Freshness {
  /** Milliseconds since 1970. */
  now: number;
  /** Milliseconds; `DEFAULT_SKEW` when left out. */
  skew?: number;
}

/** 10 minutes. The protocol itself has no protection against a callback that is sent again by a listener. */
export const DEFAULT_SKEW = 10 * 60 * 1000;

const querySchema = z.object({
  msg_signature: z.string().regex(/^[0-9a-f]{40}$/),
  timestamp: z.string().regex(/^\d{1,12}$/),
  nonce: z.string().min(1).max(128),
});

export interface SignedQuery {
  signature: string;
  /** Seconds since 1970, as text: it is part of what was signed. */
  timestamp: string;
  nonce: string;
}

/** @throws WecomCallbackError `query` */
export function readQuery(parameters: QueryParameters): SignedQuery {
  const { success, data, error } = querySchema.safeParse(parameters);
  if (!success) {
    throw new WecomCallbackError('query', `bad parameter: ${error.issues[0]?.path.join('.') ?? 'all'}`);
  }
  return { signature: data.msg_signature, timestamp: data.timestamp, nonce: data.nonce };
}

/** @throws WecomCallbackError `stale`, with how many seconds it is off */
export function assertFresh({ timestamp }: SignedQuery, { now, skew = DEFAULT_SKEW }: Freshness): void {
  const off = now - Number(timestamp) * 1000;
  if (Math.abs(off) <= skew) return;
  throw new WecomCallbackError('stale', `${Math.round(off / 1000)} s away from this machine's clock`);
}
