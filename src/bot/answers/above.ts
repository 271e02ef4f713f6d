import type { Query } from '../../parsers/question/query.js';
import { factLines } from './fact-lines.js';
import type { Part } from './part.js';
import type { Aim, AnswerContext, Loaded } from './types.js';

const ABOVE = /(?:比|高于|低于|高过|超过?)(?:全国|全省|省里|国家|省均)/u;
const SAID_ABOVE = /(?:高于|低于|高出|超过?)[^,，。;；]{0,6}(?:全国|全省)/u;

/** 比全省高多少: the published line of the matter that says so. */
export function aboveLines(
  part: Part,
  aims: readonly Aim[],
  loaded: Loaded,
  context: AnswerContext,
  query: Query,
): string[] {
  if (!ABOVE.test(query.text) || aims.length === 0) return [];
  const stems = aims.map((aim) => aim.target.metric.replace(/(?:同比)?(?:增长|增速|提高)$/u, ''));
  const facts = loaded
    .of(part.item.id)
    .filter((fact) => SAID_ABOVE.test(fact.text ?? '') && stems.some((stem) => fact.text?.includes(stem) === true));
  return factLines(facts, part, context);
}
