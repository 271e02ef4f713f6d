import { describe, expect, it } from 'vitest';
import { appDedupKey, readAppCallback } from '../../../src/wecom/callback/app-callback.js';
import { openAppCallback } from '../../../src/wecom/callback/app-envelope.js';
import { type CallbackErrorCode, WecomCallbackError } from '../../../src/wecom/callback/error.js';
import { xml } from '../../../src/wecom/callback/xml.js';
import { CallbackCrypto } from '../../../src/wecom/crypto/callback-crypto.js';
import { appRequest, callbackOptions } from '../../support/wecom/callbacks.js';
import { CORP_ID, ENCODING_AES_KEY, TOKEN, VECTOR_B } from '../crypto/vectors.js';
import { XML } from './samples.js';

const NOW = Date.UTC(2026, 10, 21, 4);
const CORP = 'wwcorp';
const crypto = new CallbackCrypto(callbackOptions(CORP));
const common = { corpId: CORP, userId: 'LiaisonCG', createTime: 1348831860, agentId: '1000002' };
const msgId = '18446744073709551615';
const none = { eventKey: undefined, taskId: undefined, cardType: undefined, responseCode: undefined };

const open = (text: string) => {
  const { query, body } = appRequest(text, { receiveId: CORP, now: NOW });
  return openAppCallback(crypto, query, body, { now: NOW });
};
const codeOf = (action: () => unknown): CallbackErrorCode | undefined => {
  try {
    action();
  } catch (error) {
    if (error instanceof WecomCallbackError) return error.code;
    throw error;
  }
  return undefined;
};

describe('an app’s callback', () => {
  it('opens the official example; its MsgId keeps every digit', () => {
    const official = new CallbackCrypto({ token: TOKEN, encodingAesKey: ENCODING_AES_KEY, receiveId: CORP_ID });
    const { signature, timestamp, nonce, encrypt } = VECTOR_B;
    const body = `<xml><ToUserName><![CDATA[${CORP_ID}]]></ToUserName><AgentID><![CDATA[218]]></AgentID><Encrypt><![CDATA[${encrypt}]]></Encrypt></xml>`;
    const query = { msg_signature: signature, timestamp, nonce };
    expect(openAppCallback(official, query, body, { now: Number(timestamp) * 1000 })).toEqual({
      kind: 'text',
      corpId: CORP_ID,
      userId: 'mycreate',
      createTime: 1409659813,
      agentId: '218',
      msgId: '4561255354251345929',
      content: 'hello',
    });
  });

  it.each<[keyof typeof XML, object]>([
    ['text', { ...common, msgId, kind: 'text', content: '完成80% <b>&amp;</b> <!DOCTYPE x>' }],
    ['image', { ...common, msgId, kind: 'image', picUrl: 'http://p', mediaId: 'm' }],
    ['voice', { ...common, msgId, kind: 'voice', mediaId: 'm', format: 'amr' }],
    ['video', { ...common, msgId, kind: 'video', mediaId: 'm', thumb: 't' }],
    ['location', { ...common, msgId, kind: 'location', latitude: '23.1', longitude: '113.3', label: '岸边' }],
    ['link', { ...common, msgId, kind: 'link', title: 't', description: 'd', url: 'u' }],
    ['enter', { ...common, ...none, kind: 'event', event: 'enter_agent', eventKey: '', selections: new Map() }],
    [
      'card',
      {
        ...common,
        kind: 'event',
        event: 'template_card_event',
        eventKey: 'ok',
        taskId: 'T-1',
        cardType: 'vote_interaction',
        responseCode: 'RC',
        selections: new Map([
          ['Q1', ['a', 'b']],
          ['Q2', ['c']],
        ]),
      },
    ],
    [
      'nothingChosen',
      {
        ...common,
        ...none,
        kind: 'event',
        event: 'template_card_event',
        eventKey: 'ok',
        taskId: 'T',
        selections: new Map(),
      },
    ],
    ['future', { ...common, msgId, kind: 'other', type: 'hologram' }],
  ])('%s', (name, expected) => expect(open(XML[name])).toEqual(expected));

  it('a repeat has the same key, another message or press another', () => {
    const keys = [XML.text, XML.text, XML.card, XML.card, XML.nothingChosen].map((text) => appDedupKey(open(text)));
    expect(keys).toEqual([
      msgId,
      msgId,
      'LiaisonCG:1348831860:template_card_event:ok:T-1',
      'LiaisonCG:1348831860:template_card_event:ok:T-1',
      'LiaisonCG:1348831860:template_card_event:ok:T',
    ]);
  });

  it('a message without MsgId is still told from another', () => {
    const other = readAppCallback({ ToUserName: 'c', FromUserName: 'u', CreateTime: '1', MsgType: 'x' });
    expect(appDedupKey(other)).toBe('u:1:other');
  });

  it.each<[string, string, CallbackErrorCode]>([
    ['another user’s element twice', XML.text.replace('<MsgId>', '<MsgId>1</MsgId><MsgId>'), 'message'],
    ['MsgId with letters', XML.text.replace(msgId, '12ab'), 'message'],
    ['no sender', XML.text.replace(/<FromUserName>.*?<\/FromUserName>/, ''), 'message'],
    ['text without content', XML.text.replace(/<Content>.*?<\/Content>/, ''), 'message'],
    ['cut in the middle', XML.text.slice(0, 200), 'message'],
    ['JSON', '{"MsgType":"text"}', 'message'],
  ])('%s: %s', (_name, text, code) => expect(codeOf(() => open(text))).toBe(code));

  it.each<[string, (body: string) => string, CallbackErrorCode]>([
    ['empty', () => '', 'envelope'],
    ['no Encrypt', () => '<xml><ToUserName>c</ToUserName></xml>', 'envelope'],
    ['a document type before it', (body) => `<!DOCTYPE x [<!ENTITY a "b">]>${body}`, 'envelope'],
    ['another root', (body) => body.replaceAll('xml>', 'root>'), 'envelope'],
    ['two roots', (body) => body + body, 'envelope'],
    ['another cipher text', (body) => body.replace('<Encrypt><![CDATA[', '<Encrypt><![CDATA[AAAA'), 'signature'],
  ])('an envelope %s', (_name, change, code) => {
    const { query, body } = appRequest(XML.text, { receiveId: CORP, now: NOW });
    expect(codeOf(() => openAppCallback(crypto, query, change(body), { now: NOW }))).toBe(code);
  });

  it('an old one is refused', () => {
    const { query, body } = appRequest(XML.text, { receiveId: CORP, now: NOW - 3_600_000 });
    expect(codeOf(() => openAppCallback(crypto, query, body, { now: NOW }))).toBe('stale');
  });
});

describe('bombs', () => {
  const laughs = Array.from({ length: 30 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');

  it.each([
    ['entities that grow', `<!DOCTYPE xml [<!ENTITY l0 "lol">${laughs}]><xml><Encrypt>&l30;</Encrypt></xml>`],
    ['entities inside the root', `<xml><!DOCTYPE xml [<!ENTITY l0 "lol">${laughs}]><Encrypt>&l30;</Encrypt></xml>`],
    ['a file', '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><xml><Encrypt>&f;</Encrypt></xml>'],
    ['100,000 levels', `${'<xml>'.repeat(100_000)}${'</xml>'.repeat(100_000)}`],
    ['100,000 open elements', '<xml>'.repeat(100_000)],
  ])('%s: nothing is expanded, nothing hangs', (_name, text) => {
    const begun = performance.now();
    let read: unknown;
    const code = codeOf(() => {
      read = xml(text, 'envelope');
    });
    expect(code === 'envelope' || JSON.stringify(read).length < text.length).toBe(true);
    expect(JSON.stringify(read) ?? '').not.toContain('root:');
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});
