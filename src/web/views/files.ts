import { randomUUID } from 'node:crypto';
import { may } from '../../bot/permissions.js';
import type { Day } from '../../model/fact.js';
import { queryOf, type Seated } from '../chats.js';
import { MAX_FILE_BYTES } from '../files.js';
import { type Html, html } from '../html.js';
import { FILES_WORDS } from '../words-desk.js';
import { sayButton } from './say.js';
import { seatFields } from './top.js';

const privately = (seat: Seated): Seated => ({
  ...seat,
  current: { ...seat.current, chat: { id: '@', kind: 'private' } },
});

/** Where files are dropped; the bot answers as if they had been sent to it alone. Works as a plain form too. */
function importing(seat: Seated, back: string): Html {
  if (!may(seat.person, 'import')) return html`<p class="none">${FILES_WORDS.onlySupervisor}</p>`;
  return html`<form class="drop" id="drop" method="post" action="/say" enctype="multipart/form-data" data-max="${MAX_FILE_BYTES}" data-uploading="${FILES_WORDS.uploading}" data-reading="${FILES_WORDS.reading}" data-done="${FILES_WORDS.done}" data-failed="${FILES_WORDS.failed}">${seatFields(privately(seat))}<input type="hidden" name="key" value="${randomUUID()}"><input type="hidden" name="addressed" value="1"><input type="hidden" name="back" value="${back}">
<p><b>${FILES_WORDS.drop}</b></p><p class="source" id="drop-hint">${FILES_WORDS.hint}</p>
<label class="attach"><input type="file" name="files" id="files" accept=".txt,.docx,.xlsx,.csv" aria-describedby="drop-hint"><span>${FILES_WORDS.choose}</span></label> <button class="send" type="submit">${FILES_WORDS.start}</button>
<p class="running" id="running" hidden><progress id="progress" max="100" value="0" aria-label="${FILES_WORDS.progress}"></progress></p></form>`;
}

/** Months that reports are likely wanted for: this one and the two before. */
function monthsBack(today: Day): number[] {
  const month = Number(today.slice(5, 7));
  return [0, 1, 2].map((back) => ((month - back + 11) % 12) + 1);
}

function exporting(seat: Seated, today: Day, back: string): Html {
  const { orders, thisMonth } = FILES_WORDS;
  const supervisor = may(seat.person, 'records');
  const order = (text: string) => html`<li>${sayButton(seat, { text, label: text, back })}</li>`;
  const months = monthsBack(today).map(thisMonth);
  return html`<ul class="orders" id="orders" data-making="${FILES_WORDS.making}" data-failed="${FILES_WORDS.failed}">${months.map((month) => order(orders.monthly(month)))}${order(orders.ledger)}${supervisor ? html`${order(orders.bulletin(months[0] ?? ''))}${order(orders.roster)}${order(orders.records)}` : ''}</ul>`;
}

/** Files in and out, by the same words as in the chat. */
export function filesView(seat: Seated, today: Day, said: Html | ''): Html {
  const back = `/files?${queryOf(seat)}`;
  return html`<section class="sheet"><h1>${FILES_WORDS.title}</h1><h2>${FILES_WORDS.import}</h2>${importing(seat, back)}
<h2>${FILES_WORDS.export}</h2><p class="source">${FILES_WORDS.exportHint}</p>${exporting(seat, today, back)}
<p id="status" role="status"></p><p class="error" id="error" role="alert"></p></section>${said}
<section class="sheet" id="result" aria-label="${FILES_WORDS.result}" hidden><h2>${FILES_WORDS.result}</h2><ol id="entries" aria-live="polite"></ol></section>`;
}
