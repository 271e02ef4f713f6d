import { type Errcode, errcodeOf } from './errcodes.js';

/**
 * What became of a request that failed. `undelivered`: surely nothing was sent, the same may be tried again. `refused`:
 * nothing was sent and the same will not do. `unknown`: it may have been sent; only what is `idempotent` may be repeated.
 */
export type Fate = 'undelivered' | 'unknown' | 'refused';

interface WecomErrorFields {
  /** Path of the interface, without token or key. */
  api: string;
  fate: Fate;
  errcode?: number;
  errmsg: string;
  httpStatus?: number;
  /** Milliseconds before which trying again is useless. */
  retryAfterMs?: number;
  /** The destination does not exist any more: its binding should be given up. */
  gone?: 'chat' | 'webhook';
  /** Somebody has to change the configuration or a permission. */
  operator?: true;
  /** The same request once more cannot reach a person twice. */
  idempotent?: true;
}

/** The only error that the clients of WeCom 企业微信 throw. Carries no token, key, address or message text. */
export class WecomError extends Error implements WecomErrorFields {
  override readonly name = 'WecomError';
  readonly api: string;
  readonly fate: Fate;
  readonly errcode: number | undefined;
  readonly errmsg: string;
  readonly httpStatus: number | undefined;
  readonly retryAfterMs: number | undefined;
  readonly gone: 'chat' | 'webhook' | undefined;
  readonly operator: true | undefined;
  readonly idempotent: true | undefined;

  constructor(fields: WecomErrorFields) {
    super(
      `${fields.api}: ${[fields.errcode ?? fields.httpStatus, fields.errmsg].filter((part) => part !== undefined).join(' ')}`,
    );
    this.api = fields.api;
    this.fate = fields.fate;
    this.errcode = fields.errcode;
    this.errmsg = fields.errmsg;
    this.httpStatus = fields.httpStatus;
    this.retryAfterMs = fields.retryAfterMs;
    this.gone = fields.gone;
    this.operator = fields.operator;
    this.idempotent = fields.idempotent;
  }
}

const FATES: Record<Errcode['remedy'], Fate> = {
  refresh: 'undelivered',
  retry: 'undelivered',
  slow: 'undelivered',
  refused: 'refused',
  gone: 'refused',
  operator: 'refused',
};

/** The error of an answer whose errcode is not 0, of any interface or a frame of the long connection. */
export function errcodeError(api: string, errcode: number, errmsg: string): WecomError {
  const { remedy, gone, waitMs } = errcodeOf(errcode);
  return new WecomError({
    api,
    errcode,
    errmsg,
    fate: FATES[remedy],
    ...(gone && { gone }),
    ...(waitMs !== undefined && { retryAfterMs: waitMs }),
    ...(remedy === 'operator' && { operator: true }),
  });
}

/** Milliseconds that an HTTP 429 is waited for when it says nothing itself. */
const WAIT_429 = 60_000;

/**
 * The error of an HTTP answer other than 200, which WeCom gives only in trouble: 5xx before it did anything, except 504,
 * where a gateway gave up waiting for what may have been done. Other statuses come from a proxy or a wrong address.
 */
export function statusError(api: string, httpStatus: number, retryAfter: string | undefined): WecomError {
  const asked = Number(retryAfter) * 1000;
  const errmsg = 'HTTP';
  if (httpStatus === 429) {
    return new WecomError({ api, httpStatus, errmsg, fate: 'undelivered', retryAfterMs: asked > 0 ? asked : WAIT_429 });
  }
  if (httpStatus === 504) return new WecomError({ api, httpStatus, errmsg, fate: 'unknown' });
  if (httpStatus >= 500) return new WecomError({ api, httpStatus, errmsg, fate: 'undelivered' });
  return new WecomError({ api, httpStatus, errmsg, fate: 'refused', operator: true });
}

/** What was found wrong before anything was sent. */
export const refusal = (api: string, errmsg: string): WecomError => new WecomError({ api, errmsg, fate: 'refused' });

/** The same error, seen from a request that had not begun (its token could not be had) or that may be repeated. */
export function withFate(error: WecomError, change: { fate?: Fate; idempotent?: true }): WecomError {
  const { api, errmsg, fate, errcode, httpStatus, retryAfterMs, gone, operator, idempotent } = error;
  return new WecomError({
    api,
    errmsg,
    fate: change.fate ?? fate,
    ...(errcode !== undefined && { errcode }),
    ...(httpStatus !== undefined && { httpStatus }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
    ...(gone && { gone }),
    ...(operator && { operator }),
    ...((change.idempotent ?? idempotent) && { idempotent: true }),
  });
}
