import { hash } from 'node:crypto';
import type { NewFact } from '../store.js';

/**
 * The line that a fact belongs to within its item. Finer is always safe: `recent` returns of every line all back to its
 * last base, so whoever adds up over several lines still has every delta. What says different things must not share a
 * line, or the newer would hide the older: a partial breakdown of other places, a problem beside a status. Reporter and status are
 * parts of it too, so that lines alone answer who reported what (`reported`).
 */
export function lineKey(fact: NewFact): string {
  const parts = [
    fact.ledger,
    fact.kind,
    fact.target,
    fact.measure,
    fact.object,
    fact.scope,
    fact.unit,
    fact.reporter,
    fact.reporterUnit,
    fact.status,
    fact.document,
    fact.mode === 'percent',
    fact.breakdown ? Object.keys(fact.breakdown).sort() : null,
    fact.value === undefined ? saying(fact) : null,
    fact.mode === 'delta' ? null : fact.from,
  ];
  return hash('sha256', JSON.stringify(parts), 'base64url');
}

/**
 * Whether sums of deltas may start here: a cumulative figure. What has no figure to add (a share, a status) is
 * complete in itself.
 */
export const isBase = (fact: NewFact): boolean => fact.mode !== 'delta';

const saying = ({ milestone, problem, suggestion, nextStep, due }: NewFact): unknown[] => [
  milestone !== undefined,
  problem !== undefined,
  suggestion !== undefined,
  nextStep !== undefined,
  due !== undefined,
];
