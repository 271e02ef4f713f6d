/** Why an encrypted callback or file was refused. */
export type CryptoErrorCode =
  /** The signature is not the one of this token and text. */
  | 'signature'
  /** Not base64, or a key that is not. */
  | 'base64'
  /** A length that cannot be: of the key, the cipher text, the padding's block or the text inside. */
  | 'length'
  /** PKCS#7 padding with a wrong value or with bytes that differ. */
  | 'padding'
  /** Meant for another receiver (corpid 企业号, or '' for the aibot 智能机器人). */
  | 'receiveid';

/** A callback or file that was not encrypted for us, or not at all. Says never a part of the text. */
export class WecomCryptoError extends Error {
  override readonly name = 'WecomCryptoError';
  readonly code: CryptoErrorCode;

  constructor(code: CryptoErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
