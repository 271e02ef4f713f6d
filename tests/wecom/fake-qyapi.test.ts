import axios from 'axios';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeQyapi, startFakeQyapi } from '../support/wecom/fake-qyapi.js';

/** The fake must notice what our clients never do: here the requests are written by hand. */
let api: FakeQyapi;
let token = '';
const call = async (path: string, data?: unknown, headers: Record<string, string> = {}) => {
  const url = `${api.url}/cgi-bin/${path.replace('TOKEN', token)}`;
  const method = data === undefined ? 'GET' : 'POST';
  const answer = await axios.request({
    url,
    method,
    data,
    headers: { 'Content-Type': 'application/json', ...headers },
    proxy: false,
  });
  return answer.data;
};
beforeEach(async () => {
  api = await startFakeQyapi({ webhooks: ['KEY'], chats: { CHAT1: ['a', 'b'] } });
  token = (await call('gettoken?corpid=wwcorp&corpsecret=app-secret')).access_token;
});
afterEach(() => api.stop());

const MESSAGE = 'message/send?access_token=TOKEN';
const HOOK = 'webhook/send?key=KEY';
const to = { touser: 'a', agentid: 1 };
const text = { msgtype: 'text', text: { content: 'a' } };
const long = (bytes: number) => ({ msgtype: 'text', text: { content: 'a'.repeat(bytes) } });
const card = (template_card: object) => ({ msgtype: 'template_card', template_card });
const notice = { card_type: 'text_notice', main_title: { title: 'a' }, card_action: { type: 1, url: 'https://a.cn' } };

describe('a broken rule is noticed and nothing is delivered', () => {
  it.each<[string, string, object | string]>([
    ['an unknown field', MESSAGE, { ...to, ...text, safety: 1 }],
    ['an unknown field inside', MESSAGE, { ...to, msgtype: 'text', text: { content: 'a', mentioned_list: [] } }],
    ['agentid as text', MESSAGE, { ...to, ...text, agentid: '1' }],
    ['no agentid', MESSAGE, { touser: 'a', ...text }],
    ['no receiver', MESSAGE, { agentid: 1, ...text }],
    ['1001 receivers', MESSAGE, { ...to, ...text, touser: Array(1001).fill('a').join('|') }],
    ['safe = 2', MESSAGE, { ...to, ...text, safe: 2 }],
    ['safe on markdown', MESSAGE, { ...to, msgtype: 'markdown', markdown: { content: 'a' }, safe: 0 }],
    [
      'duplicate check above 4 hours',
      MESSAGE,
      { ...to, ...text, enable_duplicate_check: 1, duplicate_check_interval: 14_401 },
    ],
    ['markdown_v2 from an app', MESSAGE, { ...to, msgtype: 'markdown_v2', markdown_v2: { content: 'a' } }],
    ['a text of 2049 bytes', MESSAGE, { ...to, ...long(2049) }],
    [
      'a card without task_id',
      MESSAGE,
      { ...to, ...card({ card_type: 'button_interaction', main_title: {}, button_list: [{ text: 'a', key: 'k' }] }) },
    ],
    ['a text to a webhook of 2049 bytes', HOOK, long(2049)],
    ['an empty text', HOOK, long(0)],
    ['markdown of 4097 bytes', HOOK, { msgtype: 'markdown', markdown: { content: 'a'.repeat(4097) } }],
    ['mentions in markdown', HOOK, { msgtype: 'markdown', markdown: { content: 'a', mentioned_list: ['a'] } }],
    ['a picture with another md5', HOOK, { msgtype: 'image', image: { base64: 'iVBORw0KGgo=', md5: 'x' } }],
    [
      'buttons to a webhook',
      HOOK,
      card({ card_type: 'button_interaction', task_id: 'T', main_title: {}, button_list: [{ text: 'a', key: 'k' }] }),
    ],
    ['a notice that leads nowhere', HOOK, card({ ...notice, card_action: { type: 0 } })],
    ['a task_id to a webhook', HOOK, card({ ...notice, task_id: 'T' })],
    ['a title of 27 characters', HOOK, card({ ...notice, main_title: { title: '汉'.repeat(27) } })],
    ['no JSON', HOOK, '<xml/>'],
    ['a group’s text of 2049 bytes', 'appchat/send?access_token=TOKEN', { chatid: 'CHAT1', ...long(2049) }],
    ['a card to a group', 'appchat/send?access_token=TOKEN', { chatid: 'CHAT1', ...card(notice) }],
    ['a group of one', 'appchat/create?access_token=TOKEN', { userlist: ['a'] }],
    [
      'source_agentid for an aibot’s ids',
      'batch/openuserid_to_userid?access_token=TOKEN',
      { open_userid_list: ['a'], source_agentid: 1 },
    ],
    ['an upload that is JSON', 'webhook/upload_media?key=KEY&type=file', {}],
    ['an interface that does not exist', 'message/whisper?access_token=TOKEN', text],
    ['a parameter too many', `${HOOK}&debug=1`, text],
    ['a token for a webhook', 'webhook/send?access_token=TOKEN', text],
    ['an upload without its type', HOOK.replace('send', 'upload_media'), {}],
  ])('%s', async (_name, path, body) => {
    await call(path, body);
    expect(api.violations).not.toEqual([]);
    expect(api.sent.filter(({ via }) => via !== 'webhook' || path === HOOK)).toEqual([]);
  });

  it('another Content-Type', async () => {
    await call(HOOK, JSON.stringify(text), { 'Content-Type': 'text/plain' });
    expect(api.violations).toEqual(['webhook/send: Content-Type text/plain']);
  });

  it('no token, a wrong one, an old one', async () => {
    expect(await call('message/send', { ...to, ...text })).toMatchObject({ errcode: 41001 });
    expect(await call('message/send?access_token=x', { ...to, ...text })).toMatchObject({ errcode: 40014 });
    expect(api.violations).toEqual(['message/send: query "" instead of "access_token"']);
    api.expireTokens();
    expect(await call(MESSAGE, { ...to, ...text })).toMatchObject({ errcode: 42001 });
  });

  it('what is allowed is delivered without a remark', async () => {
    await call(MESSAGE, { ...to, ...text, safe: 0, enable_id_trans: 0, enable_duplicate_check: 0 });
    await call(HOOK, card(notice));
    expect([api.sent.length, api.violations]).toEqual([2, []]);
  });

  it('a member above 30 a minute gets nothing, and nobody is told', async () => {
    for (let n = 0; n < 31; n++) await call(MESSAGE, { touser: 'a|b', agentid: 1, ...text });
    await call(MESSAGE, { touser: 'c', agentid: 1, ...text });
    expect([api.sent.length, api.counts().dropped]).toEqual([31, 2]);
  });
});
