import { instantOf } from '../../../clock.js';
import type { Instant } from '../../../model/fact.js';
import type { Store } from '../../../store/store.js';
import type { Timers } from './gate.js';

/** Whoever dies right after renewing is replaced after both together: 15 seconds. */
const LEASE_MS = 12_000;
const RENEW_MS = 3_000;

export interface LeaseDeps {
  leases: Store['leases'];
  name: string;
  /** This process among all that share the database. */
  holder: string;
  now: () => Instant;
  timers: Timers;
  signal: AbortSignal;
  /** Told whenever it is known who holds the lease. */
  onStandby: (standby: boolean) => void;
  onError: (error: unknown) => void;
}

/**
 * Does `work` while this process holds the lease (12 seconds, renewed every 3), again whenever it gets it back, until the
 * signal ends it all. The signal given to `work` ends when the lease is lost: then another process may hold it.
 */
export async function whileHeld(deps: LeaseDeps, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const { leases, name, holder, timers, signal } = deps;
  /** Until when this process surely holds it, milliseconds since 1970. */
  let until = 0;

  async function take(): Promise<boolean> {
    const now = Date.parse(deps.now());
    try {
      const held = await leases.take(name, holder, instantOf(now + LEASE_MS), instantOf(now));
      until = held ? now + LEASE_MS : 0;
    } catch (error) {
      deps.onError(error);
    }
    return until > Date.parse(deps.now());
  }

  async function keep(lost: AbortController, both: AbortSignal): Promise<void> {
    while (!both.aborted) {
      await timers.wait(RENEW_MS, both);
      if (!both.aborted && !(await take())) lost.abort();
    }
  }

  while (!signal.aborted) {
    const held = await take();
    deps.onStandby(!held);
    if (!held) {
      await timers.wait(RENEW_MS, signal);
      continue;
    }
    const lost = new AbortController();
    const both = AbortSignal.any([signal, lost.signal]);
    const keeping = keep(lost, both);
    try {
      await work(both);
    } finally {
      lost.abort();
      await keeping;
    }
  }
  await leases.release(name, holder).catch(deps.onError);
}
