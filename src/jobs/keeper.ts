import type { Declared } from './job.js';
import { retryOptions } from './job.js';
import type { OpenQueue } from './queue.js';

const ZONE = 'Asia/Shanghai';

/** A schedule whose next turn is past for so long (milliseconds) has lost it. */
const LOST = 10 * 60_000;

export interface KeeperDeps {
  opened: OpenQueue;
  jobs: readonly Declared[];
  /** Milliseconds since 1970; may be set back. */
  clock: () => number;
  /** Milliseconds that only go forward. */
  ticks: () => number;
  onError: (error: unknown) => void;
}

export interface Keeper {
  /**
   * Sees to it that every schedule is there: a Redis that was wiped has none, and a clock that was set back leaves the next
   * turn in the future. What was lost is made again and done at once. Rounds do not overlap: while one waits for a Redis
   * that is gone, others are that one.
   */
  round(): Promise<void>;
}

/** The clock may be as much off the ticks without having been set. */
const DRIFT = 30_000;

export function createKeeper({ opened, jobs, clock, ticks, onError }: KeeperDeps): Keeper {
  const { queue } = opened;
  const timed = jobs.filter((job) => job.cron !== undefined);
  let started = false;
  let offset = clock() - ticks();
  let running: Promise<void> | undefined;

  async function round(): Promise<void> {
    const now = clock() - ticks();
    const setBack = now < offset - DRIFT;
    offset = now;
    const have = await queue.getJobSchedulers();
    for (const { key } of have) if (!timed.some((job) => job.name === key)) await queue.removeJobScheduler(key);
    const lost = timed.filter(({ name }) => {
      const next = have.find(({ key }) => key === name)?.next;
      return next === undefined || next < clock() - LOST;
    });
    const again = started && !setBack ? lost : timed;
    if (!started || lost.length > 0) await queue.setGlobalConcurrency(1);
    for (const { name, cron, retry } of again) {
      const template = { name, data: {}, opts: retryOptions(retry) };
      if (cron) await queue.upsertJobScheduler(name, { pattern: cron, tz: ZONE }, template);
    }
    const atOnce = started ? again : jobs;
    started = true;
    for (const { name, atStart, retry } of atOnce) if (atStart) await queue.add(name, {}, retryOptions(retry));
  }

  return {
    round() {
      running ??= round()
        .catch(onError)
        .finally(() => {
          running = undefined;
        });
      return running;
    },
  };
}
