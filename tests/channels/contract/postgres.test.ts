import { afterAll, describe } from 'vitest';
import { openStore } from '../../../src/store/open.js';
import { LOCAL, TELEGRAM, WECOM } from '../../support/channels/lanes.js';
import { startPostgres } from '../../support/postgres.js';
import { contract } from './contract.js';

const postgres = await startPostgres();
afterAll(() => postgres?.stop());

/** One platform of each kind is enough: what differs is the database. */
const names = ['wecom-ws', 'telegram-webhook', 'console'];
const lanes = [...WECOM, ...TELEGRAM, ...LOCAL].filter(({ name }) => names.includes(name));

describe.runIf(postgres !== undefined)('the contract on a server', () => {
  if (postgres) contract(lanes, 'PostgreSQL', async () => openStore({ databaseUrl: await postgres.database() }));
});
