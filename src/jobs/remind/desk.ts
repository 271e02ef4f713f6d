import { reminderWorld } from '../../bot/commands/remind-state.js';
import { callMessage } from '../../bot/replies/reminders.js';
import type { CalendarOverride } from '../../calendar.js';
import { dayOf } from '../../days.js';
import type { Instant } from '../../model/fact.js';
import { callsDue, claimPrefixes, type DueCall } from '../../reminders/due.js';
import { planReminders } from '../../reminders/plan.js';
import type { Store } from '../../store/store.js';

export interface DeskDeps {
  store: Store;
  now: () => Instant;
  /** Milliseconds that only go forward. */
  ticks: () => number;
  /** Platforms that this installation speaks. */
  platforms: readonly string[];
  calendar?: CalendarOverride;
}

/** The plan is worked out again after so long even when no fact changed: settings, people and requests may have. */
const KEPT_MS = 2_000;

export interface Desk {
  /** What is to be sent now, by claim key; as things stand at this moment. */
  due(): Promise<ReadonlyMap<string, DueCall>>;
  /** Sends one call if it is still due and nobody sent it: claims and outbox row in one transaction. */
  send(key: string): Promise<boolean>;
}

/** Decides and sends reminders. Many calls of one sweep share one look at the ledgers, as long as no fact came in. */
export function createDesk({ store, now, ticks, platforms, calendar }: DeskDeps): Desk {
  let kept: { version: string; ticks: number; due: ReadonlyMap<string, DueCall> } | undefined;

  async function due(): Promise<ReadonlyMap<string, DueCall>> {
    const at = now();
    const version = `${at.slice(0, 16)} ${await store.facts.version()} ${await store.ledgers.version()}`;
    if (kept && kept.version === version && ticks() - kept.ticks < KEPT_MS) return kept.due;
    const { state, settings } = await reminderWorld(store, at, platforms);
    const today = dayOf(at);
    const claimed = new Set<string>();
    for (const prefix of claimPrefixes(planReminders(state, settings, today, today, calendar)))
      for (const key of await store.claims.taken(prefix)) claimed.add(key);
    const calls = callsDue(state, settings, at, claimed, calendar);
    kept = { version, ticks: ticks(), due: new Map(calls.map((call) => [call.claimKey, call])) };
    return kept.due;
  }

  return {
    due,
    async send(key) {
      const call = (await due()).get(key);
      if (!call) return false;
      return store.transaction(async (tx) => {
        const at = now();
        if (!(await tx.claims.take(call.claimKey, at))) return false;
        for (const cover of call.covers) await tx.claims.take(cover, at);
        await tx.outbox.put(call.claimKey, callMessage(call), at);
        return true;
      });
    },
  };
}
