import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite, types } from '@electric-sql/pglite';
import type { Driver } from './database.js';
import { template } from './template.js';

/** Days stay strings; ids fit a number. */
const options = { parsers: { [types.DATE]: (value: string) => value, [types.INT8]: (value: string) => Number(value) } };

/** Memory that the embedded database may use: it shares the process with everything else. */
const SETTINGS = ['-c', 'shared_buffers=32MB', '-c', 'max_wal_size=64MB', '-c', 'jit=off'];

/** PGlite in a folder, or in memory when none is given. Its own mutex lets one transaction run at a time. */
export async function openPglite(folder?: string): Promise<{ driver: Driver; pglite: PGlite }> {
  const empty = folder === undefined || !existsSync(join(folder, 'PG_VERSION'));
  const pglite = await PGlite.create(folder ?? 'memory://', {
    startParams: [...PGlite.defaultStartParams, ...SETTINGS],
    ...(empty && { loadDataDir: await template() }),
  });
  const driver: Driver = {
    query: async (sql, params) => (await pglite.query(sql, params, options)).rows,
    exec: async (sql) => void (await pglite.exec(sql)),
    transaction: (work) =>
      pglite.transaction((tx) =>
        work({
          query: async (sql, params) => (await tx.query(sql, params, options)).rows,
          exec: async (sql) => void (await tx.exec(sql)),
        }),
      ),
    close: () => pglite.close(),
  };
  return { driver, pglite };
}
