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
import { within } from './limit.js';

const CLI = fileURLToPath(new URL('../src/cli.js', import.meta.url));
const door = z.object({ url: z.string() });

export interface Server {
  url: string;
  /** Until every stored message is handled, which takes no longer than so many seconds. */
  idle(seconds: number): Promise<void>;
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
  }, 60_000).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  return {
    url,
    async idle(seconds) {
      let left = Number.NaN;
      let stopped = false;
      const empty = async () => {
        while (left !== 0 && !stopped) {
          const found = await client.query<{ count: string }>('select count(*) from duban.inbox where not handled');
          left = Number(found.rows[0]?.count);
          if (left > 0) await new Promise((resolve) => setTimeout(resolve, 100));
        }
      };
      try {
        await within(seconds, 'handling what was acknowledged', empty(), () => `${left} messages are unhandled`);
      } finally {
        stopped = true;
      }
    },
    async stop() {
      child.kill('SIGTERM');
      try {
        await within(20, 'the end of the server after SIGTERM', ended);
      } finally {
        child.kill('SIGKILL');
        await client.end();
        platform.close();
        platform.closeAllConnections();
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}
