import { AsyncLocalStorage } from 'node:async_hooks';
import type { z } from 'zod';
import { cleanText } from './text.js';

/** What one connection can do: the whole seam between the store and the two databases. */
export interface Session {
  query(sql: string, params: unknown[]): Promise<unknown[]>;
}

export interface Driver extends Session {
  /** Several statements without parameters (the schema). */
  exec(sql: string): Promise<void>;
  transaction<T>(work: (session: Session & Pick<Driver, 'exec'>) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface Database {
  query(sql: string, params?: unknown[]): Promise<unknown[]>;
  /** Rows as the schema says; a row that does not fit is a defect and throws. */
  rows<S extends z.ZodType>(schema: S, sql: string, params?: unknown[]): Promise<z.output<S>[]>;
  exec(sql: string): Promise<void>;
  transaction<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

interface Running {
  session: Session & Pick<Driver, 'exec'>;
  ended: boolean;
  failure?: { error: unknown };
}

/**
 * Joins all work of one asynchronous context to its running transaction. PGlite has one connection: code inside a
 * transaction that used the store from outside would wait for itself forever; so it joins, on both databases.
 */
export function createDatabase(driver: Driver): Database {
  const context = new AsyncLocalStorage<Running>();
  const running = (): Running | undefined => {
    const found = context.getStore();
    return found?.ended === false ? found : undefined;
  };
  const query = (sql: string, params: unknown[] = []): Promise<unknown[]> =>
    (running()?.session ?? driver).query(
      sql,
      params.map((param) => (typeof param === 'string' ? cleanText(param) : param)),
    );

  return {
    query,
    rows: async (schema, sql, params) => (await query(sql, params)).map((row) => schema.parse(row)),
    exec: (sql) => (running()?.session ?? driver).exec(sql),
    transaction(work) {
      const outer = running();
      return outer ? joined(outer, work) : driver.transaction((session) => outermost(session, work));
    },
    close: () => driver.close(),
  };

  async function outermost<T>(session: Running['session'], work: () => Promise<T>): Promise<T> {
    const state: Running = { session, ended: false };
    try {
      const result = await context.run(state, work);
      if (state.failure) throw state.failure.error;
      return result;
    } finally {
      state.ended = true;
    }
  }
}

/** A failure inside a joined transaction fails the whole, even when the caller in between swallows the error. */
async function joined<T>(outer: Running, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    outer.failure ??= { error };
    throw error;
  }
}
