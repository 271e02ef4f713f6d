import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { z } from 'zod';
import { until } from '../tests/support/ports.js';
import { callbackOptions } from '../tests/support/wecom/callbacks.js';

const CLI = fileURLToPath(new URL('../src/cli.js', import.meta.url));
const door = z.object({ url: z.string() });

export interface Server {
  url: string;
  /** Until every stored message is handled. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** `duban serve` as it ships, over that database, with the self-built app 自建应用 of a platform that agrees to everything. */
export async function startServer(databaseUrl: string, corpId: string): Promise<Server> {
  const platform = createServer((incoming, answer) => {
    incoming.resume();
    answer.setHeader('content-type', 'application/json');
    answer.end(JSON.stringify({ errcode: 0, errmsg: 'ok', access_token: 'bench', expires_in: 7200, msgid: 'bench' }));
  });
  await new Promise<void>((resolve) => platform.listen(0, '127.0.0.1', resolve));
  const address = platform.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const folder = mkdtempSync(join(tmpdir(), 'duban-bench-'));
  const { token, encodingAesKey } = callbackOptions(corpId);
  const child = spawn(process.execPath, [CLI, 'serve'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      DATA_DIR: folder,
      PORT: '0',
      LOG_LEVEL: 'fatal',
      WECOM_CALLBACK_TOKEN: token,
      WECOM_CALLBACK_AES_KEY: encodingAesKey,
      WECOM_CORP_ID: corpId,
      WECOM_AGENT_ID: '1000002',
      WECOM_AGENT_SECRET: 'bench',
      WECOM_API_URL: `http://127.0.0.1:${port}`,
    },
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let url = '';
  await until(async () => {
    url = door.parse(JSON.parse(readFileSync(join(folder, 'server.json'), 'utf8'))).url;
  }, 120_000).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  return {
    url,
    async idle() {
      for (let left = true; left; ) {
        const found = await client.query('select 1 from duban.inbox where not handled limit 1');
        left = found.rows.length > 0;
        if (left) await new Promise((resolve) => setTimeout(resolve, 200));
      }
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
      await client.end();
      platform.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
