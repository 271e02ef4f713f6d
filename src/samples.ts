import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const above = (...names: string[]): string => join(dirname(fileURLToPath(import.meta.url)), '..', ...names);

/** A report of an invented city that tells its progress in as many ways as people have; never stored. */
export const warmingFile = (): string => above('data', 'warmup.txt');

/** Paths of the sample documents that come with the program, by name. */
export async function sampleFiles(): Promise<string[]> {
  const folder = above('samples');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt'));
  return names.sort().map((name) => join(folder, name));
}
