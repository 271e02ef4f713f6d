import type { Outgoing, Person } from '../../model/message.js';
import { instantWords, personWords } from '../format.js';
import { type Html, html } from '../html.js';
import type { Entry, Notice } from '../talk.js';
import type { Viewer } from '../viewer.js';
import { WORDS } from '../words.js';
import { botActions, decisions, ownActions } from './actions.js';

const LONG = 1200;

const attribution = (name: string, people: readonly Person[]): string =>
  personWords(name, people.find((person) => person.name === name)?.unit);

function attachments(entry: Entry): Html | '' {
  const files = entry.row.attachments;
  if (files.length === 0) return '';
  return html`<ul class="files" aria-label="${WORDS.attached}">${files.map((file) => {
    if (!file.path) return html`<li>${file.name}</li>`;
    const href = `/${file.path}?name=${encodeURIComponent(file.name)}`;
    return file.kind === 'image'
      ? html`<li><a href="${href}" target="_blank"><img src="${href}" alt="${file.name}" loading="lazy"></a></li>`
      : html`<li><a href="${href}" download="${file.name}">${file.name}</a></li>`;
  })}</ul>`;
}

function quote(entry: Entry): Html | '' {
  if (!entry.quote) return '';
  const { key, sender, text } = entry.quote;
  const short = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return html`<a class="quote" href="#${key}">${WORDS.quoted(sender, short)}</a>`;
}

function earlier(entry: Entry): Html | '' {
  if (entry.earlier.length === 0) return '';
  return html`<details class="earlier"><summary>${WORDS.edited}</summary>${entry.earlier.map(
    (text) => html`<p>${WORDS.earlierWording}：<del>${text}</del></p>`,
  )}</details>`;
}

/** A pasted document would push the talk away: it is folded. */
function words(text: string): Html | '' {
  if (text.length <= LONG) return text ? html`<p class="text">${text}</p>` : '';
  return html`<details><summary>${text.slice(0, 80)}… ${WORDS.longText(text.length)}</summary><p class="text">${text}</p></details>`;
}

function said(entry: Entry, viewer: Viewer): Html {
  const { row } = entry;
  if (entry.edit) return html`<p class="note">${WORDS.editNote(row.sender)}</p>`;
  const own = row.sender === viewer.who;
  return html`<div class="said${own ? ' own' : ''}">
<p class="by"><b>${attribution(row.sender, viewer.people)}</b> <time datetime="${row.at}">${instantWords(row.at)}</time>${
    row.addressed ? '' : html` <span class="tag">${WORDS.notAddressed}</span>`
  }</p>
<div class="line"><div class="bubble">${quote(entry)}${words(entry.text)}${attachments(entry)}${earlier(entry)}</div>${ownActions(entry, own)}</div></div>`;
}

function produced(entry: Entry): Html | '' {
  const files = entry.outcome?.files ?? [];
  if (files.length === 0) return '';
  return html`<ul class="files" aria-label="${WORDS.produced}">${files.map(
    (file, i) => html`<li><a href="/produced/${entry.row.id}/${i}" download="${file.name}">${file.name}</a></li>`,
  )}</ul>`;
}

/** Machines without coloured signs would show a box: the lights of an answer are drawn. */
const LIGHTS: Record<string, string> = { '🟢': 'green', '🟡': 'yellow', '🔴': 'red' };

function withLights(text: string): Html {
  return html`${text.split(/(🟢|🟡|🔴)/u).map((part) => {
    const colour = LIGHTS[part];
    return colour ? html`<span class="dot ${colour}"></span>` : part;
  })}`;
}

function botSaid(text: string, below: Html | '' | (Html | '')[]): Html {
  return html`<div class="said bot"><p class="by"><span class="seal" aria-hidden="true">督</span> <b>${WORDS.botName}</b></p>
<div class="bubble"><p class="text">${withLights(text)}</p></div>${below}</div>`;
}

const numbered = (label: string, at: number): string => `${at + 1}. ${label}`;

function choices(reply: Outgoing, replyTo: string): Html | '' {
  if (!reply.choices?.length) return '';
  return html`<div class="choices" role="group" aria-label="${WORDS.choices}">${reply.choices.map(
    (choice, at) =>
      html`<button type="button" data-act="say" data-say="${choice.say}" data-event="${replyTo}">${numbered(choice.label, at)}</button>`,
  )}</div>`;
}

/** The bot's words without the lines that stand as buttons below them. */
function wordsBeside(reply: Outgoing): string {
  const offered = new Set((reply.choices ?? []).map((choice, at) => numbered(choice.label, at)));
  return reply.text
    .split('\n')
    .filter((line) => !offered.has(line))
    .join('\n');
}

/** One entry of the talk: the message and the bot's replies, as list item. */
export function entryView(entry: Entry, viewer: Viewer): Html {
  const own = entry.row.sender === viewer.who;
  // One's own choice answers the bot's question; somebody else's (a supervisor's approval) must say which message it is about.
  const replyTo = own ? '' : entry.row.eventId;
  const last = entry.replies.length - 1;
  const waiting = entry.row.outcome === null || entry.row.outcome === undefined;
  return html`<li class="entry" id="${entry.key}" data-items="${(entry.outcome?.items ?? []).join(' ')}" data-action="${entry.outcome?.action ?? ''}">${said(entry, viewer)}${
    waiting && entry.row.addressed ? html`<p class="note">${WORDS.waiting}</p>` : ''
  }${entry.replies.map((reply, i) =>
    botSaid(entry.settled ? reply.text : wordsBeside(reply), [
      i === last ? produced(entry) : '',
      entry.settled ? '' : choices(reply, replyTo),
      i === last ? decisions(entry, viewer) : '',
      i === last ? botActions(entry, viewer) : '',
    ]),
  )}</li>`;
}

/** Something that the bot said of its own accord. */
export function noticeView(notice: Notice): Html {
  return html`<li class="entry" id="${notice.key}" data-items="" data-action="notice">${botSaid(notice.out.text, [noticed(notice), choices(notice.out, '')])}</li>`;
}

/** Files that went along, by the chat and the key of what was said. */
function noticed({ key, out: { chat, files = [] } }: Notice): Html | '' {
  if (files.length === 0) return '';
  return html`<ul class="files" aria-label="${WORDS.produced}">${files.map(
    (file, i) =>
      html`<li><a href="/noticed/${String(i)}?${new URLSearchParams({ chat, key }).toString()}" download="${file.name}">${file.name}</a></li>`,
  )}</ul>`;
}
