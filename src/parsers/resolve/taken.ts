import type { ParseContext } from './context.js';
import { beside, type Draft } from './drafted.js';
import { sharesWord, subjectWords } from './words.js';

/** 就业3.3万,转移就业1.7万: of two targets the one that another figure of the message has is not meant again. */
export function withoutTaken(drafts: readonly Draft[], context: ParseContext): Draft[] {
  if (!drafts.some(({ options }) => options !== undefined)) return [...drafts];
  return drafts.map((draft) => {
    const { options, statement } = draft;
    if (options === undefined || statement.mode !== undefined) return draft;
    const left = options.filter(
      (option) =>
        option.target === undefined ||
        !drafts.some(
          ({ options: open, fact, statement: said }) =>
            open === undefined &&
            fact.target === option.target &&
            fact.measure === option.measure &&
            fact.scope === option.scope &&
            said.mode === undefined &&
            said.asOf === statement.asOf,
        ),
    );
    const [only] = left;
    const item = only && context.index.get(only.item);
    if (left.length !== 1 || only === undefined || item === undefined || left.length === options.length) return draft;
    // 互助点挂牌61个,实际开门的52个: no word of the other target, so it is of the one that was named, as far as nobody knows.
    const target = item.targets.find(({ id }) => id === only.target);
    if (!sharesWord(`${subjectWords(statement)} ${statement.verb ?? ''}`, target?.metric ?? ''))
      return beside(statement, draft.item, draft.score, context);
    const { options: _open, target: _first, ...rest } = draft;
    return { ...rest, item, fact: only, ...(target ? { target } : {}) };
  });
}
