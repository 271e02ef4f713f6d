import { addDays, dayOf, makeDay } from '../../../src/days.js';
import { leadOf, owingItems } from '../../../src/ledger/dues.js';
import type { StoredFact } from '../../../src/model/fact.js';
import type { Item, Ledger } from '../../../src/model/ledger.js';
import type { Event, World } from './simulator.js';

/** What a unit does in a month. */
export const BEHAVIOURS = [
  'early',
  'after_first_call',
  'last_day',
  'late',
  'zero',
  'silent',
  'partly',
  'corrected',
  'withdrawn',
] as const;
export type Behaviour = (typeof BEHAVIOURS)[number];

interface Month {
  ledger: Ledger;
  unit: string;
  items: readonly Item[];
  /** YYYY-MM */
  month: string;
  /** Share of every target that is finished by then, 0–1. */
  share: number;
}

const due = ({ ledger, month }: Month): string =>
  makeDay(Number(month.slice(0, 4)), Number(month.slice(5)), ledger.rules?.dueDay ?? 28);

function say(world: World, one: Month, items: readonly Item[], at: string, zero = false): StoredFact[] {
  return items.flatMap((item): StoredFact[] => {
    const base = { ledger: one.ledger.key, item: item.id, asOf: dayOf(at), reportedAt: at, reporterUnit: one.unit };
    if (zero || item.targets.length === 0)
      return [world.report({ ...base, measure: 'status', status: zero ? 'no_progress' : 'in_progress' })];
    return item.targets.map(({ id, counts, value, unit, op }) => {
      const figure = op === '<=' ? value : Number((value * one.share).toFixed(Number.isInteger(value) ? 0 : 2));
      return world.report({ ...base, target: id, measure: counts, value: figure, unit });
    });
  });
}

/** The events of one unit's month. */
export function eventsOf(behaviour: Behaviour, one: Month): Event[] {
  const day = due(one);
  const on = (date: string, time: string, items = one.items, zero = false): Event => ({
    at: `${date}T${time}:00+08:00`,
    happen: (world) => void say(world, one, items, `${date}T${time}:00+08:00`, zero),
  });
  switch (behaviour) {
    case 'early':
      return [on(addDays(day, -14), '10:20')];
    case 'after_first_call':
      return [on(addDays(day, -6), '15:10')];
    case 'last_day':
      return [on(addDays(day, -1), '11:40')];
    case 'late':
      return [on(addDays(day, 2), '10:05')];
    case 'zero':
      return [on(addDays(day, -9), '09:45', one.items, true)];
    case 'silent':
      return [];
    case 'partly':
      return [on(addDays(day, -12), '16:30', one.items.slice(0, Math.max(1, one.items.length - 1)))];
    case 'corrected':
    case 'withdrawn': {
      let first: StoredFact[] = [];
      const before = `${addDays(day, -13)}T09:30:00+08:00`;
      const after = `${addDays(day, -10)}T14:15:00+08:00`;
      return [
        {
          at: before,
          happen(world) {
            first = say(world, one, one.items, before);
          },
        },
        {
          at: after,
          happen(world) {
            world.end(first);
            if (behaviour === 'corrected') say(world, one, one.items, after);
          },
        },
      ];
    }
  }
}

/** Every unit of the ledgers with what it leads. */
export function unitsOf(ledgers: readonly Ledger[]): { ledger: Ledger; unit: string; items: Item[] }[] {
  return ledgers.flatMap((ledger) => {
    const units = new Map<string, Item[]>();
    for (const item of owingItems(ledger)) {
      const unit = leadOf(item, ledger);
      units.set(unit, [...(units.get(unit) ?? []), item]);
    }
    return [...units].map(([unit, items]) => ({ ledger, unit, items }));
  });
}

/** What the documents published, known from the day of publication. */
export function publishedEvents(ledgers: readonly Ledger[]): Event[] {
  return ledgers.flatMap((ledger) =>
    ledger.facts.length === 0
      ? []
      : [
          {
            at: `${ledger.published}T00:00:00+08:00`,
            happen(world: World) {
              for (const fact of ledger.facts)
                world.report({
                  ...fact,
                  ledger: ledger.key,
                  kind: 'published',
                  asOf: fact.asOf ?? ledger.published,
                  reportedAt: `${ledger.published}T00:00:00+08:00`,
                  document: ledger.title,
                });
            },
          },
        ],
  );
}
