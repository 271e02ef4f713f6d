import { may } from '../../bot/permissions.js';
import type { Chat } from '../../model/message.js';
import { queryOf, type Seated, senderOf } from '../chats.js';
import type { Doubt } from '../doubts.js';
import { instantWords } from '../format.js';
import { type Html, html } from '../html.js';
import { DOUBT_WORDS } from '../words-desk.js';
import { seatFields } from './top.js';

export interface DoubtsPage {
  doubts: readonly Doubt[];
  seat: Seated;
  items: readonly { id: string; title: string }[];
  chats: readonly Chat[];
}

function where(id: string, { chats, seat }: DoubtsPage): string {
  const chat = chats.find((one) => one.id === id);
  if (chat?.kind !== 'group') return DOUBT_WORDS.private;
  if (chat.name !== undefined) return DOUBT_WORDS.group(chat.name);
  return seat.chats.find((one) => one.chat.id === id)?.title ?? DOUBT_WORDS.group(chat.id);
}

function doubtView({ message, question, asked }: Doubt, page: DoubtsPage): Html {
  const { seat } = page;
  const form = html`<form class="restate" method="post" action="/doubts?${queryOf(seat)}">${seatFields(seat)}<input type="hidden" name="id" value="${message.id}">
<label><span>${DOUBT_WORDS.restate}</span><textarea name="text" rows="2" maxlength="4000">${message.text}</textarea></label>
<div class="choices"><label><span>${DOUBT_WORDS.item}</span><input name="item" list="items" maxlength="60" placeholder="${DOUBT_WORDS.noItem}" autocomplete="off"></label><button name="act" value="restate">${DOUBT_WORDS.send}</button><button name="act" value="dismiss">${DOUBT_WORDS.dismiss}</button></div></form>`;
  return html`<li><p class="by"><span class="tag wait">${asked ? DOUBT_WORDS.asked : DOUBT_WORDS.unasked}</span> <b>${senderOf(message, seat)}</b> ${instantWords(message.at)} · ${DOUBT_WORDS.where(where(message.chat, page))}</p>
<p class="text">${message.text}</p><p class="text asked">${question}</p>${may(seat.person, 'report') ? form : ''}</li>`;
}

/** Messages that wait for better words or an item. */
export function doubtsView(page: DoubtsPage): Html {
  const { doubts, items } = page;
  if (doubts.length === 0) return html``;
  return html`<section class="sheet" id="doubts"><h2>${DOUBT_WORDS.title}</h2><p class="source">${DOUBT_WORDS.hint}</p>
<datalist id="items">${items.map(({ id, title }) => html`<option value="${id}">${title}</option>`)}</datalist>
<ul class="todos">${doubts.map((doubt) => doubtView(doubt, page))}</ul></section>`;
}
