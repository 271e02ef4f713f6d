import { z } from 'zod';
import { errcodeError, statusError, WecomError } from './errors.js';
import type { HttpAnswer } from './http.js';

const errorSchema = z.object({ errcode: z.int().default(0), errmsg: z.string().default('') });

/**
 * What an interface answered: HTTP 200, JSON, errcode 0, and the fields that `schema` names.
 *
 * @throws WecomError; `unknown` for a 200 that is not what WeCom writes, for it may stand for anything
 */
export function readAnswer<T>(api: string, { status, retryAfter, body }: HttpAnswer, schema: z.ZodType<T>): T {
  if (status !== 200) throw statusError(api, status, retryAfter);
  const value = parsed(body);
  const error = errorSchema.safeParse(value);
  if (!error.success) throw new WecomError({ api, httpStatus: status, errmsg: 'no answer of WeCom', fate: 'unknown' });
  const { errcode, errmsg } = error.data;
  if (errcode !== 0) throw errcodeError(api, errcode, errmsg);
  const answer = schema.safeParse(value);
  if (answer.success) return answer.data;
  throw new WecomError({ api, errcode, errmsg: 'fields are missing in the answer', fate: 'unknown' });
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}
