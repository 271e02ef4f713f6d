import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort, until } from './ports.js';
import { requireLane } from './shared.js';

export interface TestRedis {
  url: string;
  stop(): Promise<void>;
}

/** A Redis server for tests: the one of DUBAN_TEST_REDIS_URL, else one of our own that keeps nothing. */
export async function startRedis(): Promise<TestRedis | undefined> {
  const given = process.env['DUBAN_TEST_REDIS_URL'];
  if (given) return { url: given, stop: async () => {} };
  const program = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'redis-server'))
    .find((file) => existsSync(file));
  const why = 'redis-server is not installed, and DUBAN_TEST_REDIS_URL is not set';
  return requireLane('Redis', program !== undefined, why) && program ? start(program) : undefined;
}

async function start(program: string): Promise<TestRedis> {
  const port = await freePort();
  const server = spawn(program, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], {
    stdio: 'ignore',
    cwd: tmpdir(),
  });
  const kill = () => server.kill('SIGKILL');
  process.once('exit', kill);
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const url = `redis://127.0.0.1:${port}`;
  await until(() => ping(url));
  return {
    url,
    async stop() {
      process.off('exit', kill);
      kill();
      await ended;
    },
  };
}

async function ping(url: string): Promise<void> {
  const client = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.ping();
  } finally {
    client.disconnect();
  }
}
