import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { Item, Ledger } from '../../model/ledger.js';
import { type Seat, seatOf } from '../chats.js';
import type { WebDeps } from '../deps.js';
import { examplesFor } from '../examples.js';
import { type Html, render } from '../html.js';
import { loadItem } from '../item.js';
import { loadTalk, pieces } from '../log.js';
import { itemsOf } from '../talk.js';
import { viewerOf } from '../viewer.js';
import { emptyPane, itemPane, itemPicker } from '../views/item.js';
import { emptyPage, talkPage } from '../views/page.js';
import { WORDS } from '../words.js';

/** Ledgers in view of a chat: its own, or all. */
function inView(ledgers: Ledger[], seat: Seat): Ledger[] {
  const key = seat.current?.chat.ledger;
  return key === undefined ? ledgers : ledgers.filter((ledger) => ledger.key === key);
}

async function pane(deps: WebDeps, seat: Seat, talked: string[], wanted: string | undefined): Promise<Html> {
  const ledgers = await deps.ledgers();
  const items = inView(ledgers, seat).flatMap((ledger) => ledger.items);
  const id = wanted ?? talked[0];
  const view = id === undefined ? undefined : await loadItem(deps, id);
  const known = new Map(ledgers.flatMap((ledger) => ledger.items.map((item): [string, Item] => [item.id, item])));
  const links = talked.flatMap((one) => known.get(one) ?? []);
  const query = new URLSearchParams({ who: seat.person?.name ?? '', chat: seat.current?.chat.id ?? '' });
  const body = view ? itemPane(view) : id === undefined ? emptyPane() : html`<p class="none">${WORDS.itemUnknown}</p>`;
  return html`${itemPicker(links, items, id, query.toString())}${body}`;
}

/** The page, and the pane of an item alone. */
export function pageRoutes(app: Hono, deps: WebDeps): void {
  app.get('/', async (c) => {
    const seat = await seatOf(deps, c.req.query('who'), c.req.query('chat'));
    if (seat.people.length === 0 || seat.chats.length === 0) return c.html(emptyPage());
    if (!seat.person || !seat.current) return c.redirect('/', 302);
    const talk = await loadTalk(deps.store, seat.current.chat.id);
    const viewer = viewerOf(seat.person, seat.people, await deps.ledgers());
    const ledgers = inView(await deps.ledgers(), seat);
    return c.html(
      talkPage({
        seat: { ...seat, person: seat.person, current: seat.current },
        pieces: await pieces(talk, viewer),
        pane: await pane(deps, seat, itemsOf(talk.entries), c.req.query('item')),
        examples: examplesFor(ledgers, seat.person),
        key: randomUUID(),
      }),
    );
  });

  app.get('/item', async (c) => {
    const seat = await seatOf(deps, c.req.query('who'), c.req.query('chat'));
    if (!seat.person || !seat.current) return c.text(WORDS.errors.noChat, 404);
    const talk = await loadTalk(deps.store, seat.current.chat.id);
    return c.html(await render(await pane(deps, seat, itemsOf(talk.entries), c.req.query('item') || undefined)));
  });
}
