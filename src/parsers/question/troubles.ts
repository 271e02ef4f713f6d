import { gated } from '../gate/gate.js';
import { namesMatter, namesWhose } from './asks-of.js';
import type { Query } from './query.js';

/** 哪些单位反映了问题, 各单位提了什么困难, 这个月都有啥问题: troubles of whatever matter. */
const OF_ALL = gated(
  /(?:哪[些几]?|各|谁|都|所有|全部|[一总]共|大家)(?:[个家项件条])?(?:责任|牵头)?(?:单位|部门|委?局|县区?|地方|人|任务|事项|工作|承诺)?[^,，。?？;；]{0,6}(?:问题|困难|难处|难题|障碍|建议|诉求)/u,
);
/** Words of telling, which name no matter. */
const TELLING =
  /^(?:最近|近期|近来|这阵子|这段时间|目前|现在)?(?:各|各个|各家|所有|全部)?(?:责任|牵头)?(?:单位|部门|委局|县区|地方|大家|任务|事项|工作|承诺)?(?:都)?(?:反映|反馈|提出?|上?报|汇报|报告|遇到|碰到)?(?:过|了|的|上?来|新增)*(?:有)?(?:问题|困难|难处|建议|诉求)?了?$/u;

/** 哪些单位反映了问题: who told of any, and so of which; 哪些单位的问题办结了 asks otherwise. */
const WHO_TOLD = gated(
  /(?:哪[些几]?|各|谁)(?:[个家项件条])?(?:责任|牵头)?(?:单位|部门|委?局|县区?|地方|人|任务|事项|工作|承诺)?[^,，。?？;；]{0,2}(?:反映|反馈|提(?:出|了)?|上?报|遇到|碰到|存在|有)(?:过|了|说|有|存在|遇到)*(?:一些|新的?|啥|什么|哪些)?(?:问题|困难|难处|难题|建议|诉求)(?:的|了|吗|没有?|[?？。!,，]|$)/u,
);

const TOLD = /反映|反馈|提了|提出/u;

const NEW_ONES =
  /(?:新增|新出现|新冒|又有|又出|多)(?:出|加)?(?:来)?(?:了)?(?:哪些|什么|啥)(?:新的?)?(?:问题|困难|难题)/u;

/** Takes the words of telling out of a question after troubles. */
export function settleTroubles(query: Query): void {
  if (!OF_ALL.test(query.text)) return;
  // 谁反映有困难: of those that told so, and not of a state of the items.
  const open = query.state === undefined || (query.state === 'blocked' && TOLD.test(query.text));
  const who = ['list', 'value', 'who', 'count', 'reported'].includes(query.ask) && open;
  if (who && WHO_TOLD.test(query.text)) {
    query.ask = 'problem';
    delete query.kind;
    delete query.state;
  }
  // 本月新增了哪些问题: no figure that grew.
  if (NEW_ONES.test(query.text) && ['delta', 'value', 'list', 'rank'].includes(query.ask)) query.ask = 'problem';
  if (query.ask !== 'problem') return;
  query.topics = query.topics.filter((topic) => !TELLING.test(topic));
}

/** No matter, body or place is named: those of all items are asked for. */
export function asksTroublesOfAll(query: Query): boolean {
  if (query.ask !== 'problem' || !OF_ALL.test(query.text)) return false;
  return !namesMatter(query) && !namesWhose(query) && query.places.length === 0;
}
