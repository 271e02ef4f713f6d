import { counts } from '../../ledger/progress.js';
import type { StoredFact } from '../../model/fact.js';
import { factLine, sourceLine } from '../replies/answers.js';
import { isFinished } from './listed.js';
import { newest } from './newest.js';
import type { Reading } from './reading.js';
import type { Loaded } from './types.js';

const MOST = 6;

/** 三条省道 of which one is open: how far each of the others that the item names has come, where nobody counted them. */
export function thingLines({ item, target, ledger }: Reading, loaded: Loaded, today: string): string[] {
  if (item.objects.length !== target.value || item.objects.length > MOST) return [];
  const own = newest(loaded.of(item.id).filter((fact) => counts(fact) && fact.asOf <= today)).filter(
    (fact) => fact.unit === '%' && fact.target === undefined && !isFinished(fact) && isOneOf(fact, item.objects),
  );
  return own.length === 0 ? [] : [own.map((fact) => factLine(fact, today)).join('；'), sourceLine(own, ledger, today)];
}

/** S318线 of S318、S221. */
const isOneOf = ({ object = '' }: StoredFact, names: readonly string[]): boolean =>
  object !== '' && names.some((name) => object.startsWith(name) || name.startsWith(object));
