import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOutcome } from '../../src/bot/outcome.js';
import { type Bench, form, openBench, realBot } from './support.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench({ bot: realBot });
});
afterAll(() => bench.close());

const text = async (path: string, who: string, more: Record<string, string> = {}) =>
  (await bench.app.request(`${path}?${new URLSearchParams({ who, chat: 'G-T', ...more })}`)).text();
const say = (who: string, words: string, more: Record<string, string> = {}) =>
  bench.app.request('/say', form({ who, text: words, ...more }));

describe('board and what waits, with the bot itself', () => {
  it('shows every item with its light', async () => {
    await say('城管局联络员', '雨污管网累计完成40公里');
    const board = await text('/board', '秘书长');
    expect(board).toContain('云溪口袋公园');
    expect(board).toContain('40公里 / 80公里 · 50%');
    expect(board).toMatch(/class="light green"[^>]*>绿灯 正常/);
    const red = await text('/board', '秘书长', { light: 'red' });
    expect(red).not.toContain('云溪口袋公园');
  });

  it('brings a request to the supervisor, and to nobody who may not decide', async () => {
    await say('城管局联络员', '雨污管网申请延期到12月31日，受汛期影响', { key: 'extend' });
    expect(await text('/todo', '督查室值班')).toContain('申请延期');
    expect(await text('/todo', '秘书长')).toContain('没有等您确认或批准的事');
    expect(await text('/todo', '城管局联络员')).toContain('没有等您确认或批准的事');
    expect(await text('/', '督查室值班')).toContain('data-say="同意"');
    expect(await text('/', '秘书长')).not.toContain('data-say="同意"');
  });

  it('decides it by the button', async () => {
    await say('督查室值班', '同意', { replyTo: 'extend' });
    expect(await text('/todo', '督查室值班')).toContain('没有等您确认或批准的事');
    expect(await text('/', '督查室值班')).toContain('已批准延期');
    expect(await text('/', '督查室值班')).not.toContain('data-say="同意"');
  });

  it.each(['/board', '/todo'])('%s leads to the talk whoever has no seat', async (path) => {
    expect((await bench.app.request(`${path}?who=x`)).status).toBe(302);
  });
});

describe('a document sent by the supervisor', () => {
  it('is offered for import before anything changes', async () => {
    const before = await bench.store.ledgers.version();
    const notice = readFileSync('samples/notice.txt');
    await bench.app.request(
      '/say',
      form({ who: '督查室值班', chat: '@', key: 'notice', files: new File([new Uint8Array(notice)], '通知.txt') }),
    );
    const row = await bench.store.inbox.find('web', 'notice');
    expect(readOutcome(row?.outcome)?.reply[0]?.text).toContain('导入');
    expect(await bench.store.ledgers.version()).toBe(before);
  });
});
