import { queryOf, type Seated } from '../chats.js';
import { amount, dayWords, instantWords, percent } from '../format.js';
import { type Html, html } from '../html.js';
import type { TargetRow } from '../target.js';
import { bar } from '../views/bar.js';
import { WORDS } from '../words.js';
import { BOARD_WORDS } from '../words-board.js';
import { type Filter, filterQuery, LAMPS } from './filter.js';
import { filterForm } from './form.js';
import type { Board } from './load.js';
import type { BoardRow, Lamp } from './row.js';

export interface BoardPage {
  board: Board;
  ledgers: readonly { key: string; title: string }[];
  filter: Filter;
  seat: Seated;
  /** Rows on this page. */
  shown: readonly BoardRow[];
  /** How many fit. */
  found: number;
  /** By light, of those that fit all but the light. */
  counts: Record<Lamp, number>;
  charts: Html | '';
}

const LAMP_WORDS: Record<Lamp, string> = { ...WORDS.lights, none: WORDS.lightNone };

function target(row: TargetRow): Html {
  const first = row.figures[0];
  const size = amount(row.target.value, row.target.unit);
  const done = first ? amount(first.value, first.unit) : WORDS.noFigure;
  const share = row.share === null || row.target.unit === '%' ? '' : ` · ${percent(row.share)}`;
  return html`<li><span>${row.target.metric}</span> <span class="source">${done} / ${size}${share}</span>${first ? bar(row) : ''}</li>`;
}

function due({ deadline, left, extended }: BoardRow, today: string): Html {
  if (deadline === null || left === null)
    return html`<span class="source" title="${BOARD_WORDS.yearEndWhy}">${BOARD_WORDS.yearEnd}</span>`;
  const when =
    left < 0
      ? html`<span class="over">${BOARD_WORDS.overdue(-left)}</span>`
      : html`<span class="source">${BOARD_WORDS.days(left)}</span>`;
  return html`${dayWords(deadline, today)} ${when}${extended ? html` <span class="tag">${BOARD_WORDS.extended}</span>` : ''}`;
}

function item(row: BoardRow, today: string, query: string): Html {
  const { item: one, last } = row;
  const who = (one.units.length > 0 ? one.units : one.leaders).join(WORDS.listComma);
  const done =
    row.targets.length > 0
      ? html`<ul class="mini">${row.targets.map(target)}</ul>`
      : html`<span class="source">${BOARD_WORDS.noTargets}</span>`;
  const told = last
    ? html`${instantWords(last.at)}${last.who ? html`<span class="source">${last.who}</span>` : ''}`
    : html`<span class="source">${BOARD_WORDS.never}</span>`;
  return html`<tr data-light="${row.lamp}"><td class="day">${one.id}</td>
<th scope="row"><a href="/items/${encodeURIComponent(one.id)}?${query}">${one.title}</a><span class="source">${who}</span></th>
<td>${done}</td><td class="due" data-label="${WORDS.deadline}">${due(row, today)}</td><td><span class="light ${row.lamp}">${LAMP_WORDS[row.lamp]}</span></td><td class="told" data-label="${BOARD_WORDS.last}">${told}</td></tr>`;
}

function lamps({ filter, seat, counts }: BoardPage): Html {
  const link = (light: Filter['light'], label: string, count: number) => {
    const query = queryOf(seat, filterQuery({ ...filter, light, page: 1 }));
    return html`<li><a class="lamp ${light}" href="/board?${query}"${light === filter.light ? html` aria-current="true"` : ''}>${label} <b>${count}</b></a></li>`;
  };
  const all = LAMPS.reduce((sum, lamp) => sum + counts[lamp], 0);
  return html`<ul class="lamps" aria-label="${BOARD_WORDS.lamps}">${link('', BOARD_WORDS.all, all)}${LAMPS.map((lamp) => link(lamp, LAMP_WORDS[lamp], counts[lamp]))}</ul>`;
}

function pager({ filter, seat, found }: BoardPage): Html | '' {
  const pages = Math.ceil(found / filter.size);
  if (pages < 2) return '';
  const link = (page: number, label: string, rel: string) =>
    page < 1 || page > pages
      ? ''
      : html`<a rel="${rel}" href="/board?${queryOf(seat, filterQuery({ ...filter, page }))}">${label}</a>`;
  return html`<nav class="pager" aria-label="${BOARD_WORDS.pages}">${link(filter.page - 1, BOARD_WORDS.previous, 'prev')}<span>${BOARD_WORDS.page(filter.page, pages)}</span>${link(filter.page + 1, BOARD_WORDS.next, 'next')}</nav>`;
}

/** All items of one ledger that fit, a page of them, with their lights. */
export function boardView(page: BoardPage): Html {
  const { board, shown, found, seat, filter } = page;
  const { ledger, today } = board;
  const query = queryOf(seat);
  const heads = ['code', 'item', 'targets'] as const;
  return html`<section class="sheet board"><h1>${ledger.title}</h1>
<p class="source">${BOARD_WORDS.today(dayWords(today))} · ${BOARD_WORDS.found(found, board.rows.length)} · ${WORDS.lightWhy}</p>
${lamps(page)}${filterForm(page.ledgers, ledger, filter, seat)}
${
  shown.length === 0
    ? html`<p class="none" role="status">${BOARD_WORDS.none}</p>`
    : html`<div class="scroll" tabindex="0" role="region" aria-label="${BOARD_WORDS.table}"><table><thead><tr>${heads.map((head) => html`<th scope="col">${BOARD_WORDS[head]}</th>`)}<th scope="col">${WORDS.deadline}</th><th scope="col">${BOARD_WORDS.light}</th><th scope="col">${BOARD_WORDS.last}</th></tr></thead>
<tbody>${shown.map((row) => item(row, today, query))}</tbody></table></div>`
}${pager(page)}</section>${page.charts}`;
}
