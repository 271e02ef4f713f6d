import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { readOutcome } from '../../bot/outcome.js';
import type { Seated } from '../chats.js';
import { CHANNEL, type WebDeps } from '../deps.js';
import { type Html, html } from '../html.js';
import { seatFields } from './top.js';

export interface Saying {
  text: string;
  label: string;
  /** Where it is said; alone with the bot unless given. */
  chat?: string;
  replyTo?: string;
  /** Page of ours that is shown again afterwards. */
  back: string;
}

/** A button that says something to the bot as the words of who presses it: the same rules hold as in the chat. */
export function sayButton(seat: Seated, { text, label, chat = '@', replyTo, back }: Saying): Html {
  const hidden = (name: string, value: string) => html`<input type="hidden" name="${name}" value="${value}">`;
  const fields = seatFields({ ...seat, current: { ...seat.current, chat: { id: chat, kind: 'private' } } });
  return html`<form method="post" action="/say">${fields}${hidden('key', randomUUID())}${hidden('addressed', '1')}${hidden('back', back)}${replyTo === undefined ? '' : hidden('replyTo', replyTo)}<button name="text" value="${text}">${label}</button></form>`;
}

/** What the bot answered to the words that a button of this page said before. */
export async function answered({ store }: WebDeps, seat: Seated, c: Context): Promise<Html | ''> {
  const event = c.req.query('said');
  const row = event === undefined ? undefined : await store.inbox.find(CHANNEL, event);
  if (row?.sender !== seat.person.name) return '';
  const outcome = readOutcome(row.outcome);
  const words = (outcome?.reply ?? []).filter(({ chat }) => chat === row.chat).map(({ text }) => text);
  if (words.length === 0) return '';
  const files = (outcome?.files ?? []).map(
    (file, at) => html`<li><a href="/produced/${row.id}/${at}" download="${file.name}">${file.name}</a></li>`,
  );
  return html`<section class="sheet answer" role="status"><p class="text">${words.join('\n')}</p>${files.length > 0 ? html`<ul class="files">${files}</ul>` : ''}</section>`;
}
