import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { audit } from './audit.js';
import { chats } from './chats.js';
import { claims, leases } from './claims.js';
import { createDatabase, type Database } from './database.js';
import { facts } from './facts/index.js';
import { inbox } from './inbox.js';
import { ledgers } from './ledgers.js';
import { lockFolder } from './lock.js';
import { migrate } from './migrate.js';
import { outbox } from './outbox.js';
import { people } from './people.js';
import { requests } from './requests.js';
import { sessions } from './sessions.js';
import { settings } from './settings.js';
import type { Store } from './store.js';
import { talk } from './talk.js';

export type Location = { dataDir: string } | { memory: true } | { databaseUrl: string };

/** What the queue needs to know of the database beneath the store. */
export type Engine = { kind: 'pglite'; pglite: PGlite } | { kind: 'postgres'; url: string };

export interface OpenStore extends Store {
  engine: Engine;
  database: Database;
  /** Names of the migrations that this start ran. */
  migrated: string[];
}

/** Opens the store and brings its schema up to date. */
export async function openStore(location: Location): Promise<OpenStore> {
  const { database, engine, release } = await connect(location);
  try {
    const migrated = await migrate(database);
    const close = async () => {
      await database.close();
      release();
    };
    return { ...storeOver(database), engine, database, migrated, close };
  } catch (error) {
    await database.close().catch(() => undefined);
    release();
    throw error;
  }
}

/** Only the driver in use is loaded: PGlite takes memory and time even when nobody opens it. */
async function connect(location: Location): Promise<{ database: Database; engine: Engine; release: () => void }> {
  if ('databaseUrl' in location) {
    const { openPostgres } = await import('./postgres.js');
    const { driver } = await openPostgres(location.databaseUrl);
    return { database: createDatabase(driver), engine: { kind: 'postgres', url: location.databaseUrl }, release() {} };
  }
  const release = 'dataDir' in location ? lockFolder(location.dataDir) : () => {};
  try {
    const { openPglite } = await import('./pglite.js');
    const { driver, pglite } = await openPglite('dataDir' in location ? join(location.dataDir, 'db') : undefined);
    return { database: createDatabase(driver), engine: { kind: 'pglite', pglite }, release };
  } catch (error) {
    release();
    throw error;
  }
}

function storeOver(database: Database): Store {
  const store: Store = {
    transaction: (work) => database.transaction(() => work(store)),
    inbox: inbox(database),
    ledgers: ledgers(database),
    facts: facts(database),
    requests: requests(database),
    talk: talk(database),
    people: people(database),
    chats: chats(database),
    sessions: sessions(database),
    settings: settings(database),
    leases: leases(database),
    claims: claims(database),
    outbox: outbox(database),
    audit: audit(database),
    close: () => database.close(),
  };
  return store;
}
