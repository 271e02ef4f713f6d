import { readFile } from 'node:fs/promises';
import type { Ledger } from '../model/ledger.js';
import { readLedger } from '../parsers/documents/read.js';

export async function readDocumentFile(path: string, key: string): Promise<Ledger> {
  return readLedger(await readFile(path, 'utf8'), key);
}
