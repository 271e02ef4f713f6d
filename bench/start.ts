import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../tests/support/ports.js';
import { startPostgres } from '../tests/support/postgres.js';
import type { Row } from './row.js';
import { milliseconds } from './timing.js';

const cli = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist', 'cli.js');

/** From nothing to the first answer, and how much memory the server takes, as a newcomer meets it. */
export async function starting(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-bench-'));
  const port = await freePort();
  const env = {
    ...process.env,
    DATA_DIR: folder,
    PORT: String(port),
    LOG_LEVEL: 'warn',
    DATABASE_URL: '',
    REDIS_URL: '',
  };
  try {
    const fresh = await milliseconds(() => ask(env));
    const again = await milliseconds(() => ask(env));
    return [
      { what: 'start to first answer, fresh folder', value: fresh / 1000, unit: 's', most: 4 },
      { what: 'start to first answer, again', value: again / 1000, unit: 's', most: 2 },
      { what: 'resident memory of the server, PGlite', value: await memory(env), unit: 'MB', most: 450 },
      ...(await withPostgres(env)),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The server on a PostgreSQL of its own that is thrown away afterwards; left out where none is installed. */
async function withPostgres(env: NodeJS.ProcessEnv): Promise<Row[]> {
  const postgres = await startPostgres();
  if (!postgres) return [];
  try {
    const value = await memory({ ...env, DATABASE_URL: await postgres.database() });
    return [{ what: 'resident memory of the server, PostgreSQL', value, unit: 'MB', most: 200 }];
  } finally {
    await postgres.stop();
  }
}

function ask(env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [cli, 'ask', '还有多少项没报'], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += String(chunk);
    });
    child.on('error', fail);
    child.on('close', (code) =>
      code === 0 && said.trim() !== '' ? done() : fail(new Error(`ask ended with ${code}`)),
    );
  });
}

/** Resident size of the server once it has answered its page a few times. */
async function memory(env: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(process.execPath, [cli, 'serve'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    for (let tries = 0; tries < 100 && !(await answers(env.PORT)); tries += 1)
      await new Promise((done) => setTimeout(done, 100));
    for (let at = 0; at < 20; at += 1) await answers(env.PORT);
    const resident = /VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
    return Number(resident ?? Number.NaN) / 1024;
  } finally {
    child.kill('SIGTERM');
    await new Promise((done) => child.once('close', done));
  }
}

async function answers(port = ''): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/`).then(
    async (response) => (await response.text()).length > 0,
    () => false,
  );
}
