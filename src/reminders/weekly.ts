import { instantOf } from '../clock.js';
import { addDays, dayOf, daysBetween, startOfWeek } from '../days.js';
import { extendedTo, leadOf } from '../ledger/dues.js';
import { type Colour, lightOf } from '../ledger/lights.js';
import { targetFigures } from '../ledger/progress.js';
import { itemState } from '../ledger/states.js';
import type { Day, Instant } from '../model/fact.js';
import type { Item } from '../model/ledger.js';
import type { WeeklyPart } from './call.js';
import { type DayContext, instantAt } from './context.js';
import { periodsNear } from './ladder.js';
import { shortTitle } from './lines.js';
import { monthlyList } from './owed.js';
import type { Calendar } from './state.js';
import type { LedgerView } from './view.js';
import { isWorkday, previousWorkday } from './workdays.js';

/** Is the day the first working day of its week, Monday to Friday? Weekend days worked instead 调休 do not begin one. */
export function isWeekStart(day: Day, calendar: Calendar): boolean {
  const monday = startOfWeek(day);
  return isWorkday(day, calendar) && daysBetween(monday, day) <= 4 && previousWorkday(day, calendar) < monday;
}

interface Made extends Pick<DayContext, 'day' | 'settings' | 'roster' | 'calendar'> {
  part: WeeklyPart | null;
}

const made = new WeakMap<LedgerView, Made>();

/** What the supervisor's weekly note says of one ledger; null = nothing. Worked out once a day for a state: nothing to say is said to nobody. */
export function weeklyPart(context: DayContext): WeeklyPart | null {
  const { view, day, settings, roster, calendar } = context;
  const known = made.get(view);
  const same =
    known?.day === day && known.settings === settings && known.roster === roster && known.calendar === calendar;
  if (known && same) return known.part;
  const part = makePart(context);
  made.set(view, { day, settings, roster, calendar, part });
  return part;
}

function makePart(context: DayContext): WeeklyPart | null {
  const { view, settings, day } = context;
  const at = instantAt(day, settings.weekly.time);
  const items = view.owing.filter((item) => view.isOpen(item, day));
  const part: WeeklyPart = {
    ledger: view.ledger.key,
    title: view.ledger.title,
    stale: items.flatMap((item) => staleOf(item, context) ?? []),
    staleDays: settings.staleDays,
    turned: items.flatMap((item) => turnedOf(item, view, at) ?? []),
    late: lateOf(context, at),
  };
  return part.stale.length + part.turned.length + part.late.length > 0 ? part : null;
}

function head(item: Item, view: LedgerView) {
  return { id: item.id, code: item.code, title: shortTitle(item), unit: leadOf(item, view.ledger) };
}

/** Nothing but zero reports since `staleDays`: counted from the last progress, else from the ledger's publication. */
function staleOf(item: Item, { view, settings, day }: DayContext): WeeklyPart['stale'][number] | null {
  const facts = view.factsOf(item).filter((fact) => fact.kind !== 'instruction' && fact.state === 'confirmed');
  if (itemState(item, facts, day) === 'done') return null;
  const told = [
    ...view.reportsOf(item).map(({ ms, status }) => (status === 'no_progress' ? 0 : ms)),
    ...facts.map((fact) => (fact.status === 'no_progress' ? 0 : Date.parse(fact.reportedAt))),
  ];
  const newest = told.reduce((max, one) => Math.max(max, one), 0);
  const last = newest === 0 ? null : dayOf(instantOf(newest));
  const days = daysBetween(last ?? view.ledger.published, day);
  return days < settings.staleDays ? null : { ...head(item, view), days: last === null ? null : days };
}

const RANK: Record<Colour, number> = { green: 0, yellow: 1, red: 2 };

/** The item's worst light is worse than a week ago. */
function turnedOf(item: Item, view: LedgerView, at: Instant): WeeklyPart['turned'][number] | null {
  const day = dayOf(at);
  const now = worstLight(item, view, day, Date.parse(at));
  if (now === null || now === 'green') return null;
  const was = worstLight(item, view, addDays(day, -7), Date.parse(at) - 7 * 86_400_000);
  if (was !== null && (was === 'red' || RANK[was] >= RANK[now])) return null;
  return { ...head(item, view), colour: now, was };
}

function worstLight(item: Item, view: LedgerView, day: Day, until: number): Colour | null {
  const facts = view.factsOf(item).filter((fact) => Date.parse(fact.reportedAt) <= until);
  const approved = view.approvedOf(item).map((one) => ({ ...one }));
  let worst: Colour | null = null;
  for (const target of item.targets) {
    const [figure] = targetFigures(target, facts, day);
    if (figure === undefined) continue;
    const light = lightOf(view.ledger, item, target, figure.value, day, extendedTo(item, approved));
    if (light !== null && (worst === null || RANK[light.colour] > RANK[worst])) worst = light.colour;
  }
  return worst;
}

/** Late reports 迟报 of a period whose list is out, that came in within the week. */
function lateOf({ view, settings, calendar, roster, day }: DayContext, at: Instant): WeeklyPart['late'] {
  const from = Date.parse(at) - 7 * 86_400_000;
  return periodsNear(view.ledger, settings, day, calendar)
    .filter((period) => period.list < day)
    .flatMap((period) => monthlyList(view, period, roster, day).late)
    .filter((one) => one.at !== undefined && Date.parse(one.at) >= from);
}
