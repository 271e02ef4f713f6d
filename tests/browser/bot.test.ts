import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Listening, listen } from '../../src/bot/server.js';
import { importFile } from '../../src/import/index.js';
import { requireLane } from '../support/shared.js';
import { type Bench, openBench, realBot } from '../web/support.js';
import { chromiumPath, launch, overflow, tabTo, visit } from './browser.js';

const ready = requireLane('browser', chromiumPath !== undefined, 'no Chromium on this machine');

/** Writes and sends with the keyboard; gives back the bot's last card. */
async function say(page: Page, words: string) {
  await tabTo(page, '#text');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  const entry = page.locator('.entry', { hasText: words }).last();
  const card = entry.locator('.bot .text').last();
  await card.waitFor();
  return card;
}

describe.runIf(ready)('a talk with the bot itself in a browser', { timeout: 90_000 }, () => {
  let browser: Browser;
  let bench: Bench;
  let server: Listening;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it.each([1280, 360])('report, correct, ask, follow up, settle a doubt: %i px', async (width) => {
    bench = await openBench({ bot: realBot });
    server = await listen(bench.app, { port: 0 });
    const liaison = await visit(browser, server.url, width, '城管局联络员');
    const { page } = liaison;

    const card = await say(page, '雨污管网累计完成12公里，其中云溪县5公里、石桥县7公里');
    expect(await card.textContent()).toContain('12公里');
    await page.locator('#item h2', { hasText: '云溪老城雨污管网改造' }).waitFor();
    await page.locator('#item .sum', { hasText: '12公里' }).first().waitFor();

    await tabTo(page, '.entry:last-child [data-act="correct"]', true);
    await page.keyboard.press('Enter');
    await page.keyboard.type('云溪县应为6公里，合计13公里');
    await page.keyboard.press('Enter');
    await page.locator('#item .sum', { hasText: '13公里' }).first().waitFor();
    await page.locator('#item del', { hasText: '12公里' }).first().waitFor();

    const leader = await visit(browser, server.url, width, '秘书长');
    const answer = await (await say(leader.page, '雨污管网完成多少')).textContent();
    expect(answer).toMatch(/13(?:公里)?\s*\/\s*80公里/);
    expect(answer).toContain('城管局联络员');
    expect(await (await say(leader.page, '那石桥呢')).textContent()).toContain('7公里');

    await say(page, '雨污管网累计完成9公里');
    const choice = page.locator('.entry:last-child .choices button').first();
    await choice.waitFor();
    await choice.focus();
    await page.keyboard.press('Enter');
    await page.locator('#item .sum', { hasText: '9公里' }).first().waitFor();
    expect(await page.locator('.entry .choices button').count()).toBe(0);

    for (const one of [liaison, leader]) {
      expect(await overflow(one.page)).toBeLessThanOrEqual(0);
      expect(one.complaints).toEqual([]);
      await one.context.close();
    }
    await server.close();
    await bench.close();
  });

  it.each([1280, 360])('a newcomer’s first minutes with the sample documents: %i px', async (width) => {
    const ledgers = await Promise.all([
      importFile('samples/notice.txt', 'A'),
      importFile('samples/commitments.txt', 'B'),
    ]);
    bench = await openBench({ bot: realBot, ledgers, at: '2022-05-25T10:00:00+08:00' });
    server = await listen(bench.app, { port: 0 });
    const liaison = await visit(browser, server.url, width, '城管局联络员');
    const { page } = liaison;

    // Where one is set down first both documents are in view.
    const card = await say(page, '井盖：截至5月24日累计维修更换4126个');
    expect(await card.textContent()).toContain('4126');
    await page.locator('#item .sum', { hasText: '4126个' }).first().waitFor();
    await tabTo(page, '.entry:last-child [data-act="correct"]', true);
    await page.keyboard.press('Enter');
    await page.keyboard.type('应为4136个');
    await page.keyboard.press('Enter');
    await page.locator('#item .sum', { hasText: '4136个' }).first().waitFor();
    await page.locator('#item del', { hasText: '4126个' }).first().waitFor();

    const leader = await visit(browser, server.url, width, '秘书长');
    const answer = await (await say(leader.page, '井盖整治完成多少')).textContent();
    for (const part of ['4136', '10000', '41.4']) expect(answer).toContain(part);
    expect(await (await say(leader.page, '那尉氏呢')).textContent()).toContain('1888');
    await leader.page.goto(`${server.url}?${new URLSearchParams({ who: '秘书长', chat: 'G-A' })}`);
    expect(await (await say(leader.page, '井盖整治完成多少')).textContent()).toContain('开封市承诺事项进展情况');
    await leader.page.goto(`${server.url}?${new URLSearchParams({ who: '秘书长', chat: 'G-B' })}`);
    expect(await (await say(leader.page, '井盖整治完成多少')).textContent()).toContain('4136');
    await leader.page.locator('#item .sum', { hasText: '4136' }).first().waitFor();

    for (const one of [liaison, leader]) {
      expect(await overflow(one.page)).toBeLessThanOrEqual(0);
      expect(one.complaints).toEqual([]);
      await one.context.close();
    }
    await server.close();
    await bench.close();
  });
});
