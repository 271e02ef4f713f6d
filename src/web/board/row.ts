import type { Loaded } from '../../bot/answers/types.js';
import { daysLeft } from '../../ledger/dues.js';
import { type Colour, deadlineOf } from '../../ledger/lights.js';
import type { Day, Instant } from '../../model/fact.js';
import type { Item, Ledger } from '../../model/ledger.js';
import { type TargetRow, targetRow } from '../target.js';

export type Lamp = Colour | 'none';

/** One item as the board shows it. */
export interface BoardRow {
  item: Item;
  targets: TargetRow[];
  /** The worst of the targets' lights. */
  lamp: Lamp;
  /** In points behind 序时进度 of the worst target; for sorting. */
  behind: number;
  deadline: Day | null;
  extended: boolean;
  /** Days until the deadline; negative = overdue. */
  left: number | null;
  /** The last that was reported or published. */
  last?: { at: Instant; who: string };
  places: string[];
  /** Everything that a search looks in, in lower case. */
  words: string;
}

const WORST: Record<Colour, number> = { green: 0, yellow: 1, red: 2 };

export function boardRow(ledger: Ledger, item: Item, loaded: Loaded, today: Day): BoardRow {
  const extended = loaded.extended.get(item.id);
  const deadline = deadlineOf(item, undefined, extended);
  const targets = item.targets.map((target) => targetRow(ledger, item, target, loaded, today));
  const lights = targets.flatMap(({ light }) => light ?? []);
  const worst = lights.reduce<Colour | undefined>(
    (a, { colour }) => (a !== undefined && WORST[a] >= WORST[colour] ? a : colour),
    undefined,
  );
  const last = loaded.of(item.id).reduce<{ at: Instant; who: string } | undefined>((newest, fact) => {
    if (newest !== undefined && Date.parse(newest.at) >= Date.parse(fact.reportedAt)) return newest;
    return { at: fact.reportedAt, who: fact.reporterUnit ?? fact.reporter ?? '' };
  }, undefined);
  return {
    item,
    // Only the newest figure is shown here; what it is made of is not kept.
    targets: targets.map((row) => ({ ...row, figures: row.figures.slice(0, 1) })),
    lamp: worst ?? 'none',
    behind: Math.max(...lights.map(({ behind }) => behind), Number.NEGATIVE_INFINITY),
    deadline,
    extended: extended !== undefined,
    left: deadline === null ? null : daysLeft(deadline, today),
    ...(last && { last }),
    places: placesOf(ledger, item),
    words: [item.id, item.title, item.text, item.section, ...item.units, ...item.leaders].join(' ').toLowerCase(),
  };
}

/** Counties and districts that the item names, as units or in its words. */
function placesOf({ places }: Ledger, { units, text }: Item): string[] {
  return places.flatMap(({ name, aliases }) =>
    units.some((unit) => unit === name || aliases.includes(unit)) || text.includes(name) ? name : [],
  );
}
