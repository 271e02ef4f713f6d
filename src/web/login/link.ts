import type { Instant } from '../../model/fact.js';
import type { Store } from '../../store/store.js';
import { hashOf, newToken } from './token.js';

/** How long a link may be used, in minutes. */
export const LINK_MINUTES = 10;

/** A link 登录链接 for one person, once; `base` is where the page is reached. */
export async function createLink(
  { sessions }: Pick<Store, 'sessions'>,
  person: string,
  base: string,
  now: Instant,
): Promise<string> {
  const token = newToken();
  const until = new Date(Date.parse(now) + LINK_MINUTES * 60_000).toISOString();
  await sessions.offer(hashOf(token), person, until, now);
  return `${base.replace(/\/+$/, '')}/login/${token}`;
}
