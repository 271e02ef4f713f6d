import type { StoredFact } from '../model/fact.js';
import type { Item, Target } from '../model/ledger.js';
import { reached } from './lights.js';
import { counts, newestFirst, targetFigures } from './progress.js';

export type ItemState =
  | 'done'
  | 'paused'
  | 'delayed'
  | 'stalled'
  | 'blocked'
  | 'not_started'
  | 'in_progress'
  | 'unknown';

/** Items whose closing 销号 the supervisor approved, each as a whole (rule 12). */
export const closedItems = (
  approved: readonly { item: string; kind: string; object?: string | undefined }[],
): ReadonlySet<string> => new Set(approved.flatMap((one) => (one.kind === 'close' && !one.object ? [one.item] : [])));

const HALTED = ['paused', 'delayed', 'stalled', 'blocked'] as const;

/** Events that end a matter when its own words ask for them: 正式启用, 挂牌, 通车. */
const ENDINGS = /启用|投用|挂牌|通车|建成|竣工|完工|开业|开放|成立|出台|验收|举办|召开|封关|投产|投运|交付/gu;

/** 该项已完成: said of the whole item, wherever in the text it stands. */
const WHOLE_DONE =
  /(?:该|此|本|这)项(?:工作|任务|目标)?(?:已经|已|均已|全部)+(?:完成|办结|落实)|^(?:已经|已)(?:全部)?(?:完成|办结)[。.]?$/u;

/** Is a fact about the item itself rather than about a part of it? */
function whole(fact: StoredFact, item: Item): boolean {
  return fact.object === undefined || item.title.includes(fact.object) || fact.object.includes(item.title);
}

/** A part that is still under way. */
function unfinished(fact: StoredFact): boolean {
  const partly =
    fact.unit === '%' &&
    fact.value !== undefined &&
    fact.value < 100 &&
    (fact.measure === 'rate' || fact.measure === 'done');
  return (
    fact.status === 'in_progress' || fact.measure === 'under_construction' || (partly && fact.target === undefined)
  );
}

/** Told as of the same day in the same breath, or later. */
function notBefore(fact: StoredFact, other: StoredFact): boolean {
  return fact.asOf > other.asOf || (fact.asOf === other.asOf && fact.reportedAt >= other.reportedAt);
}

/** 正在筹备 of the whole is over when 已召开 is told after it; a part that is under way is so whatever is told of the whole. */
function isOpenAfter(part: StoredFact, end: StoredFact): boolean {
  return part.object !== undefined || notBefore(part, end);
}

/** A milestone that is what the item's title asks for: 大楼正式启用 ← 4月1日已搬迁入驻启用. */
function ends(fact: StoredFact, item: Item): boolean {
  const said = fact.milestone ?? '';
  const wanted = item.title.match(ENDINGS) ?? [];
  return fact.measure === 'milestone' && wanted.some((word) => said.includes(word)) && whole(fact, item);
}

/** All of the targets have a figure that reaches them; rates, which go on, as well. */
export function everyReached(targets: readonly Target[], facts: readonly StoredFact[], day: string): boolean {
  return (
    targets.length > 0 &&
    targets.every((target) => {
      const [figure] = targetFigures(target, facts, day);
      return figure !== undefined && reached(target, figure.value);
    })
  );
}

/** The same of an item that is over with it: none of its targets is a rate. */
export const allReached = (targets: readonly Target[], facts: readonly StoredFact[], day: string): boolean =>
  targets.every((target) => target.counts !== 'rate') && everyReached(targets, facts, day);

/** The state of an item 状态: what was reported of the whole, else what follows from its targets and milestones. */
export function itemState(item: Item, facts: readonly StoredFact[], day: string): ItemState {
  const own = facts.filter((fact) => counts(fact) && fact.asOf <= day && fact.item === item.id).sort(newestFirst);
  const stated = own.filter((fact) => fact.status !== undefined && fact.status !== 'no_progress' && whole(fact, item));
  const newest = stated.filter((fact) => fact.asOf === stated[0]?.asOf);
  const halted = HALTED.find((state) => newest.some((fact) => fact.status === state));
  if (halted) return halted;
  if (
    newest.some(
      (fact) =>
        fact.status === 'done' &&
        !own.some((part) => part.object !== undefined && unfinished(part) && notBefore(part, fact)),
    ) ||
    (own.some((fact) => WHOLE_DONE.test(fact.text ?? '')) && !own.some(unfinished))
  )
    return 'done';
  if (allReached(item.targets, own, day)) return 'done';
  const end = item.targets.length === 0 ? own.find((fact) => ends(fact, item)) : undefined;
  if (end && !own.some((part) => unfinished(part) && isOpenAfter(part, end))) return 'done';
  if (newest.some((fact) => fact.status === 'not_started')) return 'not_started';
  return own.length > 0 ? 'in_progress' : 'unknown';
}

/** States that any part of the item is in, with the facts that say so. */
export function saidStates(item: Item, facts: readonly StoredFact[], day: string): StoredFact[] {
  return facts
    .filter(
      (fact) =>
        counts(fact) &&
        fact.asOf <= day &&
        fact.item === item.id &&
        (fact.status !== undefined || fact.problem !== undefined),
    )
    .sort(newestFirst);
}
