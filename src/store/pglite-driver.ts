import { type PGlite, types } from '@electric-sql/pglite';
import type { Driver } from './database.js';

/** Days stay strings; ids fit a number. */
const options = { parsers: { [types.DATE]: (value: string) => value, [types.INT8]: (value: string) => Number(value) } };

/** Its own mutex lets one transaction run at a time. */
export function driverOf(pglite: PGlite): Driver {
  return {
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
}
