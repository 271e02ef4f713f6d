import { WecomError } from './errors.js';

/** Milliseconds before its end at which a token is not used any more. */
const EARLY = 60_000;
/** Milliseconds in which a wrong secret is not tried again: WeCom blocks those who keep asking. */
const PAUSE = 30_000;

export interface Token {
  token: string;
  /** Seconds. */
  expiresIn: number;
}

/** Keeps an access_token. However many ask at once, one request fetches it. */
export class TokenKeeper {
  readonly #fetch: () => Promise<Token>;
  readonly #now: () => number;
  #current: { token: string; until: number } | undefined;
  #pending: Promise<string> | undefined;
  #failed: { error: WecomError; until: number } | undefined;

  /** @param now milliseconds */
  constructor(fetch: () => Promise<Token>, now: () => number) {
    this.#fetch = fetch;
    this.#now = now;
  }

  /** @throws WecomError of the request; again without a request while it cannot be otherwise */
  async get(): Promise<string> {
    const now = this.#now();
    if (this.#current && now < this.#current.until) return this.#current.token;
    if (this.#failed && now < this.#failed.until) throw this.#failed.error;
    this.#pending ??= this.#renew().finally(() => {
      this.#pending = undefined;
    });
    return this.#pending;
  }

  /** Forgets a token that was refused; another that came meanwhile stays. */
  drop(token: string): void {
    if (this.#current?.token === token) this.#current = undefined;
  }

  async #renew(): Promise<string> {
    try {
      const { token, expiresIn } = await this.#fetch();
      this.#current = { token, until: this.#now() + expiresIn * 1000 - EARLY };
      this.#failed = undefined;
      return token;
    } catch (error) {
      if (error instanceof WecomError && (error.operator || error.retryAfterMs !== undefined)) {
        this.#failed = { error, until: this.#now() + (error.retryAfterMs ?? PAUSE) };
      }
      throw error;
    }
  }
}
