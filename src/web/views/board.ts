import type { Board } from '../board.js';
import { amount, dayWords, percent } from '../format.js';
import { type Html, html } from '../html.js';
import type { ItemView, TargetRow } from '../item.js';
import { BOARD_WORDS, WORDS } from '../words.js';
import { bar } from './bar.js';
import { lightBadge } from './item.js';

function target(row: TargetRow): Html {
  const first = row.figures[0];
  const size = amount(row.target.value, row.target.unit);
  const done = first ? amount(first.value, first.unit) : WORDS.noFigure;
  return html`<li><span>${row.target.metric}</span> <span class="source">${done} / ${size}${row.share === null ? '' : ` · ${percent(row.share)}`}</span>${first ? bar(row) : ''}</li>`;
}

function item(view: ItemView, seat: string): Html {
  const { item: one, today } = view;
  const colour = view.light?.colour ?? 'none';
  return html`<tr data-light="${colour}"><td><a href="/?${seat}&item=${encodeURIComponent(one.id)}">${one.id}</a></td>
<th scope="row">${one.title}<span class="source">${(one.units.length > 0 ? one.units : one.leaders).join(WORDS.listComma)}</span></th>
<td>${view.targets.length > 0 ? html`<ul class="mini">${view.targets.map(target)}</ul>` : html`<span class="source">${view.last[0] ? BOARD_WORDS.reported : WORDS.noFigure}</span>`}</td>
<td class="day">${view.deadline === null ? html`<span class="source">${BOARD_WORDS.yearEnd}</span>` : dayWords(view.deadline, today)}</td>
<td>${lightBadge(view)}</td></tr>`;
}

/** All items of one ledger with their lights. */
export function boardView(board: Board, seat: string, light: string | undefined): Html {
  const { counts, ledger } = board;
  const rows = light ? board.rows.filter((row) => (row.light?.colour ?? 'none') === light) : board.rows;
  const filter = (name: string, label: string, count: number) =>
    html`<li><a href="/board?${seat}${name ? `&light=${name}` : ''}"${(light ?? '') === name ? html` aria-current="true"` : ''}>${label} ${count}</a></li>`;
  return html`<section class="sheet"><h1>${ledger.title}</h1>
<ul class="talked" aria-label="${BOARD_WORDS.filter}">${filter('', BOARD_WORDS.all, board.rows.length)}${filter('red', WORDS.lights.red, counts.red)}${filter('yellow', WORDS.lights.yellow, counts.yellow)}${filter('green', WORDS.lights.green, counts.green)}${filter('none', WORDS.lightNone, counts.none)}</ul>
<p class="source">${WORDS.lightWhy}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${BOARD_WORDS.table}"><table><thead><tr><th scope="col">${BOARD_WORDS.code}</th><th scope="col">${BOARD_WORDS.item}</th><th scope="col">${WORDS.targets}</th><th scope="col">${WORDS.deadline}</th><th scope="col">${BOARD_WORDS.light}</th></tr></thead>
<tbody>${rows.map((row) => item(row, seat))}</tbody></table></div></section>`;
}
