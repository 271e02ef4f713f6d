import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noticeCard } from '../../src/wecom/cards/notice.js';
import { RATES } from '../../src/wecom/limits.js';
import { WecomWebhook } from '../../src/wecom/webhook.js';
import { type FakeQyapi, startFakeQyapi } from '../support/wecom/fake-qyapi.js';
import { errorOf } from './fate.js';

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
let api: FakeQyapi;
let now = Date.UTC(2026, 10, 21, 4);
const webhook = (key = 'KEY'): WecomWebhook => new WecomWebhook({ key, baseUrl: `${api.url}/` });

beforeEach(async () => {
  api = await startFakeQyapi({ webhooks: ['KEY', 'OTHER'], now: () => now });
});
afterEach(() => api.stop());

describe('a group’s webhook', () => {
  it('every kind arrives and breaks no rule', async () => {
    const own = webhook();
    const card = noticeCard({
      title: '八月通报',
      text: '三项滞后',
      rows: [{ name: '河道', value: '80%' }],
      url: 'https://a.cn',
    });
    await own.sendText('请报进展', { mentioned_list: ['LiaisonCG'], mentioned_mobile_list: ['@all'] });
    await own.sendMarkdown('<@LiaisonCG> **请报进展**');
    await own.sendMarkdownV2('| 序 | 项 |\n| --- | --- |\n| 1 | 河道 |');
    await own.sendImage(PNG);
    await own.sendNews([{ title: '通报', description: '八月', url: 'https://a.cn' }]);
    await own.sendFile(await own.uploadMedia({ type: 'file', filename: '台账.xlsx', bytes: Buffer.from('123456') }));
    await own.sendTemplateCard(card);
    expect(api.violations).toEqual([]);
    expect(api.sent.map(({ msgtype, to }) => `${msgtype} ${to}`)).toEqual(
      ['text', 'markdown', 'markdown_v2', 'image', 'news', 'file', 'template_card'].map((type) => `${type} KEY`),
    );
    expect(api.sent[0]?.body).toEqual({
      msgtype: 'text',
      text: { content: '请报进展', mentioned_list: ['LiaisonCG'], mentioned_mobile_list: ['@all'] },
    });
  });

  it('texts of just the limit arrive', async () => {
    await webhook().sendText('a'.repeat(2048));
    await webhook().sendMarkdown('a'.repeat(4096));
    await webhook().sendMarkdownV2('a'.repeat(4096));
    await webhook().sendImage(Buffer.concat([PNG, Buffer.alloc(2 * 1024 * 1024 - PNG.length)]));
    expect([api.sent.length, api.violations]).toEqual([4, []]);
  });

  it.each<[string, (own: WecomWebhook) => Promise<unknown>]>([
    ['a text of 683 characters 汉字', (own) => own.sendText('汉'.repeat(683))],
    ['markdown of 4097 bytes', (own) => own.sendMarkdown('a'.repeat(4097))],
    ['markdown_v2 of 4097 bytes', (own) => own.sendMarkdownV2('a'.repeat(4097))],
    ['an empty text', (own) => own.sendText('')],
    ['a picture above 2 MB', (own) => own.sendImage(Buffer.alloc(2 * 1024 * 1024 + 1))],
    ['no article', (own) => own.sendNews([])],
    ['nine articles', (own) => own.sendNews(Array.from({ length: 9 }, () => ({ title: 'a', url: 'b' })))],
    ['an article’s title of 129 bytes', (own) => own.sendNews([{ title: 'a'.repeat(129), url: 'b' }])],
    ['an article’s text of 513 bytes', (own) => own.sendNews([{ title: 'a', description: 'a'.repeat(513), url: 'b' }])],
    ['a card with buttons', (own) => own.sendTemplateCard({ card_type: 'button_interaction' })],
    ['a file of nothing', (own) => own.uploadMedia({ type: 'file', filename: 'a', bytes: Buffer.alloc(0) })],
    [
      'a file above 20 MB',
      (own) => own.uploadMedia({ type: 'file', filename: 'a', bytes: Buffer.alloc(20 * 1024 * 1024 + 1) }),
    ],
  ])('%s is refused before it is sent', async (_name, call) => {
    expect(await errorOf(call(webhook()))).toMatchObject({ fate: 'refused', errcode: undefined });
    expect(api.requests).toEqual([]);
  });

  it('20 in a minute, the next has to wait a minute', async () => {
    const [{ count, per }] = RATES.webhook;
    for (let n = 0; n < count; n++) await webhook().sendText(`第${n}条`);
    expect(await errorOf(webhook().sendText('多'))).toMatchObject({
      errcode: 45009,
      fate: 'undelivered',
      retryAfterMs: per,
    });
    expect(api.counts().limited).toBe(1);
    await webhook('OTHER').sendText('另一个群');
    now += per;
    await webhook().sendText('多');
    expect(api.sent).toHaveLength(22);
  });

  it('a robot that was removed is told as gone; a file of another webhook is not taken', async () => {
    expect(await errorOf(webhook('GONE').sendText('a'))).toMatchObject({
      errcode: 93000,
      gone: 'webhook',
      fate: 'refused',
    });
    const media = await webhook('OTHER').uploadMedia({ type: 'file', filename: 'a.txt', bytes: Buffer.from('123456') });
    expect(await errorOf(webhook().sendFile(media))).toMatchObject({ errcode: 40007 });
  });
});
