import { readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import { rootCertificates } from 'node:tls';
import axios, { isAxiosError } from 'axios';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { WecomError } from './errors.js';
import { Wire } from './wire.js';

/** The platform's own address; a private deployment 私有部署 has another. */
export const DEFAULT_BASE_URL = 'https://qyapi.weixin.qq.com';

export interface HttpOptions {
  /** Milliseconds for a whole request; 10,000 when left out. */
  requestTimeout?: number;
  /** Address of an HTTP proxy, with user and password where it wants them. The environment's proxies are not used. */
  proxy?: string;
  /** PEM file of a certification authority 根证书 that is trusted beside the known ones. */
  caFile?: string;
}

interface HttpRequest {
  /** What errors call it: a path without token or key. */
  api: string;
  method: 'GET' | 'POST';
  url: string;
  body?: string | Uint8Array;
  contentType?: string;
  /** Bytes of an answer above which it is broken off; 1 MB when left out. */
  maxBytes?: number;
}

export interface HttpAnswer {
  status: number;
  /** Of the answer's Retry-After. */
  retryAfter: string | undefined;
  body: Buffer;
}

const MB = 1024 * 1024;

/** One request at a time on its own connection, so that a broken one tells whether anything was sent. */
export class WecomHttp {
  readonly #timeout: number;
  readonly #ca: string[] | undefined;
  readonly #agents: { httpAgent: Agent; httpsAgent: Agent };

  /** @throws when the CA file cannot be read or the proxy's address is none */
  constructor({ requestTimeout = 10_000, proxy, caFile }: HttpOptions = {}) {
    this.#timeout = requestTimeout;
    this.#ca = caFile === undefined ? undefined : [...rootCertificates, readFileSync(caFile, 'utf8')];
    const agent = proxy === undefined ? undefined : new HttpsProxyAgent(proxy, { keepAlive: false });
    this.#agents = { httpAgent: agent ?? new Agent(), httpsAgent: agent ?? new SecureAgent() };
  }

  /**
   * Any answer that came whole, of whatever status; redirections are not followed.
   *
   * @throws WecomError `undelivered` when nothing of the request was written, else `unknown`
   */
  async request({ api, method, url, body, contentType, maxBytes = MB }: HttpRequest): Promise<HttpAnswer> {
    const wire = new Wire(this.#ca);
    try {
      const { status, headers, data } = await axios.request<ArrayBuffer>({
        url,
        method,
        ...(body !== undefined && { data: Buffer.from(body) }),
        headers: { 'Content-Type': contentType ?? 'application/json', Accept: 'application/json' },
        adapter: 'http',
        transport: wire,
        ...this.#agents,
        proxy: false,
        maxRedirects: 0,
        maxContentLength: maxBytes,
        maxBodyLength: 32 * MB,
        responseType: 'arraybuffer',
        validateStatus: null,
        signal: AbortSignal.timeout(this.#timeout),
      });
      const retryAfter = headers['retry-after'];
      return { status, retryAfter: typeof retryAfter === 'string' ? retryAfter : undefined, body: Buffer.from(data) };
    } catch (error) {
      throw networkError(api, error, wire.written);
    }
  }
}

/** A certificate that is not trusted: the CA file is missing or another. */
const CERTIFICATE = /CERT|SIGNATURE|ISSUER/;

/** The error itself is not passed on: axios keeps the whole request in it, with token and text. */
function networkError(api: string, error: unknown, written: boolean): WecomError {
  const code = isAxiosError(error) ? (error.code ?? 'network error') : 'network error';
  return new WecomError({
    api,
    errmsg: code === 'ERR_CANCELED' ? 'timeout' : code,
    fate: written ? 'unknown' : 'undelivered',
    ...(!written && CERTIFICATE.test(code) && { operator: true }),
  });
}
