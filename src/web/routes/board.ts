import type { Hono } from 'hono';
import type { Ledger } from '../../model/ledger.js';
import { countLamps, filterSchema, fitting, sorted } from '../board/filter.js';
import { boardView } from '../board/view.js';
import { sectionsPicture } from '../charts.js';
import { type Seated, seatedAt } from '../chats.js';
import type { WebDeps } from '../deps.js';
import { html } from '../html.js';
import { sheetPage } from '../views/page.js';
import { BOARD_WORDS } from '../words-board.js';

/** The ledger that is asked for, else that of the chat, else the first. */
export function ledgerMeant(ledgers: readonly Ledger[], seat: Seated, key: string | undefined): Ledger | undefined {
  const of = (wanted: string | undefined) => ledgers.find((one) => one.key === wanted);
  return of(key) ?? of(seat.current.chat.ledger) ?? ledgers[0];
}

/** The ledger as a whole. */
export function boardRoute(app: Hono, deps: WebDeps): void {
  app.get('/board', async (c) => {
    const seat = await seatedAt(deps, c);
    if (!seat) return c.redirect('/', 302);
    const filter = filterSchema.parse(c.req.query());
    const ledgers = await deps.ledgers();
    const ledger = ledgerMeant(ledgers, seat, filter.ledger);
    if (!ledger) {
      const empty = html`<section class="sheet"><h1>${BOARD_WORDS.title}</h1><p class="none">${BOARD_WORDS.noLedger}</p></section>`;
      return c.html(sheetPage(BOARD_WORDS.title, seat, 'board', empty));
    }
    const board = await deps.boards(ledger, deps.now());
    const fit = fitting(board.rows, filter);
    const lit = filter.light === '' ? fit : fit.filter(({ lamp }) => lamp === filter.light);
    const pages = Math.max(1, Math.ceil(lit.length / filter.size));
    const page = Math.min(filter.page, pages);
    const view = boardView({
      board,
      ledgers,
      filter: { ...filter, ledger: ledger.key, page },
      seat,
      shown: sorted(lit, filter.sort).slice((page - 1) * filter.size, page * filter.size),
      found: lit.length,
      counts: countLamps(fit),
      charts: page === 1 ? await sectionsPicture(deps, board) : '',
    });
    return c.html(sheetPage(BOARD_WORDS.title, seat, 'board', view));
  });
}
