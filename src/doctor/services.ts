import { Redis } from 'ioredis';
import pg from 'pg';
import type { Finding } from './finding.js';

const PATIENCE = 5_000;

/** Host and port of a connection string: the rest of it may be secret. */
function place(url: string): string {
  const { hostname, port } = new URL(url);
  return port === '' ? hostname : `${hostname}:${port}`;
}

function reason(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '没有应答';
}

/** PostgreSQL 14 or newer answers, and may make tables. */
export async function checkDatabase(url: string | undefined): Promise<Finding> {
  const what = '数据库';
  if (url === undefined) return { grade: 'good', what, detail: '内置 PGlite（没有配置 DATABASE_URL）' };
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE, query_timeout: PATIENCE });
  try {
    await client.connect();
    const answer = await client.query<{ version: string; may: boolean }>(
      `select current_setting('server_version_num') as version, has_database_privilege(current_database(), 'create') as may`,
    );
    const version = Math.floor(Number(answer.rows[0]?.version ?? 0) / 10_000);
    if (version < 14) return { grade: 'bad', what, detail: `PostgreSQL ${version}`, mend: '需要 14 或更新的版本' };
    if (answer.rows[0]?.may !== true) {
      return { grade: 'bad', what, detail: `PostgreSQL ${version} 能连上，但不能建表`, mend: '请给该用户建表权限' };
    }
    return { grade: 'good', what, detail: `PostgreSQL ${version}（${place(url)}）` };
  } catch (error) {
    const mend = '请检查 DATABASE_URL 的地址、用户和密码，以及数据库是否在运行';
    return { grade: 'bad', what, detail: `连不上 ${place(url)}（${reason(error)}）`, mend };
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Redis 6.2 or newer answers and never drops keys: a job that is dropped is a reminder that is lost. */
export async function checkRedis(url: string | undefined): Promise<Finding> {
  const what = '任务队列';
  if (url === undefined) return { grade: 'good', what, detail: '放在数据库里（没有配置 REDIS_URL）' };
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: PATIENCE,
    maxRetriesPerRequest: 0,
    retryStrategy: null,
  });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const info = await redis.info();
    const [, major = '0', minor = '0'] = /redis_version:(\d+)\.(\d+)/.exec(info) ?? [];
    const detail = `Redis ${major}.${minor}（${place(url)}）`;
    if (Number(major) * 100 + Number(minor) < 602) return { grade: 'bad', what, detail, mend: '需要 6.2 或更新的版本' };
    const policy = /maxmemory_policy:(\S+)/.exec(info)?.[1] ?? 'noeviction';
    if (policy === 'noeviction') return { grade: 'good', what, detail };
    return {
      grade: 'bad',
      what,
      detail: `${detail}会丢弃任务（${policy}）`,
      mend: '请把 maxmemory-policy 设为 noeviction',
    };
  } catch (error) {
    const mend = '请检查 REDIS_URL，以及 Redis 是否在运行';
    return { grade: 'bad', what, detail: `连不上 ${place(url)}（${reason(error)}）`, mend };
  } finally {
    redis.disconnect();
  }
}
