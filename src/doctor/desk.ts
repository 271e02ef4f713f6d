import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { deskReach } from '../bot/reminding/forecast.js';
import { askDoor } from '../cli/door.js';
import type { Config } from '../config.js';
import { spokenPlatforms } from '../platforms.js';
import { openStore } from '../store/open.js';
import type { Finding } from './finding.js';
import { DESK_WORDS as SAY } from './words.js';

const answer = z.object({ supervisors: z.number(), reached: z.number() });

/**
 * Whether the lists, notes and alerts for the supervisors 督查室 reach somebody alone. The running server is asked; a database
 * that is not there yet, or does not answer, is told by other checks.
 */
export async function checkDesk(config: Config): Promise<Finding | undefined> {
  const asked = answer.safeParse(await askDoor(config, '/api/desk', {}));
  const reach = asked.success ? asked.data : await inFolder(config).catch(() => undefined);
  return reach && deskFinding(reach);
}

export function deskFinding({ supervisors, reached }: { supervisors: number; reached: number }): Finding {
  const what = SAY.desk;
  if (supervisors === 0) return { grade: 'note', what, detail: SAY.nobody, mend: SAY.nobodyMend };
  if (reached === 0) return { grade: 'note', what, detail: SAY.unreached(supervisors), mend: SAY.unreachedMend };
  return { grade: 'good', what, detail: SAY.reached(supervisors, reached) };
}

async function inFolder({ databaseUrl, dataDir, channels }: Config) {
  if (databaseUrl === undefined && !existsSync(join(dataDir, 'db'))) return undefined;
  const store = await openStore(databaseUrl === undefined ? { dataDir } : { databaseUrl });
  try {
    return await deskReach({ store, platforms: spokenPlatforms(channels) });
  } finally {
    await store.close();
  }
}
