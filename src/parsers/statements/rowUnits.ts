import { clean } from '../numbers/numeral.js';

import { convert, sameUnit, splitUnit } from '../units.js';

/** 户 and 万户, or 万 alone beside either: the same is counted. */
export function sameThing(a: string, b: string): boolean {
  return splitUnit(a).base === '' || splitUnit(b).base === '' || sameUnit(a, b);
}

/** A figure of a row, in its own unit where it says one. */
interface Said {
  value: number;
  unit?: string | undefined;
}

/**
 * The rows in the unit of their total (甲县4200户、乙县3900,合计0.81万户). A row without a unit has that of the rows beside it; where
 * no row says one, rows that no total could hold are counted singly, as people do who say 万 only of the sum.
 */
export function inUnitOf(
  total: number | undefined,
  unit: string | undefined,
  rows: readonly (readonly [string, Said | undefined])[],
): Record<string, number> {
  const said = rows.find(([, figure]) => figure?.unit !== undefined)?.[1]?.unit;
  const bare = said ?? (unit !== undefined && overflows(total, rows) ? splitUnit(unit).base : unit);
  const most = Math.max(...rows.map(([, figure]) => (figure?.unit === undefined ? 0 : figure.value)));
  const unitOf = (value: number): string | undefined =>
    bare !== undefined && most > 0 && value > FAR * most ? splitUnit(bare).base : bare;
  return Object.fromEntries(
    rows.map(([place, figure]) => [
      place,
      scaled(figure?.value ?? 0, figure?.unit ?? unitOf(figure?.value ?? 0), unit),
    ]),
  );
}

/** 云溪1.2万、苇塘9800: so many times the greatest row that says 万, a bare one is counted singly. */
const FAR = 100;

/** A row above the total, which no part can be. */
const overflows = (total: number | undefined, rows: readonly (readonly [string, Said | undefined])[]): boolean =>
  total !== undefined && rows.some(([, figure]) => (figure?.value ?? 0) > total);

function scaled(value: number, from: string | undefined, to: string | undefined): number {
  if (from === undefined || to === undefined || from === to) return value;
  const [own, wanted] = [splitUnit(from), splitUnit(to)];
  return convert(value, from, to) ?? (sameThing(from, to) ? clean((value * own.scale) / wanted.scale) : value);
}
