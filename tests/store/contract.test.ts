import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { type OpenStore, openStore } from '../../src/store/open.js';
import { emptied } from '../support/emptied.js';
import { startPostgres } from '../support/postgres.js';
import { factsContract } from './contract/facts.js';
import { inboxContract } from './contract/inbox.js';
import { ledgersContract } from './contract/ledgers.js';
import { restContract } from './contract/rest.js';
import { sessionsContract } from './contract/sessions.js';
import { transactionContract } from './contract/transaction.js';

const postgres = await startPostgres();
afterAll(() => postgres?.stop());

const kinds: [string, () => Promise<OpenStore>][] = [['PGlite', () => openStore({ memory: true })]];
if (postgres) kinds.push(['PostgreSQL', async () => openStore({ databaseUrl: await postgres.database() })]);

describe.each(kinds)('the store on %s', (_kind, open) => {
  let store: OpenStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());
  beforeEach(() => emptied(store.database));

  describe('inbox', () => inboxContract(() => store));
  describe('transaction', () => transactionContract(() => store));
  describe('facts', () => factsContract(() => store));
  describe('ledgers', () => ledgersContract(() => store));
  describe('sessions', () => sessionsContract(() => store));
  describe('requests, talk, people, outbox, audit', () => restContract(() => store));
});
