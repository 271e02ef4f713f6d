import type { Item, Target } from '../../model/ledger.js';
import type { ParseContext } from './context.js';

/** 收运率, 普惠占比: what kind of share a name ends in, by the word in front. */
const NAMED = /(\p{Script=Han}{2})(?:率|占比|比例|比重)$/u;
/** 完成率, 进度: how far anything has come, whatever it is called. */
const OF_ANYTHING = /^(?:完成|实现|达到|进度|目标|任务|总体)$/u;
/** Words for one and the same kind of share. */
const ALIKE = ['达标合格', '普及覆盖', '收运收集清运转运', '处理处置治理', '办结解决化解', '开工动工'];

/** 垃圾资源化利用率 beside a target of 垃圾收运率: a ratio of another name says nothing of the target. */
export function isOtherRatio(words: string, { counts, metric }: Target): boolean {
  if (counts !== 'rate') return false;
  const said = NAMED.exec(words)?.[1];
  const asked = NAMED.exec(metric)?.[1];
  if (said === undefined || asked === undefined || OF_ANYTHING.test(said) || words.includes(asked)) return false;
  if ([...said].some((char) => metric.includes(char))) return false;
  return !ALIKE.some((group) => group.includes(said) && group.includes(asked));
}

/** 包联企业1890家,解决率99.7%: another item of one's own asks for the ratio by that name, the one before it has none so called. */
export function isRateElsewhere(words: string, previous: Item, { own, index, ledgers }: ParseContext): boolean {
  if (OF_ANYTHING.test(words.slice(0, -1)) || previous.targets.some(({ metric }) => metric.includes(words)))
    return false;
  return [...own].some((id) => {
    const item = index.get(id);
    if (item === undefined || item === previous || !ledgers.includes(item.ledger)) return false;
    return item.targets.some(({ counts, metric }) => counts === 'rate' && metric.endsWith(words));
  });
}
