import { calendarKnows } from '../calendar.js';
import { addDays, yearOf } from '../days.js';
import type { Day } from '../model/fact.js';
import { type Content, claimKey, type PlannedCall, recipientKey } from './call.js';
import { type DayContext, instantAt, wanted } from './context.js';
import { rungsOn } from './ladder.js';
import { owedOf } from './owed.js';
import { DEFAULT_SETTINGS } from './settings.js';
import { isWeekStart, weeklyPart } from './weekly.js';

/** So many days ahead the year must be in the calendar; next year's holidays are published in November. */
const AHEAD = 31;

interface Note {
  day: Day;
  time: string;
  ledger: string | null;
  period: string;
  step: 'weekly' | 'unreached' | 'calendar' | 'gone';
  why: PlannedCall['why'];
  units?: string[];
  items?: string[];
}

function noteTo(
  names: readonly string[],
  note: Note,
  contentFor: (who: PlannedCall['recipient']) => Content,
): PlannedCall[] {
  const { day, time, ledger, period, step, why, units = [], items = [] } = note;
  return names.map((name) => {
    const recipient = { kind: 'person', name } as const;
    return {
      at: instantAt(day, time),
      ledger,
      period,
      step,
      recipient,
      via: 'private',
      units,
      items,
      why,
      claimKey: claimKey('remind', ledger ?? '*', period, step, recipientKey(recipient)),
      content: contentFor(recipient),
    };
  });
}

const desk = ({ roster, day }: Pick<DayContext, 'roster' | 'day'>): string[] =>
  roster.supervisors(day).map((one) => one.name);

/** The supervisor's one weekly note over all ledgers, on the first working day of the week. */
export function weeklyCalls(contexts: readonly DayContext[]): PlannedCall[] {
  const any = contexts[0];
  if (any === undefined || !isWeekStart(any.day, any.calendar)) return [];
  const on = contexts.filter(({ settings }) => settings.weekly.on);
  const time = on.map(({ settings }) => settings.weekly.time).sort()[0];
  const [first] = on;
  if (first === undefined || time === undefined || !wanted(first, time)) return [];
  const { day } = first;
  const keyFor = (name: string): string =>
    claimKey('remind', '*', day, 'weekly', recipientKey({ kind: 'person', name }));
  const names = desk(first).filter((name) => !first.claimed.has(keyFor(name)));
  if (names.length === 0) return [];
  const parts = on.flatMap((context) => weeklyPart(context) ?? []);
  if (parts.length === 0) return [];
  const items = parts.flatMap((part) => [...part.stale, ...part.turned].map((one) => one.id));
  const note: Note = { day, time, ledger: null, period: day, step: 'weekly', why: { rule: 'weekly', day }, items };
  return noteTo(names, note, () => ({ kind: 'weekly', parts }));
}

/** On the day of the first call: owing units whom neither a one-to-one nor a group message reaches; each said once. */
export function unreachedCalls(context: DayContext): PlannedCall[] {
  const { view, settings, roster, day, calendar } = context;
  const first = settings.ladder[0];
  if (first === undefined || !wanted(context, first.time)) return [];
  const period = rungsOn(view.ledger, settings, day, calendar).find(({ steps }) => steps.includes(0))?.period;
  if (period === undefined) return [];
  const grouped = roster.groups(view.ledger.key).length > 0;
  const units = [...owedOf(view, period, day).keys()].flatMap((unit) => {
    const why = roster.standing(unit, day).unreached;
    return why === undefined || (grouped && !roster.isOfficial(unit)) ? [] : [{ unit, why }];
  });
  if (units.length === 0) return [];
  const { key, title } = view.ledger;
  const why = { rule: 'notice', day: period.base } as const;
  const note: Note = { day, time: first.time, ledger: key, period: period.month, step: 'unreached', why };
  return noteTo(desk(context), { ...note, units: units.map((one) => one.unit) }, (who) => ({
    kind: 'unreached',
    title,
    units: units.map((one) => ({
      ...one,
      claimKey: claimKey('remind', key, 'unreached', one.unit, recipientKey(who)),
    })),
  }));
}

/** What concerns no single ledger: a calendar year that is not published yet, ledgers that are gone; each said once. */
export function noticeCalls(
  context: Omit<DayContext, 'view' | 'settings' | 'groups'>,
  gone: readonly string[],
): PlannedCall[] {
  const { day, calendar } = context;
  const time = DEFAULT_SETTINGS.list.time;
  if (!wanted(context, time)) return [];
  const years = [...new Set([yearOf(day), yearOf(addDays(day, AHEAD))])].filter(
    (year) => !calendarKnows(year, calendar),
  );
  if (years.length + gone.length === 0) return [];
  const why = { rule: 'notice', day } as const;
  const names = desk(context);
  return [
    ...years.flatMap((year) =>
      noteTo(names, { day, time, ledger: null, period: String(year), step: 'calendar', why }, () => ({
        kind: 'calendar',
        year,
      })),
    ),
    ...gone.flatMap((ledger) =>
      noteTo(names, { day, time, ledger, period: 'gone', step: 'gone', why }, () => ({ kind: 'gone', ledger })),
    ),
  ];
}
