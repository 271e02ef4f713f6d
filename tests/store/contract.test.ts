import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { type OpenStore, openStore } from '../../src/store/open.js';
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

/** Only what a test filled: emptying all tables is slow in PGlite. */
const EMPTY = `do $$
declare name text; filled boolean;
begin
  foreach name in array array['facts', 'lines', 'inbox', 'ledgers', 'requests', 'talk', 'people', 'chats', 'outbox', 'leases', 'claims', 'login_links', 'sessions', 'settings'] loop
    execute format('select exists (select from duban.%I)', name) into filled;
    if filled then execute format('truncate duban.%I restart identity cascade', name); end if;
  end loop;
end $$`;

describe.each(kinds)('the store on %s', (_kind, open) => {
  let store: OpenStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());
  beforeEach(() => store.database.exec(EMPTY));

  describe('inbox', () => inboxContract(() => store));
  describe('transaction', () => transactionContract(() => store));
  describe('facts', () => factsContract(() => store));
  describe('ledgers', () => ledgersContract(() => store));
  describe('sessions', () => sessionsContract(() => store));
  describe('requests, talk, people, outbox, audit', () => restContract(() => store));
});
