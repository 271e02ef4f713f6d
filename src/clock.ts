import type { Instant } from './model/fact.js';

const OFFSET = 8 * 3_600_000;

/** Milliseconds since 1970 as an instant in the time of Beijing: 2022-05-25T10:12:00+08:00. */
export function instantOf(ms: number): Instant {
  return `${new Date(ms + OFFSET).toISOString().slice(0, 19)}+08:00`;
}
