import { GrammyError, HttpError } from 'grammy';
import { DeliveryError } from '../../channel.js';
import { NOT_SENT } from './agents.js';
import { TELEGRAM_WORDS as W } from './words.js';

/**
 * What went wrong with a call. Errors of the libraries are never kept or logged: their messages hold URLs, and those the
 * token; a refused call holds the text that was to be sent.
 */
export type Failure =
  | { kind: 'refused'; code: number; why: string; retryAfterMs?: number; migratedTo?: number }
  /** The request surely never reached Telegram. */
  | { kind: 'notSent'; code: string }
  /** It may have arrived. */
  | { kind: 'cut'; code: string };

export function failureOf(error: unknown): Failure {
  if (error instanceof GrammyError) {
    const { retry_after: wait, migrate_to_chat_id: migratedTo } = error.parameters;
    return {
      kind: 'refused',
      code: error.error_code,
      why: error.description,
      ...(wait === undefined ? {} : { retryAfterMs: wait * 1000 }),
      ...(migratedTo === undefined ? {} : { migratedTo }),
    };
  }
  const cause = error instanceof HttpError ? error.error : error;
  const code = codeOf(cause);
  return code.startsWith(NOT_SENT) ? { kind: 'notSent', code: code.slice(NOT_SENT.length) } : { kind: 'cut', code };
}

/** An error that may be logged: what was called and how it failed. */
export function plainError(method: string, error: unknown): Error {
  const failure = failureOf(error);
  return new Error(
    failure.kind === 'refused'
      ? `telegram ${method}: ${failure.code} ${failure.why}`
      : `telegram ${method}: ${failure.kind === 'cut' ? 'cut off' : 'not sent'} (${failure.code})`,
  );
}

/** 403, and the 400s of chats that are no more. */
const GONE =
  /bot was (?:kicked|blocked)|user is deactivated|chat not found|chat was deleted|not a member|group is deactivated/i;

/** How a failed send stands; nothing of the library's error goes along. */
export function deliveryErrorOf(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error;
  const failure = failureOf(error);
  if (failure.kind === 'notSent') return new DeliveryError('undelivered', W.notSent(failure.code));
  if (failure.kind === 'cut') return new DeliveryError('unknown', W.maybeSent(failure.code));
  const { code, why, retryAfterMs } = failure;
  const later = retryAfterMs === undefined ? {} : { retryAfterMs };
  if (code === 429) return new DeliveryError('undelivered', W.limitedSend, later);
  // A gateway that gave up waiting: the message may have gone through behind it.
  if (code === 504) return new DeliveryError('unknown', W.maybeSent('504'));
  if (code >= 500) return new DeliveryError('undelivered', W.serverFailed(code), later);
  if (code === 401 || (code === 404 && why === 'Not Found')) return new DeliveryError('undelivered', W.unauthorised);
  return GONE.test(why)
    ? new DeliveryError('refused', W.gone(why), { gone: true })
    : new DeliveryError('refused', W.refused(why));
}

/** The library's own word for what happened, without addresses: ECONNRESET, invalid-json, timeout. */
function codeOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'unknown';
  if ('code' in cause && typeof cause.code === 'string') return cause.code;
  if ('type' in cause && typeof cause.type === 'string') return cause.type;
  return /timed out/.test(cause.message) ? 'timeout' : cause.name;
}
