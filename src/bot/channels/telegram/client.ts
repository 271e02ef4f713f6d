import type { Agent } from 'node:http';
import { autoRetry } from '@grammyjs/auto-retry';
import { Api } from 'grammy';
import { agentFor } from './agents.js';

export const API_ROOT = 'https://api.telegram.org';

/** Seconds that a call may take; the long poll waits 25 of them, an upload has 50 MB to carry. */
const CALL_SECONDS = 40;
const UPLOAD_SECONDS = 300;

export interface Client {
  /** Sends: one request a call, never a second by itself. */
  send: Api;
  /** The same with time for files. */
  upload: Api;
  /** getUpdates; its connection can be cut by `hangUp`. */
  poll: Api;
  /** Calls that may be repeated without anybody noticing: waits out short limits, twice at most. */
  control: Api;
  /** For downloads. */
  agent: Agent;
  apiRoot: string;
  hangUp(): void;
  close(): void;
}

export function createClient(config: { token: string; apiRoot?: string; proxy?: string }): Client {
  const apiRoot = (config.apiRoot ?? API_ROOT).replace(/\/+$/, '');
  const agents = { calls: agentFor(apiRoot, config.proxy), poll: agentFor(apiRoot, config.proxy) };
  const api = (agent: Agent, timeoutSeconds: number) =>
    new Api(config.token, { apiRoot, timeoutSeconds, baseFetchConfig: { agent, compress: true } });
  const control = api(agents.calls, CALL_SECONDS);
  control.config.use(
    autoRetry({ maxRetryAttempts: 2, maxDelaySeconds: 5, rethrowInternalServerErrors: true, rethrowHttpErrors: true }),
  );
  return {
    send: api(agents.calls, CALL_SECONDS),
    upload: api(agents.calls, UPLOAD_SECONDS),
    poll: api(agents.poll, CALL_SECONDS),
    control,
    agent: agents.calls,
    apiRoot,
    hangUp: () => agents.poll.destroy(),
    close() {
      agents.poll.destroy();
      agents.calls.destroy();
    },
  };
}
