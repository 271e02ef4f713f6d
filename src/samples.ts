import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Paths of the sample documents that come with the program, by name. */
export async function sampleFiles(): Promise<string[]> {
  const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'samples');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt'));
  return names.sort().map((name) => join(folder, name));
}
