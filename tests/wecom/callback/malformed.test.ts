import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAibotCallback } from '../../../src/wecom/callback/aibot-callback.js';
import { openAibotCallback } from '../../../src/wecom/callback/aibot-envelope.js';
import { readAppCallback } from '../../../src/wecom/callback/app-callback.js';
import { openAppCallback } from '../../../src/wecom/callback/app-envelope.js';
import { WecomCallbackError } from '../../../src/wecom/callback/error.js';
import { verifyUrl } from '../../../src/wecom/callback/verification.js';
import { CallbackCrypto } from '../../../src/wecom/crypto/callback-crypto.js';
import { aibotRequest, appRequest, callbackOptions } from '../../support/wecom/callbacks.js';
import { MESSAGES, XML } from './samples.js';

const NOW = Date.UTC(2026, 10, 21, 4);
const CORP = 'wwcorp';
const aibot = new CallbackCrypto(callbackOptions(''));
const app = new CallbackCrypto(callbackOptions(CORP));

/** True when it was read, false when the typed error was thrown; anything else is thrown on. */
function read(action: () => unknown): boolean {
  try {
    action();
    return true;
  } catch (error) {
    if (error instanceof WecomCallbackError) return false;
    throw error;
  }
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
  fc.json(),
);
const anyXml = fc
  .array(
    fc.constantFrom(
      '<xml>',
      '</xml>',
      '<a>',
      '</a>',
      '<![CDATA[',
      ']]>',
      '<!DOCTYPE',
      '<?xml',
      '&a;',
      '<!--',
      '汉',
      '"',
      ' ',
    ),
  )
  .map((pieces) => `<xml>${pieces.join('')}`);
const anyQuery = fc.dictionary(fc.constantFrom('msg_signature', 'timestamp', 'nonce', 'echostr', 'x'), anyText);
const goodQuery = aibotRequest(MESSAGES.text, { now: NOW }).query;

/** A value of the message's own shape in which one field, however deep, was taken away or replaced. */
function bent(value: unknown, path: number[], replacement: unknown): unknown {
  const [at, ...rest] = path;
  if (at === undefined || typeof value !== 'object' || value === null) return replacement;
  const entries = Object.entries(value);
  const chosen = entries.length === 0 ? undefined : entries[at % entries.length]?.[0];
  const copy = entries.map(([key, inner]) => [key, key === chosen ? bent(inner, rest, replacement) : inner]);
  return Array.isArray(value) ? copy.map(([, inner]) => inner) : Object.fromEntries(copy);
}

describe('a malformed callback is one typed error', () => {
  it('any body and any address, to each of the three ways in', () => {
    fc.assert(
      fc.property(fc.oneof(anyQuery, fc.constant(goodQuery)), fc.oneof(anyText, anyXml), (query, body) => {
        expect(read(() => openAibotCallback(aibot, query, body, { now: NOW }))).toBe(false);
        expect(read(() => openAppCallback(app, query, body, { now: NOW }))).toBe(false);
        expect(read(() => verifyUrl(aibot, query, { now: NOW }))).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('anything inside an envelope that is signed and encrypted rightly', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), anyText), fc.oneof(anyText, anyXml), (value, text) => {
        const json = aibotRequest(value, { now: NOW });
        expect(read(() => openAibotCallback(aibot, json.query, json.body, { now: NOW }))).toBe(false);
        const xml = appRequest(text, { receiveId: CORP, now: NOW });
        expect(read(() => openAppCallback(app, xml.query, xml.body, { now: NOW }))).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('a message with one field bent is read or refused, never anything else', () => {
    let refused = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(MESSAGES)),
        fc.array(fc.nat(9), { minLength: 1, maxLength: 6 }),
        fc.oneof(fc.constant(undefined), fc.jsonValue()),
        (message, path, replacement) => {
          if (!read(() => readAibotCallback(bent(message, path, replacement)))) refused++;
        },
      ),
      { numRuns: 3000 },
    );
    expect(refused).toBeGreaterThan(300);
  });

  it('any value is read or refused, also with the names of an object’s own methods', () => {
    const named = fc.dictionary(
      fc.constantFrom('msgtype', 'MsgType', '__proto__', 'constructor', 'toString', 'text', 'event'),
      fc.oneof(fc.constantFrom('text', 'event', 'stream', 'constructor', '__proto__', 'toString'), fc.jsonValue()),
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), named), (value) => {
        expect(read(() => readAibotCallback(value))).toBe(false);
        expect(read(() => readAppCallback(value))).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('XML with characters taken out or doubled is read or refused', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(XML)),
        fc.nat(),
        fc.nat(40),
        fc.boolean(),
        (text, start, length, twice) => {
          const at = start % text.length;
          const piece = text.slice(at, at + length);
          const changed = text.slice(0, at) + (twice ? piece + piece : '') + text.slice(at + length);
          const { query, body } = appRequest(changed, { receiveId: CORP, now: NOW });
          read(() => openAppCallback(app, query, body, { now: NOW }));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
