import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  aibotRequest,
  openAibotReply,
  type SignedRequest,
  verificationRequest,
} from '../../support/wecom/callbacks.js';
import { CALLBACK, House, text } from './house.js';
import { until } from './support.js';

const house = new House();
beforeAll(() => house.open());
afterAll(() => house.close());
beforeEach(async () => {
  await house.begin({ webhooks: ['OWN'] });
});
afterEach(async () => {
  await house.end();
  expect(house.api.violations).toEqual([]);
});

const PATH = '/callback/wecom/bot';
const GROUP = 'wecom:GROUP';
const from = { aibotid: 'AIBOT', from: { userid: 'zhang' }, chattype: 'group', chatid: 'GROUP' };
const message = (said: string, more: object = {}) => ({ ...from, msgid: 'M1', ...text(`@督办 ${said}`), ...more });
const signed = (body: unknown) => aibotRequest(body, { now: house.clock.ms });

async function post({ query, body }: SignedRequest): Promise<Response> {
  const routes = house.channel.routes;
  if (!routes) throw new Error('no routes');
  return routes.request(`${PATH}?${new URLSearchParams(query)}`, { method: 'POST', body });
}
/** What WeCom reads from the answer. */
async function ask(body: unknown) {
  const request = signed(body);
  const response = await post(request);
  expect(response.status).toBe(200);
  return openAibotReply(await response.text(), request.query.nonce ?? '');
}
const refresh = (id: string) => ask({ ...from, msgid: `R${Math.random()}`, msgtype: 'stream', stream: { id } });
const streamIn = (reply: Awaited<ReturnType<typeof ask>>) => (reply && 'stream' in reply ? reply.stream : undefined);

/** A bot that answers when it is told to. */
function held(...texts: string[]) {
  let go = () => {};
  house.handle = ({ chat }) =>
    new Promise((resolve) => {
      go = () => resolve({ reply: texts.map((one) => ({ chat, text: one })) });
    });
  return () => go();
}

describe('the URL callback', () => {
  it('is verified with the decrypted text, as it is', async () => {
    await house.start({ callback: CALLBACK });
    const query = verificationRequest('1616140317555161061', { receiveId: '', now: house.clock.ms });
    const response = await house.channel.routes?.request(`${PATH}?${new URLSearchParams(query)}`);
    expect([response?.status, await response?.text()]).toEqual([200, '1616140317555161061']);
  });

  it('answers with the finished text when it is there within a second', async () => {
    await house.start({ callback: CALLBACK });
    house.handle = ({ chat }) => ({
      reply: [
        { chat, text: '完成80%' },
        { chat, text: '还差三项' },
      ],
    });
    expect(await ask(message('进度'))).toMatchObject({ stream: { finish: true, content: '完成80%\n\n还差三项' } });
    // The delivery finds both said.
    expect(await house.send(1)).toBeUndefined();
    expect(await house.send(2)).toBeUndefined();
    expect(house.api.sent).toEqual([]);
  });

  it('answers with a placeholder first, then with the whole text whenever it is asked', async () => {
    await house.start({ callback: CALLBACK });
    const go = held('完成80%');
    const first = streamIn(await ask(message('进度')));
    expect(first).toMatchObject({ finish: false, content: '正在处理…' });
    expect(streamIn(await refresh(first?.id ?? ''))).toEqual(first);
    go();
    await house.waitRows(1);
    const sending = house.send(1);
    const done = { id: first?.id, finish: true, content: '完成80%' };
    expect(streamIn(await refresh(first?.id ?? ''))).toEqual(done);
    expect(await sending).toBeUndefined();
    // The answer was lost on its way: the same again.
    expect(streamIn(await refresh(first?.id ?? ''))).toEqual(done);
    expect(house.api.sent).toEqual([]);
  });

  it('a repeated callback is one message and the same answer', async () => {
    await house.start({ callback: CALLBACK });
    house.handle = ({ chat }) => ({ reply: [{ chat, text: '完成80%' }] });
    const [one, two] = [await ask(message('进度')), await ask(message('进度'))];
    expect(two).toEqual(one);
    expect(await house.messages(GROUP)).toHaveLength(1);
  });

  it('says nothing where the bot says nothing; a placeholder that stands there is ended', async () => {
    await house.start({ callback: CALLBACK });
    expect(await ask(message('嗯'))).toBeUndefined();
    const go = held();
    const first = streamIn(await ask(message('嗯', { msgid: 'M2' })));
    go();
    await until(async () => streamIn(await refresh(first?.id ?? ''))?.finish === true);
    expect(streamIn(await refresh(first?.id ?? ''))).toMatchObject({ content: '已收到。' });
  });

  it('ends a placeholder before the six minutes do; the answer goes by response_url', async () => {
    await house.start({ callback: CALLBACK });
    const go = held('完成80%');
    const first = streamIn(await ask(message('进度', { response_url: house.api.responseUrl('GROUP') })));
    house.clock.skip(345_000);
    expect(streamIn(await refresh(first?.id ?? ''))).toMatchObject({
      finish: true,
      content: '还在处理，完成后另行回复。',
    });
    house.clock.skip(20_000);
    go();
    await house.waitRows(1);
    expect(await house.send(1)).toBeUndefined();
    expect(house.api.sent).toMatchObject([{ via: 'response', text: '完成80%' }]);
  });

  it('an event that is not ours, and a kind of later, get an empty answer', async () => {
    await house.start({ callback: CALLBACK });
    const event = { ...from, msgid: 'E', create_time: 1, msgtype: 'event', event: { eventtype: 'enter_chat' } };
    expect(await ask(event)).toBeUndefined();
    expect(await ask({ ...from, msgid: 'O', msgtype: 'hologram' })).toBeUndefined();
    expect(await refresh('duban-m999')).toBeUndefined();
    expect(await refresh('someone-else')).toBeUndefined();
  });

  it('the database is away: WeCom is to send it again', async () => {
    await house.start({ callback: CALLBACK });
    house.broken = 1;
    expect((await post(signed(message('进度')))).status).toBe(503);
    expect((await post(signed(message('进度')))).status).toBe(200);
    expect(await house.messages(GROUP)).toHaveLength(1);
  });
});

describe('what the stream does not take', () => {
  it('goes by response_url once, then by the webhook', async () => {
    await house.start({ callback: CALLBACK });
    house.handle = ({ chat }) => ({ reply: [{ chat, text: '长'.repeat(14_000) }] });
    const reply = streamIn(await ask(message('进度', { response_url: house.api.responseUrl('GROUP') })));
    expect(reply?.content?.slice(0, 5)).toBe('（1/3）');
    expect(await house.send(1, { webhook: 'OWN' })).toBeUndefined();
    expect(house.api.sent.map(({ via }) => via)).toEqual(['response', 'webhook']);
    expect(house.api.sent.map(({ text: words = '' }) => words.slice(0, 5))).toEqual(['（2/3）', '（3/3）']);
  });

  it.each([
    ['cut after it was read', { cut: true, accepted: true } as const, { fate: 'unknown' }, 1],
    ['refused before', { status: 502 } as const, { fate: 'undelivered' }, 0],
  ])('response_url %s', async (_what, fault, failure, sent) => {
    await house.start({ callback: CALLBACK });
    const go = held('完成80%');
    await ask(message('进度', { response_url: house.api.responseUrl('GROUP') }));
    go();
    await house.waitRows(1);
    house.clock.skip(361_000);
    house.api.fail({ on: 'aibot/response', ...fault });
    const [piece] = await house.pieces(1);
    expect(await piece?.send().catch((error: unknown) => error)).toMatchObject(failure);
    expect(piece?.idempotent).toBe(false);
    expect(house.api.sent).toHaveLength(sent);
    if (sent === 0) {
      expect(await house.send(1)).toBeUndefined();
      expect(house.api.sent).toHaveLength(1);
    }
  });

  it('a card goes by response_url, its press is answered in the same breath', async () => {
    await house.start({ callback: CALLBACK });
    const choices = [
      { label: '同意', say: '同意延期' },
      { label: '不同意', say: '不同意延期' },
    ];
    house.handle = ({ chat, text: said }) =>
      said === '申请' ? { reply: [{ chat, text: '是否同意？', choices }] } : {};
    await ask(message('申请', { response_url: house.api.responseUrl('GROUP') }));
    expect(await house.send(1)).toBeUndefined();
    const card = house.api.sent[0]?.body;
    expect(card).toMatchObject({
      msgtype: 'template_card',
      template_card: { button_list: [{ key: '1:0' }, { key: '1:1' }] },
    });
    const task = card && 'template_card' in card ? card.template_card : undefined;
    const pressed = {
      card_type: 'button_interaction',
      event_key: '1:1',
      task_id: task && typeof task === 'object' && 'task_id' in task ? task.task_id : '',
    };
    const event = {
      ...from,
      msgid: 'P1',
      create_time: Math.floor(house.clock.ms / 1000),
      msgtype: 'event',
      event: { eventtype: 'template_card_event', template_card_event: pressed },
    };
    expect(await ask(event)).toMatchObject({
      response_type: 'update_template_card',
      template_card: { button_list: [{ text: '不同意' }], sub_title_text: 'zhang已选择：不同意' },
    });
    expect((await house.messages(GROUP)).at(-1)).toMatchObject({ text: '不同意延期', replyTo: 'M1' });
  });

  it('in a group that nothing else leads to, is refused', async () => {
    await house.start({ callback: CALLBACK });
    await expect(house.pieces(await house.put({ chat: GROUP, text: '提醒' }))).rejects.toThrow(/nothing/);
  });
});

describe('what is not from WeCom, or not for us', () => {
  const other = (change: (request: SignedRequest) => SignedRequest) => change(signed(message('进度')));
  it.each([
    [
      'another signature',
      403,
      () => other(({ query, body }) => ({ query: { ...query, msg_signature: '0'.repeat(40) }, body })),
    ],
    [
      'a signature of another form',
      400,
      () => other(({ query, body }) => ({ query: { ...query, msg_signature: 'x' }, body })),
    ],
    ['an hour old', 403, () => aibotRequest(message('进度'), { now: house.clock.ms - 3_600_000 })],
    ['an hour ahead', 403, () => aibotRequest(message('进度'), { now: house.clock.ms + 3_600_000 })],
    ['no query', 400, () => other(({ body }) => ({ query: {}, body }))],
    ['no JSON', 400, () => other(({ query }) => ({ query, body: '<xml/>' }))],
    ['an empty body', 400, () => other(({ query }) => ({ query, body: '' }))],
    ['2 MB', 413, () => other(({ query }) => ({ query, body: 'x'.repeat(2 * 1024 * 1024) }))],
    ['no message inside', 400, () => signed({ hello: 1 })],
    ['a group without id', 400, () => signed({ ...message('进度'), chatid: undefined })],
  ])('%s: %s', async (_what, status, request) => {
    await house.start({ callback: CALLBACK });
    const response = await post(request());
    expect([response.status, await response.text()]).toEqual([status, '']);
    expect(await house.messages(GROUP)).toEqual([]);
    expect(house.warnings).toEqual(['callback refused']);
    expect(house.errors).toEqual([]);
  });
});
