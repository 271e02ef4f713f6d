import { shipped } from './program.js';

/** A report of an invented city that tells its progress in as many ways as people have; never stored. */
export const warmingFile = (): string => shipped('data/warmup.txt');

/** The sample documents; the group of the first is the one that a newcomer sees. */
export const sampleFiles = (): string[] => ['notice', 'commitments'].map((name) => shipped(`samples/${name}.txt`));
