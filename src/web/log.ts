import { createHash } from 'node:crypto';
import type { Store } from '../store/store.js';
import { render } from './html.js';
import { noticesOf } from './notices.js';
import { type Entry, entriesOf, type Notice } from './talk.js';
import type { Viewer } from './viewer.js';
import { entryView, noticeView } from './views/entry.js';

/** Messages of a chat that the page shows. */
const SHOWN = 150;

/** An element of the log, with a version by which the page knows whether it has it already. */
export interface Piece {
  key: string;
  version: string;
  html: string;
}

export interface Talk {
  entries: Entry[];
  notices: Notice[];
}

export async function loadTalk(store: Store, chat: string): Promise<Talk> {
  const [rows, notices] = await Promise.all([store.inbox.ofChat(chat, SHOWN), noticesOf(store, chat)]);
  return { entries: entriesOf(rows), notices };
}

async function piece(key: string, html: string): Promise<Piece> {
  return { key, version: createHash('sha1').update(html).digest('base64url').slice(0, 12), html };
}

/** The talk as elements in the order of time, as this viewer sees it; the last `limit` of them. */
export async function pieces(talk: Talk, viewer: Viewer, limit = SHOWN): Promise<Piece[]> {
  const all = [
    ...talk.entries.map((entry) => ({ key: entry.key, at: entry.row.at, view: () => entryView(entry, viewer) })),
    ...talk.notices.map((notice) => ({ key: notice.key, at: notice.at, view: () => noticeView(notice) })),
  ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return Promise.all(all.slice(-limit).map(async (one) => piece(one.key, await render(one.view()))));
}
