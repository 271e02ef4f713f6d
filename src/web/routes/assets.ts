import { readFileSync } from 'node:fs';
import type { Hono } from 'hono';

const TYPES = { 'style.css': 'text/css', 'page.js': 'text/javascript', 'seal.svg': 'image/svg+xml' } as const;

/** Style, script and mark of the page, read once; `scripts/build.mjs` copies them beside the compiled code. */
export function assetRoutes(app: Hono): void {
  for (const [name, type] of Object.entries(TYPES)) {
    const text = readFileSync(new URL(`../assets/${name}`, import.meta.url), 'utf8');
    app.get(`/assets/${name}`, (c) => {
      c.header('Content-Type', `${type}; charset=utf-8`);
      c.header('Cache-Control', 'no-cache');
      return c.body(text);
    });
  }
}
