import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const CANDIDATES = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** The system's Chromium, where there is one. */
export const chromiumPath = CANDIDATES.find((path) => path !== '' && existsSync(path));

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath ?? '',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export interface Visit {
  page: Page;
  context: BrowserContext;
  /** What the browser complained about: refused by the policy, failed to load, threw. */
  complaints: string[];
}

/** Opens the page as somebody; nothing outside this machine may be asked for. */
export async function visit(browser: Browser, url: string, width: number, who?: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width, height: 760 }, locale: 'zh-CN' });
  const page = await context.newPage();
  const complaints: string[] = [];
  const own = new URL(url).host;
  page.on('request', (request) => {
    if (new URL(request.url()).host !== own) complaints.push(`asks ${request.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(who === undefined ? url : `${url}?${new URLSearchParams({ who })}`);
  return { page, context, complaints };
}

/** Presses Tab (or Shift+Tab) until an element fits; fails when it is not reached. */
export async function tabTo(page: Page, selector: string, back = false): Promise<void> {
  for (let i = 0; i < 200; i++) {
    if (await page.locator(`${selector}:focus`).count()) return;
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`not reached by keyboard: ${selector}`);
}

/** What is wider than the window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
}
