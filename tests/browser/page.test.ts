import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Listening, listen } from '../../src/bot/server.js';
import { requireLane } from '../support/shared.js';
import { type Bench, openBench } from '../web/support.js';
import { chromiumPath, launch, overflow, tabTo, visit } from './browser.js';

const ready = requireLane('browser', chromiumPath !== undefined, 'no Chromium on this machine');

describe.runIf(ready)('the page in a browser', { timeout: 90_000 }, () => {
  let browser: Browser;
  let bench: Bench;
  let server: Listening;

  beforeAll(async () => {
    browser = await launch();
    bench = await openBench();
    server = await listen(bench.app, { port: 0 });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    await bench.close();
  });

  it.each([1280, 360])('reports, corrects, takes back by keyboard alone at %i px', async (width) => {
    const { page, context, complaints } = await visit(browser, server.url, width);
    await tabTo(page, '#text');
    await page.keyboard.type('雨污管网');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('累计完成12公里');
    await page.keyboard.press('Enter');
    const card = page.locator('.entry').last();
    await card.getByText('累计12公里 / 80公里').waitFor();
    expect(await card.locator('.own .text').textContent()).toBe('雨污管网\n累计完成12公里');
    expect(await page.locator('#text').inputValue()).toBe('');

    await tabTo(page, '.entry:last-child [data-act="correct"]', true);
    await page.keyboard.press('Enter');
    expect(await page.locator('#text').inputValue()).toBe('更正：');
    await page.keyboard.type('12.5公里');
    await page.keyboard.press('Enter');
    await page.locator('.entry').last().getByText('累计12.5公里').waitFor();
    await page.locator('#item .sum').first().getByText('12.5').waitFor();
    await page.locator('#item del', { hasText: '12公里' }).first().waitFor();

    await tabTo(page, '.entry:last-child [data-act="say"]', true);
    await page.keyboard.press('Space');
    await page.locator('.entry').last().getByText('已撤回').waitFor();
    expect(await page.locator('.entry').last().locator('.quote').textContent()).toContain('12.5公里');

    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('edits one’s own message, and Escape lets it be', async () => {
    const { page, context } = await visit(browser, server.url, 1280);
    await page.locator('#text').fill('累计完成30公里');
    await page.keyboard.press('Enter');
    await page.locator('.entry').last().getByText('累计30公里').waitFor();
    const edit = '.entry:last-child [data-act="edit"]';
    await page.locator(edit).click();
    expect(await page.locator('#text').inputValue()).toBe('累计完成30公里');
    await page.keyboard.press('Escape');
    expect(await page.locator('#aim').isVisible()).toBe(false);
    expect(await page.locator('#text').inputValue()).toBe('');
    await page.locator(edit).click();
    await page.locator('#text').fill('累计完成31公里');
    await page.keyboard.press('Enter');
    await page.locator('.entry').last().getByText('累计31公里').waitFor();
    await page.locator('.earlier').last().waitFor();
    await context.close();
  });

  it.each([1280, 360])('settles a question by a button at %i px', async (width) => {
    const { page, context } = await visit(browser, server.url, width);
    await page.locator('#text').fill('又完成5个');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '口袋公园' }).waitFor();
    await page.getByRole('button', { name: '1. 雨污管网' }).click();
    await page.locator('.entry').last().getByText('已记到雨污管网').waitFor();
    expect(await page.getByRole('button', { name: '口袋公园' }).count()).toBe(0);
    await context.close();
  });

  it('shows the others at once, and the same after a reload', async () => {
    const liaison = await visit(browser, server.url, 1280, '城管局联络员');
    const leader = await visit(browser, server.url, 360, '秘书长');
    await leader.page.locator('#text').fill('雨污管网完成多少');
    await leader.page.keyboard.press('Enter');
    await liaison.page.locator('.entry').last().getByText('完成15%').waitFor();
    const said = (page: typeof liaison.page) => page.locator('.text').allInnerTexts();
    const before = await said(liaison.page);
    await liaison.page.reload();
    expect(await said(liaison.page)).toEqual(before);
    await liaison.context.close();
    await leader.context.close();
  });

  it('changes the person and the chat', async () => {
    const { page, context } = await visit(browser, server.url, 1280);
    await page.getByLabel('我的身份').selectOption('秘书长');
    await page.waitForURL(/who=/);
    expect(await page.locator('body').getAttribute('data-who')).toBe('秘书长');
    await page.getByLabel('会话').selectOption('@');
    await page.waitForURL(/chat=%40/);
    expect(await page.locator('body').getAttribute('data-chat')).toBe('@秘书长');
    await context.close();
  });

  it('attaches a picture and shows it', async () => {
    const { page, context, complaints } = await visit(browser, server.url, 1280);
    const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
    await page
      .locator('#files')
      .setInputFiles({ name: '现场.png', mimeType: 'image/png', buffer: Buffer.from(png, 'base64') });
    await page.getByText('现场.png').waitFor();
    await page.locator('#text').fill('现场照片');
    await page.keyboard.press('Enter');
    const picture = page.locator('.entry').last().locator('img');
    await picture.waitFor();
    await expect.poll(() => page.evaluate(`document.querySelector('.entry:last-child img').naturalWidth`)).toBe(1);
    expect(await page.locator('#chosen').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('says so and keeps the words when nothing arrives', async () => {
    const { page, context } = await visit(browser, server.url, 1280);
    await context.setOffline(true);
    await page.locator('#text').fill('雨污管网累计完成40公里');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('没有发出去').waitFor();
    expect(await page.locator('#text').inputValue()).toBe('雨污管网累计完成40公里');
    await context.setOffline(false);
    await page.locator('#text').focus();
    await page.keyboard.press('Enter');
    await page.locator('.entry').last().getByText('累计40公里').waitFor();
    await context.close();
  });

  it('names every control, and leads past the log', async () => {
    const { page, context } = await visit(browser, server.url, 360);
    const unnamed =
      await page.evaluate(`[...document.querySelectorAll('button, select, textarea, input:not([type=hidden]), a')]
      .filter((one) => {
        const names = [one, ...(one.labels ?? []), ...one.querySelectorAll('img')];
        return !names.some((by) => by.alt || by.ariaLabel || by.textContent.trim());
      })
      .map((one) => one.outerHTML)`);
    expect(unnamed).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('#text:focus').count()).toBe(1);
    await context.close();
  });
});
