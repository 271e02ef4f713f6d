const FIRST = 1_000;
const LONGEST = 60_000;

/** What could not be delivered for so long is given up; in milliseconds. */
export const GIVE_UP = 24 * 3_600_000;

/**
 * Milliseconds until the next try after `failures` (1 or more) failed ones: doubled each time up to a minute, the upper half
 * at random (`random` in [0, 1)) so that many chats do not come back at once; never before `retryAfterMs`.
 */
export function backoff(failures: number, random: number, retryAfterMs = 0): number {
  const whole = Math.min(LONGEST, FIRST * 2 ** Math.min(failures - 1, 16));
  return Math.max(Math.round(whole / 2 + (whole / 2) * random), retryAfterMs);
}
