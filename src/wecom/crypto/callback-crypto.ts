import { aesKey, decryptBytes, encryptBytes } from './aes.js';
import { decodeBase64 } from './base64.js';
import { unwrap, wrap } from './envelope.js';
import { WecomCryptoError } from './error.js';
import { isSignedBy, type Signed, sign } from './signature.js';

export interface CallbackCryptoOptions {
  /** Token of the callback's configuration. */
  token: string;
  /** EncodingAESKey: 43 characters. */
  encodingAesKey: string;
  /** The corpid for a self-built app 自建应用, '' for the enterprise's own aibot 智能机器人. */
  receiveId: string;
}

/**
 * WXBizMsgCrypt 消息加解密 of a callback address. Unlike the official samples it compares the receiveid, an empty one
 * too, and looks at every byte of the padding.
 */
export class CallbackCrypto {
  readonly #token: string;
  readonly #key: Buffer;
  readonly #receiveId: string;

  /** @throws WecomCryptoError `base64` or `length` for a key that cannot be one */
  constructor({ token, encodingAesKey, receiveId }: CallbackCryptoOptions) {
    this.#token = token;
    this.#key = aesKey(encodingAesKey);
    this.#receiveId = receiveId;
  }

  /** The key files of the URL mode are encrypted with: the callback's own. */
  get fileKey(): Buffer {
    return this.#key;
  }

  sign(signed: Signed): string {
    return sign(this.#token, signed);
  }

  /**
   * The message's bytes, once signature, padding and receiveid were found right.
   *
   * @throws WecomCryptoError
   */
  open(signed: Signed, signature: string): Buffer {
    if (!isSignedBy(this.#token, signed, signature)) throw new WecomCryptoError('signature', 'signed by someone else');
    const { message, receiveId } = unwrap(decryptBytes(this.#key, decodeBase64(signed.encrypt)));
    if (!receiveId.equals(Buffer.from(this.#receiveId))) {
      throw new WecomCryptoError('receiveid', 'meant for another receiver');
    }
    return message;
  }

  /**
   * Encrypts an answer. The same 16 random bytes give the same cipher text: take fresh ones each time.
   *
   * @throws WecomCryptoError `length` unless `random` has 16 bytes
   */
  encrypt(message: string, random: Uint8Array): string {
    return encryptBytes(this.#key, wrap(Buffer.from(message), this.#receiveId, random)).toString('base64');
  }
}
