import { DELIVERY_WORDS } from '../../bot/replies/delivery.js';
import type { Left } from '../../delivery/left.js';
import { queryOf, type Seated } from '../chats.js';
import { instantWords } from '../format.js';
import { type Html, html } from '../html.js';
import { LEFT_WORDS } from '../words.js';
import { seatFields } from './top.js';

/** The way from the todo list; nothing while there is nothing. */
export function leftLink(count: number, seat: Seated): Html | undefined {
  if (count === 0) return undefined;
  return html`<section class="sheet"><p><a href="/outbox?${queryOf(seat)}">${LEFT_WORDS.link(count)}</a></p></section>`;
}

function leftView(row: Left, seat: Seated): Html {
  const button = (act: string, label: string) =>
    html`<form method="post" action="/outbox">${seatFields(seat)}<input type="hidden" name="id" value="${row.id}"><button name="act" value="${act}">${label}</button></form>`;
  return html`<li><p class="by"><span class="tag wait">${DELIVERY_WORDS.state[row.state]}</span> <b>${row.to}</b> ${LEFT_WORDS.since(instantWords(row.since))} · ${row.why}</p><p class="text">${row.text}</p><div class="choices">${button('retry', LEFT_WORDS.retry)}${button('drop', LEFT_WORDS.drop)}</div></li>`;
}

/** What did not go out, with what may be done about it. */
export function leftPageBody(rows: readonly Left[], seat: Seated, note?: string): Html {
  const list =
    rows.length === 0
      ? html`<p class="none">${LEFT_WORDS.none}</p>`
      : html`<p>${LEFT_WORDS.hint}</p><ul class="todos">${rows.map((row) => leftView(row, seat))}</ul>`;
  return html`<section class="sheet"><h1>${LEFT_WORDS.title}</h1>${note === undefined ? '' : html`<p class="none">${note}</p>`}${list}</section>`;
}
