import { type Html, html } from '../html.js';

const STYLES = ['base', 'top', 'talk', 'compose', 'item', 'lists', 'desk', 'phone', 'print'];

/** Everything around the body of a page; styles and scripts are files of this server. */
export function shell(title: string, body: Html, script: string = 'seat'): Html {
  return html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${title}</title>
<link rel="icon" href="/assets/seal.svg">${STYLES.map((name) => html`<link rel="stylesheet" href="/assets/${name}.css">`)}<script type="module" src="/assets/${script}.js"></script></head>
${body}</html>`;
}
