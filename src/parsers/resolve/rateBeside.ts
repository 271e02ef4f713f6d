import { aimed } from './aimed.js';
import type { ParseContext } from './context.js';
import type { Draft } from './drafted.js';

/** 国卫乡镇5个,占5.4%: the share that so many are is what a target asks, where no target counts them. */
export function withRates(drafts: readonly Draft[], context: ParseContext): readonly Draft[] {
  if (drafts.every(({ fact }) => fact.percent === undefined)) return drafts;
  return drafts.flatMap((draft) => {
    const { fact, item, statement, target, options, score } = draft;
    if (statement.beside && statement.text.startsWith('占') && !drafts.some((other) => isOfOther(other, draft)))
      return [];
    if (drafts.some((other) => isOfOther(draft, other))) return [{ ...draft, fact: withoutPercent(fact) }];
    if (fact.percent === undefined || fact.value === undefined || target || options || fact.scope !== undefined)
      return [draft];
    if (!item.targets.some(({ counts }) => counts === 'rate')) return [draft];
    const { percent, size: _size, breakdown: _rows, mode: _mode, ...said } = statement;
    const rate = aimed({ ...said, value: percent, unit: '%', measure: 'rate' }, item, score, context);
    const told = drafts.some((other) => other.fact.target === rate.target?.id);
    return rate.target?.counts === 'rate' && !rate.options && !told ? [draft, rate] : [draft];
  });
}

const withoutPercent = ({ percent: _percent, ...fact }: Draft['fact']): Draft['fact'] => fact;

/** 新增床位310张,占比57.8% where a share of all beds is asked for: no share of the target of new ones; 占比34.4% of 900 is. */
const isOfOther = ({ fact, item, target }: Draft, share: Draft): boolean =>
  fact.percent !== undefined &&
  fact.value !== undefined &&
  target !== undefined &&
  share.statement.beside === true &&
  share.item === item &&
  share.target?.counts === 'rate' &&
  share.fact.value === fact.percent &&
  Math.abs((fact.value / target.value) * 100 - fact.percent) > 1;
