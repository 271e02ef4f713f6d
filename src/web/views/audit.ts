import { z } from 'zod';
import { auditRow } from '../../bot/replies/people.js';
import type { Store } from '../../store/store.js';
import { queryOf, type Seated } from '../chats.js';
import { instantWords } from '../format.js';
import { type Html, html } from '../html.js';
import { WORDS } from '../words.js';
import { AUDIT_WORDS } from '../words-desk.js';

type Entry = Awaited<ReturnType<Store['audit']['list']>>[number];

export interface AuditPage {
  entries: readonly Entry[];
  seat: Seated;
  /** Number of the page before these in time. */
  next?: number;
}

const handled = z.object({ message: z.number(), items: z.array(z.string()), facts: z.number() });

/** What was done: items as links, else the kept detail as it is. */
function detail(entry: Entry, seat: Seated): Html {
  const read = handled.safeParse(entry.detail);
  if (!read.success && JSON.stringify(entry.detail) === '{}') return html``;
  if (!read.success) return html`<span class="source">${auditRow(entry)[3] ?? ''}</span>`;
  const { items, facts, message } = read.data;
  return html`${items.map((id) => html`<a href="/items/${encodeURIComponent(id)}?${queryOf(seat)}">${id}</a> `)}${facts > 0 ? `${AUDIT_WORDS.facts(facts)} ` : ''}<span class="none">${AUDIT_WORDS.message(message)}</span>`;
}

/** Who did what, newest first. */
export function auditView({ entries, seat, next }: AuditPage): Html {
  const row = (entry: Entry) => {
    const [, who = '', act = ''] = auditRow(entry);
    return html`<tr><td class="day">${instantWords(entry.at)}</td><td>${who}</td><td>${act}</td><td>${detail(entry, seat)}</td></tr>`;
  };
  const heads = [AUDIT_WORDS.when, AUDIT_WORDS.who, AUDIT_WORDS.act, AUDIT_WORDS.what];
  return html`<section class="sheet"><h1>${AUDIT_WORDS.title}</h1><p class="source">${AUDIT_WORDS.hint}</p>${
    entries.length === 0
      ? html`<p class="none">${AUDIT_WORDS.none}</p>`
      : html`<div class="scroll" tabindex="0" role="region" aria-label="${AUDIT_WORDS.title}"><table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${entries.map(row)}</tbody></table></div>`
  }${next === undefined ? '' : html`<nav class="pager" aria-label="${WORDS.product}"><a rel="next" href="/audit?${queryOf(seat, { page: String(next) })}">${AUDIT_WORDS.more}</a></nav>`}</section>`;
}
