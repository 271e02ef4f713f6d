import type { Item } from '../../model/ledger.js';

/** 中医馆覆盖率96%: the one item that names what is covered, or how that ends, whatever else is counted by such a ratio. */
export function ofCovered<T extends { item: Item }>(words: string, found: readonly T[]): T | undefined {
  if (!words.endsWith('覆盖率') || words.length < SHORTEST + 3) return undefined;
  const name = words.slice(0, -3);
  return onlyOne(name, found) ?? (name.length > SHORTEST + 1 ? onlyOne(name.slice(-SHORTEST), found) : undefined);
}
const SHORTEST = 3;

function onlyOne<T extends { item: Item }>(name: string, found: readonly T[]): T | undefined {
  const [first, other] = found.filter(({ item }) => item.text.includes(name));
  return other ? undefined : first;
}
