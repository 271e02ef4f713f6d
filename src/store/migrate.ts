import { z } from 'zod';
import type { Database } from './database.js';
import { MIGRATIONS } from './migrations/index.js';

/** Any number of our own: processes that start together run the migrations one after the other. */
const LOCK = 4_762_031;

/** Brings the schema up to date in one transaction; returns the names of the steps that were run. */
export function migrate(db: Database): Promise<string[]> {
  return db.transaction(async () => {
    await db.query('select pg_advisory_xact_lock($1)', [LOCK]);
    await db.exec(`create schema if not exists duban;
      create table if not exists duban.migrations (name text primary key, at timestamptz not null default now())`);
    const done = await db.rows(z.object({ name: z.string() }), 'select name from duban.migrations');
    const names = new Set(done.map((row) => row.name));
    refuseNewer(names);
    const missing = MIGRATIONS.filter((step) => !names.has(step.name));
    for (const step of missing) {
      await db.exec(step.sql);
      await db.query('insert into duban.migrations (name) values ($1)', [step.name]);
    }
    return missing.map((step) => step.name);
  });
}

function refuseNewer(done: Set<string>): void {
  const unknown = [...done].filter((name) => !MIGRATIONS.some((step) => step.name === name));
  if (unknown.length > 0) {
    throw new Error(`数据库由更新版本的程序建立（${unknown.join('、')}），请先升级本程序再启动。`);
  }
}
