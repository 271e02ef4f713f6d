import { itemText } from '../replies/answers-format.js';
import { foundList, REST, SHARED } from '../replies/answers-lists.js';
import type { Handler } from './handlers.js';
import { topLevel, viewed } from './scope.js';

export const SHARED_ASKED =
  /(两|二|三|四|多|几|[2-9])(?:位|个|名|家)(?:及?以上)?(?:的)?(?:责任)?(领导|市长|责任人|人|单位|部门|局)(?:以上)?.{0,4}(?:一起|共同|联合|同时|都)?(?:负责|牵头|分管|抓|管|承办|承担|认领|干|做|办)/u;
const NUMBERS = '零一二三四五六七八九';
const LONGEST = 15;

/** 两位以上领导一起负责的有几项: items with at least so many leaders or units. */
export const sharedAnswer: Handler = async (query, context) => {
  const said = SHARED_ASKED.exec(query.text);
  if (!said || query.leaders.length + query.units.length > 0 || !/几|哪|多少|列|有吗/u.test(query.text)) return null;
  const [, word = '', whose = ''] = said;
  const least = /[两多几]/u.test(word) ? 2 : /\d/.test(word) ? Number(word) : NUMBERS.indexOf(word);
  const units = /单位|部门|局/u.test(whose);
  const all = topLevel(viewed(query, context).flatMap((ledger) => ledger.items));
  const found = all.filter((item) => (units ? item.units : item.leaders).length >= least);
  const lines = found.slice(0, LONGEST).map((item) => {
    const names = (units ? item.units : item.leaders).join('、');
    return `${itemText(item, context.ledgers.length > 1, 24)}（${names}）`;
  });
  if (found.length > LONGEST) lines.push(REST(found.length - LONGEST));
  return { items: found.map((item) => item.id), text: foundList(SHARED(least, units), lines, found.length) };
};
