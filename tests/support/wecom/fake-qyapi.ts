import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { Socket } from 'node:net';
import { type Fault, Faults } from './qyapi/faults.js';
import { Platform, type PlatformOptions, type Sent } from './qyapi/platform.js';
import { type Incoming, ROUTES, type Route } from './qyapi/routes.js';

export type { Fault, Sent };

export interface FakeQyapiOptions extends PlatformOptions {
  corpId?: string;
  secret?: string;
  /** Serve HTTPS. */
  tls?: { key: string; cert: string };
}

/**
 * Plays qyapi.weixin.qq.com on loopback: gettoken, message/send and update_template_card, appchat/*, media/upload, batch/openuserid_to_userid,
 * getcallbackip, webhook/send, webhook/upload_media, aibot/response. It is written from the documentation, not from our
 * client: unknown fields, wrong types, texts and keys that are too long, missing parameters, an unused or doubled
 * response_url are `violations`, which a test expects to be empty. Rates are kept as the platform keeps them: a webhook
 * or conversation above its rate gets 45009 (`limited`), a member above hers gets nothing (`dropped`).
 *
 *     const api = await startFakeQyapi({ webhooks: ['KEY'] });
 *     api.fail({ on: 'webhook/send', cut: true, accepted: true });   // accepted, then the connection is cut
 *     … new WecomWebhook({ key: 'KEY', baseUrl: api.url }) …
 *     expect(api.sent).toHaveLength(1); expect(api.violations).toEqual([]); await api.stop();
 */
export interface FakeQyapi {
  /** Base URL for the clients. */
  url: string;
  /** What reached people, in order. */
  sent: Sent[];
  /** Rules of the documentation that a request broke. */
  violations: string[];
  /** Paths below /cgi-bin/ in the order in which they were called. */
  requests: string[];
  counts(): { limited: number; dropped: number; duplicates: number };
  /** The next requests go wrong, in this order. */
  fail(...faults: Fault[]): void;
  /** A fresh response_url as a callback of that chat would bring it: one answer, one hour. */
  responseUrl(chat?: string): string;
  /** A fresh response_code as a press on an app's card would bring it: one update. */
  cardCode(): string;
  /** What the buttons of closed cards say, by response_code. */
  closedCards: Map<string, string>;
  /** From now on 42001 for every token that was given out. */
  expireTokens(): void;
  stop(): Promise<void>;
}

export async function startFakeQyapi(options: FakeQyapiOptions = {}): Promise<FakeQyapi> {
  const platform = new Platform(options);
  const faults = new Faults();
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  const gettoken = tokenRoute(options.corpId ?? 'wwcorp', options.secret ?? 'app-secret');

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://loopback');
    const api = url.pathname.replace(/^\/cgi-bin\//, '');
    requests.push(api);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const incoming = {
      query: url.searchParams,
      contentType: request.headers['content-type'] ?? '',
      body: Buffer.concat(chunks),
    };
    const route = api === 'gettoken' ? gettoken : ROUTES.get(api);
    const fault = faults.take(api);
    const done = fault && !fault.accepted ? {} : handled(api, route, request.method, incoming, platform);
    if (!fault) return json(response, done);
    if ('cut' in fault) return void request.socket.destroy();
    if ('hang' in fault) return;
    if ('errcode' in fault) return json(response, { errcode: fault.errcode, errmsg: fault.errmsg ?? 'scripted' });
    if ('text' in fault) return void response.end(fault.text);
    response.writeHead(fault.status, fault.headers).end('<html>scripted</html>');
  }

  const listener = (request: IncomingMessage, response: ServerResponse): void =>
    void answer(request, response).catch((error: unknown) =>
      platform.violations.push(`the fake failed: ${String(error)}`),
    );
  const server = options.tls ? createSecureServer(options.tls, listener) : createServer(listener);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  const url = `http${options.tls ? 's' : ''}://127.0.0.1:${address.port}`;

  return {
    url,
    sent: platform.sent,
    violations: platform.violations,
    requests,
    counts: () => ({ limited: platform.limited, dropped: platform.dropped, duplicates: platform.duplicates }),
    fail: (...more) => faults.add(...more),
    responseUrl: (chat = 'CHAT') => `${url}/cgi-bin/aibot/response?response_code=${platform.newResponse(chat)}`,
    cardCode: () => platform.newCard(),
    closedCards: platform.closedCards,
    expireTokens: () => platform.expireTokens(),
    async stop() {
      const closed = new Promise<void>((done) => server.close(() => done()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** Checks a request against the documentation, then does what it asks. */
function handled(api: string, route: Route | undefined, method = '', incoming: Incoming, platform: Platform): object {
  const broken = (rule: string): void => void platform.violations.push(`${api}: ${rule}`);
  if (!route) {
    broken('no such interface');
    return { errcode: 40058, errmsg: 'invalid url' };
  }
  if (method !== route.method) broken(`${method} instead of ${route.method}`);
  const names = [...incoming.query.keys()].sort().join(' ');
  const due = [...route.query].sort().join(' ');
  if (names !== due) broken(`query "${names}" instead of "${due}"`);
  if (route.query.includes('access_token')) {
    const token = incoming.query.get('access_token');
    const errcode = token ? platform.tokenFault(token) : 41001;
    if (errcode !== 0) return { errcode, errmsg: 'access_token' };
  }
  const faults = route.check(incoming);
  faults.forEach(broken);
  return faults.length > 0 ? { errcode: 40058, errmsg: 'invalid parameter' } : route.handle(incoming, platform);
}

function json(response: ServerResponse, answer: object): void {
  response.setHeader('Content-Type', 'application/json; charset=UTF-8');
  response.end(JSON.stringify({ errcode: 0, errmsg: 'ok', ...answer }));
}

function tokenRoute(corpId: string, secret: string): Route {
  return {
    method: 'GET',
    query: ['corpid', 'corpsecret'],
    check: () => [],
    handle({ query }, platform) {
      if (query.get('corpid') !== corpId) return { errcode: 40013, errmsg: 'invalid corpid' };
      if (query.get('corpsecret') !== secret) return { errcode: 40001, errmsg: 'invalid credential' };
      return { access_token: platform.issueToken(), expires_in: 7200 };
    },
  };
}
