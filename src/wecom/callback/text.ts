import type { z } from 'zod';
import { WecomCallbackError } from './error.js';

/** Bytes of a callback's body; the longest message WeCom sends is far below. */
export const MAX_BODY_BYTES = 1024 * 1024;

/** @throws WecomCallbackError `size` */
export function assertSize(body: string): void {
  if (Buffer.byteLength(body) > MAX_BODY_BYTES) throw new WecomCallbackError('size', 'the body is too large');
}

const strict = new TextDecoder('utf-8', { fatal: true });

/** Bytes that are not UTF-8 are refused instead of being replaced by question marks. */
export function utf8(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    throw new WecomCallbackError('message', 'not UTF-8');
  }
}

/** Parses JSON into what `schema` describes; the error names the field, never its value. */
export function json<T>(text: string, schema: z.ZodType<T>, code: 'envelope' | 'message'): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new WecomCallbackError(code, 'not JSON');
  }
  return shaped(value, schema, code);
}

/** @throws WecomCallbackError with `code` where `value` is of another shape */
export function shaped<T>(value: unknown, schema: z.ZodType<T>, code: 'envelope' | 'message'): T {
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  throw new WecomCallbackError(code, `bad field: ${error.issues[0]?.path.join('.') || 'all'}`);
}
