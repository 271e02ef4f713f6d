import { describe, expect, it } from 'vitest';
import { readAibotCallback } from '../../../src/wecom/callback/aibot-callback.js';
import { openAibotCallback, sealAibotReply } from '../../../src/wecom/callback/aibot-envelope.js';
import { selectionsOf } from '../../../src/wecom/callback/aibot-event.js';
import { type CallbackErrorCode, WecomCallbackError } from '../../../src/wecom/callback/error.js';
import { MAX_BODY_BYTES } from '../../../src/wecom/callback/text.js';
import { verifyUrl } from '../../../src/wecom/callback/verification.js';
import { CallbackCrypto } from '../../../src/wecom/crypto/callback-crypto.js';
import { aibotRequest, callbackOptions, openAibotReply, verificationRequest } from '../../support/wecom/callbacks.js';
import { CORP_ID, ENCODING_AES_KEY, TOKEN, VECTOR_A, VECTOR_C } from '../crypto/vectors.js';
import { MESSAGES, QUOTES } from './samples.js';

const NOW = Date.UTC(2026, 10, 21, 4);
const crypto = new CallbackCrypto(callbackOptions(''));
const codeOf = (action: () => unknown): CallbackErrorCode | undefined => {
  try {
    action();
  } catch (error) {
    if (error instanceof WecomCallbackError) return error.code;
    throw error;
  }
  return undefined;
};

describe('verification of an address', () => {
  it('answers the official example with its bare text', () => {
    const official = new CallbackCrypto({ token: TOKEN, encodingAesKey: ENCODING_AES_KEY, receiveId: CORP_ID });
    const { signature, timestamp, nonce, encrypt, plain } = VECTOR_A;
    const query = { msg_signature: signature, timestamp, nonce, echostr: encrypt };
    expect(verifyUrl(official, query, { now: Number(timestamp) * 1000 + 5000 })).toBe(plain);
    expect(codeOf(() => verifyUrl(official, query, { now: NOW }))).toBe('stale');
  });

  it.each([
    ['no echostr', { echostr: undefined }, 'query'],
    ['an empty echostr', { echostr: '' }, 'query'],
    ['no signature', { msg_signature: undefined }, 'query'],
    ['a timestamp that is no number', { timestamp: 'now' }, 'query'],
    ['no nonce', { nonce: '' }, 'query'],
    ['another nonce', { nonce: '7' }, 'signature'],
  ])('%s', (_name, change, code) => {
    const query = { ...verificationRequest('1616', { receiveId: '', now: NOW }), ...change };
    expect(codeOf(() => verifyUrl(crypto, query, { now: NOW }))).toBe(code);
  });
});

describe('the envelope', () => {
  it('opens the vector with the empty receiveid', () => {
    const official = new CallbackCrypto({ token: TOKEN, encodingAesKey: ENCODING_AES_KEY, receiveId: '' });
    const { signature, timestamp, nonce, encrypt } = VECTOR_C;
    const query = { msg_signature: signature, timestamp, nonce };
    const opened = openAibotCallback(official, query, JSON.stringify({ encrypt }), { now: 1700000000_000 });
    expect(opened).toMatchObject({ msgid: 'CAIQ16HMjQYY', text: { content: '@督查助手 河道清淤已完成80%' } });
  });

  it.each([
    ['within 10 minutes, past', -10 * 60_000, undefined, undefined],
    ['within 10 minutes, future', 10 * 60_000, undefined, undefined],
    ['older than 10 minutes', -10 * 60_000 - 1000, undefined, 'stale'],
    ['newer than 10 minutes', 10 * 60_000 + 1000, undefined, 'stale'],
    ['older than the skew that was set', -31_000, 30_000, 'stale'],
  ])('%s', (_name, offset, skew, code) => {
    const { query, body } = aibotRequest(MESSAGES.text, { now: NOW + offset });
    const freshness = skew === undefined ? { now: NOW } : { now: NOW, skew };
    expect(codeOf(() => openAibotCallback(crypto, query, body, freshness))).toBe(code);
  });

  it.each<[string, (body: string) => string, CallbackErrorCode]>([
    ['no JSON', () => '<xml/>', 'envelope'],
    ['no encrypt', () => '{}', 'envelope'],
    ['encrypt is a number', () => '{"encrypt":1}', 'envelope'],
    ['the body of somebody else', () => '{"encrypt":"AAAA"}', 'signature'],
    ['too large', (body) => body + ' '.repeat(MAX_BODY_BYTES), 'size'],
  ])('%s', (_name, change, code) => {
    const { query, body } = aibotRequest(MESSAGES.text, { now: NOW });
    expect(codeOf(() => openAibotCallback(crypto, query, change(body), { now: NOW }))).toBe(code);
  });

  it('one for a corpid is refused, and says which check failed', () => {
    const { query, body } = aibotRequest(MESSAGES.text, { now: NOW });
    const corp = new CallbackCrypto(callbackOptions('wwcorp'));
    const open = () => openAibotCallback(corp, query, body, { now: NOW });
    expect(open).toThrow(expect.objectContaining({ code: 'encryption', crypto: 'receiveid', status: 403 }));
  });

  it('seals a reply under the callback’s nonce, with whole seconds', () => {
    const reply = { msgtype: 'stream', stream: { id: 'S', finish: true, content: '已记录' } };
    const sealed: unknown = JSON.parse(
      sealAibotReply(crypto, reply, { nonce: 'N', now: 1700000000_999, random: Buffer.alloc(16, 'x') }),
    );
    expect(sealed).toEqual({
      encrypt: expect.any(String),
      msgsignature: expect.stringMatching(/^[0-9a-f]{40}$/),
      timestamp: 1700000000,
      nonce: 'N',
    });
    const { encrypt, msgsignature } = Object(sealed);
    const opened = crypto.open({ timestamp: '1700000000', nonce: 'N', encrypt }, msgsignature);
    expect(JSON.parse(opened.toString())).toEqual(reply);
  });
});

describe('what WeCom takes as a reply', () => {
  const seal = (reply: object): string =>
    sealAibotReply(crypto, reply, { nonce: 'N', now: NOW, random: Buffer.alloc(16) });
  const stream = (more: object) => ({ msgtype: 'stream', stream: { id: 'S', ...more } });

  it.each([
    stream({ finish: false, content: '正在查' }),
    stream({ finish: true, content: 'a'.repeat(20_480) }),
    { msgtype: 'text', text: { content: '您好' } },
  ])('%j', (reply) => expect(openAibotReply(seal(reply), 'N')).toEqual(reply));

  it('nothing', () => expect(openAibotReply('', 'N')).toBeUndefined());

  it.each<[string, string, string]>([
    ['another nonce', seal(stream({})), 'M'],
    ['an unsealed reply', JSON.stringify(stream({})), 'N'],
    ['a stream that is too long', seal(stream({ content: '汉'.repeat(6827) })), 'N'],
    ['a markdown reply', seal({ msgtype: 'markdown', markdown: { content: 'a' } }), 'N'],
    ['a picture before the end', seal(stream({ msg_item: [] })), 'N'],
  ])('not %s', (_name, body, nonce) => expect(() => openAibotReply(body, nonce)).toThrow());
});

describe('the message inside', () => {
  it.each(Object.entries(MESSAGES))('%s is read as it was sent', (_name, message) => {
    expect(readAibotCallback(message)).toEqual(message);
  });

  it.each(Object.entries(QUOTES))('a quoted %s is read as it was sent', (_name, quote) => {
    expect(readAibotCallback({ ...MESSAGES.text, quote })).toEqual({ ...MESSAGES.text, quote });
  });

  it('unknown fields are left out, unknown kinds kept by name', () => {
    expect(readAibotCallback({ ...MESSAGES.text, extra: 1 })).toEqual(MESSAGES.text);
    expect(readAibotCallback({ ...MESSAGES.text, msgtype: 'hologram' })).toMatchObject({
      msgtype: 'other',
      type: 'hologram',
    });
    expect(readAibotCallback({ ...MESSAGES.enterChat, event: { eventtype: 'wave' } })).toMatchObject({
      event: { eventtype: 'other', type: 'wave' },
    });
    expect(readAibotCallback({ ...MESSAGES.text, quote: { msgtype: 'hologram' } })).toMatchObject({
      quote: { msgtype: 'other', type: 'hologram' },
    });
  });

  it('says what was chosen on a card', () => {
    const { template_card_event } = MESSAGES.cardEvent.event;
    expect(selectionsOf(template_card_event)).toEqual(new Map([['Q', ['one', 'two']]]));
    expect(selectionsOf(MESSAGES.menuEvent.event.template_card_event)).toEqual(new Map());
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a list', [MESSAGES.text]],
    ['no msgid', { ...MESSAGES.text, msgid: '' }],
    ['no sender', { ...MESSAGES.text, from: {} }],
    ['a group without chatid', { ...MESSAGES.text, chatid: undefined }],
    ['another chattype', { ...MESSAGES.text, chattype: 'channel' }],
    ['text without content', { ...MESSAGES.text, text: {} }],
    ['text that is a number', { ...MESSAGES.text, text: { content: 1 } }],
    ['a picture without address', { ...MESSAGES.image, image: {} }],
    ['a quote without its content', { ...MESSAGES.text, quote: { msgtype: 'text' } }],
    ['a press without task', { ...MESSAGES.enterChat, event: { eventtype: 'template_card_event' } }],
    ['a stream without id', { ...MESSAGES.stream, stream: {} }],
  ])('%s is refused', (_name, value) => expect(codeOf(() => readAibotCallback(value))).toBe('message'));
});
