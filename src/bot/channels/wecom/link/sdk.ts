import { type Logger, WSClient } from '@wecom/aibot-node-sdk';
import { HttpsProxyAgent } from 'https-proxy-agent';
import type { WecomConfig } from '../config.js';

/** The SDK logs whole frames, people's words among them: its log is not kept. */
const QUIET: Logger = { debug() {}, info() {}, warn() {}, error() {} };

/** Longest that setInterval takes; the SDK's own pings tell nobody of their answers, so ours take their place. */
const NEVER = 2 ** 31 - 1;

/**
 * A client for one connection. It never comes back by itself (the SDK gives up after ten tries, and then `connect()` does
 * nothing any more): a new one is made for every try.
 */
export function newClient(bot: NonNullable<WecomConfig['bot']>): WSClient {
  return new WSClient({
    botId: bot.id,
    secret: bot.secret,
    logger: QUIET,
    maxReconnectAttempts: 0,
    maxAuthFailureAttempts: 0,
    heartbeatInterval: NEVER,
    ...(bot.wsUrl === undefined ? {} : { wsUrl: bot.wsUrl }),
    wsOptions: {
      handshakeTimeout: 10_000,
      ...(bot.ca === undefined ? {} : { ca: bot.ca }),
      ...(bot.proxy === undefined ? {} : { agent: new HttpsProxyAgent(bot.proxy) }),
    },
  });
}

/** Makes JSON leave `body` out of a frame: a ping 心跳 has none. */
export const NO_BODY: Record<string, unknown> = { toJSON: () => undefined };
