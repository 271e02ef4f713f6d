import { may } from '../../bot/permissions.js';
import { ROLES } from '../../model/message.js';
import { queryOf, type Seated } from '../chats.js';
import { personWords } from '../format.js';
import { type Html, html } from '../html.js';
import { LOGIN_PAGE_WORDS } from '../login/words.js';
import { NAV_WORDS, WORDS } from '../words.js';

export const PLACES = {
  board: '/board',
  todo: '/todo',
  matrix: '/matrix',
  talk: '/',
  files: '/files',
  audit: '/audit',
  settings: '/settings',
} as const;
export type Place = keyof typeof PLACES;

/** Seen by the supervisor 督查室 alone. */
const RECORDS: ReadonlySet<Place> = new Set(['audit', 'settings']);

/** Hidden fields by which a form says who sends it, from where. */
export function seatFields(seat: Seated): Html {
  const hidden = (name: string, value: string) => html`<input type="hidden" name="${name}" value="${value}">`;
  return html`${hidden('who', seat.person.name)}${hidden('chat', seat.current.chat.id)}${seat.csrf === undefined ? '' : hidden('csrf', seat.csrf)}`;
}

/** The same for a form that only looks: what its address says of the seat. */
export function seatHidden(seat: Seated): Html {
  return html`${[...new URLSearchParams(queryOf(seat))].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;
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

function seatForm(seat: Seated, here: Place): Html | '' {
  const trial = seat.csrf === undefined;
  if (!trial && here !== 'talk') return '';
  const who = html`<label><span>${WORDS.who}</span><select name="who" id="who">${people(seat)}</select></label>`;
  return html`<form class="seat" id="seat" method="get" action="${PLACES[here]}">${trial ? who : ''}
<label><span>${WORDS.chat}</span><select name="chat" id="chat">${seat.chats.map(
    ({ chat, title }) =>
      html`<option value="${chat.kind === 'private' ? '@' : chat.id}"${chat.id === seat.current.chat.id ? html` selected` : ''}>${title}</option>`,
  )}</select></label>
<button type="submit">${WORDS.change}</button></form>`;
}

/** Who is logged in, and the way out. */
function me({ person, csrf }: Seated): Html | '' {
  if (csrf === undefined) return '';
  return html`<form class="me" method="post" action="/logout"><input type="hidden" name="csrf" value="${csrf}"><span>${personWords(person.name, person.unit)}</span> <button type="submit">${LOGIN_PAGE_WORDS.leave}</button></form>`;
}

/** The head of every page: the name, the ways, who one is. */
export function top(seat: Seated, here: Place): Html {
  const query = queryOf(seat);
  const places = Object.entries(PLACES).flatMap(([place, path]) => {
    if (!isPlace(place) || (RECORDS.has(place) && !may(seat.person, 'records'))) return [];
    return html`<li><a href="${path}?${query}"${place === here ? html` aria-current="page"` : ''}>${NAV_WORDS[place]}</a></li>`;
  });
  return html`<header class="top"><p class="brand"><img src="/assets/seal.svg" alt="" width="28" height="28"> <b>${WORDS.product}</b> <span>${WORDS.tagline}</span></p>
<nav aria-label="${NAV_WORDS.label}"><ul>${places}</ul></nav>${seatForm(seat, here)}${me(seat)}</header>`;
}

const isPlace = (word: string): word is Place => Object.hasOwn(PLACES, word);
