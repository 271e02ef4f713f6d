import { instantOf } from '../clock.js';
import type { Instant } from '../model/fact.js';
import { type PlannedCall, recipientKey } from './call.js';
import { dayCalls } from './plan.js';
import { rosterOf } from './roster.js';
import { DEFAULT_SETTINGS, isQuietTime } from './settings.js';
import type { Calendar, ReminderState, SettingsOf } from './state.js';

/** A call to be sent now, with the keys to claim before it is sent. */
export interface DueCall extends PlannedCall {
  /**
   * Keys that go with `claimKey`: earlier steps of today that this one makes up for, so that nobody who was missed in the
   * morning hears twice in the afternoon; and those of the lines it has.
   */
  covers: string[];
}

/**
 * Calls of today up to now, against who still owes now; none in quiet hours and on rest days, and none of earlier days.
 * A call is sent when its `claimKey` is taken for the first time; `claimed` holds keys known to be taken (those that
 * `claimKeys` asks for are enough), so that what was sent is left out and a nudge has only lines not sent before.
 */
export function callsDue(
  state: ReminderState,
  settings: SettingsOf,
  now: Instant,
  claimed: ReadonlySet<string>,
  calendar?: Calendar,
): DueCall[] {
  const local = instantOf(Date.parse(now));
  const clock = local.slice(11, 16);
  if (isQuietTime(clock, DEFAULT_SETTINGS)) return [];
  const awake = (call: PlannedCall): boolean =>
    !isQuietTime(clock, (call.ledger === null ? undefined : settings.get(call.ledger)) ?? DEFAULT_SETTINGS);
  const ms = Date.parse(local);
  const due = dayCalls(state, settings, rosterOf(state), local.slice(0, 10), calendar, local, claimed)
    .filter((call) => Date.parse(call.at) <= ms && awake(call))
    .flatMap((call) => withoutClaimed(call, claimed) ?? []);
  return lastOfEach(due).filter((call) => !claimed.has(call.claimKey));
}

/** The call without the lines whose keys are taken; null when nothing is left to say. */
export function withoutClaimed(call: PlannedCall, claimed: ReadonlySet<string>): DueCall | null {
  const fresh = <T extends { claimKey: string }>(lines: readonly T[]): T[] =>
    lines.filter((one) => !claimed.has(one.claimKey));
  const { content } = call;
  if (content.kind === 'nudge' || content.kind === 'undelivered' || content.kind === 'overdue') {
    const nudges = fresh(content.nudges);
    if (nudges.length === 0) return null;
    const units = [...new Set(nudges.map((one) => one.unit))];
    const items = nudges.map((one) => one.item.id);
    return { ...call, units, items, content: { ...content, nudges }, covers: nudges.map((one) => one.claimKey) };
  }
  if (content.kind === 'group') {
    const nudges = fresh(content.nudges);
    if (nudges.length + content.rows.length === 0) return null;
    return { ...call, content: { ...content, nudges }, covers: nudges.map((one) => one.claimKey) };
  }
  if (content.kind === 'unreached') {
    const units = fresh(content.units);
    if (units.length === 0) return null;
    return { ...call, content: { ...content, units }, covers: units.map((one) => one.claimKey) };
  }
  return { ...call, covers: [] };
}

/** Of several steps of one ladder to one person the last is sent; it covers the earlier ones. */
function lastOfEach(due: readonly DueCall[]): DueCall[] {
  const last = new Map<string, DueCall>();
  for (const call of due) {
    const key =
      call.content.kind === 'monthly'
        ? `${call.ledger}\n${call.period}\n${recipientKey(call.recipient)}`
        : call.claimKey;
    const before = last.get(key);
    if (before?.claimKey === call.claimKey) continue;
    last.set(
      key,
      before === undefined ? call : { ...call, covers: [...before.covers, before.claimKey, ...call.covers] },
    );
  }
  return [...last.values()];
}

/** Every key that these calls want to take, those of their lines and of what they cover among them. */
export function claimKeys(calls: readonly DueCall[]): string[] {
  return calls.flatMap(({ claimKey, covers }) => [claimKey, ...covers]);
}
