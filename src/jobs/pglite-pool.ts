import { EventEmitter } from 'node:events';
import type { PGlite } from '@electric-sql/pglite';
import type { PgPool, PgPoolClient, PgQueryResult } from 'bullmq';

/**
 * PGlite as BullMQ's pool of connections: all of them are the one that there is. Notifications of LISTEN are passed on
 * as node-postgres does.
 */
class Connection extends EventEmitter implements PgPoolClient {
  readonly #pglite: PGlite;
  readonly #stop: () => void;

  constructor(pglite: PGlite) {
    super();
    this.#pglite = pglite;
    this.#stop = pglite.onNotification((channel, payload) => this.emit('notification', { channel, payload }));
  }

  async query<R>(text: string, params?: readonly unknown[]): Promise<PgQueryResult<R>> {
    const { rows, affectedRows } = await this.#pglite.query<R>(text, params && [...params]);
    return { rows, rowCount: affectedRows ?? rows.length };
  }

  release(): void {
    this.#stop();
  }
}

class Pool extends EventEmitter implements PgPool {
  readonly #pglite: PGlite;
  readonly #all: Connection;

  constructor(pglite: PGlite) {
    super();
    this.#pglite = pglite;
    this.#all = new Connection(pglite);
  }

  query<R>(text: string, params?: readonly unknown[]): Promise<PgQueryResult<R>> {
    return this.#all.query(text, params);
  }

  async connect(): Promise<PgPoolClient> {
    return new Connection(this.#pglite);
  }

  async end(): Promise<void> {
    this.#all.release();
  }
}

export const pglitePool = (pglite: PGlite): PgPool => new Pool(pglite);
