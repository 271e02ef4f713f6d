import type { PGlite } from '@electric-sql/pglite';
import { type PgQueryable, runMigrations } from 'bullmq';

/** BullMQ's tables lie beside ours. */
export const SCHEMA = 'bullmq';

/** Brings BullMQ's tables in PGlite up to date; a folder that was unpacked from the build's has them already. */
export const queueSchema = (pglite: PGlite): Promise<void> =>
  pglite.transaction(async (tx) => {
    // The transaction is ours already: BullMQ's own begin and commit would break it. Whole scripts need `exec`.
    const client: PgQueryable = {
      async query<R>(text: string, params?: readonly unknown[]) {
        if (/^(begin|commit|rollback)$/i.test(text)) return { rows: [] };
        if (params || /^\s*select\b/i.test(text)) return tx.query<R>(text, params && [...params]);
        await tx.exec(text);
        return { rows: [] };
      },
    };
    await runMigrations(client, SCHEMA);
  });
