import { addDays } from '../days.js';
import type { Day, Instant } from '../model/fact.js';
import type { PlannedCall } from './call.js';
import { type DayContext, type GroupParts, groupKey, instantAt, wanted } from './context.js';
import { monthlyCalls } from './monthly.js';
import { noticeCalls, unreachedCalls, weeklyCalls } from './notes.js';
import { nudgeCalls } from './nudges.js';
import { type Roster, rosterOf } from './roster.js';
import { DEFAULT_SETTINGS, isQuietTime } from './settings.js';
import type { Calendar, ReminderState, SettingsOf } from './state.js';
import { viewOf } from './view.js';
import { isWorkday } from './workdays.js';

/**
 * Every reminder from the first to the last day (both included) as it would go out if nothing changed: the preview
 * 提醒预览, and what `callsDue` sends from. Pure: the same state gives the same calls, in the order of time.
 * Notices that are said once (calendar, gone, unreached) stand on their first day only.
 */
export function planReminders(
  state: ReminderState,
  settings: SettingsOf,
  from: Day,
  to: Day,
  calendar?: Calendar,
): PlannedCall[] {
  const roster = rosterOf(state);
  const calls: PlannedCall[] = [];
  const seen = new Set<string>();
  for (let day = from; day <= to; day = addDays(day, 1)) {
    for (const call of dayCalls(state, settings, roster, day, calendar)) {
      if (seen.has(call.claimKey)) continue;
      seen.add(call.claimKey);
      calls.push(call);
    }
  }
  return calls;
}

/** The calls of one day, earliest first; with `until` only those up to it, as things stand then, without those `claimed`. */
export function dayCalls(
  state: ReminderState,
  settings: SettingsOf,
  roster: Roster,
  day: Day,
  calendar: Calendar,
  until?: Instant,
  claimed: ReadonlySet<string> = new Set(),
): PlannedCall[] {
  if (!isWorkday(day, calendar)) return [];
  const groups: GroupParts = new Map();
  const contexts = state.ledgers.flatMap((one): DayContext[] => {
    const own = settings.get(one.ledger.key) ?? DEFAULT_SETTINGS;
    if (!own.on || (own.from !== null && day < own.from)) return [];
    return [{ view: viewOf(one), settings: own, roster, calendar, day, until, claimed, groups }];
  });
  const calls = contexts.flatMap((context) => [
    ...monthlyCalls(context),
    ...nudgeCalls(context),
    ...unreachedCalls(context),
    ...groupCall(context),
  ]);
  calls.push(...weeklyCalls(contexts), ...noticeCalls({ roster, calendar, day, until, claimed }, state.gone ?? []));
  // Checked when settings are made; a row written by hand must not speak at night either.
  const awake = calls.filter((call) => {
    const own = (call.ledger === null ? undefined : settings.get(call.ledger)) ?? DEFAULT_SETTINGS;
    return !isQuietTime(call.at.slice(11, 16), own);
  });
  return awake.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** All that a ledger has to say to its groups that day, in one message a group: at the time of the first. */
function groupCall(context: DayContext): PlannedCall[] {
  const { view, day, roster, groups } = context;
  return roster.groups(view.ledger.key).flatMap(({ chat }): PlannedCall[] => {
    const parts = [...(groups.get(chat) ?? [])].sort((a, b) => (a.time < b.time ? -1 : 1));
    groups.delete(chat);
    const first = parts[0];
    if (first === undefined || !wanted(context, first.time)) return [];
    const ladder = parts.find((part) => part.rows.length > 0);
    const rows = ladder?.rows ?? [];
    const nudges = parts.flatMap((part) => part.nudges);
    const recipient = { kind: 'group', chat } as const;
    return [
      {
        at: instantAt(day, first.time),
        ledger: view.ledger.key,
        period: day,
        step: 'group',
        recipient,
        via: 'group',
        units: [...new Set([...rows, ...nudges].map((one) => one.unit))],
        items: [...rows.flatMap((row) => row.items), ...nudges.map((one) => one.item)].map((item) => item.id),
        why: { rule: ladder ? 'ladder' : 'nudge', day: ladder?.period?.base ?? nudges[0]?.mark.day ?? day },
        claimKey: groupKey(chat, day),
        content: { kind: 'group', period: ladder?.period ?? null, rows, nudges, last: ladder?.last ?? false },
      },
    ];
  });
}
