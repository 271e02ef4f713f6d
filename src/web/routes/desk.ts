import type { Hono } from 'hono';
import { exemptionsOf, settingsOf } from '../../bot/commands/remind-settings.js';
import { may } from '../../bot/permissions.js';
import { settingsText } from '../../bot/replies/reminders-orders.js';
import { dayOf } from '../../days.js';
import { DEFAULT_SETTINGS } from '../../reminders/settings.js';
import { seatedAt } from '../chats.js';
import type { WebDeps } from '../deps.js';
import { html } from '../html.js';
import { matrixOf } from '../matrix.js';
import { auditView } from '../views/audit.js';
import { filesView } from '../views/files.js';
import { matrixView } from '../views/matrix.js';
import { sheetPage } from '../views/page.js';
import { answered } from '../views/say.js';
import { settingsView } from '../views/settings.js';
import { BOARD_WORDS } from '../words-board.js';
import { AUDIT_WORDS, FILES_WORDS, MATRIX_WORDS, SETTINGS_WORDS } from '../words-desk.js';
import { ledgerMeant } from './board.js';

/** Entries of the audit log that one page shows, and how far back one can leaf. */
const ENTRIES = 200;
const MOST_PAGES = 50;

/** Pages of the office: who has reported, files, what was done, reminders. */
export function deskRoutes(app: Hono, deps: WebDeps): void {
  const { store } = deps;

  app.get('/matrix', async (c) => {
    const seat = await seatedAt(deps, c);
    if (!seat) return c.redirect('/', 302);
    const ledgers = await deps.ledgers();
    const ledger = ledgerMeant(ledgers, seat, c.req.query('ledger'));
    if (!ledger) return c.html(sheetPage(MATRIX_WORDS.title, seat, 'matrix', html`<p>${BOARD_WORDS.noLedger}</p>`));
    const [reports, approved] = await Promise.all([
      store.facts.reports(ledger.key, `${ledger.yearStart}T00:00:00+08:00`),
      store.requests.approved(ledger.items.map(({ id }) => id)),
    ]);
    const matrix = matrixOf(ledger, reports, approved, dayOf(deps.now()));
    return c.html(sheetPage(MATRIX_WORDS.title, seat, 'matrix', matrixView(matrix, ledger, ledgers, seat)));
  });

  app.get('/files', async (c) => {
    const seat = await seatedAt(deps, c);
    if (!seat) return c.redirect('/', 302);
    const body = filesView(seat, dayOf(deps.now()), await answered(deps, seat, c));
    return c.html(sheetPage(FILES_WORDS.title, seat, 'files', body, 'files'));
  });

  app.get('/audit', async (c) => {
    const seat = await seatedAt(deps, c);
    if (!seat) return c.redirect('/', 302);
    if (!may(seat.person, 'records')) return c.text(AUDIT_WORDS.only, 403);
    const page = Math.min(MOST_PAGES, Math.max(1, Number(c.req.query('page')) || 1));
    const entries = (await store.audit.list(page * ENTRIES + 1)).slice((page - 1) * ENTRIES);
    const more = entries.length > ENTRIES && page < MOST_PAGES;
    const body = auditView({ entries: entries.slice(0, ENTRIES), seat, ...(more && { next: page + 1 }) });
    return c.html(sheetPage(AUDIT_WORDS.title, seat, 'audit', body));
  });

  app.get('/settings', async (c) => {
    const seat = await seatedAt(deps, c);
    if (!seat) return c.redirect('/', 302);
    if (!may(seat.person, 'arrange')) return c.text(SETTINGS_WORDS.only, 403);
    const [ledgers, set, exempt] = await Promise.all([deps.ledgers(), settingsOf(store), exemptionsOf(store)]);
    const rows = ledgers.map((ledger) => ({ ledger, settings: set.get(ledger.key) ?? DEFAULT_SETTINGS }));
    const today = dayOf(deps.now());
    const text = settingsText(
      rows,
      exempt.filter(({ until }) => until >= today),
    );
    const body = settingsView(seat, text, await answered(deps, seat, c));
    return c.html(sheetPage(SETTINGS_WORDS.title, seat, 'settings', body));
  });
}
