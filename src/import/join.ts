import type { Item, Target } from '../model/ledger.js';

/** Shares of common pairs of characters above which two items are one matter: with the same number, with another. */
const SAME_NUMBER = 0.3;
const OTHER_NUMBER = 0.6;
/** What the same number is worth between two that are as like. */
const NUMBER = 0.15;

/**
 * Items of a newer edition 新版 by the ids of the stored ones that are the same matter, whatever their numbers: an item put
 * in between moves all that follow, and their reports belong to the matter. Sub-items are joined below joined items only.
 */
export function joinItems(old: readonly Item[], now: readonly Item[]): Map<string, Item> {
  const top = joinLevel(
    old.filter(({ parent }) => parent === undefined),
    now.filter(({ parent }) => parent === undefined),
  );
  const below = [...top].flatMap(([id, item]) => [
    ...joinLevel(
      old.filter(({ parent }) => parent === id),
      now.filter(({ parent }) => parent === item.id),
    ),
  ]);
  return new Map([...top, ...below]);
}

function joinLevel(old: readonly Item[], now: readonly Item[]): Map<string, Item> {
  const joined = new Map<string, Item>();
  const left = new Set(now);
  const join = (one: Item, other: Item | undefined): void => {
    if (!other || joined.has(one.id) || !left.has(other)) return;
    joined.set(one.id, other);
    left.delete(other);
  };
  const codes = new Map(now.map((item) => [item.code, item]));
  const [oldTitles, titles] = [byTitle(old), byTitle(now)];
  const twin = (item: Item): Item | undefined => {
    const other = codes.get(item.code);
    return other && bare(other.title) === bare(item.title) ? other : undefined;
  };
  for (const item of old) join(item, twin(item));
  for (const item of old) {
    const [same, ...more] = titles.get(bare(item.title)) ?? [];
    if (more.length === 0 && oldTitles.get(bare(item.title))?.length === 1) join(item, same);
  }
  const rest = old.filter(({ id }) => !joined.has(id));
  const pairs = rest.flatMap((one) =>
    [...left].flatMap((other) => {
      const same = one.code === other.code;
      const like = likeness(one.title, other.title);
      return like >= (same ? SAME_NUMBER : OTHER_NUMBER) ? [{ one, other, like: like + (same ? NUMBER : 0) }] : [];
    }),
  );
  for (const { one, other } of pairs.sort((a, b) => b.like - a.like)) join(one, other);
  return joined;
}

function byTitle(items: readonly Item[]): Map<string, Item[]> {
  const out = new Map<string, Item[]>();
  for (const item of items) out.set(bare(item.title), [...(out.get(bare(item.title)) ?? []), item]);
  return out;
}

/** Targets of two editions of one item, joined by what they count; those of one name in their order. */
export function joinTargets(old: readonly Target[], now: readonly Target[]): { old?: Target; now?: Target }[] {
  const left = [...old];
  const take = (fits: (one: Target) => boolean): Target | undefined => {
    const at = left.findIndex(fits);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const joined = new Map<Target, Target>();
  const pass = (fits: (one: Target, other: Target) => boolean): void => {
    for (const target of now) {
      const was = joined.has(target) ? undefined : take((one) => fits(one, target));
      if (was) joined.set(target, was);
    }
  };
  pass((a, b) => a.metric === b.metric && a.value === b.value && a.unit === b.unit);
  pass((a, b) => a.metric === b.metric);
  pass((a, b) => a.unit === b.unit && likeness(a.metric, b.metric) >= OTHER_NUMBER);
  return [
    ...now.map((target) => ({ ...(joined.has(target) && { old: joined.get(target) }), now: target })),
    ...left.map((gone) => ({ old: gone })),
  ];
}

/** Words without figures and punctuation: a figure that was changed makes no other matter. */
const bare = (text: string): string => text.replace(/[^\p{L}]/gu, '');

/** Share of the pairs of neighbouring characters that two texts have in common (Dice), 0–1. */
function likeness(a: string, b: string): number {
  const [one, other] = [pairsOf(bare(a)), pairsOf(bare(b))];
  const common = [...one].filter((pair) => other.has(pair)).length;
  return one.size + other.size === 0 ? 0 : (2 * common) / (one.size + other.size);
}

function pairsOf(text: string): Set<string> {
  return new Set([...text].slice(1).map((_, at) => text.slice(at, at + 2)));
}
