import type { Query } from '../../parsers/question/query.js';
import { DAY_SAID } from './day-asked.js';
import type { Talk } from './types.js';

/** 昨天呢, 那23号呢: a day, and nothing else. */
const ONLY_DAY =
  /^(?:那么?|再看)?(?:今[天日]|昨[天日]|前天|(?:\d{1,2}月(?:份)?)?\d{1,2}[号日])(?:的|又|都)?呢[?？。!]*$/u;

/** After 今天有谁报了 the same of another day. */
export function ofOtherDay(query: Query, { query: before }: Talk): Query | undefined {
  if (!query.follow || !ONLY_DAY.test(query.text)) return undefined;
  const [said, earlier] = [query.text, before.text].map((text) => DAY_SAID.exec(text)?.[0]);
  if (said === undefined || earlier === undefined) return undefined;
  return { ...before, text: before.text.replace(earlier, said), follow: true };
}
