import { namesMatter, namesWhose } from '../../parsers/question/asks-of.js';
import type { Query } from '../../parsers/question/query.js';
import type { Talk } from './types.js';

/** 完工的呢, 干完的有多少: a stage, and nothing of items. */
const STAGE =
  /^(?:那么?|那个|里面|其中)?(?:已经?|全部|都)*(?:完成|完工|建成|竣工|办结|干完|办完|做完|弄完|改完|修完)(?:了)?的(?:呢|有?(?:多少|几(?!项)\p{Script=Han}?))?[?？。]*$/u;

/** 完工的呢 right after 背街小巷收尾的几条: how many of that one are over, and not which items of the ledger. */
export function ofItsStage(query: Query, talk: Talk): Query | undefined {
  if (query.state !== 'done' || talk.items.length !== 1 || !FIGURES.has(talk.query.ask)) return undefined;
  if (namesMatter(query) || namesWhose(query) || !STAGE.test(query.text)) return undefined;
  const { state: _state, ...rest } = query;
  return { ...rest, ask: 'value', also: [] };
}
const FIGURES = new Set<Query['ask']>(['value', 'gap', 'share', 'delta', 'status']);
