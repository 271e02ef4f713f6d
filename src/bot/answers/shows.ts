import type { Figure } from '../../ledger/progress.js';
import type { StoredFact } from '../../model/fact.js';
import type { Reading } from './reading.js';
import type { Shown } from './types.js';

export function shownTarget(reading: Reading, figure: Figure, place?: string): Shown {
  return {
    label: place ?? reading.target.metric,
    value: figure.value,
    unit: figure.unit ?? reading.target.unit,
    item: reading.item.id,
    target: reading.target.id,
    ...(place !== undefined && { place }),
    ...(reading.share !== undefined && { share: reading.share }),
    facts: figure.facts.map((fact) => fact.id),
  };
}

/** A place's figure, of the target when it is one's. */
export function shownPlace(
  { place, value, unit }: { place: string; value: number; unit: string },
  item: string,
  target: string | undefined,
  facts: number[],
): Shown {
  return { label: place, place, value, unit, item, ...(target !== undefined && { target }), facts };
}

export function shownFact(fact: StoredFact, ordinals: readonly string[] = []): Shown | undefined {
  if (fact.value === undefined) return undefined;
  return {
    label: `${ordinals.length === 1 ? `第${ordinals[0]}` : ''}${labelOf(fact)}`,
    value: fact.value,
    unit: fact.unit ?? '',
    item: fact.item,
    ...(fact.target !== undefined && { target: fact.target }),
    ...(fact.percent !== undefined ? { share: fact.percent } : fact.unit === '%' ? { share: fact.value } : {}),
    facts: [fact.id],
  };
}

/** What a line is about; a bare verb (综合) says nothing without its figure. */
function labelOf({ object, text, item }: StoredFact): string {
  if (object !== undefined && object.length > 2) return object;
  const bare = text?.replace(/(?:约|近|共计|累计|共)?\d.*$/u, '') ?? '';
  return bare.length >= 2 ? bare : (text ?? object ?? item);
}
