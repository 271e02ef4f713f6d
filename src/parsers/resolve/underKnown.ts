import type { Item } from '../../model/ledger.js';
import { isShortFor } from '../items/shortened.js';
import type { Draft } from './drafted.js';
import { ledgersName } from './ledgersName.js';

/**
 * 东平路:雨水管线80%; 东环路沟槽开挖2300米,管道安装1100米: a part of works, with a figure that no target counts, is of the one of the
 * item's named things that stands over it, or that the sentence began with; written as documents are read, 东平路(雨水管线).
 */
export function underKnown(drafts: readonly Draft[], text: string): readonly Draft[] {
  if (!drafts.some(({ item }) => item.objects.length > 1)) return drafts;
  let [owner, name, end]: [Item | undefined, string, number] = [undefined, '', 0];
  return drafts.map((draft) => {
    const { item, fact, statement, target } = draft;
    if (item.objects.length < 2) return draft;
    const own = fact.object === undefined ? undefined : item.objects.find((one) => fact.object?.includes(one));
    if (own !== undefined) {
      [owner, name, end] = [item, own, statement.end];
      return draft;
    }
    if (
      target !== undefined ||
      fact.value === undefined ||
      statement.subject.length < 2 ||
      statement.measure === 'other'
    )
      return draft;
    const goesOn =
      owner === item &&
      statement.heading === undefined &&
      statement.object === undefined &&
      statement.place === undefined &&
      statement.verb !== undefined &&
      OF_WORKS.test(fact.unit ?? '') &&
      !ENDS.test(text.slice(end, statement.start));
    const called = owner === item && statement.object === undefined ? ledgersName(statement.subject, item) : undefined;
    if (called !== undefined) return { ...draft, fact: { ...fact, object: called } };
    const known = statement.heading === undefined ? (goesOn ? name : undefined) : namedBy(statement.heading, item);
    const part = fact.object === undefined || fact.object === statement.heading ? statement.subject : fact.object;
    return known === undefined ? draft : { ...draft, fact: { ...fact, object: `${known}(${part})` } };
  });
}
/** Lengths, areas, volumes and shares; things that are counted are told of by their own names. */
const OF_WORKS = /[米里亩%座根]$/u;
const ENDS = /[。;\n]/u;

/** The one named thing of the item that a heading calls by its name or in short. */
function namedBy(heading: string, { objects }: Item): string | undefined {
  if (heading.length < 3) return undefined;
  const called = objects.filter((one) => heading.includes(one) || one.includes(heading));
  const named = called.length > 0 ? called : objects.filter((one) => isShortFor(heading, one));
  return named.length === 1 ? named[0] : undefined;
}
