import { ROLES } from '../../model/message.js';
import type { Seated } from '../chats.js';
import { type Html, html } from '../html.js';
import type { Piece } from '../log.js';
import { NAV_WORDS, WORDS } from '../words.js';
import { composer } from './composer.js';
import { log } from './log.js';

export interface TalkPage {
  seat: Seated;
  pieces: readonly Piece[];
  pane: Html;
  examples: readonly string[];
  /** Event id of the next message, so that sending it twice says it once. */
  key: string;
}

const STYLES = ['base', 'top', 'talk', 'compose', 'item', 'lists', 'phone'];

function shell(title: string, body: Html, script: 'seat' | 'talk' = 'seat'): Html {
  return html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${title}</title>
<link rel="icon" href="/assets/seal.svg">${STYLES.map((name) => html`<link rel="stylesheet" href="/assets/${name}.css">`)}<script type="module" src="/assets/${script}.js"></script></head>
${body}</html>`;
}

function people(seat: Seated): Html {
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

function seatForm(seat: Seated, action: string): Html {
  return html`<form class="seat" id="seat" method="get" action="${action}">
<label><span>${WORDS.who}</span><select name="who" id="who">${people(seat)}</select></label>
<label><span>${WORDS.chat}</span><select name="chat" id="chat">${seat.chats.map(
    ({ chat, title }) =>
      html`<option value="${chat.kind === 'private' ? '@' : chat.id}"${chat.id === seat.current.chat.id ? html` selected` : ''}>${title}</option>`,
  )}</select></label>
<button type="submit">${WORDS.change}</button></form>`;
}

type Place = 'talk' | 'board' | 'todo';
const PLACES: Record<Place, string> = { talk: '/', board: '/board', todo: '/todo' };

function top(seat: Seated, here: Place): Html {
  const query = new URLSearchParams({ who: seat.person.name, chat: seat.current.chat.id }).toString();
  const link = (place: Place) =>
    html`<li><a href="${PLACES[place]}?${query}"${place === here ? html` aria-current="page"` : ''}>${NAV_WORDS[place]}</a></li>`;
  return html`<header class="top"><p class="brand"><img src="/assets/seal.svg" alt="" width="28" height="28"> <b>${WORDS.product}</b> <span>${WORDS.tagline}</span></p>
<nav aria-label="${NAV_WORDS.label}"><ul>${link('talk')}${link('board')}${link('todo')}</ul></nav>${seatForm(seat, PLACES[here])}</header>`;
}

/** A page without the talk: the board, what waits. */
export function sheetPage(title: string, seat: Seated, here: Place, body: Html): Html {
  return shell(
    WORDS.pageTitle(title),
    html`<body class="flow" data-who="${seat.person.name}" data-chat="${seat.current.chat.id}">${top(seat, here)}<main>${body}</main></body>`,
  );
}

/** The work group with the item beside it. */
export function talkPage(page: TalkPage): Html {
  const { seat } = page;
  const words = { ...WORDS.live, offline: WORDS.errors.offline, large: WORDS.errors.tooLarge };
  return shell(
    WORDS.pageTitle(seat.current.title),
    html`<body data-who="${seat.person.name}" data-chat="${seat.current.chat.id}" data-words="${JSON.stringify(words)}">
<a class="skip" href="#text">${WORDS.skipToWrite}</a><a class="skip" href="#item">${WORDS.skipToItem}</a>
${top(seat, 'talk')}
<main class="desk"><section class="talk" aria-labelledby="talk-title"><h1 id="talk-title">${seat.current.title}</h1>
${log(page.pieces, page.examples)}
${composer(seat, page.key, page.examples[0] ?? '')}</section>
<aside class="pane" id="item" tabindex="-1" aria-label="${WORDS.item}">${page.pane}</aside></main></body>`,
    'talk',
  );
}

/** Before any document was imported. */
export function emptyPage(): Html {
  return shell(
    WORDS.product,
    html`<body><header class="top"><p class="brand"><img src="/assets/seal.svg" alt="" width="28" height="28"> <b>${WORDS.product}</b></p></header><main class="empty"><h1>${WORDS.empty.title}</h1><p>${WORDS.empty.text}</p></main></body>`,
  );
}
