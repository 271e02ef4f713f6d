import type { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { seatedAt } from '../chats.js';
import type { WebDeps } from '../deps.js';
import { loadTalk, pieces } from '../log.js';
import { viewerOf } from '../viewer.js';
import { WORDS } from '../words.js';

/** The newest elements that a page is kept up to date with. */
const WATCHED = 30;
/** Looked at anew this often even when nothing was told, which also keeps the connection open. */
const BEAT_MS = 20_000;

/** Waits until something happens or the time is over. */
function nap(ms: number, onWake: (wake: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    onWake(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Server-sent events: every element of the chat that is new or has changed. */
export function liveRoute(app: Hono, deps: WebDeps): void {
  app.get('/events', async (c) => {
    const seat = await seatedAt(deps, c);
    if (!seat) return c.json({ error: WORDS.errors.noChat }, 404);
    const viewer = viewerOf(seat.person, seat.people, await deps.ledgers());
    const chat = seat.current.chat.id;
    return streamSSE(c, async (stream) => {
      let wake = () => {};
      let changed = true;
      const off = deps.hub.subscribe(chat, () => {
        changed = true;
        wake();
      });
      stream.onAbort(() => wake());
      const known = new Map<string, string>();
      while (!stream.aborted && !deps.hub.closed.aborted) {
        changed = false;
        // A session that was ended elsewhere ends here too.
        if (deps.entrance.login && !(await deps.entrance.session(c))) break;
        const now = await pieces(await loadTalk(deps.store, chat), viewer, WATCHED);
        const fresh = now.filter((piece) => known.get(piece.key) !== piece.version);
        for (const piece of fresh) known.set(piece.key, piece.version);
        await stream.writeSSE(
          fresh.length > 0 ? { event: 'entries', data: JSON.stringify(fresh) } : { event: 'beat', data: '' },
        );
        if (!changed && !stream.aborted) {
          await nap(BEAT_MS, (set) => {
            wake = set;
          });
        }
      }
      off();
    });
  });
}
