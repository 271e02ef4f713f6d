import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { headers, knownHost } from '../web/guard.js';
import { SERVER_WORDS, WORDS } from '../web/words.js';

export interface AppOptions {
  /** Names, with or without port, that this server is reached by beside the loopback ones. */
  hosts?: readonly string[];
  /** What is not of the page, before its guards: probes. */
  open?: readonly Hono[];
  /** Callbacks of platforms, which see to their callers themselves; no browser reads their answers, so nothing is told to one. */
  callbacks?: readonly Hono[];
  onError?: (error: unknown) => void;
}

/** The application: callbacks, what is open, then the guards of the page and the page. */
export function createApp(mounts: readonly Hono[], options: AppOptions = {}): Hono {
  const app = new Hono();
  for (const mount of options.callbacks ?? []) app.route('/', mount);
  app.use(headers);
  for (const mount of options.open ?? []) app.route('/', mount);
  app.use(knownHost(options.hosts));
  for (const mount of mounts) app.route('/', mount);
  app.notFound((c) => c.text(WORDS.errors.notFound, 404));
  app.onError((error, c) => {
    options.onError?.(error);
    return c.json({ error: WORDS.errors.server }, 500);
  });
  return app;
}

export interface Listening {
  url: string;
  port: number;
  /** A sentence when the port is not the one that was wished for. */
  note?: string;
  close(): Promise<void>;
}

export interface ListenOptions {
  host?: string;
  port?: number;
  /** How many ports above are tried when the port is taken; 0 = that port or none. */
  tries?: number;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

function bind(app: Hono, host: string, port: number): Promise<ReturnType<typeof createAdaptorServer>> {
  return new Promise((resolve, reject) => {
    const server = createAdaptorServer({ fetch: app.fetch });
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}

function explain(error: unknown, host: string, port: number): Error {
  const code = codeOf(error);
  if (code === 'EADDRINUSE') return new Error(SERVER_WORDS.taken(port), { cause: error });
  if (code === 'EACCES') return new Error(SERVER_WORDS.denied(port), { cause: error });
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return new Error(SERVER_WORDS.badHost(host), { cause: error });
  return error instanceof Error ? error : new Error(String(error));
}

/** Opens the server; on 127.0.0.1 unless told otherwise. A taken port is said in one sentence, or the next free one is used. */
export async function listen(app: Hono, options: ListenOptions = {}): Promise<Listening> {
  const { host = '127.0.0.1', port = 3000, tries = 0 } = options;
  for (let at = port; ; at++) {
    try {
      const server = await bind(app, host, at);
      const address = server.address();
      const got = address !== null && typeof address === 'object' ? address.port : at;
      const shown = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
      const listening: Listening = {
        url: `http://${shown}:${got}/`,
        port: got,
        close: () =>
          new Promise((resolve) => {
            server.close(() => resolve());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      };
      if (port !== 0 && got !== port) listening.note = SERVER_WORDS.moved(port, got);
      return listening;
    } catch (error) {
      if (codeOf(error) !== 'EADDRINUSE' || at >= port + tries) throw explain(error, host, at);
    }
  }
}
