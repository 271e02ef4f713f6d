import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Listening, listen } from '../../src/bot/server.js';
import { readLedger } from '../../src/parsers/documents/read.js';
import { requireLane } from '../support/shared.js';
import { NOTICE } from '../support/town.js';
import { type Bench, openBench, realBot } from '../web/support.js';
import { chromiumPath, launch, overflow, visit } from './browser.js';

const ready = requireLane('browser', chromiumPath !== undefined, 'no Chromium on this machine');
/** Folder for pictures of the pages, for whoever wants to look at them. */
const SHOTS = process.env.SHOTS;
const OTHER = NOTICE.replaceAll('2024年', '2025年').replace('6号', '9号').replace('48个', '60个');

async function shoot(page: Page, name: string, width: number): Promise<void> {
  if (SHOTS) await page.screenshot({ path: join(SHOTS, `${name}-${width}.png`), fullPage: true });
}

/** Drops a text file on an element, as a hand with a mouse does. */
async function drop(page: Page, selector: string, name: string, text: string): Promise<void> {
  await page.evaluate(
    `(() => {
      const box = new DataTransfer();
      box.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}, { type: 'text/plain' }));
      document.querySelector(${JSON.stringify(selector)}).dispatchEvent(
        new DragEvent('drop', { dataTransfer: box, bubbles: true, cancelable: true }));
    })()`,
  );
}

describe.runIf(ready)('the desk of the office in a browser', { timeout: 240_000 }, () => {
  let browser: Browser;
  let bench: Bench;
  let server: Listening;
  let count = 0;

  const tell = (sender: string, text: string, chat = 'G-A') =>
    bench.receive({
      channel: 'web',
      eventId: `b${++count}`,
      at: bench.now(),
      chat,
      sender,
      text,
      addressed: true,
      attachments: [],
    });

  /** The address that the bot sends to who says 登录. */
  async function link(sender: string): Promise<string> {
    const said = await tell(sender, '登录', `@${sender}`);
    const path = /\/(login\/[\w-]+)/.exec(said.reply[0]?.text ?? '')?.[1] ?? '';
    return `${server.url}${path}`;
  }

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it.each([1280, 360])('log in by link, filter, open an item, approve, import by drop: %i px', async (width) => {
    bench = await openBench({
      bot: realBot,
      ledgers: [readLedger(NOTICE, 'A')],
      at: '2024-05-14T10:00:00+08:00',
      entrance: { login: true, loopback: true },
    });
    server = await listen(bench.app, { port: 0 });
    const liaison = (await bench.store.people.list()).find(({ unit }) => unit === '市交通运输局')?.name ?? '';
    await tell(liaison, '乡村道路累计完成40公里');
    await tell(liaison, '更正：乡村道路应为42公里');
    await tell(liaison, '电动公交车申请延期到12月20日，厂家交货推迟');
    await tell(liaison, '乡村道路累计完成4公里');

    const { page, context, complaints } = await visit(browser, await link('督查室值班'), width);
    page.setDefaultTimeout(12_000);
    await shoot(page, 'login', width);
    await page.getByRole('button', { name: '登录' }).click();
    await page.waitForURL(/\/board/);
    await page.getByText('督查室值班').first().waitFor();
    await shoot(page, 'board', width);

    await page.getByLabel('搜索').fill('乡村道路');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=/);
    await page.getByText('共9项，符合条件1项').waitFor();
    await shoot(page, 'filtered', width);

    await page.locator('.board tbody th a').click();
    await page.waitForURL(/\/items\/A1/);
    await page.locator('.records del', { hasText: '40公里' }).waitFor();
    await page.locator('.months').getByText('42公里').waitFor();
    await page.locator('figure svg[role="img"]').first().waitFor();
    await shoot(page, 'item', width);

    await page.goto(`${server.url}todo`);
    await page.locator('#doubts').getByText('累计完成4公里').first().waitFor();
    await shoot(page, 'todo', width);
    await page.getByRole('button', { name: '同意', exact: true }).click();
    await page.getByRole('status').getByText('12月20日').waitFor();
    expect(await page.getByRole('button', { name: '同意', exact: true }).count()).toBe(0);
    await page.getByLabel('改报为').fill('乡村道路累计完成44公里');
    await page.getByRole('button', { name: '按此上报' }).click();
    await page.getByRole('status').getByText('44').waitFor();
    expect(await page.locator('#doubts').count()).toBe(0);
    await page.goto(`${server.url}items/A3`);
    await page.getByText('已批准延期').first().waitFor();

    await page.goto(`${server.url}files`);
    await drop(page, '#drop', '任务清单.txt', OTHER);
    await page.locator('#entries').getByText('导入').first().waitFor();
    await shoot(page, 'files', width);
    await page.locator('#entries').getByRole('button', { name: /导入/ }).first().click();
    await expect.poll(async () => (await bench.store.ledgers.list()).length).toBe(2);
    await page.getByRole('button', { name: '导出台账' }).click();
    await page.locator('#entries a[href^="/produced/"]').first().waitFor();

    for (const name of ['board', 'items/A1', 'todo', 'matrix', 'files', 'audit', 'settings', '']) {
      await page.goto(`${server.url}${name}`);
      expect(await overflow(page), name).toBeLessThanOrEqual(0);
      if (['matrix', 'audit', 'settings'].includes(name)) await shoot(page, name, width);
    }
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${server.url}board`);
    expect(await page.locator('.filter').isVisible()).toBe(false);
    await shoot(page, 'print', width);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByText('已退出登录').waitFor();
    await page.goto(`${server.url}board`).catch(() => undefined);
    await page.getByText('请先登录').waitFor();
    // What a browser says of a page that asks for a login is no fault of ours.
    expect(complaints.filter((one) => !one.includes('401'))).toEqual([]);
    await context.close();
    await server.close();
    await bench.close();
  });

  it('is led through by keyboard, and every control has a name', async () => {
    bench = await openBench({ entrance: { login: false, loopback: true } });
    server = await listen(bench.app, { port: 0 });
    const { page, context } = await visit(browser, `${server.url}board`, 360);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('#main:focus').count()).toBe(1);
    for (const name of ['board', 'items/T7', 'todo', 'matrix', 'files', 'audit', 'settings']) {
      await page.goto(`${server.url}${name}?${new URLSearchParams({ who: '督查室值班' })}`);
      expect(await page.locator('main h1').count(), name).toBe(1);
      const unnamed = await page.evaluate(
        `[...document.querySelectorAll('button, select, textarea, input:not([type=hidden]), a, svg[role=img], [role=region]')]
        .filter((one) => ![one, ...(one.labels ?? []), ...one.querySelectorAll('img')].some((by) => by.alt || by.ariaLabel || by.textContent.trim()))
        .map((one) => one.outerHTML)`,
      );
      expect(unnamed, name).toEqual([]);
    }
    await context.close();
    await server.close();
    await bench.close();
  });
});
