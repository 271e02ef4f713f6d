import type { ParseContext } from './context.js';
import type { Draft } from './drafted.js';

/** Least score at which the words of the next clause name its item by themselves. */
const NAMES = 0.4;

/**
 * 村卫生室三分之二以上完成产权移交: a figure that fits two items equally well is of the one that the rest of its sentence is
 * about, and nothing to ask.
 */
export const settledByNext = (drafts: readonly Draft[], text: string, context: ParseContext): Draft[] =>
  drafts.map((draft, at) => {
    const items = new Set(draft.options?.map(({ item }) => item));
    const next = drafts[at + 1];
    if (items.size < 2 || next === undefined || next.options !== undefined || !items.has(next.item.id)) return draft;
    if (next.score < NAMES || next.statement.subject === '') return draft;
    if (/[,。;\n]/u.test(text.slice(draft.statement.end, next.statement.start))) return draft;
    const [fact, other] = draft.options?.filter(({ item }) => item === next.item.id) ?? [];
    if (fact === undefined || other !== undefined) return draft;
    const item = context.index.get(fact.item);
    const target = item?.targets.find(({ id }) => id === fact.target);
    if (item === undefined) return draft;
    const { options: _options, target: _target, ...rest } = draft;
    return { ...rest, item, fact, ...(target ? { target } : {}) };
  });
