import type { Day } from '../model/fact.js';
import type { Ledger } from '../model/ledger.js';
import { bodyAliases, sameBody } from '../parsers/bodies.js';
import type { Unreached } from './call.js';
import type { Exemption, Group, Post, ReminderState } from './state.js';

/** Who is to be written to for a unit on a day. */
export interface Standing {
  /** People who can be written to one to one, deputies of those who are away included. */
  reached: Post[];
  /** All who stand for the unit that day, reached or not. */
  present: Post[];
  /** Set when nobody is reached. */
  unreached?: Unreached;
}

/** The roster by unit; every look-up is by a map, so that ten thousand units cost ten thousand steps. */
export interface Roster {
  standing(unit: string, day: Day): Standing;
  /** The supervisor's desk that day; when all are away or none is reached, whoever there is. */
  supervisors(day: Day): Post[];
  groups(ledger: string): Group[];
  /** Last day up to which a unit is not called; undefined = it is called. */
  exemptUntil(unit: string, ledger: string, day: Day): Day | undefined;
  /** A person who answers for items himself: never named in a group. */
  isOfficial(unit: string): boolean;
}

const cache = new WeakMap<ReminderState, Roster>();

export function rosterOf(state: ReminderState): Roster {
  const roster = cache.get(state) ?? makeRoster(state);
  cache.set(state, roster);
  return roster;
}

function makeRoster(state: ReminderState): Roster {
  const name = namesOf(state.ledgers.map((one) => one.ledger));
  const byName = new Map(state.people.map((one) => [one.name, one]));
  const liaisons = grouped(
    state.people.filter((one) => one.role === 'liaison' && one.unit !== undefined),
    (one) => name(one.unit ?? ''),
  );
  const groups = grouped(state.groups, (one) => one.ledger);
  const exemptions = grouped(state.exemptions, (one) => name(one.unit));
  const officials = new Set(
    state.ledgers.flatMap(({ ledger }) =>
      ledger.officials.flatMap((one) => (one.unit === undefined ? [one.name] : [])),
    ),
  );
  const desk = state.people.filter((one) => one.role === 'supervisor');
  return {
    standing: (unit, day) => standingOf(liaisons.get(name(unit)) ?? [], byName, day),
    supervisors(day) {
      const present = [...new Set(desk.flatMap((one) => standIn(one, byName, day) ?? []))];
      const reached = (people: readonly Post[]): Post[] => people.filter((one) => one.reachable);
      return [reached(present), reached(desk)].find((people) => people.length > 0) ?? [];
    },
    groups: (ledger) => groups.get(ledger) ?? [],
    exemptUntil: (unit, ledger, day) => untilOf(exemptions.get(name(unit)) ?? [], ledger, day),
    isOfficial: (unit) => officials.has(unit),
  };
}

function standingOf(liaisons: readonly Post[], byName: ReadonlyMap<string, Post>, day: Day): Standing {
  const present = [...new Set(liaisons.flatMap((one) => standIn(one, byName, day) ?? []))];
  const reached = present.filter((one) => one.reachable);
  if (reached.length > 0) return { reached, present };
  const unreached = liaisons.length === 0 ? 'no_liaison' : present.length === 0 ? 'away' : 'unreachable';
  return { reached, present, unreached };
}

/** The person, or who stands in while he is away; undefined when both are away or nobody stands in. */
function standIn(person: Post, byName: ReadonlyMap<string, Post>, day: Day): Post | undefined {
  if (!isAway(person, day)) return person;
  const deputy = person.deputy === undefined ? undefined : byName.get(person.deputy);
  return deputy !== undefined && !isAway(deputy, day) ? deputy : undefined;
}

function isAway({ away }: Post, day: Day): boolean {
  return away !== undefined && away.from <= day && day <= away.to;
}

function untilOf(exemptions: readonly Exemption[], ledger: string, day: Day): Day | undefined {
  const days = exemptions.filter((one) => one.ledger === undefined || one.ledger === ledger).map((one) => one.until);
  const last = days.sort().at(-1);
  return last !== undefined && last >= day ? last : undefined;
}

function grouped<T>(all: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const list = groups.get(key(one));
    if (list) list.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}

/** One name for every way in which a body is written; the ledgers' own names and aliases first. */
function namesOf(ledgers: readonly Ledger[]): (written: string) => string {
  const known = new Map<string, string>();
  const bodies = ledgers.flatMap(({ units, places }) => [...units, ...places]);
  const own: string[] = [];
  for (const { name, aliases } of bodies) {
    const first = known.get(name) ?? name;
    if (!known.has(name)) own.push(name);
    for (const one of [name, ...aliases]) if (!known.has(one)) known.set(one, first);
  }
  return (written) => {
    const found = known.get(written);
    if (found !== undefined) return found;
    const alias = bodyAliases(written).find((one) => known.has(one));
    const name = (alias === undefined ? own.find((one) => sameBody(one, written)) : known.get(alias)) ?? written;
    known.set(written, name);
    return name;
  };
}
