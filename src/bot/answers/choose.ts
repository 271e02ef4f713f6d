import type { Target } from '../../model/ledger.js';
import { named } from '../../parsers/question/match.js';
import type { Query, Said as SaidValue } from '../../parsers/question/query.js';
import { sameUnit } from '../../parsers/units.js';
import { targetText } from '../replies/answers.js';
import { cut } from '../replies/answers-format.js';
import { BOTH_STAND } from '../replies/answers-lists.js';
import type { Handler } from './handlers.js';
import { viewed } from './scope.js';
import { toldFigures } from './told-figures.js';

const OR = /还是|到底是|哪个(?:对|准|是对的)|以哪个为准/u;

function isOf(target: Target, said: SaidValue): boolean {
  return (
    target.value === said.value &&
    (said.unit === target.unit || target.unit.startsWith(said.unit) || sameUnit(said.unit, target.unit))
  );
}

function fits(query: Query): boolean {
  return query.values.length > 1 && OR.test(query.text);
}

/** 到底2000还是2575: both figures with their sources, never chosen between (rule 20). */
export const chooseAnswer: Handler = async (query, context) => {
  if (!fits(query)) return null;
  const rows = viewed(query, context).flatMap((ledger) =>
    ledger.items.flatMap((item) =>
      item.targets
        .filter((target) => query.values.some((said) => isOf(target, said)))
        .map((target) => ({ ledger, item, target })),
    ),
  );
  const near = new Set(query.topics.flatMap((topic) => named(topic, context.ledgers).map((hit) => hit.item.id)));
  const close = rows.filter((row) => near.has(row.item.id));
  const chosen = new Set(close.map((row) => row.target.value)).size > 1 ? close : rows;
  if (new Set(chosen.map((row) => row.target.value)).size < query.values.length) {
    const told = toldFigures(query, viewed(query, context), near);
    if (told) return told;
  }
  if (chosen.length === 0) return null;
  const lines = chosen.map(
    ({ ledger, item, target }) =>
      `${targetText(target)}：${item.code} ${cut(item.title, 24)}，${target.metric}（${item.leaders.join('、')}，《${cut(ledger.title, 24)}》）`,
  );
  return {
    items: [...new Set(chosen.map((row) => row.item.id))],
    targets: chosen.map((row) => row.target.id),
    text: [BOTH_STAND, ...lines].join('\n'),
  };
};
