import { isQuiet } from '../../bot/commands/hours.js';
import { type ReminderWorld, reminderWorld } from '../../bot/commands/remind-state.js';
import type { CalendarOverride } from '../../calendar.js';
import { dayOf } from '../../days.js';
import type { Instant } from '../../model/fact.js';
import type { Ledger } from '../../model/ledger.js';
import type { Person } from '../../model/message.js';
import type { PlannedCall } from '../../reminders/call.js';
import { callsDue, claimKeys, type DueCall } from '../../reminders/due.js';
import { planReminders } from '../../reminders/plan.js';
import type { Store } from '../../store/store.js';

export interface LookDeps {
  store: Store;
  now: () => Instant;
  /** Milliseconds that only go forward. */
  ticks: () => number;
  /** Platforms that this installation speaks. */
  platforms: readonly string[];
  calendar?: CalendarOverride | undefined;
}

/** One look at ledgers, people and settings: what is due, and the whole plan of the day. */
export interface Look {
  due: ReadonlyMap<string, DueCall>;
  /** Calls of the day by claim key, sent or not; worked out when asked for. */
  plan(): ReadonlyMap<string, PlannedCall>;
}

export interface Lookout {
  look(): Promise<Look>;
  /** Keys that turned out to be taken: the next look is a new one. */
  learn(keys: readonly string[]): void;
}

/**
 * A look is kept for at least so long as no report, ledger or minute changed: settings, people and requests may have. One
 * that took long is kept ten times as long, so that looking costs at most a tenth of the time.
 */
const KEPT_MS = 2_000;
const KEPT_TIMES = 10;
/** Keys are asked for in portions. */
const PORTION = 2_000;

const NOTHING: Look = { due: new Map(), plan: () => new Map() };

/** Many calls of one sweep share one look. */
export function createLookout(deps: LookDeps): Lookout {
  const { store, now, ticks, platforms, calendar } = deps;
  let kept: { version: string; until: number; look: Look } | undefined;
  /** Ledgers are large and change seldom. */
  let ledgers: { edition: number; list: readonly Ledger[] } | undefined;
  /** So is a roster of thousands. */
  let roster: { edition: string; list: readonly Person[] } | undefined;
  /** Claims of today that are known: claims are never given back. */
  let claimed = new Set<string>();
  let today = '';

  async function look(): Promise<Look> {
    const at = now();
    if (isQuiet(at, calendar)) return NOTHING;
    const edition = await store.ledgers.version();
    const version = `${at.slice(0, 16)} ${await store.facts.version()} ${edition}`;
    const begun = ticks();
    if (kept && kept.version === version && begun < kept.until) return kept.look;
    if (dayOf(at) !== today) claimed = new Set();
    today = dayOf(at);
    if (ledgers?.edition !== edition) ledgers = { edition, list: await store.ledgers.list() };
    const known = { ledgers: ledgers.list, people: await people() };
    const world = await reminderWorld(store, at, platforms, today, known);
    const made = { due: await decide(world, at), plan: planOf(world, today, calendar) };
    kept = { version, until: ticks() + Math.max(KEPT_MS, KEPT_TIMES * (ticks() - begun)), look: made };
    return made;
  }

  async function people(): Promise<readonly Person[]> {
    const edition = await store.people.version();
    if (roster?.edition !== edition) roster = { edition, list: await store.people.list() };
    return roster.list;
  }

  /** First without asking what was sent: where nothing was, one plan is enough. */
  async function decide({ state, settings }: ReminderWorld, at: Instant): Promise<Look['due']> {
    let calls = callsDue(state, settings, at, claimed, calendar);
    const taken = await takenOf(store, claimKeys(calls));
    for (const key of taken) claimed.add(key);
    if (taken.length > 0) calls = callsDue(state, settings, at, claimed, calendar);
    return new Map(calls.map((call) => [call.claimKey, call]));
  }

  return {
    look,
    learn(keys) {
      for (const key of keys) claimed.add(key);
      kept = undefined;
    },
  };
}

async function takenOf(store: Store, keys: readonly string[]): Promise<string[]> {
  const taken: string[] = [];
  for (let at = 0; at < keys.length; at += PORTION) {
    taken.push(...(await store.claims.which(keys.slice(at, at + PORTION))));
  }
  return taken;
}

function planOf({ state, settings }: ReminderWorld, day: string, calendar: LookDeps['calendar']): Look['plan'] {
  let plan: ReadonlyMap<string, PlannedCall> | undefined;
  return () => {
    plan ??= new Map(planReminders(state, settings, day, day, calendar).map((call) => [call.claimKey, call]));
    return plan;
  };
}
