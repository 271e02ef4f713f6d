import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProducedFile } from '../model/message.js';
import type { Turn } from './turn.js';

/** Keeps a file that a message asked for, in a folder of the message: a later file of the same name does not replace it. */
export async function produce(turn: Turn, name: string, bytes: Uint8Array): Promise<ProducedFile> {
  const folder = join(turn.filesDir, `m${turn.message.id}`);
  await mkdir(folder, { recursive: true });
  const path = join(folder, name);
  await writeFile(path, bytes);
  return { name, path };
}
