import type { Ledger } from '../../model/ledger.js';
import { filterQuery } from '../board/filter.js';
import { queryOf, type Seated } from '../chats.js';
import { type Html, html } from '../html.js';
import type { Cell, Matrix } from '../matrix.js';
import { MATRIX_WORDS } from '../words-desk.js';
import { seatHidden } from './top.js';

const kindOf = ({ all, done }: Cell): keyof typeof MATRIX_WORDS.keys =>
  all === 0 ? 'idle' : done === all ? 'full' : done > 0 ? 'part' : 'none';

function cellView(cell: Cell, month: string): Html {
  const kind = kindOf(cell);
  if (kind === 'idle') return html`<td class="cell idle"><span class="hide">${MATRIX_WORDS.keys.idle}</span></td>`;
  const words = MATRIX_WORDS.cellWords(cell.done, cell.all, cell.zero);
  return html`<td class="cell ${kind}" title="${words}"><span class="month" aria-hidden="true">${month}</span><span aria-hidden="true">${MATRIX_WORDS.cell(cell.done, cell.all)}</span><span class="hide">${words}</span></td>`;
}

/** Units by months: who has reported. */
export function matrixView(matrix: Matrix, ledger: Ledger, ledgers: readonly Ledger[], seat: Seated): Html {
  const { months, rows } = matrix;
  const name = (month: string) => MATRIX_WORDS.month(Number(month.slice(5)));
  const choose =
    ledgers.length < 2
      ? ''
      : html`<form class="filter" method="get" action="/matrix">${seatHidden(seat)}<label class="wide"><span>${MATRIX_WORDS.ledger}</span><select name="ledger">${ledgers.map(({ key, title }) => html`<option value="${key}"${key === ledger.key ? html` selected` : ''}>${title}</option>`)}</select></label><div class="go"><button type="submit">${MATRIX_WORDS.show}</button></div></form>`;
  const keys = (['full', 'part', 'none'] as const).map(
    (kind) => html`<li><span class="cell ${kind}" aria-hidden="true"></span> ${MATRIX_WORDS.keys[kind]}</li>`,
  );
  return html`<section class="sheet"><h1>${MATRIX_WORDS.title}</h1><p>${ledger.title}</p>${choose}<p class="source">${MATRIX_WORDS.hint}</p><ul class="keys">${keys}</ul>
<div class="scroll matrix" tabindex="0" role="region" aria-label="${MATRIX_WORDS.table}"><table><thead><tr><th scope="col">${MATRIX_WORDS.unit}</th>${months.map((month) => html`<th scope="col">${name(month)}</th>`)}</tr></thead>
<tbody>${rows.map(
    ({ unit, items, cells }) =>
      html`<tr><th scope="row"><a href="/board?${queryOf(seat, filterQuery({ ledger: ledger.key, unit }))}">${unit}</a> <span class="source">${MATRIX_WORDS.items(items)}</span></th>${cells.map((cell, at) => cellView(cell, name(months[at] ?? '')))}</tr>`,
  )}</tbody></table></div></section>`;
}
