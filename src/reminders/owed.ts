import { leadOf } from '../ledger/dues.js';
import type { Day, Instant } from '../model/fact.js';
import type { Item } from '../model/ledger.js';
import type { ListItem, MonthlyList, Period } from './call.js';
import { shortTitle } from './lines.js';
import type { Roster } from './roster.js';
import type { LedgerView } from './view.js';

const start = (day: Day): number => Date.parse(`${day}T00:00:00+08:00`);
const DAY_MS = 86_400_000;

/**
 * Units with the items of which no report of the period is known (rule 24). A report counts whatever the clock says now: one
 * that was set back must not call those who reported.
 */
export function owedOf(view: LedgerView, period: Period, day: Day): ReadonlyMap<string, readonly Item[]> {
  const known = owed.get(view);
  if (known?.period === period && known.day === day) return known.units;
  const units = findOwed(view, period, day);
  owed.set(view, { period, day, units });
  return units;
}

/** What was asked for last: ladder and notes ask for the same, and so does every look at what did not change. */
const owed = new WeakMap<LedgerView, { period: Period; day: Day; units: ReadonlyMap<string, readonly Item[]> }>();

function findOwed(view: LedgerView, period: Period, day: Day): Map<string, Item[]> {
  const from = start(period.from);
  const to = start(period.lateTo) + DAY_MS;
  const units = new Map<string, Item[]>();
  for (const item of view.owing) {
    if (!view.isOpen(item, day)) continue;
    if (view.reportsOf(item).some(({ ms }) => ms >= from && ms < to)) continue;
    const unit = leadOf(item, view.ledger);
    const list = units.get(unit);
    if (list) list.push(item);
    else units.set(unit, [item]);
  }
  return units;
}

type Answer = 'missing' | 'reported' | 'zero' | 'late';

/** How an item answered: zero when nothing but zero reports 零报告 came, late when the first came after the last day. */
function answerOf(view: LedgerView, item: Item, period: Period): { answer: Answer; at?: Instant } {
  const from = start(period.from);
  const to = start(period.lateTo) + DAY_MS;
  const reports = view.reportsOf(item).filter(({ ms }) => ms >= from && ms < to);
  const first = reports[0];
  if (first === undefined) return { answer: 'missing' };
  if (first.ms >= start(period.ordered) + DAY_MS) return { answer: 'late', at: first.at };
  const zero = reports.every((one) => one.status === 'no_progress');
  return { answer: zero ? 'zero' : 'reported', at: first.at };
}

/** The supervisor's list of a period as of a day: 未报, 零报告, 已报, and the late ones known by then. */
export function monthlyList(view: LedgerView, period: Period, roster: Roster, day: Day): MonthlyList {
  const { ledger } = view;
  const list: MonthlyList = {
    ledger: ledger.key,
    title: ledger.title,
    period,
    nothing: [],
    some: [],
    zero: [],
    late: [],
    reported: [],
    counts: { items: 0, reported: 0, zero: 0, late: 0, missing: 0 },
    unreached: [],
    exempt: [],
  };
  for (const [unit, answers] of answersByUnit(view, period, day)) {
    const of = (answer: Answer): Item[] => answers.filter((one) => one.answer === answer).map(({ item }) => item);
    const [missing, zero, late] = [of('missing'), of('zero'), of('late')];
    list.counts.items += answers.length;
    list.counts.reported += answers.length - missing.length;
    list.counts.missing += missing.length;
    list.counts.zero += zero.length;
    list.counts.late += late.length;
    if (missing.length === answers.length) list.nothing.push(listItem(unit, missing));
    else if (missing.length > 0) list.some.push(listItem(unit, missing));
    else list.reported.push(unit);
    if (zero.length > 0) list.zero.push(listItem(unit, zero));
    if (late.length > 0) list.late.push({ ...listItem(unit, late), ...latest(answers) });
    if (missing.length > 0) addRemarks(list, unit, roster, day);
  }
  return list;
}

interface Answered {
  item: Item;
  answer: Answer;
  at?: Instant;
}

function answersByUnit(view: LedgerView, period: Period, day: Day): Map<string, Answered[]> {
  const units = new Map<string, Answered[]>();
  for (const item of view.owing) {
    if (!view.isOpen(item, day)) continue;
    const unit = leadOf(item, view.ledger);
    const list = units.get(unit) ?? [];
    list.push({ item, ...answerOf(view, item, period) });
    units.set(unit, list);
  }
  return units;
}

function latest(answers: readonly Answered[]): { at?: Instant } {
  const late = answers.flatMap((one) => (one.answer === 'late' && one.at !== undefined ? [one.at] : []));
  const last = late.reduce<Instant | undefined>(
    (newest, one) => (newest === undefined || Date.parse(one) > Date.parse(newest) ? one : newest),
    undefined,
  );
  return last === undefined ? {} : { at: last };
}

function addRemarks(list: MonthlyList, unit: string, roster: Roster, day: Day): void {
  const why = roster.standing(unit, day).unreached;
  if (why !== undefined) list.unreached.push({ unit, why });
  const until = roster.exemptUntil(unit, list.ledger, day);
  if (until !== undefined) list.exempt.push({ unit, until });
}

function listItem(unit: string, items: readonly Item[]): ListItem {
  return { unit, items: items.map((item) => ({ id: item.id, code: item.code, title: shortTitle(item) })) };
}
