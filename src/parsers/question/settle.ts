import { gated } from '../gate/gate.js';
import { alike } from './alike.js';
import { ASK_TABLE } from './asks.js';
import { namesWhose } from './asks-of.js';
import { namedBetween } from './between.js';
import { takeDue } from './due.js';
import { countsPeople } from './each.js';
import type { Periods } from './periods.js';
import type { Ask, Query } from './query.js';
import { refine } from './refine.js';
import { weigh } from './residue.js';
import { GAP, type Pattern, type Scan } from './scan.js';
import { takeCause, takeNever, takeState, takeStatesBeside } from './states.js';

/** Words that join what is compared; apart from 占比, 同比 and 比例. */
const THAN = /(?<![占同环对百])比(?![例重率])/gu;

/** Of 比…多几个 only the end is asking; what it is compared with names a matter. */
const TAIL =
  /(?:两个|二者|两者|两家|两县|两区|两地|两边|他俩|它俩|这俩|两样|两项|这两个?|俩)?(?:之间)?(?:相)?差(?:了|距)?(?:是|有)?(?:多少|几|多大)?|(?:多|少|高|低|快|慢)(?:改|修|建|盖|办|做|干|装|换|种|铺|开|通|完成)?(?:了|出)?(?:多少|几)/u;

/** What is taken out for asks whose pattern spans words of the matter. */
const CUTS: Partial<Record<Ask, readonly Pattern[]>> = {
  difference: [TAIL],
  share: [
    /完成率|完成比例|完成度|百分之(?:多少|几)|百分比|百分数|几成了?|(?:总数|目标|总量)?的?(?:多少|几成|百分之?几|(?:多大|多高|什么|怎样)?的?(?:比例|比重|份额))/u,
    /占(?:了|到|比)?(?:总数|目标|总量)?/u,
  ],
};

export function takeAsks(scan: Scan, query: Query, periods: Periods): void {
  takeDue(scan, query, periods);
  const asks: Ask[] = [];
  for (const { ask, pattern } of ASK_TABLE) if (pattern.test(scan.rest)) asks.push(ask);
  const listing =
    asks.some((ask) => ask === 'list' || ask === 'where' || ask === 'count') ||
    query.due !== undefined ||
    OVER_ONES.test(scan.rest) ||
    (asks.includes('share') && OF_ITEMS.test(scan.rest)) ||
    asks.length === 0;
  const cause = listing ? takeCause(scan) : undefined;
  if (cause) query.cause = cause;
  if (asks[0] !== 'owes' && (listing || asks[0] === 'status')) {
    const beside = takeStatesBeside(scan);
    const state = takeState(scan);
    if (state) query.state = state;
    if (state && beside.length > 0) query.orStates = beside;
  }
  if (asks[0] === 'owes' && takeNever(scan)) query.state = 'unreported';
  for (const { ask, pattern } of ASK_TABLE) {
    if (!asks.includes(ask)) continue;
    for (const cut of namedBetween(ask, scan, query) ?? CUTS[ask] ?? [pattern]) scan.takeAsked(cut);
  }
  if (asks.includes('difference') || asks.includes('compare')) scan.rest = scan.rest.replace(THAN, GAP);
  query.ask = asks[0] ?? 'value';
  query.also = asks.slice(1);
  if (query.ask === 'rank') query.order ??= 'most';
}

/** 超额完成的有谁: those that are over, and not by how much. */
const OVER_ONES = /超额(?:完成)?了?的(?!部分|数)/u;

/** 已经完成的承诺占多少. */
const OF_ITEMS = /[的了](?:承诺|任务|事项)/u;

const HEADS = gated(
  /(?:多少|几)(?:个|位|名|家)?(?:人|(?:省|市|县|区)?领导|(?:副?市|副?县|副?区)长|干部|负责人|(?:责任|牵头|承办)?(?:单位|部门)|(?:责任|分管)领导|部分|板块|章|大类|大项|领域)|(?:多少|几)(?:个|位|名)(?:都)?[作做](?:了|过|出)*承诺|几(?:大)?类(?:人|领导|干部|事|任务|承诺|单位)|分(?:成|为)?(?:了)?(?:哪)?几(?:大)?(?:类|块)/u,
);
const WHY = /^(?:那)?(?:为什么|为啥|为何|怎么)/u;
/** 新开的和优化的一共多少. */
const ALTOGETHER = gated(/(?:和|跟|与|加上?|、).*(?:[一总]共|总计|合起来)/u);
/** 5月有动静没, 这个月有没有进展: whether anything was told in the month, a zero report included. */
const STIRRED = gated(
  /有没有(?:什么|啥|任何|新的?)*(?:动静|进展|消息|动作)|有(?:什么|啥|任何|新的?)*(?:动静|进展|消息|动作)(?:了)?(?:没有?|吗|么|不)/u,
);

/** 哪些项6月有新进展. */
const MOVED = gated(
  /哪[些几]?(?:一?[项条件个])?(?:任务|事项|工作)?[^,，。]{0,6}有(?:了)?新?的?(?:进展|动静|动作|变化)/u,
);

/** 同比 is a figure that was published, not one between two months. */
const YEAR_ON_YEAR = gated(/同比|增速|增幅/u);
/** 谁的项数多 多几项: counts of items against each other. */
const WHO_MORE = gated(/(?:谁|哪[个家位]?).{0,6}(?:项数|任务|事项|项|活).{0,4}[多少]|[多少差]几项/u);
/** 和某县差多少: against what was shown before. */
const AGAINST = /^(?:那|它)?(?:和|跟|与|比)(?!目标|任务|计划|全年).{2,12}(?:相)?差/u;
/** 这个月新改了多少: what the month added. */
const GROWN = gated(
  /新(?:增加?|改造?|建|修|装|铺|完成|投用?(?!产)|开工?|办|添|做|干|通|栽|种|更换|认证|培训)了?(?:\p{Script=Han}{0,4})?(?:多少|几)|又.{0,6}(?:多少|几)|(?:完成|增加|干|做)了(?:多少|几)(?:新|增)/u,
);
/** 比全省高多少: told by a published line (高于全省…), not made of two figures here. */
const ABOVE = gated(/(?:比|高于|低于|高过|超过?)(?:全国|全省|省里|国家|省均|全省平均)/u);
/** 牵头最多的单位, 分管项目最少的领导: who has the most items. */
const LED =
  /(?:牵头|分管|主管|负责|承担|任务|事项|项目|承诺|活).{0,4}(?:最|排|前|倒数).{0,6}(?:单位|部门|局|领导|市长|人|位)|(?:单位|部门|局|领导|市长).{0,4}(?:牵头|分管|主管|负责|承担|任务|事项).{0,4}(?:最|排|前|倒数)/u;
const OF_LEADING = /^(?:牵头|分管|主管|负责|承担)?(?:的)?(?:任务|事项|项目|工作|承诺)?$|单位$|部门$/u;
const WHOLE = gated(/一共|总共|总计|全部|所有|总的/u);

/** 一共收了多少件: what was handled, not how many items the ledger has. */
const HANDLED = gated(
  /(?:收|受理|处理|化解|整改|排查|查|接|转|办|录)(?:到|了|出|理|结|来|上来)+(?:多少|几)(?:件|条|个|起|处)/u,
);

/** 共享平台有几个部门接入: a verb of their own behind them, none of answering for the ledger's matters. */
const OF_OTHERS =
  /(?:接入|归集|对接|联通|使用|惠及|服务|走访|覆盖)了?(?:多少|几)(?:个|家)?(?:单位|部门)|(?:多少|几)(?:个|家)?(?:单位|部门|领导|干部)(?:都|已经?)?(?:\p{Script=Han}{2,3})(?:了|的)?[?？。!]*$(?<!(?:负责|牵头|承办|分管|承诺|参与|配合|涉及|管|抓)(?:了|的)?[?？。!]*)/u;

/** 收集的问题办结几件: how many of one matter, not which items of the ledger. */
const FINISHED_COUNT = /(?:完成|办结|干完|办完)了?(?:几|多少)[件个条]/u;

/** 有哪些人承诺了: all who answer for one matter. */
const WHO_ALL = gated(
  /(?:哪?几位|有谁)(?:都)?(?:作|做)?(?:了|过|出)*(?:承诺|负责|牵头|分管|认领|在?[抓管])|(?:哪些|哪几[个位]?|几[个位]|多少)(?:个|位|名)?(?:人|领导|市长|县长|区长|书记|单位|部门|局)(?:都)?(?:作|做)?(?:了|过|出)*(?:承诺|负责|牵头|分管|认领|在?[抓管])/u,
);

/** 连续两个月没报: how long, and no matter. */
const TIME = /[月周天季年]|连续/u;

/** 58项谁报了: who told it, not who still owes it. */
const TOLD_BY = gated(/(?:谁|哪[个家]?(?:单位|部门|局)?)(?:已经?)?(?:上)?报(?:过|了|的)+[?？。!吗呀啊]*$/u);

/** 是不是偏慢了, 亮红灯了吗: the light of one matter, which its figure is told with. */
const LIGHT_OF_ONE =
  /^(?!.*(?:哪|几[项条个件]|多少[项条个件]|列)).*(?:(?:是不是|是否|有没有|会不会|算不算)[^,，。]{0,6}(?:灯|慢|滞后|落后)|(?:灯|慢|滞后|落后)[了的]?(?:吗|么|没有?|不)?[?？。!]*$)/u;

const HALTING = /^(?:推迟|延期|延后|延误|停工|停|暂停|暂缓|停滞|滞后|拖延|拖|落后|卡住|受阻)(?:了|的)?$/u;

/** 政务大厅什么时候试运行: the event is of the matter before it, and no matter of its own. */
const WHEN = /什么时候|啥时候|何时|几时|哪天/u;
const EVENT =
  /^(?:试运[行营]|投[用运产]|通[车水气电]|完工|竣工|建成|交付|开[业放工学]|启用|验收|封顶|复工|入住|挂牌|上线)$/u;

/** What the words together mean, where one alone would mislead. */
export function settle(query: Query, compared: boolean): void {
  const has = (ask: Ask) => query.ask === ask || query.also.includes(ask);
  if (query.topics.length > 1) query.topics = alike(query.topics);
  const about = namesWhose(query);
  const first = (ask: Ask) => {
    query.also = [query.ask, ...query.also].filter((one) => one !== ask);
    query.ask = ask;
  };
  if (query.leaders.length + query.units.length > 1 && query.topics.length === 0 && WHO_MORE.test(query.text)) {
    first('compare');
    query.also = [];
  }
  if (query.published && query.ask !== 'delta') first('delta');
  // PM2.5和优良天数谁没报: of these matters, and not of all that is owed.
  if (
    query.ask === 'owes' &&
    !about &&
    query.topics.some((topic) => weigh(topic).strong.length > 0 && !TIME.test(topic))
  )
    first('reported');
  if (query.ask === 'owes' && query.items.length > 0 && TOLD_BY.test(query.text)) first('source');
  if (query.ask === 'over' && query.places.length + query.leaders.length > 1) first('compare');
  if (compared && !has('delta')) query.also.push('delta');
  if (compared && ['difference', 'count', 'value', 'sum'].includes(query.ask)) first('delta');
  // 为什么推迟: of what, the talk tells.
  if (has('reason')) query.topics = query.topics.filter((topic) => !HALTING.test(topic));
  if (query.topics.length > 1 && WHEN.test(query.text))
    query.topics = query.topics.filter((topic) => !EVENT.test(topic));
  if (has('reason') && query.ask === 'owes' && WHY.test(query.text)) first('reason');
  if (query.months.length === 1 && GROWN.test(query.text) && ['value', 'count', 'delta'].includes(query.ask))
    first('delta');
  refine(query, first);
  if (YEAR_ON_YEAR.test(query.text) && query.ask === 'delta' && !compared) {
    first('value');
    query.also = query.also.filter((ask) => ask !== 'delta');
  }
  if (
    STIRRED.test(query.text) &&
    query.months.length === 1 &&
    ['value', 'status', 'list', 'owes'].includes(query.ask)
  ) {
    first('reported');
    query.topics = query.topics.filter((topic) => !/^(?:新?的?)(?:动静|进展|消息|动作)$/u.test(topic));
  }
  if (MOVED.test(query.text) && ['list', 'status', 'value', 'count'].includes(query.ask) && query.topics.length === 0)
    first('reported');
  if (query.ask === 'delta' && has('rank') && query.base === undefined && query.topics.length === 0) first('rank');
  if (has('delta') && query.ask === 'gap') first('delta');
  if (query.ask === 'delta' && !compared && query.places.length > 1) first('difference');
  if (query.ask === 'delta' && query.period && !query.base) first('value');
  const pair = query.topics.length > 1 || query.places.length > 1;
  if (query.ask === 'gap' && pair && !/还|离|距|目标/u.test(query.text)) first('difference');
  if (query.ask === 'gap' && query.places.length + query.topics.length === 1 && AGAINST.test(query.text))
    first('difference');
  if (query.state === 'done' && query.topics.length > 0 && FINISHED_COUNT.test(query.text)) {
    delete query.state;
    if (query.ask === 'list' || query.ask === 'count') first('value');
  }
  if (query.state && !['reason', 'problem'].includes(query.ask)) first('list');
  const lampOfOne = query.lamps !== undefined && has('reason') && !/哪|几[项条个]|列/u.test(query.text);
  if (query.lamps && !lampOfOne && query.topics.length > 0 && LIGHT_OF_ONE.test(query.text)) {
    delete query.lamps;
    if (query.ask === 'list') first('value');
  }
  if (query.due || (query.lamps && !lampOfOne) || query.threshold) first('list');
  if (query.cause !== undefined && ['count', 'value', 'status'].includes(query.ask)) first('list');
  if (query.cause !== undefined) query.topics = query.topics.filter((topic) => weigh(topic).strong.length > 0);
  if (lampOfOne) {
    first('reason');
    delete query.lamps;
  }
  if (query.ask === 'rank' && query.kind === undefined && LED.test(query.text)) {
    if (/单位|部门|委办|局/u.test(query.text)) query.kind = 'unit';
    else if (/领导|市长|人|位/u.test(query.text)) query.kind = 'leader';
    query.topics = query.topics.filter((topic) => !OF_LEADING.test(topic));
  }
  if ((query.ask === 'difference' || query.ask === 'compare') && ABOVE.test(query.text)) {
    first('value');
    query.also = query.also.filter((ask) => ask !== 'difference' && ask !== 'compare');
    query.topics = query.topics.filter((topic) => !/^(?:全国|全省|省里|国家)/u.test(topic));
  }
  if (
    query.ask === 'difference' &&
    /比(?:目标|任务|计划|指标|要求|进度)|[比离距](?:开)?(?:红线|上限|限额|控制线|警戒线|底线)/u.test(query.text)
  ) {
    first('over');
    query.topics = query.topics.filter(
      (topic) => !/^[离距]?(?:目标|任务|计划|指标|要求|红线|上限|限额|控制线|警戒线|底线)/u.test(topic),
    );
  }
  if (
    (query.topics.length > 1 || query.places.length > 1) &&
    ALTOGETHER.test(query.text) &&
    ['value', 'count', 'share', 'status'].includes(query.ask)
  )
    first('sum');
  const telling = query.topics.some((topic) => weigh(topic).strong.length > 0 && !/^[人作都]/u.test(topic));
  if (
    HEADS.test(query.text) &&
    !(countsPeople(query) && !about) &&
    !(telling && !about && (OF_OTHERS.test(query.text) || WHO_ALL.test(query.text))) &&
    ['count', 'who', 'list', 'value', 'sum'].includes(query.ask) &&
    !has('owes') &&
    !has('reported')
  ) {
    first('count');
    query.topics = [];
  }
  if (WHO_ALL.test(query.text) && query.topics.length > 0 && !about) first('who');
  if (query.ask === 'count' && HANDLED.test(query.text) && !about) first('value');
  if (query.ask === 'count' && WHOLE.test(query.text) && !about && query.topics.length === 0) query.city = true;
  if (query.ask === 'count' && query.topics.length > 0 && !about && query.kind === undefined) first('value');
  if (query.ask === 'sum' && query.topics.length === 0 && has('count') && about) first('count');
}
