import { addDays, dayOf, daysBetween } from '../days.js';
import type { Day } from '../model/fact.js';
import { claimKey, type NudgeLine, type PlannedCall, recipientKey } from './call.js';
import { addGroupPart, type DayContext, instantAt, openGroups, wanted } from './context.js';
import { itemLine } from './lines.js';
import { type ItemMark, isKept, markedItems } from './marks.js';
import { memoOf } from './memo.js';
import type { ReminderSettings } from './settings.js';
import type { Calendar, Post } from './state.js';
import type { LedgerView } from './view.js';
import { previousWorkday, workdayOnOrBefore } from './workdays.js';

/** Longest run of rest days by which a nudge is moved back. */
const REST = 16;

interface Nudge {
  days: number;
  on: Day;
}

/**
 * The days on which a deadline is nudged, earliest first: each moved back to a working day; of those that then fall on
 * one day the nearest to the deadline stays.
 */
export function nudgeDays(deadline: Day, settings: ReminderSettings, calendar: Calendar): readonly Nudge[] {
  const { nudges } = memoOf(settings, calendar);
  const known = nudges.get(deadline);
  if (known) return known;
  const on = new Map<Day, number>();
  for (const days of [...settings.nudges.days].sort((a, b) => b - a))
    on.set(workdayOnOrBefore(addDays(deadline, -days), calendar), days);
  const sorted = [...on].map(([day, days]) => ({ days, on: day })).sort((a, b) => (a.on < b.on ? -1 : 1));
  nudges.set(deadline, sorted);
  return sorted;
}

/** Nudges of deadlines 到期提醒 to lead units, and on the working day after a deadline one list to the supervisor. */
export function nudgeCalls(context: DayContext): PlannedCall[] {
  if (!wanted(context, context.settings.nudges.time)) return [];
  const { nudges, overdue } = spokenOn(context);
  return [...toLeads(context, nudges), ...toDesk(context, overdue, 'overdue')];
}

/** What is to be said of a ledger on a day, whoever is told. */
interface DaySpoken extends Pick<DayContext, 'day' | 'settings' | 'calendar'> {
  nudges: readonly Spoken[];
  overdue: readonly Spoken[];
}

const said = new WeakMap<LedgerView, DaySpoken>();

/** Worked out once a day for a state: what was sent and what the clock says change nothing in it. */
function spokenOn(context: DayContext): DaySpoken {
  const { view, settings, day, calendar } = context;
  const known = said.get(view);
  if (known?.day === day && known.settings === settings && known.calendar === calendar) return known;
  const made = { day, settings, calendar, ...findSpoken(context) };
  said.set(view, made);
  return made;
}

function findSpoken(context: DayContext): Pick<DaySpoken, 'nudges' | 'overdue'> {
  const { view, settings, day, calendar } = context;
  const farthest = addDays(day, Math.max(0, ...settings.nudges.days) + REST);
  const lastWorkday = previousWorkday(day, calendar);
  const nudges: Spoken[] = [];
  const overdue: Spoken[] = [];
  for (const { unit, marks } of markedItems(view, day)) {
    if (!marks.some((mark) => mark.day >= lastWorkday && mark.day <= farthest)) continue;
    // An item is spoken of once a day: its nearest mark first.
    const ahead = marks.find((mark) => mark.day >= day && mark.day <= farthest && isNudged(mark, context));
    if (ahead) nudges.push(spoken(ahead, unit, `due${nudgeOn(ahead.day, context)?.days ?? 0}`, context));
    const past = marks.find((mark) => mark.day < day && mark.day >= lastWorkday && !isKept(mark, view, day));
    if (past && settings.nudges.days.length > 0) overdue.push(spoken(past, unit, 'overdue', context));
  }
  return { nudges, overdue };
}

function nudgeOn(deadline: Day, { settings, calendar, day }: DayContext): Nudge | undefined {
  return nudgeDays(deadline, settings, calendar).find((one) => one.on === day);
}

/** A nudge is due today, what was promised is not done, and nothing was reported since the nudge before. */
function isNudged(mark: ItemMark, context: DayContext): boolean {
  const { view, settings, calendar, day } = context;
  const days = nudgeDays(mark.day, settings, calendar);
  const at = days.findIndex((one) => one.on === day);
  if (at < 0 || isKept(mark, view, day)) return false;
  const before = days[at - 1];
  const given = mark.instruction === undefined ? '' : dayOf(mark.instruction.reportedAt);
  if (given > day) return false;
  return before === undefined || before.on < given || !reportedSince(mark, view, before.on, settings);
}

function reportedSince({ item }: ItemMark, view: LedgerView, day: Day, settings: ReminderSettings): boolean {
  const from = Date.parse(instantAt(day, settings.nudges.time));
  const parts = [item, ...(view.children.get(item.id) ?? [])];
  return parts.some((one) => (view.reportsOf(one).at(-1)?.ms ?? 0) >= from);
}

type Line = Omit<NudgeLine, 'claimKey'>;

/** A line to be said; its figures are worked out when somebody is to read it. */
interface Spoken {
  unit: string;
  line(): Line;
}

function spoken(mark: ItemMark, unit: string, step: string, context: DayContext): Spoken {
  let made: Line | undefined;
  return {
    unit,
    line() {
      made ??= lineOf(mark, unit, step, context);
      return made;
    },
  };
}

function lineOf(mark: ItemMark, unit: string, step: string, { view, day }: DayContext): Line {
  const { kind, text, item, targets, extended } = mark;
  return {
    item: itemLine(item, view, day, targets.length > 0 || kind === 'deadline' ? targets : []),
    unit,
    mark: { kind, day: mark.day, text, ...(extended ? { extended } : {}) },
    left: daysBetween(day, mark.day),
    step,
  };
}

/** To the liaisons of the lead units, one call a person; else to the group; what reaches nobody to the supervisor. */
function toLeads(context: DayContext, lines: readonly Spoken[]): PlannedCall[] {
  const { view, roster, day, settings } = context;
  const groups = roster.groups(view.ledger.key);
  const open = openGroups(context);
  const byPerson = new Map<Post, Spoken[]>();
  const forGroup: Spoken[] = [];
  const forDesk: Spoken[] = [];
  for (const line of lines) {
    if (roster.exemptUntil(line.unit, view.ledger.key, day) !== undefined) continue;
    const { reached } = roster.standing(line.unit, day);
    for (const person of reached) {
      if (isSent(context, person.name, 'nudge')) continue;
      const own = byPerson.get(person);
      if (own) own.push(line);
      else byPerson.set(person, [line]);
    }
    // A leader who committed himself is not named before others.
    if (reached.length === 0) (groups.length === 0 || roster.isOfficial(line.unit) ? forDesk : forGroup).push(line);
  }
  if (forGroup.length > 0) {
    for (const { chat } of open) {
      const nudges = forGroup.map((one) => claimed(one.line(), view, { kind: 'group', chat }));
      addGroupPart(context.groups, chat, { time: settings.nudges.time, period: null, rows: [], nudges, last: false });
    }
  }
  return [
    ...[...byPerson].map(([person, own]) =>
      nudgeCall(
        context,
        person.name,
        own.map((one) => one.line()),
        'nudge',
      ),
    ),
    ...toDesk(context, forDesk, 'undelivered'),
  ];
}

function toDesk(context: DayContext, lines: readonly Spoken[], kind: 'undelivered' | 'overdue'): PlannedCall[] {
  if (lines.length === 0) return [];
  return context.roster
    .supervisors(context.day)
    .filter(({ name }) => !isSent(context, name, kind))
    .map(({ name }) =>
      nudgeCall(
        context,
        name,
        lines.map((one) => one.line()),
        kind,
      ),
    );
}

type Kind = 'nudge' | 'undelivered' | 'overdue';

function keyOf({ view, day }: DayContext, name: string, kind: Kind): string {
  return claimKey('remind', view.ledger.key, day, kind, recipientKey({ kind: 'person', name }));
}

/** A call of the kind went to the person today: there is one a day. */
function isSent(context: DayContext, name: string, kind: Kind): boolean {
  return context.claimed.has(keyOf(context, name, kind));
}

function nudgeCall(context: DayContext, name: string, lines: readonly Line[], kind: Kind): PlannedCall {
  const { view, day, settings } = context;
  const recipient = { kind: 'person', name } as const;
  const nearest = lines.reduce((near, line) => (Math.abs(line.left) < Math.abs(near.left) ? line : near));
  return {
    at: instantAt(day, settings.nudges.time),
    ledger: view.ledger.key,
    period: day,
    step: kind,
    recipient,
    via: 'private',
    units: [...new Set(lines.map((line) => line.unit))],
    items: lines.map((line) => line.item.id),
    why: { rule: kind === 'overdue' ? kind : 'nudge', day: nearest.mark.day, before: nearest.left },
    claimKey: keyOf(context, name, kind),
    content: { kind, nudges: lines.map((line) => claimed(line, view, recipient)) },
  };
}

function claimed(line: Line, view: LedgerView, recipient: PlannedCall['recipient']): NudgeLine {
  const mark = `${line.item.id}@${line.mark.day}`;
  return { ...line, claimKey: claimKey('remind', view.ledger.key, 'mark', mark, line.step, recipientKey(recipient)) };
}
