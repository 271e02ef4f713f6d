import type { Item } from '../../model/ledger.js';
import type { Query } from '../../parsers/question/query.js';
import { itemText } from '../replies/answers-format.js';
import { foundList, NOT_SHARED, REST, SHARED, SHARED_BY } from '../replies/answers-lists.js';
import type { Handler } from './handlers.js';
import { topLevel, viewed } from './scope.js';
import type { AnswerContext, Said, Talk } from './types.js';

export const SHARED_ASKED =
  /(两|二|三|四|多|几|[2-9])(?:位|个|名|家)(?:及?以上)?(?:的)?(?:责任)?(领导|市长|责任人|人|单位|部门|局)(?:以上)?.{0,4}(?:一起|共同|联合|同时|都)?(?:负责|牵头|分管|抓|管|承办|承担|认领|干|做|办)/u;
const ALSO = /一起|一块|共同|联合|同时|好几/u;
const NUMBERS = '零一二三四五六七八九';
const LONGEST = 15;

/** 两位以上领导一起负责的有几项: items with at least so many leaders or units. */
export const sharedAnswer: Handler = async (query, context, talk) => {
  const both = ofBoth(query, context, talk);
  if (both) return both;
  const said = SHARED_ASKED.exec(query.text);
  // 有几个部门负责 asks how many answer for one matter.
  if (said?.[1] === '几' && !ALSO.test(query.text)) return null;
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

const TOGETHER =
  /(?:一起|一块儿?|共同|联合|合着|同时|都)(?:来|在)?(?:负责|牵头|分管|主管|承担|承办|认领|[抓管干办做])|(?:共有|交叉|重合|重叠)的/u;
const THE_TWO = /[他她它这那]们?(?:俩|[两二]个?)(?:位|人|家|领导|单位|部门|局)?|二人|[两二]人/u;
/** 两人共同: who, and no matter. */
const WHO_ONLY =
  /^(?:[他她它这那]们?)?(?:俩|[两二]个?)(?:位|人|家|领导|单位|部门|局)?(?:一起|一块儿?|共同|联合|同时|都)?$/u;

/** 这两位有没有一起牵头的, 某某和某某共同负责的: items of both that are named, or were named before. */
function ofBoth(query: Query, context: AnswerContext, talk: Talk | undefined): Said | null {
  const topics = query.topics.filter((topic) => !WHO_ONLY.test(topic));
  if (!TOGETHER.test(query.text) || topics.length + query.sections.length + query.places.length > 0) return null;
  const those = THE_TWO.test(query.text);
  if (!those && SHARED_ASKED.test(query.text)) return null;
  const before = (talk?.named ?? []).filter(({ kind }) => kind !== 'sections').slice(-2);
  const names = those ? before.map(({ name }) => name) : [...query.leaders, ...query.units];
  if (names.length < 2) return null;
  const of = ({ leaders, units }: Item) => names.every((name) => leaders.includes(name) || units.includes(name));
  const found = topLevel(viewed(query, context).flatMap((ledger) => ledger.items)).filter(of);
  if (found.length === 0) return { items: [], text: NOT_SHARED(names) };
  const lines = found.slice(0, LONGEST).map((item) => itemText(item, context.ledgers.length > 1));
  if (found.length > LONGEST) lines.push(REST(found.length - LONGEST));
  return { items: found.map((item) => item.id), text: foundList(SHARED_BY(names), lines, found.length) };
}
