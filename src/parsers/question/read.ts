import type { Day } from '../../model/fact.js';
import type { Ledger, Place } from '../../model/ledger.js';
import { ASK_TABLE } from './asks.js';
import { declineOf } from './declines.js';
import { namesOf, takeNames, takeSurname } from './names.js';
import { takePeriods } from './periods.js';
import type { Ask, Kind, Query, Said } from './query.js';
import { topicsOf } from './residue.js';
import { ruleOf } from './rules.js';
import { GAP, Scan } from './scan.js';
import { takeLamps, takeState } from './states.js';
import { topicIndex } from './topics.js';

export interface QuestionContext {
  /** The ledgers in view: the one that the chat is bound to, or all. */
  ledgers: readonly Ledger[];
  today: Day;
}

const HELP =
  /你(?:都)?(?:会|能|可以)(?:干|做|帮)?(?:点|些)?(?:啥|什么|哪些|吗$)|你(?:是|叫)(?:谁|什么|干啥|做什么)|怎么(?:用|使用|操作)(?:你|这个|机器人)?$|使用(?:说明|方法)|有(?:什么|啥|哪些)功能|^(?:帮助|help|\?|功能|菜单)$/iu;

const ASKING = /[?？]|吗|呢|多少|几|什么|啥|哪|谁|怎|咋|没有?$|何时|是否|有没有|^(?:查|问)|如何|多久|列/u;
const FOLLOW = /^(?:那么?|还有|另外|再问|另)|呢[?？。!]*$/u;
const OWN = /(?:我们|咱们?|俺们?|我)(?:单位|局里?|委里?|办|县|区|这边|这里|家)?/u;
const CITY_WIDE = /全市|全县|市里|全区|整体|总体|总的/u;
const PLACE_KIND =
  /(?:各个?|所有|每个?|[一二两三四五六七八九十\d]+个|哪(?:个|些|几个))?(县区|区县|县|区)(?![级里内委]|\p{Script=Han}*局)/u;
const ITEM_NUMBER = /(?<![\d.共有前后第.-])(?:第)?(\d{1,3})(?:号(?:任务|事项)?|项(?:任务|事项|工作)?)(?!标段|线)/gu;
const ITEM_CODE = /(?<![\d.])(?:[A-Z])?(\d{1,2}-\d{1,2}[a-z]?\.\d{1,3}(?:\(\d{1,2}\))?)/giu;
const VALUE =
  /(?<![A-Za-z\d.])(\d+(?:\.\d+)?)\s*(%|(?:[万亿千百]?(?:个百分点|个|条|座|公里|千米|平方米|辆|台|家|所|处|户|套|件|人次|人|块|亩|吨|元|场次|场|间|盏|千瓦|千伏安|米|部|只|名|张|栋))|[万亿])/gu;
const ORDER_LEAST =
  /(?:最|顶|数)(?:慢|少|低|差|小|靠后|落后|滞后)|倒数|后(?:\d+|[一二两三四五六七八九十])(?:名|位|家|个|项)|垫底|从[低少慢]到|排?在?后面/u;
const TOP_N = /(?:前|后|倒数|最.{1,2}的)(?:第)?(\d+|[一二两三四五六七八九十])(?:名|位|家|个|项|条)?/u;
const CHINESE = '零一二三四五六七八九十';
const LEDGER_KIND: readonly [Ledger['kind'], RegExp][] = [
  ['commitments', /承诺(?:事项|书|清单|里|台账)?/u],
  ['notice', /任务清单|通知里|清单里/u],
];

/** Reads a question; null when the text asks nothing that a ledger could answer. */
export function readQuestion(text: string, context: QuestionContext): Query | null {
  const words = text.replace(/@\S+\s*/gu, '').trim();
  if (words === '' || words.length > 200) return null;
  const scan = new Scan(words);
  const names = takeNames(scan, context.ledgers);
  const people = [...names.people, ...takeSurname(scan, context.ledgers)];
  const query = blank(words);
  const decline = declineOf(words, people.length > 0 || /\p{Script=Han}{2,4}的?(?:手机|电话|微信)/u.test(words));
  if (decline) return { ...query, ask: 'decline', decline, explicit: true };
  if (HELP.test(words)) return { ...query, ask: 'help', explicit: true };
  Object.assign(query, {
    leaders: [...new Set(people)],
    units: names.units,
    sections: names.sections,
    places: names.places,
    ledgers: [...new Set(names.ledgers)],
    follow: FOLLOW.test(words),
  });
  if (context.ledgers.some((ledger) => ledger.rules)) {
    const rule = people.length === 0 && names.units.length === 0 ? ruleOf(words) : undefined;
    if (rule) return { ...query, ask: 'rule', rule, explicit: true };
  }
  takeItems(scan, query, context.ledgers);
  const periods = takePeriods(scan, context.today);
  query.months = periods.months;
  if (periods.base) query.base = periods.base;
  if (periods.period) query.period = periods.period;
  takeScope(scan, query, context.ledgers);
  const lamps = takeLamps(scan);
  if (lamps) query.lamps = lamps;
  takeAsks(scan, query, periods);
  query.topics = topicsOf(scan, (pair) => context.ledgers.some((ledger) => topicIndex(ledger).knows(pair)));
  settle(query, Boolean(periods.compared));
  query.explicit = ASKING.test(words) || query.ask !== 'value' || query.also.length > 0;
  return isEmpty(query) ? null : query;
}

function blank(text: string): Query {
  return {
    text,
    ask: 'value',
    also: [],
    topics: [],
    items: [],
    leaders: [],
    units: [],
    sections: [],
    places: [],
    ledgers: [],
    months: [],
    values: [],
    follow: false,
    explicit: false,
  };
}

function isEmpty(query: Query): boolean {
  const named = [
    query.topics,
    query.items,
    query.leaders,
    query.units,
    query.sections,
    query.places,
    query.months,
    query.values,
  ];
  return (
    !query.explicit && named.every((list) => list.length === 0) && !query.lamps && !query.state && !query.placeKind
  );
}

/** Items by their number: 30项, 第48项, 1-8.3. */
function takeItems(scan: Scan, query: Query, ledgers: readonly Ledger[]): void {
  const items = ledgers.flatMap((ledger) => ledger.items);
  for (const match of [...scan.rest.matchAll(ITEM_CODE), ...scan.rest.matchAll(ITEM_NUMBER)]) {
    const found = items.filter((item) => item.code === match[1]);
    if (found.length === 0) continue;
    query.items.push(...found.map((item) => item.id));
    scan.rest = scan.rest.replace(match[0], GAP);
  }
  for (const match of scan.takeAll(new RegExp(VALUE.source, 'u'))) {
    query.values.push({ value: Number(match[1]), unit: match[2] ?? '' } satisfies Said);
  }
}

function takeScope(scan: Scan, query: Query, ledgers: readonly Ledger[]): void {
  if (scan.take(OWN)) query.own = true;
  if (scan.take(CITY_WIDE)) query.city = true;
  for (const [kind, pattern] of LEDGER_KIND) {
    if (ledgers.length > 1 && scan.take(pattern))
      query.ledgers.push(...ledgers.filter((one) => one.kind === kind).map((one) => one.key));
  }
  const noun = ledgers.map((ledger) => namesOf(ledger).sectionNoun).find(Boolean);
  const section = new RegExp(
    `(?:哪|几|多少|每|各)[一个些几]*(?:${noun ? `${noun}|` : ''}部分|板块|章节?|大类|领域|大项)`,
    'u',
  );
  if (scan.take(section)) query.kind = 'section';
  else if (scan.take(/哪(?:一?个|些|家|几个)?(?:局|单位|部门|责任单位)/u)) query.kind = 'unit';
  else if (scan.take(/哪(?:一?个|位|些|几个)?(?:市?领导|市长|副市长)/u)) query.kind = 'leader';
  const place = PLACE_KIND.exec(scan.rest);
  if (place && /各|所有|每|个|县区|区县|哪/.test(place[0])) {
    scan.take(PLACE_KIND);
    query.placeKind = kindOf(place[1] ?? '');
    query.kind ??= 'place';
  }
  const n = TOP_N.exec(scan.rest)?.[1];
  if (n) query.n = /\d/.test(n) ? Number(n) : n === '两' ? 2 : CHINESE.indexOf(n);
  if (ORDER_LEAST.test(scan.rest)) query.order = 'least';
}

function kindOf(word: string): Place['kind'] | 'all' {
  if (word === '县') return '县';
  return word === '区' ? '区' : 'all';
}

/** Words that join what is compared; apart from 占比, 同比 and 比例. */
const THAN = /(?<![占同环对百])比(?![例重率])/gu;

function takeAsks(scan: Scan, query: Query, periods: ReturnType<typeof takePeriods>): void {
  const due = /到期|截止的|(?:之?前|该|应|要|需)(?:要|应|需|该)?(?:完成|办结|完工|交付)|期限(?:在|是|到)/u;
  if (periods.span && due.test(scan.rest)) {
    query.due = periods.span;
    scan.take(due);
    query.months = [];
  }
  const asks: Ask[] = [];
  for (const { ask, pattern } of ASK_TABLE) if (pattern.test(scan.rest)) asks.push(ask);
  const listing =
    asks.some((ask) => ask === 'list' || ask === 'where' || ask === 'count') ||
    query.due !== undefined ||
    asks.length === 0;
  if (listing || asks[0] === 'status') {
    const state = takeState(scan);
    if (state) query.state = state;
  }
  for (const { ask, pattern } of ASK_TABLE) {
    if (!asks.includes(ask)) continue;
    scan.take(
      ask === 'difference'
        ? /(?:相)?差(?:了|距)?(?:多少|几)|(?:多|少|高|低|快|慢)(?:了|出)?(?:多少|几)(?:个?百?分?点|个|条)?/u
        : pattern,
    );
  }
  if (asks.includes('difference') || asks.includes('compare')) scan.rest = scan.rest.replace(THAN, GAP);
  query.ask = asks[0] ?? 'value';
  query.also = asks.slice(1);
  if (query.ask === 'rank') query.order ??= 'most';
}

/** What the words together mean, where one alone would mislead. */
function settle(query: Query, compared: boolean): void {
  const has = (ask: Ask) => query.ask === ask || query.also.includes(ask);
  const about = query.leaders.length + query.units.length + query.sections.length > 0 || query.own;
  const first = (ask: Ask) => {
    query.also = [query.ask, ...query.also].filter((one) => one !== ask);
    query.ask = ask;
  };
  if (compared && !has('delta')) query.also.push('delta');
  if (query.ask === 'difference' && compared) first('delta');
  if (has('delta') && query.ask === 'gap') first('delta');
  if (query.state && !['reason', 'problem'].includes(query.ask)) first('list');
  if (query.due && query.ask !== 'count') first('list');
  if (query.lamps && query.ask !== 'count') first('list');
  if (query.ask === 'count' && query.topics.length > 0 && !about && query.kind === undefined) first('value');
  if (query.ask === 'sum' && query.topics.length === 0 && has('count') && about) first('count');
}

export const KINDS: readonly Kind[] = ['item', 'place', 'unit', 'section', 'leader', 'official', 'target'];
