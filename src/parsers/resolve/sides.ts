import { gated } from '../gate/gate.js';
import type { Draft } from './drafted.js';

/** What is counted falls into two sides, each told by itself: neither is the whole. */
const SIDES: readonly (readonly [RegExp, RegExp])[] = [
  [/线上/u, /线下/u],
  [/城区|城镇|市区/u, /农村|乡村|乡镇/u],
  [/公办|公立/u, /民办|私立/u],
  [/省内/u, /省外/u],
  [/市内/u, /市外/u],
  [/室内/u, /室外/u],
  [/地上/u, /地下/u],
  [/国有|国企/u, /民营|民企/u],
  [/男/u, /女/u],
];
const SIDE = gated(
  /线[上下]|城区|城镇|市区|农村|乡[村镇]|[公民]办|[公私]立|[省市][内外]|室[内外]|地[上下]|国有|国企|民营|民企|[男女]/u,
);

/** 宣讲线上5场,线下8场; 村卫生室城区120个,农村1300个: a side of what the target counts, where the other is told beside it. */
export function isOfSide({ fact, statement, target }: Draft, drafts: readonly Draft[]): boolean {
  if (target === undefined || fact.value === undefined || fact.mode !== undefined || !SIDE.test(statement.text))
    return false;
  return SIDES.some((pair) =>
    [pair, pair.toReversed()].some(([own, other]) => {
      const word = own?.exec(statement.text)?.[0];
      if (word === undefined || target.metric.includes(word)) return false;
      return drafts.some(
        (beside) =>
          beside.fact !== fact &&
          (beside.target === target || other?.exec(beside.statement.subject)?.[0] === beside.statement.subject) &&
          beside.fact.mode === undefined &&
          (beside.target !== target || beside.fact.measure === fact.measure) &&
          other?.test(beside.statement.text) === true,
      );
    }),
  );
}
