import { aimed } from './aimed.js';
import type { ParseContext } from './context.js';
import type { Draft } from './drafted.js';

/** 国卫乡镇5个,占5.4%: the share that so many are is what a target asks, where no target counts them. */
export function withRates(drafts: readonly Draft[], context: ParseContext): readonly Draft[] {
  if (drafts.every(({ fact }) => fact.percent === undefined)) return drafts;
  return drafts.flatMap((draft) => {
    const { fact, item, statement, target, options, score } = draft;
    if (fact.percent === undefined || fact.value === undefined || target || options || fact.scope !== undefined)
      return [draft];
    if (!item.targets.some(({ counts }) => counts === 'rate')) return [draft];
    const { percent, size: _size, breakdown: _rows, mode: _mode, ...said } = statement;
    const rate = aimed({ ...said, value: percent, unit: '%', measure: 'rate' }, item, score, context);
    const told = drafts.some((other) => other.fact.target === rate.target?.id);
    return rate.target?.counts === 'rate' && !rate.options && !told ? [draft, rate] : [draft];
  });
}
