import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { appRequest, verificationRequest } from '../../support/wecom/callbacks.js';
import { APP, CALLBACK, House } from './house.js';
import { until } from './support.js';

const house = new House();
beforeAll(() => house.open());
afterAll(() => house.close());
beforeEach(() => house.begin());
afterEach(async () => {
  await house.end();
  expect(house.api.violations).toEqual([]);
});

const PATH = '/callback/wecom/app';
const CHAT = 'wecom:@zhang';
const xml = (fields: Record<string, string>) => {
  const common = { ToUserName: 'wwcorp', FromUserName: 'zhang', CreateTime: String(Math.floor(house.clock.ms / 1000)) };
  const elements = Object.entries({ ...common, ...fields, AgentID: '1000002' });
  return `<xml>${elements.map(([name, value]) => `<${name}><![CDATA[${value}]]></${name}>`).join('')}</xml>`;
};
async function post(text: string, receiveId = 'wwcorp'): Promise<Response> {
  const { query, body } = appRequest(text, { receiveId, now: house.clock.ms });
  const routes = house.channel.routes;
  if (!routes) throw new Error('no routes');
  return routes.request(`${PATH}?${new URLSearchParams(query)}`, { method: 'POST', body });
}
const said = (Content: string, MsgId: string) => xml({ MsgType: 'text', Content, MsgId });

describe('the self-built app', () => {
  it('is verified for its corpid', async () => {
    await house.start({ app: APP, callback: CALLBACK });
    const query = verificationRequest('echo', { receiveId: 'wwcorp', now: house.clock.ms });
    const response = await house.channel.routes?.request(`${PATH}?${new URLSearchParams(query)}`);
    expect([response?.status, await response?.text()]).toEqual([200, 'echo']);
    const foreign = verificationRequest('echo', { receiveId: 'wwother', now: house.clock.ms });
    expect((await house.channel.routes?.request(`${PATH}?${new URLSearchParams(foreign)}`))?.status).toBe(403);
  });

  it('stores first, answers with an empty 200, and speaks by message/send', async () => {
    await house.start({ app: APP, callback: CALLBACK });
    house.handle = ({ chat }) => ({ reply: [{ chat, text: '完成80%' }] });
    for (let time = 0; time < 3; time++) {
      const response = await post(said('进度', '4561255354251345929'));
      expect([response.status, await response.text()]).toEqual([200, '']);
    }
    expect(await house.messages(CHAT)).toMatchObject([
      { eventId: 'app:4561255354251345929', sender: 'wecom:zhang', text: '进度', addressed: true, chatKind: 'private' },
    ]);
    await house.waitRows(1);
    expect(await house.send(1)).toBeUndefined();
    expect(house.api.sent).toMatchObject([{ via: 'message', to: ['zhang'] }]);
  });

  it.each([
    [
      'a picture',
      { MsgType: 'image', PicUrl: 'http://127.0.0.1/p', MediaId: 'm', MsgId: '1' },
      { text: '', attachments: [{ kind: 'image', name: '图片' }] },
    ],
    [
      'voice',
      { MsgType: 'voice', MediaId: 'm', Format: 'amr', MsgId: '1' },
      { attachments: [{ kind: 'voice', name: '语音' }] },
    ],
    [
      'a place',
      { MsgType: 'location', Location_X: '1', Location_Y: '2', Label: '望山路', MsgId: '1' },
      { text: '望山路' },
    ],
    [
      'a link',
      { MsgType: 'link', Title: '通知', Description: '', Url: 'https://example.cn/1', MsgId: '1' },
      { text: '通知\nhttps://example.cn/1' },
    ],
  ])('%s is a message too', async (_what, fields, expected) => {
    await house.start({ app: APP, callback: CALLBACK });
    expect((await post(xml(fields))).status).toBe(200);
    expect((await house.messages(CHAT))[0]).toMatchObject(expected);
  });

  it.each([
    ['entering', { MsgType: 'event', Event: 'enter_agent' }],
    ['a kind of later', { MsgType: 'hologram', MsgId: '1' }],
  ])('%s says nothing', async (_what, fields) => {
    await house.start({ app: APP, callback: CALLBACK });
    expect((await post(xml(fields))).status).toBe(200);
    expect(await house.messages(CHAT)).toEqual([]);
  });

  it('a pressed card is the presser’s words, once, and is closed', async () => {
    await house.start({ app: APP, callback: CALLBACK });
    const choices = [
      { label: '同意', say: '同意延期' },
      { label: '不同意', say: '不同意延期' },
    ];
    const row = await house.put({ chat: CHAT, text: '是否同意？', choices });
    expect(await house.send(row)).toBeUndefined();
    const task = /duban-[0-9a-f]{8}-1/.exec(JSON.stringify(house.api.sent[1]?.body))?.[0] ?? '';
    const press = (EventKey: string) =>
      post(
        xml({
          MsgType: 'event',
          Event: 'template_card_event',
          EventKey,
          TaskId: task,
          CardType: 'button_interaction',
          ResponseCode: house.api.cardCode(),
        }),
      );
    for (const key of ['1:0', '1:0', '1:1']) expect((await press(key)).status).toBe(200);
    const closed = () => house.api.requests.filter((api) => api === 'message/update_template_card').length;
    await until(() => closed() === 3);
    expect((await house.messages(CHAT)).map(({ text }) => text)).toEqual(['同意延期']);
  });

  it.each([
    ['meant for another enterprise', 403, () => post(said('进度', '1'), 'wwother')],
    ['no XML inside', 400, () => post('{}')],
    ['no sender', 400, () => post('<xml><MsgType>text</MsgType></xml>')],
    ['entities inside', 400, () => post(`<!DOCTYPE x [<!ENTITY a "b">]>${said('进度', '1')}`)],
  ])('what is %s gets %s', async (_what, status, request) => {
    await house.start({ app: APP, callback: CALLBACK });
    expect((await request()).status).toBe(status);
    expect(await house.messages(CHAT)).toEqual([]);
  });
});
