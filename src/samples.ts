import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const above = (...names: string[]): string => join(dirname(fileURLToPath(import.meta.url)), '..', ...names);

/** A report of an invented city that tells its progress in as many ways as people have; never stored. */
export const warmingFile = (): string => above('data', 'warmup.txt');

/** The sample documents; the group of the first is the one that a newcomer sees. */
export const sampleFiles = (): string[] => ['notice', 'commitments'].map((name) => above('samples', `${name}.txt`));
