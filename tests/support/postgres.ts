import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import pg from 'pg';
import { freePort, until } from './ports.js';
import { requireLane } from './shared.js';

export interface TestPostgres {
  /** Address of a new, empty database. */
  database(): Promise<string>;
  stop(): Promise<void>;
}

/**
 * A PostgreSQL server for tests: the one of DUBAN_TEST_DATABASE_URL, else one of our own that is thrown away. `durable` writes
 * to the disk before it says so, as a server in use does.
 */
export async function startPostgres(durable = false): Promise<TestPostgres | undefined> {
  const given = process.env['DUBAN_TEST_DATABASE_URL'];
  if (given) return databasesOn(given, async () => {});
  const bin = binaries();
  const why = 'no PostgreSQL server program found, and DUBAN_TEST_DATABASE_URL is not set';
  return requireLane('PostgreSQL', bin !== undefined, why) && bin ? cluster(bin, durable) : undefined;
}

/** Folder of initdb and postgres: newest of Debian's, or in PATH. */
function binaries(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const path = (process.env['PATH'] ?? '').split(delimiter);
  return [...versions.map((version) => join(debian, version, 'bin')), ...path, '/usr/local/bin'].find((folder) =>
    ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))),
  );
}

/** PostgreSQL refuses to run as root. */
function serverUser(): { uid: number; gid: number } | Record<string, never> {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string, name: string) => Number(execFileSync('id', [flag, name], { stdio: 'pipe' }).toString());
  try {
    return { uid: id('-u', 'postgres'), gid: id('-g', 'postgres') };
  } catch {
    return { uid: id('-u', 'nobody'), gid: id('-g', 'nobody') };
  }
}

async function cluster(bin: string, durable: boolean): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-postgres-'));
  const user = serverUser();
  if ('uid' in user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  execFileSync(join(bin, 'initdb'), ['-D', data, '-A', 'trust', '-U', 'duban', '-E', 'UTF8', '--no-locale', '-N'], {
    stdio: 'pipe',
    cwd: folder,
    ...user,
  });
  const port = await freePort();
  const settings = [
    `fsync=${durable ? 'on' : 'off'}`,
    'unix_socket_directories=',
    'max_connections=60',
    'shared_buffers=128MB',
  ];
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-h', '127.0.0.1', '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { stdio: 'ignore', cwd: folder, ...user },
  );
  const kill = () => server.kill('SIGQUIT');
  process.once('exit', kill);
  const ended = new Promise((resolve) => server.once('exit', resolve));
  return databasesOn(`postgres://duban@127.0.0.1:${port}/postgres`, async () => {
    process.off('exit', kill);
    kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });
}

async function databasesOn(url: string, stop: () => Promise<void>): Promise<TestPostgres> {
  const made: string[] = [];
  const run = async (sql: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  await until(() => run('select 1'));
  return {
    async database() {
      const name = `duban_test_${process.pid}_${Date.now()}_${made.length}`;
      await run(`create database ${name} template template0`);
      made.push(name);
      const address = new URL(url);
      address.pathname = `/${name}`;
      return address.href;
    },
    async stop() {
      for (const name of made) await run(`drop database if exists ${name} with (force)`);
      await stop();
    },
  };
}
