import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/bot/channel.js';
import { openTown, type Town } from '../support/town.js';

let town: Town;
let count = 0;
beforeAll(async () => {
  town = await openTown();
  const liaison = (await town.store.people.list()).find(({ name }) => name === '住建联络员');
  if (liaison) await town.store.people.save({ ...liaison, accounts: ['wecom:zj'] });
  await town.store.chats.save({ id: 'wecom:G', kind: 'group', ledger: 'A' });
});
afterAll(() => town.close());

async function said(text: string, quote?: string): Promise<Outcome> {
  count += 1;
  return town.bot.receive({
    channel: 'wecom',
    eventId: `q${count}`,
    at: `2024-05-15T10:${String(count).padStart(2, '0')}:00+08:00`,
    chat: 'wecom:G',
    sender: 'wecom:zj',
    text,
    addressed: true,
    attachments: [],
    ...(quote === undefined ? {} : { quote }),
  });
}

/** Platforms that give the words of a quoted message and no id. */
describe('a quotation', () => {
  it.each<[string, (answer: string) => string, string]>([
    ['is the message that says the words', () => '老旧小区累计完成21个', 'withdraw'],
    ['is the message that the bot answered with them', (answer) => answer, 'withdraw'],
    ['may be a piece of the answer', (answer) => answer.slice(2, -2), 'withdraw'],
    ['of nothing known quotes nothing of one’s own', () => '这句话谁也没有说过，今天下午开会', 'withdraw'],
  ])('%s', async (_what, quoteOf, action) => {
    const first = await said('老旧小区累计完成21个');
    const second = await said('背街小巷累计完成33条');
    expect([first.action, second.action]).toEqual(['record', 'record']);
    const quote = quoteOf(first.reply[0]?.text ?? '');
    const outcome = await said('这条作废', quote);
    expect(outcome.action).toBe(action);
    const left = await town.store.facts.recent(['A4'], '2024-12-31');
    const known = quote.includes('下午开会') ? 21 : 33;
    expect(left.filter(({ kind }) => kind === 'report').map(({ value }) => value)).toEqual([known]);
    await said('撤销上一条');
    await said('作废', known === 21 ? '老旧小区累计完成21个' : undefined);
  });
});
