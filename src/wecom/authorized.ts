import { z } from 'zod';
import { readAnswer } from './answer.js';
import { errcodeOf } from './errcodes.js';
import { WecomError, withFate } from './errors.js';
import type { WecomHttp } from './http.js';
import { type Token, TokenKeeper } from './token.js';

const tokenSchema = z.object({ access_token: z.string().min(1), expires_in: z.number() });

interface Call<T> {
  method?: 'GET' | 'POST';
  body?: string | Uint8Array;
  contentType?: string;
  query?: Record<string, string>;
  schema: z.ZodType<T>;
  /** Repeating it reaches nobody twice. */
  idempotent: boolean;
}

interface Credentials {
  /** Up to and with `/cgi-bin/`. */
  base: string;
  corpId: string;
  secret: string;
}

/** Interfaces that want an access_token: fetched when there is none, and once more when it is refused. */
export class AuthorizedApi {
  readonly #http: WecomHttp;
  readonly #credentials: Credentials;
  readonly #tokens: TokenKeeper;

  constructor(http: WecomHttp, credentials: Credentials, now: () => number) {
    this.#http = http;
    this.#credentials = credentials;
    this.#tokens = new TokenKeeper(() => this.#fetchToken(), now);
  }

  /** However a token fails to come, nothing else was sent. @throws WecomError */
  async token(): Promise<string> {
    try {
      return await this.#tokens.get();
    } catch (error) {
      if (error instanceof WecomError && error.fate === 'unknown') throw withFate(error, { fate: 'undelivered' });
      throw error;
    }
  }

  /** @throws WecomError */
  async call<T>(api: string, call: Call<T>): Promise<T> {
    const token = await this.token();
    try {
      return await this.#once(api, call, token);
    } catch (error) {
      if (!(error instanceof WecomError) || errcodeOf(error.errcode ?? 0).remedy !== 'refresh') throw error;
      this.#tokens.drop(token);
      return this.#once(api, call, await this.token());
    }
  }

  async #once<T>(api: string, call: Call<T>, token: string): Promise<T> {
    const { method = 'POST', body, contentType, query, schema, idempotent } = call;
    const url = `${this.#credentials.base}${api}?${new URLSearchParams({ access_token: token, ...query })}`;
    const content = { ...(body !== undefined && { body }), ...(contentType !== undefined && { contentType }) };
    try {
      return readAnswer(api, await this.#http.request({ api, method, url, ...content }), schema);
    } catch (error) {
      throw idempotent && error instanceof WecomError ? withFate(error, { idempotent: true }) : error;
    }
  }

  async #fetchToken(): Promise<Token> {
    const api = 'gettoken';
    const { base, corpId, secret } = this.#credentials;
    const url = `${base}${api}?${new URLSearchParams({ corpid: corpId, corpsecret: secret })}`;
    const answer = readAnswer(api, await this.#http.request({ api, method: 'GET', url }), tokenSchema);
    return { token: answer.access_token, expiresIn: answer.expires_in };
  }
}
