import { randomUUID } from 'node:crypto';
import { queryOf, type Seated } from '../chats.js';
import { type Html, html } from '../html.js';
import { SETTINGS_WORDS } from '../words-desk.js';
import { sayButton } from './say.js';
import { seatFields } from './top.js';

/** How reminders are set, and a box in which the supervisor says what is to change, as in the chat. */
export function settingsView(seat: Seated, settings: string, said: Html | ''): Html {
  const back = `/settings?${queryOf(seat)}`;
  const own = seatFields({ ...seat, current: { ...seat.current, chat: { id: '@', kind: 'private' } } });
  return html`<section class="sheet"><h1>${SETTINGS_WORDS.title}</h1><p class="text">${settings}</p>
<form class="restate" method="post" action="/say">${own}<input type="hidden" name="key" value="${randomUUID()}"><input type="hidden" name="addressed" value="1"><input type="hidden" name="back" value="${back}">
<label><span>${SETTINGS_WORDS.say}</span><input name="text" maxlength="160" required placeholder="${SETTINGS_WORDS.example}"></label><div class="choices"><button class="send" type="submit">${SETTINGS_WORDS.send}</button></div></form>
<p class="source">${SETTINGS_WORDS.hint}</p><div class="choices">${sayButton(seat, { text: SETTINGS_WORDS.preview, label: SETTINGS_WORDS.preview, back })}</div></section>${said}`;
}
