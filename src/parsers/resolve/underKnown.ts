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
    const whole = owner === item && statement.object === undefined ? ledgersName(statement.subject, item) : undefined;
    if (whole !== undefined) return { ...draft, fact: { ...fact, object: whole } };
    const called = statement.heading === undefined ? calledBy(statement.subject, item) : undefined;
    if (called !== undefined) {
      [owner, name, end] = [item, called.name, statement.end];
      return { ...draft, fact: { ...fact, object: called.object } };
    }
    const known = statement.heading === undefined ? (goesOn ? name : undefined) : namedBy(statement.heading, item);
    const part = fact.object === undefined || fact.object === statement.heading ? statement.subject : fact.object;
    return known === undefined ? draft : { ...draft, fact: { ...fact, object: `${known}(${part})` } };
  });
}
/** Lengths, areas, volumes and shares; things that are counted are told of by their own names. */
const OF_WORKS = /[米里亩%座根]$/u;
const ENDS = /[。;\n]/u;

/**
 * 乙站主体九成 for the one named 西岭高速乙站: the words begin with the end of its name, as people call it. 中医院 is no
 * 第二中医院 where another of the names has it too.
 */
function calledBy(words: string, { objects }: Item): { name: string; object: string } | undefined {
  const begun = objects.flatMap((name) => {
    const called = endOf(name, words);
    const head = words.slice(0, called);
    if (called === 0 || objects.some((other) => other !== name && other.includes(head))) return [];
    return [{ name, object: called < words.length ? `${name}(${words.slice(called)})` : name }];
  });
  return begun.length === 1 ? begun[0] : undefined;
}

/** How many characters the end of the name and the head of the words have in common: that of a name that is cut in front. */
function endOf(name: string, words: string): number {
  for (let from = 1; from <= name.length - SHORTEST; from++)
    if (words.charAt(0) === name.charAt(from) && words.startsWith(name.slice(from))) return name.length - from;
  return 0;
}
const SHORTEST = 3;

/** The one named thing of the item that a heading calls by its name or in short. */
function namedBy(heading: string, { objects }: Item): string | undefined {
  if (heading.length < 3) return undefined;
  const called = objects.filter((one) => heading.includes(one) || one.includes(heading));
  const named = called.length > 0 ? called : objects.filter((one) => isShortFor(heading, one));
  return named.length === 1 ? named[0] : undefined;
}
