import { type CryptoErrorCode, WecomCryptoError } from '../crypto/error.js';

/** What was wrong with a callback, in the order in which it is looked at. */
export type CallbackErrorCode =
  /** msg_signature, timestamp, nonce or echostr is missing or of another form. */
  | 'query'
  /** The body is larger than `MAX_BODY_BYTES`. */
  | 'size'
  /** The body is not the encrypted envelope. */
  | 'envelope'
  /** Signed by someone else, or with another token. */
  | 'signature'
  /** Signed rightly, but it does not decrypt, or is meant for another receiver. */
  | 'encryption'
  /** Older or newer than the allowed skew: a replay, or this machine's clock is wrong. */
  | 'stale'
  /** What was decrypted is no message of the documented form. */
  | 'message';

const STATUS: Record<CallbackErrorCode, number> = {
  query: 400,
  size: 413,
  envelope: 400,
  signature: 403,
  encryption: 403,
  stale: 403,
  message: 400,
};

/** The only error that reading a callback throws. Its message names fields, never what stood in them. */
export class WecomCallbackError extends Error {
  override readonly name = 'WecomCallbackError';
  readonly code: CallbackErrorCode;
  /** Which check failed, for `signature` and `encryption`. */
  readonly crypto: CryptoErrorCode | undefined;

  constructor(code: CallbackErrorCode, message: string, crypto?: CryptoErrorCode) {
    super(message);
    this.code = code;
    this.crypto = crypto;
  }

  /** HTTP status to answer with. */
  get status(): number {
    return STATUS[this.code];
  }
}

/** Runs a decryption; its errors become callback errors. */
export function decrypting<T>(open: () => T): T {
  try {
    return open();
  } catch (error) {
    if (!(error instanceof WecomCryptoError)) throw error;
    const code = error.code === 'signature' ? 'signature' : 'encryption';
    throw new WecomCallbackError(code, error.message, error.code);
  }
}
