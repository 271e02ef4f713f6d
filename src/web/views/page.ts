import type { Seated } from '../chats.js';
import { type Html, html } from '../html.js';
import type { Piece } from '../log.js';
import { WORDS } from '../words.js';
import { composer } from './composer.js';
import { log } from './log.js';
import { shell } from './shell.js';
import { type Place, top } from './top.js';

export interface TalkPage {
  seat: Seated;
  pieces: readonly Piece[];
  pane: Html;
  examples: readonly string[];
  /** Event id of the next message, so that sending it twice says it once. */
  key: string;
  /** Words that the box begins with, and the message that they answer. */
  draft: { text: string; replyTo: string };
}

const seatData = (seat: Seated): Html =>
  html`data-who="${seat.person.name}" data-chat="${seat.current.chat.id}" data-words="${JSON.stringify({ ...WORDS.live, offline: WORDS.errors.offline, large: WORDS.errors.tooLarge })}"`;

/** A page without the talk: the board, an item, what waits. */
export function sheetPage(title: string, seat: Seated, here: Place, body: Html, script = 'sheet'): Html {
  return shell(
    WORDS.pageTitle(title),
    html`<body class="flow" ${seatData(seat)}><a class="skip" href="#main">${WORDS.skipToMain}</a>${top(seat, here)}<main id="main" tabindex="-1">${body}</main></body>`,
    script,
  );
}

/** The work group with the item beside it. */
export function talkPage(page: TalkPage): Html {
  const { seat } = page;
  return shell(
    WORDS.pageTitle(seat.current.title),
    html`<body ${seatData(seat)}>
<a class="skip" href="#text">${WORDS.skipToWrite}</a><a class="skip" href="#item">${WORDS.skipToItem}</a>
${top(seat, 'talk')}
<main class="desk"><section class="talk" aria-labelledby="talk-title"><h1 id="talk-title">${seat.current.title}</h1>
${log(page.pieces, page.examples)}
${composer(seat, page.key, page.examples[0] ?? '', page.draft)}</section>
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
