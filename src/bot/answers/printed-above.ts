import type { StoredFact } from '../../model/fact.js';
import type { Part } from './part.js';

const NAME = 3;

/**
 * What is printed once for all sub-items of a parent and names a thing of this one's own text (关爱中心建设已完成, for 建设
 * 关爱中心, 房间400间), with the line right behind it that goes on without a name (正在等待验收).
 */
export function printedAbove(facts: readonly StoredFact[], { item, aims }: Part): StoredFact[] {
  const above = facts
    .filter((fact) => fact.item === item.parent && fact.kind === 'published' && fact.target === undefined)
    .sort((a, b) => a.id - b.id);
  if (aims.length === 0) return [];
  return above.filter((fact, at) => {
    const before = above[at - 1];
    return names(fact, item.text) || (fact.object === undefined && before !== undefined && names(before, item.text));
  });
}

function names({ object = '' }: StoredFact, text: string): boolean {
  return object.length >= NAME && text.includes(object);
}
