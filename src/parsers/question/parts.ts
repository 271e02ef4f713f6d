import type { Entry, TopicIndex } from './topics.js';

/** Of the words a part must have so many by itself, and nearly all together with the matter that it is of. */
const OF_PART = 0.3;
const WHOLE = 0.75;

/** 2号线车站 of the part 车站 of 轨道交通2号线: the parts that have some of the words, where their matter has the others. */
export function partsOf(
  index: TopicIndex,
  shares: ReadonlyMap<string, number>,
  above: ReadonlyMap<string, number>,
): { entry: Entry; cover: number }[] {
  return [...above].flatMap(([id, more]) => {
    const own = shares.get(id) ?? 0;
    const entry = index.entries[index.ofItem.get(id)?.[0] ?? 0];
    return entry && own >= OF_PART && own + more >= WHOLE ? [{ entry, cover: own + more }] : [];
  });
}
