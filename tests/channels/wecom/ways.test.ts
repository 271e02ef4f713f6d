import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Delivery } from '../../../src/bot/channel.js';
import { DeliveryError } from '../../../src/bot/channel.js';
import { APP, House, text } from './house.js';
import { holdTimers, until } from './support.js';

const house = new House();
beforeAll(() => house.open());
afterAll(() => house.close());
beforeEach(async () => {
  await house.begin({ webhooks: ['KEY', 'OWN'], chats: { GROUP: ['zhang', 'li'] } });
  holdTimers();
});
afterEach(async () => {
  await house.end();
  vi.useRealTimers();
  expect(house.ws.violations).toEqual([]);
  expect(house.api.violations).toEqual([]);
});

const GROUP = 'wecom:GROUP';
const CALLED: Partial<Delivery> = { mentions: ['联络员'], called: [{ name: '联络员', account: 'zhang' }] };
const heard = async () => {
  house.ws.say('zhang', text('@督办 在'), 'GROUP');
  house.ws.say('zhang', text('在'));
  await until(async () => (await house.messages('wecom:@zhang')).length === 1);
};
const said = () =>
  house.api.sent.map(({ via, to, text: words }) => [via, to.join(), words?.replace(/[\u200b-\u2060]/g, '')]);

describe('what is said unasked', () => {
  it('goes by push into a conversation that the bot heard from', async () => {
    await house.start({ onBot: true });
    await heard();
    await house.send(await house.put({ chat: GROUP, text: '今日督办' }));
    await house.send(await house.put({ chat: 'wecom:@zhang', text: '请报送' }));
    expect(house.ws.shown).toMatchObject([
      { chat: 'GROUP', how: 'push', text: '今日督办' },
      { chat: 'zhang', how: 'push', text: '请报送' },
    ]);
  });

  it.each([
    ['a group: by the webhook', GROUP, { webhookKey: 'KEY' }, [['webhook', 'KEY', '今日督办']]],
    ['a group without webhook: by the app’s own group', GROUP, { app: APP }, [['appchat', 'GROUP', '今日督办']]],
    ['a person: by the app', 'wecom:@zhang', { app: APP }, [['message', 'zhang', '今日督办']]],
  ])('refused by push, to %s', async (_what, chat, config, expected) => {
    await house.start({ onBot: true, ...config });
    expect(await house.send(await house.put({ chat, text: '今日督办' }))).toBeUndefined();
    expect(said()).toEqual(expected);
  });

  it('calls by the webhook, so that phones ring', async () => {
    await house.start({ onBot: true, webhookKey: 'KEY' });
    await heard();
    const row = await house.put({ chat: GROUP, text: '请报送第3项' });
    expect((await house.pieces(row, CALLED))[0]?.bucket).toMatch(/^webhook:[0-9a-f]{16}$/);
    expect(await house.send(row, CALLED)).toBeUndefined();
    expect(house.api.sent).toMatchObject([
      { via: 'webhook', text: '请报送第3项', body: { text: { mentioned_list: ['zhang'] } } },
    ]);
    expect(house.ws.shown).toEqual([]);
    expect(house.channel.limits('webhook:x')).toEqual([{ count: 20, perMs: 60_000 }]);
  });

  it.each([
    ['with no webhook', {}, CALLED, '@联络员\n请报送第3项'],
    [
      'of whom no account is known',
      { webhookKey: 'KEY' },
      { ...CALLED, called: [{ name: '联络员' }] },
      '@联络员\n请报送第3项',
    ],
    ['whom the text names already', {}, { ...CALLED, called: [{ name: '报送', account: 'zhang' }] }, '请报送第3项'],
  ])('names %s, who is called', async (_what, config, called, expected) => {
    await house.start({ onBot: true, ...config });
    await heard();
    await house.send(await house.put({ chat: GROUP, text: '请报送第3项' }), called);
    expect(house.ws.texts('GROUP')).toEqual([expected]);
  });

  it('an answer that calls rings too, one that calls nobody is a reply', async () => {
    await house.start({ onBot: true, webhookKey: 'KEY' });
    house.handle = ({ chat }) => ({
      reply: [
        { chat, text: '请报送第3项', mentions: ['联络员'] },
        { chat, text: '已催办。' },
      ],
    });
    house.ws.say('li', text('@督办 催第3项'), 'GROUP');
    await house.waitRows(2);
    expect(await house.send(1, CALLED)).toBeUndefined();
    expect(await house.send(2)).toBeUndefined();
    expect(said()).toEqual([['webhook', 'KEY', '请报送第3项']]);
    expect(house.ws.shown).toMatchObject([{ how: 'reply', text: '已催办。' }]);
  });

  it('what was ordered in a message and goes out later is no reply to it', async () => {
    await house.start({ onBot: true });
    await heard();
    const [message] = await house.messages(GROUP);
    const row = await house.put({ chat: GROUP, text: '明日提醒' });
    expect(await house.send(row, { handle: message?.handle })).toBeUndefined();
    expect(house.ws.shown).toMatchObject([{ how: 'push', text: '明日提醒' }]);
  });

  it('the configured webhook is not taken for one group where several are bound', async () => {
    await house.store.chats.save({ id: GROUP, kind: 'group' });
    await house.store.chats.save({ id: 'wecom:OTHER', kind: 'group' });
    await house.start({ webhookKey: 'KEY' });
    const row = await house.put({ chat: GROUP, text: '今日督办' });
    expect(await house.send(row)).toMatchObject({ fate: 'refused' });
    expect(await house.send(row, { webhook: 'OWN' })).toBeUndefined();
    expect(said()).toEqual([['webhook', 'OWN', '今日督办']]);
  });

  it('a dead webhook of its own is told, a configured one is passed over', async () => {
    await house.start({ onBot: true, webhookKey: 'DEAD' });
    await heard();
    const row = await house.put({ chat: GROUP, text: '请报送' });
    expect(await house.send(row, { ...CALLED, webhook: 'DEAD' })).toMatchObject({
      fate: 'refused',
      gone: true,
      lost: 'webhook',
    });
    expect(await house.send(row, CALLED)).toBeUndefined();
    expect(house.ws.texts('GROUP')).toEqual(['请报送']);
  });

  it('a text too long for the narrower way goes on where it stopped', async () => {
    await house.start({ onBot: true, webhookKey: 'KEY' });
    const row = await house.put({ chat: GROUP, text: '长'.repeat(1500) });
    house.api.fail({ on: 'webhook/send', errcode: -1, times: 0 });
    expect(await house.pieces(row)).toHaveLength(1);
    let sends = 0;
    const before = house.api.sent.push.bind(house.api.sent);
    house.api.sent.push = (...more) => {
      sends += 1;
      if (sends === 2) house.api.fail({ on: 'webhook/send', errcode: -1 });
      return before(...more);
    };
    expect(await house.send(row)).toMatchObject({ fate: 'undelivered' });
    expect(await house.send(row)).toBeUndefined();
    expect(house.api.sent.map(({ text: words = '' }) => words.slice(0, 5))).toEqual(['（1/3）', '（2/3）', '（3/3）']);
  });

  it('with nothing configured that leads there, is refused at once', async () => {
    await house.start({ app: APP });
    const row = await house.put({ chat: 'wecom:g r o u p', text: '今日督办' });
    await expect(house.pieces(row)).rejects.toThrow(DeliveryError);
  });
});

describe('the app', () => {
  it('the same row twice arrives once, the same words of two rows twice', async () => {
    await house.start({ app: APP });
    const [one, two] = [
      await house.put({ chat: 'wecom:@li', text: '已登记。' }),
      await house.put({ chat: 'wecom:@li', text: '已登记。' }),
    ];
    expect((await house.pieces(one))[0]?.idempotent).toBe(true);
    for (const row of [one, one, two]) expect(await house.send(row)).toBeUndefined();
    expect(said()).toEqual([
      ['message', 'li', '已登记。'],
      ['message', 'li', '已登记。'],
    ]);
    expect(house.api.counts().duplicates).toBe(1);
  });

  it.each([
    ['the token is over', () => house.api.expireTokens(), undefined, 2],
    [
      'the rate is over',
      () => house.api.fail({ on: 'message/send', errcode: 45009 }),
      { fate: 'undelivered', retryAfterMs: 60_000 },
      1,
    ],
    ['the server fails', () => house.api.fail({ on: 'message/send', status: 502 }), { fate: 'undelivered' }, 1],
    [
      'the connection is cut',
      () => house.api.fail({ on: 'message/send', cut: true, accepted: true }),
      { fate: 'unknown' },
      2,
    ],
    ['nobody is in sight', () => house.api.fail({ on: 'message/send', errcode: 81013 }), { fate: 'refused' }, 1],
  ])('%s', async (_what, before, failure, sent) => {
    await house.start({ app: APP });
    await house.send(await house.put({ chat: 'wecom:@li', text: '一' }));
    before();
    const error = await house.send(await house.put({ chat: 'wecom:@li', text: '二' }));
    if (failure) expect(error).toMatchObject(failure);
    else expect(error).toBeUndefined();
    expect(house.api.sent).toHaveLength(sent);
  });
});
