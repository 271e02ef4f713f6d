import type { Item, Ledger } from '../../model/ledger.js';
import type { Query } from '../../parsers/question/query.js';
import { weigh } from '../../parsers/question/residue.js';
import { grams } from '../../parsers/question/tokens.js';

interface Found {
  ledger: Ledger;
  item: Item;
  aims: readonly unknown[];
  topic: string;
  line: boolean;
  cover: number;
}

const BY_DAY = /前|底|期限|到期|截止/u;

function parentOf({ item, ledger }: Found): string | undefined {
  return item.parent ?? (ledger.items.some((one) => one.parent === item.id) ? item.id : undefined);
}

/** Of the sub-items the only one that is due in the month of the question. */
function dueThen(subs: readonly Item[], { months, text }: Query): Item | undefined {
  const [month, other] = months;
  if (month === undefined || other !== undefined || !BY_DAY.test(text)) return undefined;
  const due = subs.filter((sub) => sub.deadlines.some(({ day }) => day.startsWith(month)));
  return due.length === 1 ? due[0] : undefined;
}

/** The only one that has words of the question which the item found has not. */
function byWords(subs: readonly Item[], { item, cover }: Found, topic: string): Item | undefined {
  if (cover >= 1) return undefined;
  const own = grams(`${item.title},${item.text}`);
  const rest = [...grams(weigh(topic).strong.join('\u0001'))].filter((gram) => !own.has(gram));
  const named = subs.filter((sub) => sub !== item && rest.some((gram) => grams(sub.text).has(gram)));
  return named.length === 1 ? named[0] : undefined;
}

/**
 * Sub-items of one parent share its matter, which only one of them may name: of them the one whose own words or month the
 * question has (园区主楼 is in 9月底前建成主楼, though 园区 stands in the sub-item before).
 */
export function amongSiblings<P extends Found>(parts: readonly P[], topic: string, query: Query): P[] {
  const moved = new Map<string, P>();
  for (const part of parts) {
    const parent = parentOf(part);
    if (parent === undefined || part.aims.length > 0 || moved.has(parent)) continue;
    const subs = part.ledger.items.filter((item) => item.parent === parent);
    const sub = dueThen(subs, query) ?? byWords(subs, part, topic);
    if (sub && sub !== part.item) moved.set(parent, { ...part, item: sub, line: false });
  }
  const kept = parts.filter((part) => part.aims.length > 0 || !moved.has(parentOf(part) ?? ''));
  return moved.size === 0 ? [...parts] : [...kept, ...moved.values()];
}

/** Asked for a day: of one parent's items that were found, those with a day of their own where there are any. */
export function withOwnDay<P extends Found>(parts: readonly P[]): P[] {
  const dated = new Set(parts.flatMap((part) => (part.item.deadlines.length > 0 ? (parentOf(part) ?? []) : [])));
  return parts.filter((part) => part.item.deadlines.length > 0 || !dated.has(parentOf(part) ?? ''));
}
