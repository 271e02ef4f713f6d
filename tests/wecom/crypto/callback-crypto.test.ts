import { createDecipheriv } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aesKey, decryptBytes, encryptBytes } from '../../../src/wecom/crypto/aes.js';
import { CallbackCrypto } from '../../../src/wecom/crypto/callback-crypto.js';
import { wrap } from '../../../src/wecom/crypto/envelope.js';
import { type CryptoErrorCode, WecomCryptoError } from '../../../src/wecom/crypto/error.js';
import { decryptFile } from '../../../src/wecom/crypto/file.js';
import { BLOCK, pad, unpad } from '../../../src/wecom/crypto/padding.js';
import { CORP_ID, ENCODING_AES_KEY, TOKEN, VECTOR_A, VECTOR_B, VECTOR_C, VECTORS, type Vector } from './vectors.js';

const crypto = (receiveId = CORP_ID): CallbackCrypto =>
  new CallbackCrypto({ token: TOKEN, encodingAesKey: ENCODING_AES_KEY, receiveId });
const KEY = aesKey(ENCODING_AES_KEY);

function codeOf(action: () => unknown): CryptoErrorCode | undefined {
  try {
    action();
  } catch (error) {
    if (error instanceof WecomCryptoError) return error.code;
    throw error;
  }
  return undefined;
}

function rawPadding({ encrypt }: Vector): number | undefined {
  const decipher = createDecipheriv('aes-256-cbc', KEY, KEY.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([decipher.update(encrypt, 'base64'), decipher.final()]).at(-1);
}

describe('the official vectors', () => {
  it.each(VECTORS)('$name: opens, signs and encrypts byte for byte', (vector) => {
    const own = crypto(vector.receiveId);
    expect(own.open(vector, vector.signature).toString()).toBe(vector.plain);
    expect(own.sign(vector)).toBe(vector.signature);
    expect(own.encrypt(vector.plain, Buffer.from(vector.random))).toBe(vector.encrypt);
  });

  it.each(VECTORS)('$name: the padding is the one the case is there for', (vector) => {
    expect(rawPadding(vector)).toBe(vector.padding);
  });
});

describe('what is refused', () => {
  const sealed = (bytes: Uint8Array): string => encryptBytes(KEY, bytes).toString('base64');
  const openSigned = (encrypt: string, receiveId = CORP_ID) => {
    const signed = { timestamp: '1', nonce: '2', encrypt };
    return crypto(receiveId).open(signed, crypto().sign(signed));
  };
  const wrongLength = wrap(Buffer.from('hello'), CORP_ID, Buffer.alloc(16));
  wrongLength.writeUInt32BE(2 ** 31, 16);

  const cases: [string, CryptoErrorCode, () => unknown][] = [
    ['another signature', 'signature', () => crypto().open(VECTOR_A, VECTOR_B.signature)],
    ['an empty signature', 'signature', () => crypto().open(VECTOR_A, '')],
    ['a signature of other characters', 'signature', () => crypto().open(VECTOR_A, '汉'.repeat(40))],
    ['another nonce', 'signature', () => crypto().open({ ...VECTOR_A, nonce: '1' }, VECTOR_A.signature)],
    ['another timestamp', 'signature', () => crypto().open({ ...VECTOR_A, timestamp: '1' }, VECTOR_A.signature)],
    ['not base64', 'base64', () => openSigned('#'.repeat(64))],
    ['nothing at all', 'base64', () => openSigned('')],
    ['base64 with a newline inside', 'base64', () => openSigned(`${VECTOR_A.encrypt.slice(0, 40)}\n`)],
    ['half a block', 'length', () => openSigned(VECTOR_A.encrypt.slice(0, 24))],
    ['16 bytes more than whole blocks', 'length', () => openSigned(Buffer.alloc(48).toString('base64'))],
    ['shorter than its head', 'length', () => openSigned(sealed(Buffer.alloc(19)))],
    ['a length beyond the end', 'length', () => openSigned(sealed(wrongLength))],
    ['an empty receiveid where a corpid is due', 'receiveid', () => openSigned(VECTOR_C.encrypt)],
    ['a corpid where none is due', 'receiveid', () => openSigned(VECTOR_A.encrypt, '')],
    ['another corpid', 'receiveid', () => openSigned(VECTOR_A.encrypt, 'wx5823bf96d3bd56c8')],
    ['random of 15 bytes', 'length', () => crypto().encrypt('x', Buffer.alloc(15))],
    ['a key that is short', 'length', () => aesKey(ENCODING_AES_KEY.slice(0, 40))],
    ['a key that is not base64', 'base64', () => aesKey(`${ENCODING_AES_KEY.slice(0, 42)}-`)],
  ];
  it.each(cases)('%s: %s', (_name, code, action) => expect(codeOf(action)).toBe(code));

  it('every single byte of the padding counts', () => {
    const whole = pad(Buffer.from('abc'));
    expect(unpad(Buffer.from(whole)).toString()).toBe('abc');
    for (let at = 3; at < whole.length; at++) {
      const bent = Buffer.from(whole);
      bent.writeUInt8(1 + (whole.readUInt8(at) % BLOCK), at);
      const last = bent.readUInt8(BLOCK - 1);
      // A last byte of 30 says that 30 bytes are padding: those before it are 29, so they differ.
      expect([at, last, codeOf(() => unpad(bent))]).toEqual([at, last, 'padding']);
    }
  });

  it.each([0, 33, 255])('a padding of %i', (value) => {
    expect(codeOf(() => unpad(Buffer.alloc(BLOCK, value)))).toBe('padding');
  });
});

describe('properties', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 300 });
  const random = fc.uint8Array({ minLength: 16, maxLength: 16 });

  it('what is sealed opens again, for any receiver', () => {
    fc.assert(
      fc.property(anyText, fc.string({ maxLength: 20 }), random, (message, receiveId, bytes) => {
        const own = crypto(receiveId);
        const signed = { timestamp: '1', nonce: 'n', encrypt: own.encrypt(message, bytes) };
        expect(own.open(signed, own.sign(signed)).toString()).toBe(Buffer.from(message).toString());
      }),
    );
  });

  it('a file of any length comes back, by its own key or the callback’s', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), random, random, (bytes, a, b) => {
        const key = Buffer.concat([a, b]);
        const encrypted = encryptBytes(key, bytes);
        expect(decryptFile(encrypted, key)).toEqual(Buffer.from(bytes));
        expect(decryptFile(encrypted, key.toString('base64'))).toEqual(Buffer.from(bytes));
        expect(decryptFile(encrypted, key.toString('base64').replace('=', ''))).toEqual(Buffer.from(bytes));
      }),
    );
  });

  it('bytes that nobody encrypted give a typed error or, one time in hundreds, bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 160 }), (bytes) => {
        const code = codeOf(() => decryptBytes(KEY, bytes));
        const whole = bytes.length > 0 && bytes.length % BLOCK === 0;
        expect(whole ? ['padding', undefined] : ['length']).toContain(code);
      }),
    );
  });

  it('a text signed by us but bent anywhere never opens as itself', () => {
    fc.assert(
      fc.property(fc.nat(VECTOR_B.encrypt.length - 4), fc.constantFrom(...'Aa0+/=#'), (at, char) => {
        fc.pre(VECTOR_B.encrypt[at] !== char);
        const signed = { ...VECTOR_B, encrypt: VECTOR_B.encrypt.slice(0, at) + char + VECTOR_B.encrypt.slice(at + 1) };
        let opened: string | undefined;
        const code = codeOf(() => {
          opened = crypto().open(signed, crypto().sign(signed)).toString();
        });
        expect(code !== undefined || opened !== VECTOR_B.plain).toBe(true);
        expect(codeOf(() => crypto().open(signed, VECTOR_B.signature))).toBe('signature');
      }),
    );
  });
});
