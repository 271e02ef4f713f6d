import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { dayOf } from '../days.js';
import type { Ledger } from '../model/ledger.js';
import { readLedger } from '../parsers/documents/read.js';
import { UnreadableFile } from './errors.js';
import { textOf } from './text.js';

export { NotADocument } from '../parsers/documents/errors.js';
export { UnreadableFile } from './errors.js';

/** Bytes of an attached file → ledger; throws UnreadableFile or NotADocument with one plain sentence. */
export async function importBytes(bytes: Uint8Array, name: string, key: string): Promise<Ledger> {
  return readLedger(await textOf(bytes, name), key, { today: dayOf(new Date().toISOString()) });
}

const LIMIT = 20 * 1024 * 1024;

/** A file on disk → ledger; its size is looked at before it is read. */
export async function importFile(path: string, key: string): Promise<Ledger> {
  const { bytes, name } = await readFileOf(path);
  return importBytes(bytes, name, key);
}

/** Bytes of a file on disk; throws UnreadableFile where there is none, or one that is too large. */
export async function readFileOf(path: string): Promise<{ bytes: Uint8Array; name: string }> {
  const name = basename(path);
  let size: number;
  try {
    const info = await stat(path);
    if (!info.isFile()) throw new UnreadableFile(`“${name}”不是文件。`);
    size = info.size;
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile(`找不到文件“${path}”。`);
  }
  if (size > LIMIT) throw new UnreadableFile(`文件“${name}”有${Math.ceil(size / 1048576)} MB,超过了20 MB的上限。`);
  return { bytes: await readFile(path), name };
}
