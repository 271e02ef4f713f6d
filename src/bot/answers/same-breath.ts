import type { StoredFact } from '../../model/fact.js';
import { cueAt } from '../../parsers/lexicon.js';

const FIGURE_NEXT = /^了?[约近]?\d/u;

/** 办结30件: a deed and its figure, whose matter was named in the words before it. */
function namesNothing({ text = '', value, target, object }: StoredFact): boolean {
  if (value === undefined || target !== undefined || object !== undefined) return false;
  const deed = cueAt(text, 0)?.word;
  return deed !== undefined && FIGURE_NEXT.test(text.slice(deed.length));
}

/** 欠薪受理32件,办结30件: with the figure that has the words, those that were told of it in one breath and name nothing themselves. */
export function withSameBreath(near: readonly StoredFact[], all: readonly StoredFact[]): StoredFact[] {
  const told = (fact: StoredFact): boolean =>
    near.some(
      ({ item, kind, messageId, target, value }) =>
        kind === 'report' &&
        messageId !== undefined &&
        messageId === fact.messageId &&
        item === fact.item &&
        target === undefined &&
        value !== undefined,
    );
  return [...near, ...all.filter((fact) => !near.includes(fact) && namesNothing(fact) && told(fact))];
}
