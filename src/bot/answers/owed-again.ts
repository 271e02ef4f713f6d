import { namesMatter, namesWhose } from '../../parsers/question/asks-of.js';
import type { Query } from '../../parsers/question/query.js';
import type { Talk } from './types.js';

/** 一共几家, 几个单位: how many of those just listed. */
const HOW_MANY =
  /^(?:那么?)?(?:[一总]共|合计|总计)?(?:是|有)?(?:多少|几)(?:家|个(?:单位|部门|局)?)(?:单位|部门)?[?？。!]*$/u;

/** 剩下的呢, 其余几家是谁: those that did not report. */
const THE_REST =
  /^(?:那么?)?(?:还有|剩下|余下|其余|其他|其它|另外)的?(?:[几那]?[家个]|单位|部门)*(?:都|分别)?(?:呢|(?:是|有)?(?:谁|哪[些几]?[家个]?|什么单位))[?？。!]*$/u;
const LACKING = '还没报的';

/** After 几家报了 those that did not; after 某领导有几项报了, 哪几项没动静 of the same leader's. */
function ofLacking(query: Query, { query: before }: Talk): Query | undefined {
  const silent = query.state === 'silent' || query.state === 'unreported';
  if (!['owes', 'reported'].includes(before.ask) || before.topics.length + before.items.length > 0) return undefined;
  if (!silent && !THE_REST.test(query.text)) return undefined;
  if (silent && !namesWhose(before)) return undefined;
  if (silent && namesMatter(query)) return undefined;
  if (namesWhose(query) || query.places.length > 0) return undefined;
  return { ...before, ask: 'owes', also: [], text: LACKING, follow: query.follow };
}

const NOT_TOLD =
  /^(?:那|它|这项|怎么|是)?(?:这个?月|本月|上个?月|\d{1,2}月份?)?(?:还|也|就|又|都|是)?(?:没有?|未)(?:上)?报(?:数|过|上来)?(?:吗|么|呢|啊|吧)?[?？。!]*$/u;

/** 6月没报? right after a figure: whether its matter was told of, not who owes. */
function ofFigure(query: Query, talk: Talk): Query | undefined {
  if (query.ask !== 'owes' || talk.query.ask === 'owes' || talk.targets.length === 0) return undefined;
  if (!NOT_TOLD.test(query.text) || namesMatter(query) || namesWhose(query) || query.places.length > 0)
    return undefined;
  return { ...query, ask: 'reported', also: [] };
}

/** After 谁还没报 the same is told again, with its numbers. */
export function ofOwed(query: Query, talk: Talk): Query | undefined {
  const lacking = ofLacking(query, talk) ?? ofFigure(query, talk);
  if (lacking) return lacking;
  if (talk.query.ask !== 'owes' || !HOW_MANY.test(query.text)) return undefined;
  return namesMatter(query) || namesWhose(query) || query.places.length > 0 ? undefined : talk.query;
}
