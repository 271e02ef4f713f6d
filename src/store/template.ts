import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { shipped } from '../program.js';
import { createDatabase } from './database.js';
import { migrate } from './migrate.js';
import { MIGRATIONS } from './migrations/index.js';
import { driverOf } from './pglite-driver.js';

/**
 * A database with all tables and no rows, packed. PGlite's initdb takes seconds and 800 MB of memory, the tables two
 * seconds more; unpacking takes neither. The build makes it; where none of this schema is there, the first start does.
 */
const SCHEMA = createHash('sha256').update(JSON.stringify(MIGRATIONS)).digest('hex').slice(0, 8);
const FILE = shipped(`dist/pglite-${SCHEMA}.tar.gz`);

/** Segments of 1 MB keep a folder small; the sort order of characters is the same on every machine. */
const INITDB = ['--wal-segsize=1', '--no-locale', '--encoding=UTF8'];

/** `tables`: whose tables are in it beside the store's. */
export async function makeTemplate(tables: readonly ((pglite: PGlite) => Promise<void>)[] = []): Promise<Blob> {
  const empty = await PGlite.create('memory://', { initDbStartParams: INITDB });
  // Nobody makes further databases in it; the two that those would be copied from are two thirds of its thousand files.
  for (const name of ['template0', 'template1']) {
    await empty.exec(`update pg_database set datistemplate = false where datname = '${name}'`);
    await empty.exec(`drop database ${name}`);
  }
  await migrate(createDatabase(driverOf(empty)));
  for (const make of tables) await make(empty);
  // Written out, so that nothing is left to recover from the log at the first start.
  for (const sql of ['vacuum', 'checkpoint']) await empty.exec(sql);
  const packed = await empty.dumpDataDir('gzip');
  await empty.close();
  keep(Buffer.from(await packed.arrayBuffer()));
  return packed;
}

export async function template(): Promise<Blob> {
  try {
    return new Blob([readFileSync(FILE)]);
  } catch {
    return makeTemplate();
  }
}

/** Written aside and moved, so that nobody reads half of it. A program folder that is read-only goes without. */
function keep(bytes: Buffer): void {
  try {
    mkdirSync(dirname(FILE), { recursive: true });
    writeFileSync(`${FILE}.${process.pid}`, bytes);
    renameSync(`${FILE}.${process.pid}`, FILE);
  } catch {
    // The next start makes it again.
  }
}
