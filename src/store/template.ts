import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';

/**
 * An empty database, packed. PGlite's initdb takes seconds and 800 MB of memory; unpacking takes neither. The build
 * makes it (`makeTemplate`); where it is missing, the first start does.
 */
const FILE = fileURLToPath(new URL('../../dist/pglite-empty.tar.gz', import.meta.url));

/** Segments of 1 MB keep a folder small; the sort order of characters is the same on every machine. */
const INITDB = ['--wal-segsize=1', '--no-locale', '--encoding=UTF8'];

export async function makeTemplate(): Promise<Blob> {
  const empty = await PGlite.create('memory://', { initDbStartParams: INITDB });
  // Nobody makes further databases in it; the two that those would be copied from are two thirds of its thousand files.
  for (const name of ['template0', 'template1']) {
    await empty.exec(`update pg_database set datistemplate = false where datname = '${name}'`);
    await empty.exec(`drop database ${name}`);
  }
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
