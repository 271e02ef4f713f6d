import type { Item, Target } from '../../model/ledger.js';

/** The short names of an item: what people call it, and what lies around it. */
export interface Facets {
  names: { words: string; target?: Target; object?: string }[];
  /** Section, leaders, units, the parent's title: they help to tell items apart but name none. */
  around: string[];
}

const OPENING = /^[^。;,，；]{2,40}/u;

export function facetsOf(item: Item, byId: ReadonlyMap<string, Item>): Facets {
  const parent = item.parent === undefined ? undefined : byId.get(item.parent);
  const names: Facets['names'] = [
    { words: item.title },
    ...item.targets.map((target) => ({ words: target.metric, target })),
    ...item.objects.map((object) => ({ words: object, object })),
    ...[...item.text.matchAll(/[“"《]([^”"》]{2,16})[”"》]/gu)].map((quoted) => ({ words: quoted[1] ?? '' })),
  ];
  const opening = OPENING.exec(item.text)?.[0];
  if (opening !== undefined && opening !== item.title) names.push({ words: opening });
  return {
    names: names.filter(({ words }) => words.length > 0),
    around: [item.section, ...item.units, ...item.leaders, parent?.title ?? ''],
  };
}
