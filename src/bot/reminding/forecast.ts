import type { CalendarOverride } from '../../calendar.js';
import type { Day, Instant } from '../../model/fact.js';
import type { PlannedCall } from '../../reminders/call.js';
import { planReminders } from '../../reminders/plan.js';
import type { Store } from '../../store/store.js';
import { postsOf, reminderWorld } from '../commands/remind-state.js';
import { callMessage } from '../replies/reminders.js';
import { previewLine, reasonText } from '../replies/reminders-why.js';

export interface ForecastDeps {
  store: Store;
  now: () => Instant;
  /** Platforms that this installation speaks. */
  platforms: readonly string[];
  calendar?: CalendarOverride | undefined;
}

/** Every reminder of the days, both included, as it would go out if nothing more were reported; what was sent is left out. */
export async function forecast(deps: ForecastDeps, from: Day, to: Day): Promise<PlannedCall[]> {
  const { store, now, platforms, calendar } = deps;
  const { state, settings } = await reminderWorld(store, now(), platforms, from);
  const calls = planReminders(state, settings, from, to, calendar);
  const sent = new Set(await store.claims.which(calls.map(({ claimKey }) => claimKey)));
  return calls.filter(({ claimKey }) => !sent.has(claimKey));
}

/** A call as `duban schedule` tells it: `line` for people, the rest for programs. */
export function told(call: PlannedCall) {
  const { at, ledger, period, step, recipient, via, units, items, why } = call;
  const { text, mentions = [] } = callMessage(call);
  const line = previewLine(call);
  return {
    at,
    ledger,
    period,
    step,
    recipient,
    via,
    units,
    items,
    why,
    reason: reasonText(call),
    text,
    mentions,
    line,
  };
}

/** How many supervisors there are, and how many of them a message reaches alone. */
export async function deskReach({
  store,
  platforms,
}: Pick<ForecastDeps, 'store' | 'platforms'>): Promise<{ supervisors: number; reached: number }> {
  const desk = (await postsOf(store, platforms)).filter(({ role }) => role === 'supervisor');
  return { supervisors: desk.length, reached: desk.filter(({ reachable }) => reachable).length };
}
