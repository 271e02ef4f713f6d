import { readFileSync } from 'node:fs';
import { rootCertificates } from 'node:tls';
import { type Logger, WSClient } from '@wecom/aibot-node-sdk';
import { HttpsProxyAgent } from 'https-proxy-agent';

/** The SDK logs whole frames, people's words among them: its log is not kept. */
const QUIET: Logger = { debug() {}, info() {}, warn() {}, error() {} };

/** Longest that setInterval takes; the SDK's own pings tell nobody of their answers, so ours take their place. */
const NEVER = 2 ** 31 - 1;
const HANDSHAKE_TIME = 10_000;

export interface BotAccess {
  id: string;
  secret: string;
  wsUrl?: string;
  caFile?: string;
  proxy?: string;
}

/**
 * Makes a client for one connection at a time. None comes back by itself (the SDK gives up after ten tries, and then
 * `connect()` does nothing any more): a new one is made for every try.
 *
 * @throws when the CA file cannot be read or the proxy's address is none
 */
export function clientMaker({ id, secret, wsUrl, caFile, proxy }: BotAccess): () => WSClient {
  const ca = caFile === undefined ? undefined : [...rootCertificates, readFileSync(caFile, 'utf8')];
  const agent = proxy === undefined ? undefined : new HttpsProxyAgent(proxy);
  return () =>
    new WSClient({
      botId: id,
      secret,
      logger: QUIET,
      maxReconnectAttempts: 0,
      maxAuthFailureAttempts: 0,
      heartbeatInterval: NEVER,
      ...(wsUrl === undefined ? {} : { wsUrl }),
      wsOptions: { handshakeTimeout: HANDSHAKE_TIME, ...(ca && { ca }), ...(agent && { agent }) },
    });
}

/** Makes JSON leave `body` out of a frame: a ping 心跳 has none. */
export const NO_BODY: Record<string, unknown> = { toJSON: () => undefined };
