import { isOfRoadClass } from './road-class.js';

/** 三条省道, 几个变电站: how many, before what they are. */
const COUNTED = /^(?:[这那]?[几两二三四五六七八九十\d]+[条座所处段家个栋站])/u;
const SHORTEST = 2;

/** 哪条省道, 哪家医院: of things that an item names, those that the word is the kind of; all where it tells none apart. */
export function ofKind(things: readonly string[], topics: readonly string[]): readonly string[] {
  const kinds = topics.map((topic) => topic.replace(COUNTED, '')).filter(({ length }) => length >= SHORTEST);
  const found = things.filter((name) => kinds.some((kind) => name.includes(kind) || isOfRoadClass(name, kind)));
  return found.length > 0 ? found : things;
}
