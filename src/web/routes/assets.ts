import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Hono } from 'hono';
import { besideCode } from '../../program.js';

const TYPES: Record<string, string> = { '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml' };

/** Styles, scripts and mark of the page, read once; `scripts/build.mjs` copies them beside the compiled code. */
export function assetRoutes(app: Hono): void {
  const folder = besideCode('web/assets/');
  for (const name of readdirSync(folder)) {
    const text = readFileSync(new URL(name, folder), 'utf8');
    app.get(`/assets/${name}`, (c) => {
      c.header('Content-Type', `${TYPES[extname(name)] ?? 'text/plain'}; charset=utf-8`);
      c.header('Cache-Control', 'no-cache');
      return c.body(text);
    });
  }
}
