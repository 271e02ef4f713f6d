import { percentOf } from '../../ledger/arithmetic.js';
import type { Item, Target } from '../../model/ledger.js';
import { convert } from '../../parsers/units.js';
import { HELD } from '../replies/answers-sums.js';
import { itemById } from './load.js';
import type { AnswerContext, Shown } from './types.js';

/** 其中…, (含…): what follows, up to the end of its clause, is part of the figure before it. */
const PART = /(?:其中|[(（](?:内?含|包[括含]))([^,，。;；)）]*)/gu;

const plain = (text: string): string => text.replace(/[\s“”"‘’'《》]/gu, '');

/** Where a target stands in the text of its item, by its name or its figure; -1 where it is not found. */
function placeOf({ metric, value }: Target, text: string): number {
  const named = text.indexOf(plain(metric));
  return named >= 0 ? named : text.search(new RegExp(`(?<![\\d.])${String(value).replace('.', '\\.')}(?![\\d.])`, 'u'));
}

/**
 * The target of the same item that this one is a part of (造林6.2万亩(含牧草1.58万亩), 泊位1200个,其中学校周边300个): the nearest before it that
 * is counted alike and larger. Neither is added to the other.
 */
function holderOf(target: Target, item: Item): Target | undefined {
  const text = plain(item.text);
  const at = placeOf(target, text);
  const inPart = [...text.matchAll(PART)].find(({ index, 0: all }) => at >= index && at < index + all.length);
  if (!inPart) return undefined;
  return item.targets
    .filter((one) => one.id !== target.id && one.counts === target.counts)
    .filter((one) => (convert(one.value, one.unit, target.unit) ?? 0) > target.value)
    .map((one) => ({ one, place: placeOf(one, text) }))
    .filter(({ place }) => place >= 0 && place < inPart.index)
    .sort((a, b) => b.place - a.place)[0]?.one;
}

/** Of figures to be added up those that others of them do not hold, and what is said of the rest. */
export function withoutHeld(list: readonly Shown[], context: AnswerContext): { free: Shown[]; notes: string[] } {
  const notes: string[] = [];
  const free = list.filter((one) => {
    const item = itemById(context, one.item);
    const target = item?.targets.find(({ id }) => id === one.target);
    const holder = item && target && one.place === undefined ? holderOf(target, item) : undefined;
    const whole = holder && list.find((other) => other.target === holder.id && other.place === undefined);
    if (!whole) return true;
    const value = convert(one.value, one.unit, whole.unit);
    notes.push(HELD(one, whole, value === null || value > whole.value ? null : percentOf(value, whole.value)));
    return false;
  });
  return { free, notes };
}
