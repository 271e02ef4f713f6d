import type { After } from '../../delivery/deps.js';
import { sectionsPicture } from '../charts.js';
import type { WebDeps } from '../deps.js';

/** After the start, in milliseconds: what starts with the program goes first. */
const FIRST = 1_000;
/** Between two rounds: so long the first visitor after midnight may have to wait. One in which nothing changed costs nothing. */
const EVERY = 5 * 60_000;

export interface Warmth {
  /** No further round; waits for what is being read. */
  stop(): Promise<void>;
}

/**
 * Reads the boards of all ledgers and draws their pictures in the background, after the start and whenever something
 * changed (every new day all of it does), so that nobody waits for it at the page. A round that fails is told once; whoever
 * looks at the board then hears of it there.
 */
export function warmBoards(
  deps: Pick<WebDeps, 'store' | 'ledgers' | 'boards' | 'now' | 'onError'>,
  after: After,
): Warmth {
  const over = new AbortController();
  let running = Promise.resolve();
  let failed = false;
  let cancel = after(FIRST, go);

  function go(): void {
    running = round()
      .then(() => {
        failed = false;
      })
      .catch((error: unknown) => {
        if (!over.signal.aborted && !failed) deps.onError(error);
        failed = true;
      })
      .then(() => {
        if (!over.signal.aborted) cancel = after(EVERY, go);
      });
  }

  async function round(): Promise<void> {
    for (const ledger of await deps.ledgers()) {
      const board = await deps.boards(ledger, deps.now(), over.signal);
      over.signal.throwIfAborted();
      await sectionsPicture(deps, board);
    }
  }

  return {
    stop() {
      over.abort();
      cancel();
      return running;
    },
  };
}
