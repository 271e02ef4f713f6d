import type { Hono } from 'hono';
import { leftOf } from '../../delivery/left.js';
import { loadBoard } from '../board.js';
import { queryOf, seatedAt } from '../chats.js';
import type { WebDeps } from '../deps.js';
import { type Html, html } from '../html.js';
import { doubtsOf, todosOf } from '../todo.js';
import { viewerOf } from '../viewer.js';
import { boardView } from '../views/board.js';
import { leftLink } from '../views/left.js';
import { sheetPage } from '../views/page.js';
import { todoPageBody } from '../views/todo.js';
import { BOARD_WORDS, TODO_WORDS } from '../words.js';

/** The ledger as a whole, and what waits for a decision. */
export function listRoutes(app: Hono, deps: WebDeps): void {
  app.get('/board', async (c) => {
    const seat = await seatedAt(deps, c);
    if (!seat) return c.redirect('/', 302);
    const query = queryOf(seat);
    const key = seat.current.chat.ledger;
    const ledgers = (await deps.ledgers()).filter((ledger) => key === undefined || ledger.key === key);
    const parts: Html[] = [];
    for (const ledger of ledgers) {
      parts.push(boardView(await loadBoard(deps.store, ledger, deps.now()), query, c.req.query('light')));
    }
    return c.html(sheetPage(BOARD_WORDS.title, seat, 'board', html`${parts}`));
  });

  app.get('/todo', async (c) => {
    const seat = await seatedAt(deps, c);
    if (!seat) return c.redirect('/', 302);
    const ledgers = await deps.ledgers();
    const todos = await todosOf(deps.store, ledgers, viewerOf(seat.person, seat.people, ledgers));
    const doubts = await doubtsOf(deps.store, seat.person);
    const left = seat.person.role === 'supervisor' ? leftLink((await leftOf(deps.store)).length, seat) : undefined;
    return c.html(sheetPage(TODO_WORDS.title, seat, 'todo', todoPageBody(todos, seat.person.name, doubts, left)));
  });
}
