import type { Item } from '../../model/ledger.js';
import type { Query } from '../../parsers/question/query.js';
import { grams } from '../../parsers/question/tokens.js';
import { aimsOf } from './part.js';
import { subjectOf } from './subject.js';
import type { AnswerContext, Shown, Talk } from './types.js';

const TOGETHER = /一共|总共|共计|合计|拢共|总计|加一?起|加一块|加总|合起来|合在一起|总和|[两三四]样|[两三四]种/u;

/** 足球篮球场地总共几块: several targets of one item, each named by a word of its own. */
export function namedTogether(
  query: Query,
  context: AnswerContext,
  talk: Talk | undefined,
): ReadonlySet<string> | undefined {
  if (
    !TOGETHER.test(query.text) ||
    !['value', 'count', 'share', 'sum'].includes(query.ask) ||
    query.topics.length === 0
  )
    return undefined;
  const { parts, unknown } = subjectOf(query, context, talk);
  const [part] = parts;
  if (!part || unknown.length > 0 || parts.some((one) => one.item !== part.item)) return undefined;
  const all = aimsOf({ ...part, ...(parts.length > 1 && { aims: [], line: false }) }).map((aim) => ({
    ...aim,
    own: grams(aim.target.metric),
  }));
  const said = grams(query.text);
  const named = all.filter((aim) =>
    [...aim.own].some((gram) => said.has(gram) && all.every((one) => one.target === aim.target || !one.own.has(gram))),
  );
  const units = new Set(named.map((aim) => aim.target.unit));
  return named.length > 1 && units.size === 1 ? new Set(named.map((aim) => aim.target.id)) : undefined;
}

/** Metrics of the named targets that nobody reported. */
export function missingOf(wanted: ReadonlySet<string>, list: readonly Shown[], items: readonly Item[]): string[] {
  return items
    .flatMap((item) => item.targets)
    .filter(({ id }) => wanted.has(id) && !list.some((one) => one.target === id))
    .map(({ metric }) => metric);
}
