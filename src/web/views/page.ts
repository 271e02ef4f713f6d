import type { Person } from '../../model/message.js';
import { ROLES } from '../../model/message.js';
import type { ChatChoice, Seat } from '../chats.js';
import { type Html, html } from '../html.js';
import type { Piece } from '../log.js';
import { WORDS } from '../words.js';
import { composer } from './composer.js';
import { log } from './log.js';

export interface TalkPage {
  seat: Seat & { person: Person; current: ChatChoice };
  pieces: readonly Piece[];
  pane: Html;
  examples: readonly string[];
  /** Event id of the next message, so that sending it twice says it once. */
  key: string;
}

function shell(title: string, body: Html): Html {
  return html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${title}</title>
<link rel="icon" href="/assets/seal.svg"><link rel="stylesheet" href="/assets/style.css"><script src="/assets/page.js" defer></script></head>
${body}</html>`;
}

function people(seat: TalkPage['seat']): Html {
  const groups = ROLES.map((role) => seat.people.filter((person) => person.role === role)).filter(
    (one) => one.length > 0,
  );
  return html`${groups.map(
    (group) =>
      html`<optgroup label="${WORDS.roleGroup[group[0]?.role ?? 'member']}">${group.map(
        (person) =>
          html`<option value="${person.name}"${person.name === seat.person.name ? html` selected` : ''}>${person.name}</option>`,
      )}</optgroup>`,
  )}`;
}

function seatForm(seat: TalkPage['seat']): Html {
  return html`<form class="seat" id="seat" method="get" action="/">
<label><span>${WORDS.who}</span><select name="who" id="who">${people(seat)}</select></label>
<label><span>${WORDS.chat}</span><select name="chat" id="chat">${seat.chats.map(
    ({ chat, title }) =>
      html`<option value="${chat.kind === 'private' ? '@' : chat.id}"${chat.id === seat.current.chat.id ? html` selected` : ''}>${title}</option>`,
  )}</select></label>
<button type="submit">${WORDS.change}</button></form>`;
}

/** The work group with the item beside it. */
export function talkPage(page: TalkPage): Html {
  const { seat } = page;
  const words = { ...WORDS.live, offline: WORDS.errors.offline, large: WORDS.errors.tooLarge };
  return shell(
    WORDS.pageTitle(seat.current.title),
    html`<body data-who="${seat.person.name}" data-chat="${seat.current.chat.id}" data-words="${JSON.stringify(words)}">
<a class="skip" href="#text">${WORDS.skipToWrite}</a><a class="skip" href="#item">${WORDS.skipToItem}</a>
<header class="top"><p class="brand"><img src="/assets/seal.svg" alt="" width="28" height="28"> <b>${WORDS.product}</b> <span>${WORDS.tagline}</span></p>${seatForm(seat)}</header>
<main class="desk"><section class="talk" aria-labelledby="talk-title"><h1 id="talk-title">${seat.current.title}</h1>
${log(page.pieces, page.examples)}
${composer(seat, page.key, page.examples[0] ?? '')}</section>
<aside class="pane" id="item" tabindex="-1" aria-label="${WORDS.item}">${page.pane}</aside></main></body>`,
  );
}

/** Before any document was imported. */
export function emptyPage(): Html {
  return shell(
    WORDS.product,
    html`<body><header class="top"><p class="brand"><img src="/assets/seal.svg" alt="" width="28" height="28"> <b>${WORDS.product}</b></p></header><main class="empty"><h1>${WORDS.empty.title}</h1><p>${WORDS.empty.text}</p></main></body>`,
  );
}
