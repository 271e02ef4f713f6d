import type { Database } from '../database.js';

/** Any number that no other lock of the database has: half of it says which program, half which lock. */
const LOCK = 'select pg_advisory_xact_lock(20854, 1)';

/**
 * One writer of facts at a time, until its transaction ends: what has a higher id is seen later, never earlier. Whoever asks
 * what changed since a version (`touched`) would miss a lower id that is committed behind a higher one.
 */
export function inOrder<T>(db: Database, write: () => Promise<T>): Promise<T> {
  return db.transaction(async () => {
    await db.query(LOCK);
    return write();
  });
}
