import type { Item } from '../../model/ledger.js';
import type { TopicIndex } from './topics.js';

const SHORTEST = 2;
const LONG = 5;

/** 明河街雨污水: its two halves 明河街 and 雨污水 stand in the text, each as said; scattered pairs of it may stand anywhere. */
export function inTwo(raw: string, text: string): boolean {
  if (raw.length < LONG) return false;
  for (let at = SHORTEST; at <= raw.length - SHORTEST; at += 1)
    if (text.includes(raw.slice(0, at)) && text.includes(raw.slice(at))) return true;
  return false;
}

/** All that an item is told by. */
export function textOf({ id }: Item, index: TopicIndex): string {
  return (index.ofItem.get(id) ?? []).map((at) => index.entries[at]?.plain ?? '').join('\u0001');
}
