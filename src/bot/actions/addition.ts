import { near } from '../../ledger/arithmetic.js';
import { auditRows } from '../../ledger/audit.js';
import type { Fact, StoredFact } from '../../model/fact.js';
import { leftOutOf } from '../../parsers/cues/cues.js';
import { findQuantities, type Quantity } from '../../parsers/quantities.js';
import { resolveStatements } from '../../parsers/resolve/resolve.js';
import { readStatements } from '../../parsers/statements/read.js';
import { convert } from '../../parsers/units.js';
import { parseContext, type Turn } from '../turn.js';
import type { Replacement } from './replace.js';
import { printed } from './report.js';
import { missingRow } from './settled.js';

/** 漏了石桥1座, 户厕少报了30户, 多报了2个: what the last report left out or held too much of; undefined when no report fits. */
export function additionTo(turn: Turn, base: readonly StoredFact[]): Replacement | undefined {
  const said = leftOutOf(turn.text);
  const figures = said === undefined ? [] : findQuantities(said.rest).filter(({ kind }) => kind === 'count');
  const [figure, other] = figures;
  if (said !== undefined && RIGHT.test(said.rest)) return undefined;
  if (said === undefined || figure === undefined || (other !== undefined && other.value !== figure.value))
    return undefined;
  const place = missingRow(turn, figure);
  const rowed = base.find(({ breakdown, unit }) => breakdown !== undefined && goes(figure, unit));
  if (rowed?.breakdown && place !== undefined)
    return place in rowed.breakdown
      ? undefined
      : { old: rowed, next: withRow(rowed, rowed.breakdown, place, inUnit(figure, rowed.unit)) };
  const statements = readStatements(said.rest, { today: turn.today, vocabulary: turn.vocabulary });
  const [draft] = resolveStatements(statements, said.rest, parseContext(turn)).drafts;
  const old = base.find(
    (one) =>
      one.value !== undefined &&
      draft?.fact.target !== undefined &&
      one.target === draft.fact.target &&
      one.scope === draft.fact.scope,
  );
  const more = draft?.fact.value;
  if (old?.value === undefined || more === undefined) return undefined;
  return { old, next: { ...printed(old), value: Number((old.value + said.sign * more).toFixed(6)) } };
}

/** 多报了个小区,应该是100: the right figure is said, nothing is added. */
const RIGHT = /应|改[为成]|实际|正确|(?:是|为)[^,。;\d]{0,2}\d/u;

const goes = ({ unit }: Quantity, kept: string | undefined): boolean =>
  unit === undefined ||
  kept === undefined ||
  unit === kept ||
  convert(1, unit, kept) !== null ||
  (unit.length === 1 && kept.length === 1);

const inUnit = ({ value, unit }: Quantity, kept: string | undefined): number =>
  (unit === undefined || kept === undefined ? null : convert(value, unit, kept)) ?? value;

function withRow(old: StoredFact, rows: Readonly<Record<string, number>>, place: string, value: number): Fact {
  const breakdown = { ...rows, [place]: value };
  const sum = Object.values(breakdown).reduce((all, one) => all + one, 0);
  const held = old.value !== undefined && !auditRows(old.value, rows);
  return {
    ...printed(old),
    breakdown,
    ...(held && !near(sum, old.value ?? sum) ? { value: Number(sum.toFixed(6)) } : {}),
  };
}
