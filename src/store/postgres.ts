import pg from 'pg';
import type { Driver, Session } from './database.js';

/** Days stay strings; ids fit a number; the rest as the driver has it. */
const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === pg.types.builtins.DATE) return (value: string) => value;
    if (oid === pg.types.builtins.INT8) return (value: string) => Number(value);
    return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text');
  },
};

type Tx = Session & Pick<Driver, 'exec'>;

const session = (client: pg.Pool | pg.PoolClient): Tx => ({
  query: async (text, values) => (await client.query<Record<string, unknown>>({ text, values, types })).rows,
  exec: async (sql) => void (await client.query(sql)),
});

/** A broken connection fails its query or is replaced; without listeners it would end the process. */
export function survive(pool: pg.Pool): void {
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
}

/** One query after the other, as a connection wants it, even where the caller asks for several at once. */
function inTurn(inner: Tx): Tx {
  let last: Promise<unknown> = Promise.resolve();
  const next = <T>(work: () => Promise<T>): Promise<T> => {
    const run = last.then(work, work);
    last = run;
    return run;
  };
  return { query: (sql, params) => next(() => inner.query(sql, params)), exec: (sql) => next(() => inner.exec(sql)) };
}

/** Fails with a plain sentence, without the password, when the server cannot be reached. */
export async function openPostgres(url: string): Promise<{ driver: Driver; pool: pg.Pool }> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 8,
    connectionTimeoutMillis: 10_000,
    application_name: 'duban',
  });
  survive(pool);
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    throw new Error(`连接不上数据库 ${hostOf(url)}（${reason(error)}），请检查 DATABASE_URL 和数据库是否已启动。`, {
      cause: error,
    });
  }
  return {
    pool,
    driver: { ...session(pool), transaction: (work) => inTransaction(pool, work), close: () => pool.end() },
  };
}

async function inTransaction<T>(pool: pg.Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  const tx = inTurn(session(client));
  try {
    await tx.exec('begin');
    const result = await work(tx);
    await tx.exec('commit');
    return result;
  } catch (error) {
    await tx.exec('rollback').catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? `${new URL(url).host}${new URL(url).pathname}` : '（地址格式不对）';
}

/** `ECONNREFUSED` of an address that has several says so only in its parts. */
function reason(error: unknown): string {
  const first = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error ? first.message : String(first);
}
