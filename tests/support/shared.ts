import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = resolve(dirname(fileURLToPath(import.meta.url)), '../../../shared');

/** Path of a file in the folder `shared` beside the project, where that folder is present. */
export function shared(path: string): string | undefined {
  const file = join(folder, path);
  return existsSync(file) ? file : undefined;
}

const told = new Set<string>();

/**
 * Whether a test lane can run. A missing part is said in one line; where DUBAN_CI is set it fails instead,
 * so that CI cannot leave a lane out.
 */
export function requireLane(name: string, ok: boolean, why: string): boolean {
  if (ok) return true;
  if (process.env['DUBAN_CI']) throw new Error(`lane ${name} is missing: ${why}`);
  if (!told.has(name)) {
    told.add(name);
    console.warn(`left out: ${name} (${why})`);
  }
  return false;
}
