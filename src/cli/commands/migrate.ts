import { readConfig } from '../../config.js';
import { openStore } from '../../store/open.js';
import { CLI_WORDS } from '../words.js';

/** `duban migrate`: brings the schema up to date and says what was done. */
export async function migrateCommand(): Promise<number> {
  const config = readConfig();
  const store = await openStore(
    config.databaseUrl === undefined ? { dataDir: config.dataDir } : { databaseUrl: config.databaseUrl },
  );
  process.stdout.write(`${CLI_WORDS.migrated(store.migrated)}\n`);
  await store.close();
  return 0;
}
