import type { Hono } from 'hono';
import { adopt } from '../../ledger/adopt.js';
import { extendedTo } from '../../ledger/dues.js';
import { counts } from '../../ledger/progress.js';
import { itemPictures } from '../charts.js';
import { seatedAt } from '../chats.js';
import type { WebDeps } from '../deps.js';
import { html } from '../html.js';
import { loadItem } from '../item.js';
import { monthRows } from '../months.js';
import { itemPage } from '../views/item-page.js';
import { sheetPage } from '../views/page.js';
import { answered } from '../views/say.js';
import { ITEM_WORDS } from '../words-item.js';

/** Facts of one item that its page shows. */
const MOST = 1_000;

/** One item by itself: figures by month, every fact, requests. */
export function itemRoute(app: Hono, deps: WebDeps): void {
  app.get('/items/:id', async (c) => {
    const seat = await seatedAt(deps, c);
    if (!seat) return c.redirect('/', 302);
    const view = await loadItem(deps, c.req.param('id'), MOST);
    if (!view) {
      const body = html`<section class="sheet"><p class="none">${ITEM_WORDS.unknown}</p></section>`;
      return c.html(sheetPage(ITEM_WORDS.unknown, seat, 'board', body), 404);
    }
    const { item, ledger, today } = view;
    const facts = adopt(view.all.map(({ fact }) => fact).filter(counts), [item]);
    const extended = extendedTo(item, view.approved);
    const aims = item.targets.map((target) => ({ ledger, item, target }));
    const page = itemPage({
      view,
      seat,
      months: new Map(
        item.targets.map((target) => [target.id, monthRows(ledger, item, target, facts, today, extended)]),
      ),
      pictures: await itemPictures(aims, facts, new Map(extended === undefined ? [] : [[item.id, extended]]), today),
      said: await answered(deps, seat, c),
      most: MOST,
    });
    return c.html(sheetPage(`${item.id} ${item.title}`, seat, 'board', page));
  });
}
