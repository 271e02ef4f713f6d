import type { Query } from './query.js';

const OF_BODY =
  /(?:[是归由属]|不是)(?:于|不是|不归)?(?:\u0001|\p{Script=Han}{2,12}?)(?:[来在]?(?:管|负责|牵头|承办|主抓|抓)的?|的(?:事|活|任务|责任))(?:吧|吗|么|对吧|对不对|是吧|不是)?[?？。!]*$/u;

/** 62项是住建局管的吧: is the body that is named the one that answers for the one matter that is named? */
export const asksOfBody = ({ items, topics, units, ask, text }: Query): boolean =>
  units.length === 1 &&
  items.length + topics.length === 1 &&
  ['value', 'status', 'who'].includes(ask) &&
  OF_BODY.test(text);
