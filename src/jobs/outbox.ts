import type { Instant } from '../model/fact.js';
import type { OutboxRow, Store } from '../store/store.js';

const BATCH = 100;

/**
 * Sends what is due in the outbox, one row after the other. The bot (right after a reply is stored) and the sweep share
 * one sender of a process: a call during a running one waits for it, so that no row goes out twice.
 * A row that fails stays due, and later rows of its chat stay behind it for this time.
 */
export function createSender(deps: {
  store: Store;
  now: () => Instant;
  deliver: (row: OutboxRow) => Promise<void>;
  onError: (error: unknown) => void;
}): (due?: Instant) => Promise<number> {
  const { store, now, deliver, onError } = deps;
  let last: Promise<unknown> = Promise.resolve();

  async function send(due: Instant): Promise<number> {
    const failed = new Set<string>();
    let sent = 0;
    for (const row of await store.outbox.due(due, BATCH)) {
      if (failed.has(row.chat)) continue;
      try {
        await deliver(row);
        await store.outbox.sent(row.id, now());
        sent++;
      } catch (error) {
        failed.add(row.chat);
        onError(error);
      }
    }
    return sent;
  }

  return (due = now()) => {
    const run = last.then(() => send(due));
    last = run.catch(() => undefined);
    return run;
  };
}
