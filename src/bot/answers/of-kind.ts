import { counts } from '../../ledger/progress.js';
import { load } from './load.js';
import type { Part } from './part.js';
import { isOfRoadClass } from './road-class.js';
import type { AnswerContext } from './types.js';

/** 三条省道, 几个变电站: how many, before what they are. */
const COUNTED = /^(?:[这那]?[几两二三四五六七八九十\d]+[条座所处段家个栋站])/u;
const SHORTEST = 2;

/** 哪条省道, 哪家医院: of things that an item names, those that the word is the kind of; all where it tells none apart. */
export function ofKind(things: readonly string[], topics: readonly string[]): readonly string[] {
  const kinds = topics.map((topic) => topic.replace(COUNTED, '')).filter(({ length }) => length >= SHORTEST);
  const found = things.filter((name) => kinds.some((kind) => name.includes(kind) || isOfRoadClass(name, kind)));
  return found.length > 0 ? found : things;
}

/** 三条高速开工几条, where two items name such: the one of whose things something was told; undefined where it is not one alone. */
export async function toldOfThings(parts: readonly Part[], context: AnswerContext): Promise<Part | undefined> {
  const listing = parts.filter(({ item }) => item.objects.length > 1);
  if (listing.length < 2) return listing[0];
  const told: Part[] = [];
  for (const part of listing) {
    const loaded = await load(context, [part.item]);
    if (loaded.of(part.item.id).some((fact) => counts(fact) && fact.object !== undefined)) told.push(part);
  }
  return told.length === 1 ? told[0] : undefined;
}
