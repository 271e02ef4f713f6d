import { shipped } from './program.js';

/** Documents of invented cities that tell of matters and progress in as many ways as people have; never stored. */
export const warmingFiles = (): string[] =>
  ['turns', 'progress', 'promises', 'notice'].map((name) => shipped(`data/warmup/${name}.txt`));

/** The sample documents; the group of the first is the one that a newcomer sees. */
export const sampleFiles = (): string[] => ['notice', 'commitments'].map((name) => shipped(`samples/${name}.txt`));
