import { gated } from '../gate/gate.js';
import { namesWhose } from './asks-of.js';
import type { Query } from './query.js';

const EACH_LACKS = gated(/(?:各自?|分别|都)(?:还|又)?(?:差|缺|欠)/u);

/** 床位和护理员各差多少: each to its own target, and not one to the other. */
export function eachLacks(query: Query): void {
  if (query.ask !== 'difference' || !query.also.includes('gap') || query.topics.length < 2) return;
  if (!EACH_LACKS.test(query.text)) return;
  query.ask = 'gap';
  query.also = query.also.filter((ask) => ask !== 'gap');
}

const MATTERS_PEOPLE = gated(/(?:多少|几)人(?!.{0,4}(?:承诺|负责|分管|牵头|责任))/u);
const DONE_TO_PEOPLE = gated(
  /(?:筛|[训检接]|种|查|救助|安置|帮扶|资助|就业|转移|招聘?|取证|持证|领证|参保|入住|受益|惠及|服务)(?:查|到|了|过|出|上)*(?:多少|几)人/u,
);

/** 石潭筛了多少人: a figure of the matter of the talk. */
export function ofPeople(query: Query): void {
  if (query.ask !== 'count' || namesWhose(query) || !DONE_TO_PEOPLE.test(query.text)) return;
  query.ask = 'value';
  query.also = query.also.filter((ask) => ask !== 'value');
}

/** 两癌筛查到多少人了, 石潭筛了多少人: what the matter named or talked of counts, not who answers for it. */
export const countsPeople = ({ text, topics }: Query): boolean =>
  MATTERS_PEOPLE.test(text) && (topics.length > 0 || DONE_TO_PEOPLE.test(text));
