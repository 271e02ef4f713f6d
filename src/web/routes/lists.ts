import type { Hono } from 'hono';
import { leftOf } from '../../delivery/left.js';
import { seatedAt } from '../chats.js';
import type { WebDeps } from '../deps.js';
import { doubtsOf } from '../doubts.js';
import { todosOf } from '../todo.js';
import { viewerOf } from '../viewer.js';
import { doubtsView } from '../views/doubts.js';
import { leftLink } from '../views/left.js';
import { sheetPage } from '../views/page.js';
import { answered } from '../views/say.js';
import { todoPageBody } from '../views/todo.js';
import { TODO_WORDS } from '../words.js';

/** What waits for a decision. */
export function listRoutes(app: Hono, deps: WebDeps): void {
  app.get('/todo', async (c) => {
    const seat = await seatedAt(deps, c);
    if (!seat) return c.redirect('/', 302);
    const ledgers = await deps.ledgers();
    const todos = await todosOf(deps.store, ledgers, viewerOf(seat.person, seat.people, ledgers));
    const doubts = await doubtsOf(deps.store, seat.person, deps.now());
    const items = ledgers.flatMap((ledger) => ledger.items);
    const unclear = doubtsView({ doubts, seat, items, chats: await deps.store.chats.list() });
    const titles = new Map(items.map(({ id, title }) => [id, title]));
    const said = await answered(deps, seat, c);
    const left = seat.person.role === 'supervisor' ? leftLink((await leftOf(deps.store)).length, seat) : undefined;
    return c.html(
      sheetPage(
        TODO_WORDS.title,
        seat,
        'todo',
        todoPageBody({ todos, seat, said, unclear, titles, ...(left && { left }) }),
      ),
    );
  });
}
