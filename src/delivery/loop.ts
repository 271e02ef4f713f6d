import { Budgets } from './budget.js';
import { deliver } from './deliver.js';
import type { DeliveryDeps, RowDeps } from './deps.js';

/** How many rows, each of another chat, one process has on their way at once. */
const AT_ONCE = 32;

/** A claim that was not renewed for so long belongs to a process that died; in milliseconds. */
const LEASE = 60_000;
const RENEW = 15_000;

/** The longest sleep, and the one after the database failed. */
const LONGEST_SLEEP = 3_600_000;
const AFTER_ERROR = 5_000;

export interface DeliveryLoop {
  /** Looks at the outbox now: a reply was stored, the minute of the sweep came. */
  wake(): void;
  /** Settles when nothing is on its way and nothing can go out now. */
  settled(): Promise<void>;
  /** Takes nothing new, and waits for what is on its way. */
  stop(): Promise<void>;
}

/**
 * Brings out what lies in the outbox: wakes when it is called and when the next row comes due. Of each chat one row is on
 * its way at a time, in the order of ids; the database sees to it among processes.
 */
export function createDelivery(deps: DeliveryDeps): DeliveryLoop {
  const { store, holder, after, onError } = deps;
  const budgets = new Budgets();
  const underway = new Map<number, Promise<void>>();
  const owed = new Map<number, () => Promise<unknown>>();
  const rowDeps: RowDeps = { ...deps, owe: (row, write) => void owed.set(row, write) };
  let looking: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  let sleep = () => {};
  let beat = () => {};
  let beating = false;

  const now = () => new Date(deps.clock()).toISOString();

  function wake(): void {
    if (stopped) return;
    again = true;
    looking ??= look().finally(() => {
      looking = undefined;
      if (again) wake();
    });
  }

  async function look(): Promise<void> {
    sleep();
    try {
      while (again && !stopped) {
        again = false;
        await settleOwed();
        const free = AT_ONCE - underway.size;
        const jobs = free > 0 ? await take(free) : [];
        // A clock that jumped makes the own claims look old.
        for (const job of jobs) if (!underway.has(job.id)) start(deliver(job, budgets, rowDeps), job.id);
      }
      if (!stopped) await lieDown();
    } catch (error) {
      onError(error);
      sleep = after(AFTER_ERROR, wake);
    }
  }

  /** Before anything is taken: a row of which it is known what became of it is not to be guessed at. */
  async function settleOwed(): Promise<void> {
    for (const [row, write] of owed) {
      await write();
      if (owed.get(row) === write) owed.delete(row);
    }
  }

  const take = (limit: number) => {
    const except = deps.channels.flatMap((channel) => (channel.standby?.() ? channel.name : []));
    return store.outbox.take({ holder, now: now(), leaseMs: LEASE, limit, except, alone: deps.alone ?? false });
  };

  function start(work: Promise<void>, id: number): void {
    const done: Promise<void> = work
      .catch((error: unknown) => onError(error, id))
      .finally(() => {
        underway.delete(id);
        wake();
      });
    underway.set(id, done);
    heartbeat();
  }

  /** While anything is on its way. */
  function heartbeat(): void {
    if (beating) return;
    beating = true;
    beat = after(RENEW, () => {
      beating = false;
      if (underway.size === 0) return;
      heartbeat();
      store.outbox.renew(holder, [...underway.keys()], now()).catch(onError);
    });
  }

  async function lieDown(): Promise<void> {
    const next = await store.outbox.nextAfter(now());
    if (next === undefined || stopped) return;
    const ms = Date.parse(next) - deps.clock();
    sleep = after(Math.min(Math.max(ms, 1), LONGEST_SLEEP), wake);
  }

  async function settled(): Promise<void> {
    while (looking !== undefined || underway.size > 0) await (looking ?? Promise.race(underway.values()));
  }

  return {
    wake,
    settled,
    async stop() {
      stopped = true;
      await settled();
      sleep();
      beat();
    },
  };
}
