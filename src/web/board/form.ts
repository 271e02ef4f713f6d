import type { Ledger } from '../../model/ledger.js';
import { queryOf, type Seated } from '../chats.js';
import { type Html, html } from '../html.js';
import { seatHidden } from '../views/top.js';
import { BOARD_WORDS } from '../words-board.js';
import { type Filter, facetsOf, filterQuery, SIZES, SORTS } from './filter.js';

interface Option {
  value: string;
  label: string;
}

function choose(name: keyof Filter, label: string, options: readonly Option[], chosen: string, any = true): Html | '' {
  if (options.length < (any ? 1 : 2)) return '';
  return html`<label><span>${label}</span><select name="${name}">${any ? html`<option value="">${BOARD_WORDS.any}</option>` : ''}${options.map(
    ({ value, label: shown }) =>
      html`<option value="${value}"${value === chosen ? html` selected` : ''}>${shown}</option>`,
  )}</select></label>`;
}

const named = (names: readonly string[]): Option[] => names.map((name) => ({ value: name, label: name }));

/** The conditions, as a form that puts them into the address. */
export function filterForm(
  ledgers: readonly { key: string; title: string }[],
  ledger: Ledger,
  filter: Filter,
  seat: Seated,
): Html {
  const { sections, units, leaders, places } = facetsOf(ledger);
  const own = ledgers.map(({ key, title }) => ({ value: key, label: title }));
  const sorts = SORTS.map((sort) => ({ value: sort, label: BOARD_WORDS.sorts[sort] }));
  const sizes = SIZES.map((size) => ({ value: String(size), label: BOARD_WORDS.sizes(size) }));
  const { section, unit, leader, place, sort, size } = filterQuery(filter);
  const set = [section, unit, leader, place, sort, size].some((one) => one !== undefined);
  const light = filter.light === '' ? '' : html`<input type="hidden" name="light" value="${filter.light}">`;
  return html`<form class="filter" method="get" action="/board" role="search">${seatHidden(seat)}${light}
<label class="wide"><span>${BOARD_WORDS.search}</span><input type="search" name="q" value="${filter.q}" placeholder="${BOARD_WORDS.searchHint}" maxlength="100"></label>
${choose('ledger', BOARD_WORDS.ledger, own, ledger.key, false)}
<div class="go"><button type="submit" class="send">${BOARD_WORDS.filter}</button> <a href="/board?${queryOf(seat, filterQuery({ ledger: ledger.key }))}">${BOARD_WORDS.reset}</a></div>
<details${set ? html` open` : ''}><summary>${BOARD_WORDS.more}</summary><div class="more">${choose('section', BOARD_WORDS.section, named(sections), filter.section)}${choose('unit', BOARD_WORDS.unit, named(units), filter.unit)}${choose('leader', BOARD_WORDS.leader, named(leaders), filter.leader)}${choose('place', BOARD_WORDS.place, named(places), filter.place)}${choose('sort', BOARD_WORDS.sort, sorts, filter.sort, false)}${choose('size', BOARD_WORDS.size, sizes, String(filter.size), false)}</div></details></form>`;
}
