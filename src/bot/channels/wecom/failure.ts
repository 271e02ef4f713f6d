import { errcodeError, WecomError } from '../../../wecom/errors.js';
import { DeliveryError } from '../../channel.js';

/** A refusal with its errcode 返回码, by which another way is chosen. */
export class WecomRefusal extends DeliveryError {
  readonly errcode: number | undefined;
  /** What is gone, the chat itself or only its webhook. */
  readonly lost: 'chat' | 'webhook' | undefined;
  constructor(error: WecomError) {
    const more = {
      cause: error,
      ...(error.gone && { gone: true }),
      ...(error.retryAfterMs === undefined ? {} : { retryAfterMs: error.retryAfterMs }),
    };
    super(error.fate, error.message, more);
    this.errcode = error.errcode;
    this.lost = error.gone;
  }
}

/** The group's webhook is dead, not the group. */
export const isDeadWebhook = (failure: DeliveryError): boolean =>
  failure instanceof WecomRefusal && failure.lost === 'webhook';

/** What the delivery is told of any failure; what nobody foresaw counts as unknown, so that nothing goes out twice. */
export function asDelivery(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error;
  if (error instanceof WecomError) return new WecomRefusal(error);
  return new DeliveryError('unknown', error instanceof Error ? error.name : 'unforeseen', { cause: error });
}

/** Words with which the SDK (1.0.7) rejects what it never wrote to the socket. */
const NOT_WRITTEN = /^WebSocket not connected|exceeds max size/;

/**
 * What the SDK rejects with: the raw frame of a non-zero acknowledgement (no Error at all), or an Error that tells only by its
 * words whether anything was written. An acknowledgement that did not come proves nothing.
 */
export function asFrameFailure(api: string, thrown: unknown): DeliveryError {
  if (thrown instanceof Error) {
    const fate = NOT_WRITTEN.test(thrown.message) ? 'undelivered' : 'unknown';
    return new DeliveryError(fate, `${api}: ${fate === 'unknown' ? 'no acknowledgement' : 'not connected'}`);
  }
  const errcode = errcodeIn(thrown);
  if (errcode === undefined) return new DeliveryError('unknown', `${api}: rejected without an errcode`);
  return new WecomRefusal(errcodeError(api, errcode, ''));
}

export function errcodeIn(thrown: unknown): number | undefined {
  if (typeof thrown !== 'object' || thrown === null || !('errcode' in thrown)) return undefined;
  return typeof thrown.errcode === 'number' ? thrown.errcode : undefined;
}
