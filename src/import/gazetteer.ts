import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Gazetteer, useGazetteer } from '../parsers/gazetteer.js';
import { shipped } from '../program.js';

const schema = z.object({
  departments: z.record(z.string(), z.array(z.string())),
  places: z.record(z.string(), z.array(z.string())).default({}),
});

/** The list that comes with the program. */
export const shippedGazetteer = shipped('data/gazetteer.json');

/** Reads a list of short names; throws where the file is not valid. */
export function readGazetteer(path: string): Gazetteer {
  return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** Takes gazetteer.json of the data folder where there is one, else the shipped list; returns the path that was taken. */
export function loadGazetteer(dataDir?: string): string | null {
  for (const path of [...(dataDir === undefined ? [] : [join(dataDir, 'gazetteer.json')]), shippedGazetteer]) {
    if (!existsSync(path)) continue;
    useGazetteer(readGazetteer(path));
    return path;
  }
  return null;
}
