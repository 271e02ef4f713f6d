import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Driver } from './database.js';
import { driverOf } from './pglite-driver.js';
import { template } from './template.js';

/** Memory that the embedded database may use: it shares the process with everything else. */
const SETTINGS = ['-c', 'shared_buffers=32MB', '-c', 'max_wal_size=64MB', '-c', 'jit=off'];

/** PGlite in a folder, or in memory when none is given. */
export async function openPglite(folder?: string): Promise<{ driver: Driver; pglite: PGlite }> {
  const empty = folder === undefined || !existsSync(join(folder, 'PG_VERSION'));
  const pglite = await PGlite.create(folder ?? 'memory://', {
    startParams: [...PGlite.defaultStartParams, ...SETTINGS],
    ...(empty && { loadDataDir: await template() }),
  });
  return { driver: driverOf(pglite), pglite };
}
