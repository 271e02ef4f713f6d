import { type Html, html } from '../html.js';
import { shell } from '../views/shell.js';
import { WORDS } from '../words.js';
import { LOGIN_PAGE_WORDS } from './words.js';

const door = (body: Html): Html =>
  shell(
    WORDS.pageTitle(LOGIN_PAGE_WORDS.title),
    html`<body class="flow"><header class="top"><p class="brand"><img src="/assets/seal.svg" alt="" width="28" height="28"> <b>${WORDS.product}</b></p></header><main><section class="sheet door">${body}</section></main></body>`,
  );

/** One button: a preview of the link, which only looks, does not use it up. */
export const enterPage = (token: string, name: string): Html =>
  door(
    html`<h1>${LOGIN_PAGE_WORDS.title}</h1><p>${LOGIN_PAGE_WORDS.hello(name)}</p><form method="post" action="/login/${token}"><button class="send" type="submit">${LOGIN_PAGE_WORDS.enter}</button></form><p class="source">${LOGIN_PAGE_WORDS.once}</p>`,
  );

export const overPage = (): Html => door(html`<h1>${LOGIN_PAGE_WORDS.title}</h1><p>${LOGIN_PAGE_WORDS.over}</p>`);

/** What everybody sees who is not logged in; nothing here can be guessed at. */
export const outsidePage = (note?: string): Html =>
  door(
    html`<h1>${WORDS.product}</h1>${note === undefined ? '' : html`<p role="status">${note}</p>`}<p>${LOGIN_PAGE_WORDS.outside}</p><p class="source">${LOGIN_PAGE_WORDS.outsideMore}</p>`,
  );
