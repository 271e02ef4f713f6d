import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { FolderInUse, lockFolder } from '../../src/store/lock.js';
import { MIGRATIONS } from '../../src/store/migrations/index.js';
import { openStore } from '../../src/store/open.js';
import { startPostgres } from '../support/postgres.js';
import { message } from './contract/make.js';

// Opening a folder for the first time may have to make the packed database (see src/store/template.ts).
vi.setConfig({ testTimeout: 120_000 });

const postgres = await startPostgres();
const folder = mkdtempSync(join(tmpdir(), 'duban-open-'));
afterAll(async () => {
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const NOW = '2023-06-01T01:00:05.000Z';
let count = 0;
const fresh = () => join(folder, `data-${++count}`);

it('finds everything again after a restart, and nobody else gets into the folder meanwhile', async () => {
  const dataDir = fresh();
  const first = await openStore({ dataDir });
  expect(first.migrated).toEqual([]);
  const { id } = await first.inbox.receive(message(), NOW);
  await expect(openStore({ dataDir })).rejects.toThrow(/正被另一个督办进程使用.*DATA_DIR/);
  await first.close();
  const second = await openStore({ dataDir });
  expect(second.migrated).toEqual([]);
  expect((await second.inbox.get(id))?.text).toBe(message().text);
  await second.close();
  expect(existsSync(join(dataDir, 'duban.lock'))).toBe(false);
});

it('a new folder holds the one database that is used and all tables, so that it is ready soon', async () => {
  const dataDir = fresh();
  const store = await openStore({ dataDir });
  expect(await store.database.query('select datname from pg_database')).toEqual([{ datname: 'postgres' }]);
  const named = await store.database.query('select name from duban.migrations order by name');
  expect(named).toEqual(MIGRATIONS.map(({ name }) => ({ name })));
  await store.close();
});

it('a folder of an older version gets the steps that it lacks', async () => {
  const dataDir = fresh();
  const older = await openStore({ dataDir });
  await older.database.exec('drop schema duban cascade');
  await older.close();
  const store = await openStore({ dataDir });
  expect(store.migrated).toEqual(MIGRATIONS.map(({ name }) => name));
  await store.close();
});

const lock = (holder: object | string): [string, string] => {
  const dataDir = fresh();
  lockFolder(dataDir)();
  const file = join(dataDir, 'duban.lock');
  writeFileSync(
    file,
    typeof holder === 'string' ? holder : JSON.stringify({ pid: 1, host: hostname(), started: '', ...holder }),
  );
  return [dataDir, file];
};

it.each([
  ['cut off while it was written', '{"pid":'],
  ['of a process that is gone', { pid: 2 ** 22 + 1 }],
  ['of an earlier process with our number', { pid: process.pid }],
  ['of another process that has the number now', { pid: process.ppid, started: 'long ago' }],
])('takes over a lock %s', (_title, holder) => {
  const [dataDir, file] = lock(holder);
  const release = lockFolder(dataDir);
  expect(() => lockFolder(dataDir)).toThrow(FolderInUse);
  release();
  expect(existsSync(file)).toBe(false);
});

it('leaves a lock of another host alone while it is kept fresh', () => {
  const [dataDir, file] = lock({ host: 'another', pid: 7 });
  expect(() => lockFolder(dataDir)).toThrow('主机 another');
  const old = new Date(Date.now() - 60_000);
  utimesSync(file, old, old);
  lockFolder(dataDir)();
});

it('leaves the lock of a living process alone', async () => {
  const dataDir = fresh();
  const script = `const {lockFolder} = await import(${JSON.stringify(new URL('../../src/store/lock.ts', import.meta.url).href)});
    lockFolder(process.argv[1]); console.log('held'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  expect(() => lockFolder(dataDir)).toThrow(`进程号 ${child.pid}`);
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
  lockFolder(dataDir)();
});

it('says plainly that the database is newer than the program', async () => {
  const dataDir = fresh();
  const store = await openStore({ dataDir });
  await store.database.query(`insert into duban.migrations (name) values ('999-future')`);
  await store.close();
  await expect(openStore({ dataDir })).rejects.toThrow('999-future');
});

it.runIf(postgres)('processes that start together on PostgreSQL migrate once', async () => {
  const databaseUrl = await postgres?.database();
  if (!databaseUrl) throw new Error('no database');
  const stores = await Promise.all([1, 2, 3].map(() => openStore({ databaseUrl })));
  expect(stores.flatMap((store) => store.migrated)).toEqual(MIGRATIONS.map(({ name }) => name));
  await Promise.all(stores.map((store) => store.close()));
});

it('says plainly that PostgreSQL cannot be reached', async () => {
  const databaseUrl = 'postgres://nobody:geheim@127.0.0.1:1/none';
  const failed = openStore({ databaseUrl });
  await expect(failed).rejects.toThrow(/连接不上数据库.*127\.0\.0\.1:1.*DATABASE_URL/);
  await expect(failed).rejects.not.toThrow('geheim');
});

it.runIf(postgres)('a connection that the server cuts off costs its transaction, not the process', async () => {
  const databaseUrl = await postgres?.database();
  if (!databaseUrl) throw new Error('no database');
  const store = await openStore({ databaseUrl });
  const cut = store.transaction(async (tx) => {
    await tx.people.save({ name: '甲', role: 'member' });
    await store.database.query('select pg_terminate_backend(pg_backend_pid())');
  });
  await expect(cut).rejects.toThrow();
  expect(await store.people.list()).toEqual([]);
  await store.close();
});
