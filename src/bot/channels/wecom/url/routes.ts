import { type Context, Hono } from 'hono';
import type { Instant } from '../../../../model/fact.js';
import { WecomCallbackError } from '../../../../wecom/callback/error.js';
import { verifyUrl } from '../../../../wecom/callback/verification.js';
import type { CallbackCrypto } from '../../../../wecom/crypto/callback-crypto.js';
import { bodyOf } from './body.js';

export interface Endpoint {
  path: string;
  crypto: CallbackCrypto;
  /** undefined until the channel has started. */
  answer: (context: Context, body: string) => Promise<Response> | undefined;
}

export interface RoutesOptions {
  endpoints: readonly Endpoint[];
  now: () => Instant;
  /** Of what did not pass: code and path, never what stood in it. */
  onRefused: (path: string, code: string) => void;
  onError: (error: unknown) => void;
}

/**
 * Callback addresses 接收消息服务器. What is malformed or not from WeCom gets 400, 403 or 413 and leaves no trace; what could not be
 * stored gets 503, so that WeCom sends it again.
 */
export function callbackRoutes({ endpoints, now, onRefused, onError }: RoutesOptions): Hono {
  const routes = new Hono();
  for (const { path, crypto, answer } of endpoints) {
    const refused = (context: Context, error: unknown): Response => {
      if (error instanceof WecomCallbackError) {
        onRefused(path, error.code);
        return context.body(null, statusOf(error.status));
      }
      onError(error);
      return context.body(null, 503);
    };
    routes.get(path, (context) => {
      try {
        return context.text(verifyUrl(crypto, context.req.query(), { now: Date.parse(now()) }));
      } catch (error) {
        return refused(context, error);
      }
    });
    routes.post(path, async (context) => {
      try {
        const body = await bodyOf(context.req.raw);
        if (body === undefined) throw new WecomCallbackError('size', 'the body is too large');
        return (await answer(context, body)) ?? context.body(null, 503);
      } catch (error) {
        return refused(context, error);
      }
    });
  }
  return routes;
}

const statusOf = (status: number): 400 | 403 | 413 => (status === 403 || status === 413 ? status : 400);
