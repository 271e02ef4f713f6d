import { leadOf } from '../../ledger/dues.js';
import { targetFigures } from '../../ledger/progress.js';
import { rollUp } from '../../ledger/rollup.js';
import type { StoredFact } from '../../model/fact.js';
import type { Item, Ledger } from '../../model/ledger.js';
import { sourceLine } from '../replies/answers.js';
import { partsList, partsText } from '../replies/answers-parts.js';
import type { Reading } from './reading.js';
import type { AnswerContext, Loaded } from './types.js';

/** What the sub-tasks of an item come to for its target, as computed, and who reported them; empty where there are none. */
export function partsLines({ item, target, ledger }: Reading, loaded: Loaded, context: AnswerContext): string[] {
  const parts = ledger.items.filter((one) => one.parent === item.id);
  const sum = rollUp(target, parts, loaded.of, context.today);
  if (sum === null) return [];
  const own = parts.flatMap((part) =>
    part.targets
      .filter((one) => one.metric === target.metric && one.unit === target.unit && one.counts === target.counts)
      .map((one) => ({ part, target: one, figure: targetFigures(one, loaded.of(part.id), context.today)[0] })),
  );
  const list = own.map(({ part, target, figure }) => ({
    code: part.code,
    unit: leadOf(part, ledger),
    target,
    value: figure?.value,
  }));
  const heads = own.flatMap(({ figure }) => figure?.head ?? []);
  return [`${target.metric}：${partsText(target, sum)}`, partsList(list), sourceLine(heads, ledger, context.today)];
}

/** A figure of a sub-task's target: the list of the parts has it. */
export function toldAsPart(fact: StoredFact, { item, ledger }: { item: Item; ledger: Ledger }): boolean {
  if (fact.item === item.id || fact.target === undefined || fact.value === undefined || fact.unit === '%') return false;
  return ledger.items.some(({ id, parent, added }) => id === fact.item && parent === item.id && added !== undefined);
}
