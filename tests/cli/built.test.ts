import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { freePort, until } from '../support/ports.js';

/** What `npm ci` built, as it runs at a user's: a bundle has its own way to the files that come with the program. */
const CLI = 'dist/cli.js';

const folder = mkdtempSync(join(tmpdir(), 'duban-built-'));
const env = { ...process.env, DATA_DIR: folder, LOG_LEVEL: 'silent', DATABASE_URL: '', REDIS_URL: '' };
let server: ChildProcess | undefined;
afterAll(async () => {
  if (server?.exitCode === null) {
    const ended = new Promise((resolve) => server?.once('close', resolve));
    server.kill('SIGTERM');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

it('answers from the samples in a new folder', () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [CLI, 'ask', '还有多少项没报'], { env });
  expect([String(stdout), String(stderr), status]).toEqual([expect.stringMatching(/应报\d+项/), '', 0]);
});

it('reads a document', () => {
  const args = ['import', 'samples/commitments.txt', '--dry-run', '--json'];
  const { stdout } = spawnSync(process.execPath, [CLI, ...args], { env });
  expect(JSON.parse(String(stdout))).toMatchObject({ kind: 'commitments' });
});

it('serves the page with everything that it loads', async () => {
  const port = await freePort();
  server = spawn(process.execPath, [CLI, 'serve'], { env: { ...env, PORT: String(port) }, stdio: 'ignore' });
  const get = (way: string): Promise<Response> => fetch(`http://127.0.0.1:${port}${way}`);
  await until(() => get('/healthz'), 60_000);
  expect((await get('/')).status).toBe(200);
  for (const name of readdirSync('src/web/assets'))
    expect([name, (await get(`/assets/${name}`)).status]).toEqual([name, 200]);
});
