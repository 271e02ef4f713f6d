import { describe, expect, it } from 'vitest';
import { buttonCard, voteCard } from '../../src/wecom/cards/choice.js';
import type { WecomClient } from '../../src/wecom/client.js';
import { errorOf } from './fate.js';
import { api, client, clock, text } from './qyapi.js';

const markdown = (content: string) => ({ msgtype: 'markdown' as const, markdown: { content } });
const TO = { touser: ['LiaisonCG'] };

describe('messages of the app', () => {
  it('every kind arrives and breaks no rule', async () => {
    const own = client();
    const media_id = await own.uploadMedia({
      type: 'file',
      filename: '督查台账 "8月".xlsx',
      bytes: Buffer.from('台账的内容'),
    });
    const card = voteCard({
      taskId: 'T-1',
      title: '是哪一项',
      questionKey: 'Q',
      choices: ['甲', '乙', '丙', '丁', '戊', '己', '庚'].map((one) => ({ key: one, text: one })),
      submit: { key: 'ok', text: '确定' },
    });
    await own.sendMessage(TO, text('河道清淤'));
    await own.sendMessage({ touser: ['LiaisonCG', 'LeaderSJ'] }, markdown('**河道清淤**'));
    await own.sendMessage(TO, {
      msgtype: 'textcard',
      textcard: { title: '通报', description: '八月', url: 'https://a.cn' },
    });
    await own.sendMessage(TO, { msgtype: 'file', file: { media_id } });
    const sent = await own.sendMessage(TO, { msgtype: 'template_card', template_card: card });
    expect(sent).toMatchObject({ invaliduser: [], response_code: expect.any(String), msgid: expect.any(String) });
    expect(api.sent.map(({ via, to, msgtype, text }) => [via, to.join(), msgtype, text])).toEqual([
      ['message', 'LiaisonCG', 'text', '河道清淤'],
      ['message', 'LiaisonCG,LeaderSJ', 'markdown', '**河道清淤**'],
      ['message', 'LiaisonCG', 'textcard', undefined],
      ['message', 'LiaisonCG', 'file', undefined],
      ['message', 'LiaisonCG', 'template_card', undefined],
    ]);
    expect(api.violations).toEqual([]);
    expect(api.requests.filter((path) => path === 'gettoken')).toHaveLength(1);
  });

  it('a card’s buttons are closed once with the code of the card or of the press', async () => {
    const own = client();
    const card = buttonCard({ taskId: 'T-2', title: '同意吗', choices: [{ key: 'yes', text: '同意' }] });
    const { response_code = '' } = await own.sendMessage(TO, { msgtype: 'template_card', template_card: card });
    await own.closeCard(response_code, '已同意');
    const pressed = api.cardCode();
    await own.closeCard(pressed, '已同意', ['LiaisonCG']);
    expect([...api.closedCards]).toEqual([
      [response_code, '已同意'],
      [pressed, '已同意'],
    ]);
    expect(api.violations).toEqual([]);
    expect(await errorOf(own.closeCard(pressed, '已同意'))).toMatchObject({ fate: 'refused' });
    expect(api.violations).toEqual(['message/update_template_card: a response_code used twice']);
  });

  it('tells who was out of sight; all of them is an error for the operator', async () => {
    const own = client();
    expect(await own.sendMessage({ touser: ['LiaisonCG', 'Stranger'] }, text('a'))).toMatchObject({
      invaliduser: ['stranger'],
    });
    expect(await errorOf(own.sendMessage({ touser: ['Stranger'] }, text('a')))).toMatchObject({
      errcode: 81013,
      fate: 'refused',
      operator: true,
    });
  });

  it('the same message twice arrives once, unless the check is off', async () => {
    const own = client();
    for (const duplicateCheck of [undefined, undefined, 0, 0]) {
      await own.sendMessage(TO, text('请报进展'), duplicateCheck === undefined ? {} : { duplicateCheck });
    }
    expect(api.sent).toHaveLength(3);
    expect(api.counts().duplicates).toBe(1);
    clock.now += 1800_000;
    await own.sendMessage(TO, text('请报进展'));
    expect(api.sent).toHaveLength(4);
  });

  it.each<[string, (own: WecomClient) => Promise<unknown>]>([
    ['a text of 2049 bytes', (own) => own.sendMessage(TO, text('a'.repeat(2049)))],
    ['683 characters of markdown', (own) => own.sendMessage(TO, markdown('汉'.repeat(683)))],
    ['an empty text', (own) => own.sendMessage(TO, text(''))],
    ['nobody', (own) => own.sendMessage({ touser: [] }, text('a'))],
    ['1001 members', (own) => own.sendMessage({ touser: Array.from({ length: 1001 }, (_, n) => `u${n}`) }, text('a'))],
    ['five hours of duplicate check', (own) => own.sendMessage(TO, text('a'), { duplicateCheck: 18_000 })],
    ['a group of one', (own) => own.createChat({ userlist: ['LiaisonCG'] })],
    ['a chatid with a dash', (own) => own.createChat({ userlist: ['a', 'b'], chatid: 'a-b' })],
    ['a name of 51 characters', (own) => own.createChat({ userlist: ['a', 'b'], name: '群'.repeat(51) })],
    ['a long text to a group', (own) => own.sendToChat('CHAT1', text('a'.repeat(2049)))],
    ['a file of 5 bytes', (own) => own.uploadMedia({ type: 'file', filename: 'a', bytes: Buffer.alloc(5) })],
    [
      'a voice above 2 MB',
      (own) => own.uploadMedia({ type: 'voice', filename: 'a', bytes: Buffer.alloc(2 ** 21 + 1) }),
    ],
    ['1001 ids', (own) => own.openUserIdToUserId(Array.from({ length: 1001 }, (_, n) => `wo${n}`))],
  ])('%s is refused before it is sent', async (_name, call) => {
    expect(await errorOf(call(client()))).toMatchObject({ fate: 'refused', errcode: undefined });
    expect(api.requests).toEqual([]);
  });

  it.each([2048, 2047])('a text of %i bytes is sent whole', async (size) => {
    await client().sendMessage(TO, text('a'.repeat(size)));
    expect(api.sent[0]?.text).toHaveLength(size);
    expect(api.violations).toEqual([]);
  });
});

describe('groups, files, people', () => {
  it('makes a group and speaks in it, with names called', async () => {
    const own = client();
    const chatid = await own.createChat({
      name: '督查组',
      owner: 'LeaderSJ',
      userlist: ['LeaderSJ', 'LiaisonCG'],
      chatid: 'G1',
    });
    await own.sendToChat(chatid, {
      msgtype: 'text',
      text: { content: '请报进展', mentioned_list: ['LiaisonCG', '@all'] },
    });
    await own.sendToChat(chatid, markdown('<@LiaisonCG>'));
    expect(api.sent.map(({ to, text }) => [to, text])).toEqual([
      [['G1'], '请报进展'],
      [['G1'], '<@LiaisonCG>'],
    ]);
    expect(api.violations).toEqual([]);
  });

  it('a group that is gone is told as gone', async () => {
    expect(await errorOf(client().sendToChat('NONE', text('a')))).toMatchObject({ gone: 'chat', fate: 'refused' });
  });

  it('picture, voice and file; a path in the name is not kept', async () => {
    const own = client();
    const bytes = Buffer.from('1234567');
    expect(await own.uploadMedia({ type: 'image', filename: '现场.png', bytes })).toBe('media-1');
    expect(await own.uploadMedia({ type: 'voice', filename: 'a.amr', bytes })).toBe('media-2');
    expect(await own.uploadMedia({ type: 'file', filename: 'C:\\数据/台账"\r\n.docx', bytes })).toBe('media-3');
    expect(api.violations).toEqual([]);
    const error = await errorOf(own.sendMessage(TO, { msgtype: 'file', file: { media_id: 'media-9' } }));
    expect(error).toMatchObject({ errcode: 40007, fate: 'refused' });
  });

  it('plain userids of encrypted ones', async () => {
    expect(await client().openUserIdToUserId(['woAAA', 'LiaisonCG'])).toEqual(new Map([['woAAA', 'LiaisonCG']]));
    expect(api.violations).toEqual([]);
  });

  it('where callbacks come from', async () => {
    expect(await client().getCallbackIp()).toContain('101.226.103.*');
    expect(api.violations).toEqual([]);
  });
});
