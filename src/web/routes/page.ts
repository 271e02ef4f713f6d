import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { Item, Ledger } from '../../model/ledger.js';
import { queryOf, type Seat, type Seated, seatedAt, seatOf } from '../chats.js';
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

async function pane(deps: WebDeps, seat: Seated, talked: string[], wanted: string | undefined): Promise<Html> {
  const ledgers = await deps.ledgers();
  const items = inView(ledgers, seat).flatMap((ledger) => ledger.items);
  const id = wanted ?? talked[0];
  const view = id === undefined ? undefined : await loadItem(deps, id);
  const known = new Map(ledgers.flatMap((ledger) => ledger.items.map((item): [string, Item] => [item.id, item])));
  const links = talked.flatMap((one) => known.get(one) ?? []);
  const body = view ? itemPane(view) : id === undefined ? emptyPane() : html`<p class="none">${WORDS.itemUnknown}</p>`;
  return html`${itemPicker(links, items, id, queryOf(seat))}${body}`;
}

/** Is there anybody, and anything to talk of? */
async function someone(deps: WebDeps, c: Context): Promise<boolean> {
  const { people, chats } = await seatOf(deps, c, {});
  return people.length > 0 && chats.length > 0;
}

/** The page, and the pane of an item alone. */
export function pageRoutes(app: Hono, deps: WebDeps): void {
  app.get('/', async (c) => {
    const seat = await seatedAt(deps, c);
    if (!seat) return (await someone(deps, c)) ? c.redirect('/', 302) : c.html(emptyPage());
    const talk = await loadTalk(deps.store, seat.current.chat.id);
    const viewer = viewerOf(seat.person, seat.people, await deps.ledgers());
    const ledgers = inView(await deps.ledgers(), seat);
    return c.html(
      talkPage({
        seat,
        pieces: await pieces(talk, viewer),
        pane: await pane(deps, seat, itemsOf(talk.entries), c.req.query('item')),
        examples: examplesFor(ledgers, seat.person),
        key: randomUUID(),
        draft: { text: (c.req.query('say') ?? '').slice(0, 4000), replyTo: c.req.query('re') ?? '' },
      }),
    );
  });

  app.get('/item', async (c) => {
    const seat = await seatedAt(deps, c);
    if (!seat) return c.text(WORDS.errors.noChat, 404);
    const talk = await loadTalk(deps.store, seat.current.chat.id);
    return c.html(await render(await pane(deps, seat, itemsOf(talk.entries), c.req.query('item') || undefined)));
  });
}
