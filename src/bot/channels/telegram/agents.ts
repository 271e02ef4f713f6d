import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Duplex } from 'node:stream';
import { HttpsProxyAgent } from 'https-proxy-agent';

/** Milliseconds until a connection stands, its encryption included. */
const CONNECT_MS = 15_000;

/** Begins the code of every error that came before the connection stood: nothing of the request was sent. */
export const NOT_SENT = 'NOT_SENT:';

/**
 * Connections to Telegram, directly or through a proxy. A new one for every call: one that was kept open may be closed by the
 * other side just as a send is written, and then nobody knows whether it arrived. And none takes long to come about: where
 * Telegram is blocked, connecting hangs, and that is to be told from an answer that does not come.
 */
export function agentFor(apiRoot: string, proxy: string | undefined): HttpAgent {
  const secure = apiRoot.startsWith('https:');
  if (proxy !== undefined) return proxied(proxy, secure);
  return secure ? new SecureAgent() : new PlainAgent();
}

class PlainAgent extends HttpAgent {
  override createConnection(...args: Parameters<HttpAgent['createConnection']>) {
    return bounded(super.createConnection(...args), 'connect');
  }
}

class SecureAgent extends HttpsAgent {
  override createConnection(...args: Parameters<HttpsAgent['createConnection']>) {
    return bounded(super.createConnection(...args), 'secureConnect');
  }
}

class ProxyAgent extends HttpsProxyAgent<string> {
  override async connect(...args: Parameters<HttpsProxyAgent<string>['connect']>) {
    const [request] = args;
    const timer = setTimeout(() => request.destroy(notSent(new Error('no connection'), 'TIMEOUT')), CONNECT_MS);
    try {
      return await super.connect(...args);
    } catch (error) {
      throw notSent(error);
    } finally {
      clearTimeout(timer);
    }
  }
}

function proxied(proxy: string, secure: boolean): HttpAgent {
  const agent = new ProxyAgent(proxy);
  agent.on('proxyConnect', (answer, request) => {
    // Without this the proxy's refusal would pass for Telegram's answer.
    if (answer.statusCode !== 200) request.destroy(notSent(new Error('refused'), `PROXY_${answer.statusCode}`));
    else if (secure) request.once('socket', (socket: Duplex) => bounded(socket, 'secureConnect'));
  });
  return agent;
}

function bounded<T extends Duplex | null | undefined>(socket: T, event: 'connect' | 'secureConnect'): T {
  if (!socket) return socket;
  const timer = setTimeout(() => socket.destroy(notSent(new Error('no connection'), 'TIMEOUT')), CONNECT_MS);
  const clear = () => {
    clearTimeout(timer);
    socket.off('error', notSent);
  };
  // Before anybody else hears of the error, for they copy its code.
  socket.prependOnceListener('error', notSent).once(event, clear).once('close', clear);
  return socket;
}

/** Marks the error itself: the libraries above carry its code along, and nothing else that could be relied on. */
function notSent(error: unknown, code = codeOf(error)): Error {
  const told = error instanceof Error ? error : new Error('no connection');
  return code.startsWith(NOT_SENT) ? told : Object.assign(told, { code: NOT_SENT + code });
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'CONNECT';
