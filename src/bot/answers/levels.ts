import { minus } from '../../ledger/arithmetic.js';
import type { Target } from '../../model/ledger.js';
import { gated } from '../../parsers/gate/gate.js';
import type { Query } from '../../parsers/question/query.js';
import { sourceLine } from '../replies/answers.js';
import { levelLine } from '../replies/answers-compare.js';
import { itemById, ledgerOf, load } from './load.js';
import { latestOf } from './shown-last.js';
import type { AnswerContext, Said, Talk } from './types.js';

/** 离85%差几个点 right after a rate of 82.4 %: the level that was named against the rate that was shown (rule 21). */
export async function levelGap(query: Query, context: AnswerContext, talk: Talk | undefined): Promise<Said | null> {
  const [level, ...more] = query.values;
  if (level?.unit !== '%' || more.length > 0 || query.topics.length + query.places.length > 0) return null;
  const shown = latestOf(talk);
  const [rate, ...others] = shown.filter((one) => one.unit === '%');
  const item = rate && others.length === 0 ? itemById(context, rate.item) : undefined;
  if (rate === undefined || item === undefined) return null;
  const { facts } = await load(context, [item]);
  const behind = facts.filter(({ id }) => rate.facts.includes(id));
  if (behind.length === 0) return null;
  return {
    items: [item.id],
    ...(rate.target !== undefined && { targets: [rate.target] }),
    shown: [rate],
    text: [
      levelLine(rate.label, rate.value, level.value, minus(level.value, rate.value)),
      sourceLine(behind, ledgerOf(context, item), context.today),
    ].join('\n'),
  };
}

const TENTHS = '一二三四五六七八九';
const LEVEL = gated(
  /(?:到|达到?|过|够|离|距离?|完成)(?:了)?(?:全年|年度)?(?:目标|任务)?的?(?:([一二三四五六七八九])成(半)?|(一半))(?!以上的)/u,
);

/**
 * 离八成还差多少, 再干多少到70%: the level asked for, in percent: of a target that is a ratio the ratio itself, else a share of the
 * target. Undefined where the whole target is meant.
 */
export function levelAsked(query: Query, target: Target): number | undefined {
  if (query.ask !== 'gap') return undefined;
  const said = LEVEL.exec(query.text);
  const tenth =
    said?.[1] === undefined ? undefined : (TENTHS.indexOf(said[1]) + 1) * 10 + (said[2] === undefined ? 0 : 5);
  const percent = query.values.find(({ unit }) => unit === '%')?.value;
  const level = tenth ?? (said?.[3] === undefined ? percent : 50);
  const whole = target.unit === '%' ? target.value : 100;
  return level === undefined || level === whole || target.op === '<=' ? undefined : level;
}
