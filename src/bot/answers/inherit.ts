import { namesMatter, namesWhose } from '../../parsers/question/asks-of.js';
import type { Query } from '../../parsers/question/query.js';
import { kindSaid } from '../../parsers/question/scope.js';
import { againstPlace } from './against-place.js';
import { ofEverybody } from './everybody.js';
import { ofItsStage } from './its-stage.js';
import { ofItsTargets } from './its-targets.js';
import { leftOf } from './left.js';
import { bare, ofLevel, ofOther } from './of-other.js';
import { ofPlaces } from './of-places.js';
import { ofOtherDay } from './other-day.js';
import { ofOwed } from './owed-again.js';
import { SHARED_ASKED } from './shared.js';
import { ofSeveral, placesShown } from './shown-last.js';
import { ofThese } from './these.js';
import type { Talk } from './types.js';

const LISTS = new Set(['count', 'list', 'rank', 'compare', 'owes', 'reported', 'who']);

const OF_REPORTS = new Set(['owes', 'reported']);

/** All of the ledger is asked for again. */
const WIDE = /全市|全县|全部|所有|各|事项|任务|承诺|项目|工作|单位/u;

const THE_TWO = /[他她它]们?[俩两二]个?|[他她]们|[这那]?(?:两|俩)(?:位|人|个人|家|个?(?:单位|部门|局|领导))|二人/u;
const BETWEEN = new Set(['compare', 'difference', 'sum', 'count']);

/** 他们俩谁的多: the two whose items were shown last. */
function ofBoth(query: Query, talk: Talk): Query | undefined {
  const pair = talk.named?.slice(-2) ?? [];
  // 两位以上领导共同负责的有几项: any two, and not those named before.
  if (SHARED_ASKED.test(query.text) && !/[他她它这那]/u.test(query.text)) return undefined;
  if (pair.length < 2 || !namesWhose(talk.query) || (talk.latest ?? 0) > 0) return undefined;
  if (!BETWEEN.has(query.ask) || namesMatter(query) || namesWhose(query) || query.places.length > 0) return undefined;
  if (!THE_TWO.test(query.text) && !['compare', 'difference'].includes(query.ask)) return undefined;
  const of = (kind: 'leaders' | 'units' | 'sections') => pair.filter((one) => one.kind === kind).map((one) => one.name);
  return {
    ...query,
    ask: query.ask === 'difference' ? 'compare' : query.ask === 'sum' ? 'count' : query.ask,
    leaders: of('leaders'),
    units: of('units'),
    sections: of('sections'),
  };
}

const ONE_OTHER = /[他她它](?!们)|^(?:那|再)?(?:跟|和|与|同|比)/u;

/** 他和某人谁的多, 跟某局比呢: the one named now against the one named before. */
function ofOneBefore(query: Query, talk: Talk): Query | undefined {
  const kinds = ['leaders', 'units', 'sections'] as const;
  const kind = kinds.find((one) => query[one].length === 1);
  if (kind === undefined || kinds.some((one) => one !== kind && query[one].length > 0)) return undefined;
  const compared = ['compare', 'difference', 'rank'].includes(query.ask) || /比呢|比一比|比比|比起来/u.test(query.text);
  if (!compared || namesMatter(query) || query.places.length > 0 || !ONE_OTHER.test(query.text)) return undefined;
  const before = talk.named?.filter((one) => one.kind === kind && one.name !== query[kind][0]).at(-1);
  return before && { ...query, ask: 'compare', also: [], [kind]: [before.name, ...query[kind]] };
}

const ofAll = (before: string, said: string): string =>
  `${before.replace(/排(?:个|一下)?(?:名次?|序|队)/u, '')} ${said.replace(/呢[?？。!]*$/u, '')}`;

/** 第二呢, 最少的呢 after a ranking: another place of the same ranking. */
function ofRanking(query: Query, talk: Talk): Query | undefined {
  const before = talk.query;
  if (query.ask !== 'rank' || before.ask !== 'rank' || namesMatter(query) || namesWhose(query)) return undefined;
  if (query.kind !== undefined || query.places.length > 0 || query.placeKind !== undefined || query.text.length > SHORT)
    return undefined;
  const wanted = before.placeKind === undefined ? undefined : kindSaid(query.text);
  const { nth: _nth, n: _n, order, ...rest } = before;
  // 第一呢 after the last was told: the other end.
  const top = /^(?:那|排)?(?:头名|榜首|排头|冠军|第[一1])/u.test(query.text) && order === 'least';
  const said = top ? 'most' : /最|倒数|垫底|后/u.test(query.text) ? query.order : order;
  return {
    ...rest,
    // 垫底的呢 after 前三 is asked of all again.
    text: before.n === undefined ? `${before.text} ${query.text}` : ofAll(before.text, query.text),
    ...(said && { order: said }),
    ...(wanted && { placeKind: wanted }),
    ...(query.nth !== undefined && { nth: query.nth }),
    ...(query.n !== undefined && { n: query.n }),
  };
}

const SHORT = 8;

/** 其中, 这里头: of what was listed before. */
const AMONG = /其中|这?里头|这?里面|这些/u;

const BY_HOW_MUCH = /^(?:那|它们?|两个|二者|两者|俩)*(?:相)?(?:差|高|低|多|少|快|慢)(?:了|出|着)?(?:多少|几)/u;

/** 差几个百分点, 高几个点 right after a comparison: between the two that were compared. */
function ofCompared(query: Query, talk: Talk): Query | undefined {
  const several = (talk.latest ?? 0) > 1 || (talk.query.ask === 'rank' && talk.shown.length > 1);
  const compared = ['compare', 'difference', 'rank'].includes(talk.query.ask) && several;
  if (!compared || namesMatter(query) || namesWhose(query) || query.places.length > 0 || query.base !== undefined)
    return undefined;
  if (!BY_HOW_MUCH.test(query.text) || query.ask === 'difference') return undefined;
  return { ...query, ask: 'difference', also: [] };
}

/** 公路呢 after 桥梁还差几座: the same asked of another matter. */
function ofSameAsk(query: Query, before: Query): Query {
  const another =
    !TOTAL.test(query.text) && query.follow && bare(query) && query.topics.length === 1 && query.text.length <= SHORT;
  // 提升了多少 without a month was answered by what was done: there is no month to compare with.
  const compared = before.ask !== 'delta' || before.months.length > 0 || before.base !== undefined;
  if (!another || !compared || !carries(before) || before.topics.length !== 1 || query.months.length > 0) return query;
  if (namesWhose(query) || query.places.length > 0 || before.values.length > 0) return query;
  return {
    ...query,
    ask: before.ask,
    also: before.also,
    months: before.months,
    ...(before.base !== undefined && { base: before.base }),
    ...(before.period !== undefined && { period: before.period }),
    ...(before.step !== undefined && { step: before.step }),
    ...(before.within && { within: true as const }),
  };
}
/** 安防工程累计呢 asks for its total. */
const TOTAL = /累计|累积|总共|一共|总数|总量/u;
const CARRIED = new Set<Query['ask']>(['gap', 'delta', 'deadline', 'remaining']);
/** 这个月修了多少公里, 4月多少: the month is asked for of the other matter too. */
const carries = ({ ask, months }: Query): boolean => CARRIED.has(ask) || (ask === 'value' && months.length === 1);

/** 怎么算的 right after 绿灯还是黄灯: how the lights come about, and not who told the figure. */
const HOW_RECKONED =
  /^(?:那|这个?|它)*(?:是)?(?:怎么|如何|咋|按什么|凭什么)(?:来|样)?(?:算|定|评|判|分)(?:出来)?(?:的)?[?？。!]*$/u;
const OF_LIGHT = /灯|进度(?:快|慢)|滞后|落后/u;

/** Takes over from the question before what this one leaves open (rule 21). */
export function inherit(query: Query, talk: Talk | undefined): Query {
  if (!talk || query.ask === 'decline' || query.ask === 'help' || query.ask === 'rule') return query;
  if (query.tempo) return query;
  if (HOW_RECKONED.test(query.text) && OF_LIGHT.test(talk.query.text))
    return { ...query, ask: 'rule', rules: ['lights'] };
  const before = talk.query;
  const these = ofOwed(query, talk) ?? ofThese(query, talk);
  if (these) return these;
  const own = ofItsTargets(query, talk) ?? ofItsStage(query, talk);
  if (own) return own;
  const again = ofOtherDay(query, talk) ?? ofLevel(query, talk) ?? ofOther(query, talk) ?? ofEverybody(query, talk);
  if (again) return again;
  const ranking = ofRanking(query, talk);
  if (ranking) return ranking;
  const other = ofOneBefore(query, talk) ?? againstPlace(query, talk);
  if (other) return other;
  const both = ofBoth(query, talk);
  if (both) return both;
  const placed = ofPlaces(query, talk);
  if (placed) return placed;
  const gap = ofCompared(query, talk);
  if (gap) return gap;
  const lacking = namesMatter(query) || namesWhose(query) ? undefined : leftOf(query, talk);
  if (lacking) return lacking;
  if (namesMatter(query)) return ofSameAsk(query, before);
  const next: Query = { ...query };
  if (before.within && query.months.length > 0 && bare(query)) next.within = true;
  if (
    query.state &&
    query.state !== 'overdue' &&
    !query.due &&
    before.due &&
    before.ask === 'list' &&
    !namesWhose(query) &&
    query.places.length === 0 &&
    !WIDE.test(query.text)
  )
    next.due = before.due;
  if (query.ask === 'share' && /占/u.test(query.text) && query.places.length === 0 && query.placeKind === undefined) {
    next.places = placesShown(talk);
    if (next.places.length > 0) return next;
    if (ofSeveral(talk) && !namesWhose(query)) return { ...next, ask: 'sum', also: ['share'] };
  }
  if (namesWhose(query) || query.places.length > 0) {
    const listed =
      namesWhose(before) ||
      before.due !== undefined ||
      before.lamps !== undefined ||
      before.state !== undefined ||
      // 文旅局呢 after 多少项报了.
      (OF_REPORTS.has(before.ask) && before.topics.length + before.items.length === 0);
    if (bare(query) && LISTS.has(before.ask) && listed) {
      next.ask = before.ask;
      next.also = before.also;
      // 卫健委呢 after 5月教育局报了啥: what it told, and not whether.
      if (before.ask === 'reported') next.text = `${before.text} ${query.text}`;
      if (before.due) next.due = before.due;
      if (before.lamps) next.lamps = before.lamps;
      if (before.state) next.state = before.state;
      if (before.months.length > 0 && query.months.length === 0) next.months = before.months;
    }
    return next;
  }
  if (query.ledgers.length > 0 && bare(query) && namesWhose(before)) {
    return {
      ...next,
      ask: before.ask,
      also: before.also,
      leaders: before.leaders,
      units: before.units,
      sections: before.sections,
      places: before.places,
    };
  }
  if (query.months.length > 0 && bare(query) && before.due) {
    const month = query.months[0] ?? '';
    next.due = { from: `${month}-01`, to: `${month}-31` };
    next.months = [];
    next.ask = 'list';
    if (before.state) next.state = before.state;
    return next;
  }
  const everyone =
    !AMONG.test(query.text) &&
    (SHARED_ASKED.test(query.text) ||
      (query.ask === 'owes' && /谁|单位|部门|哪些|哪几?[家个]|几家|多少家/u.test(query.text)) ||
      (query.ask === 'rank' && /谁|哪一?位/u.test(query.text)));
  if (
    !everyone &&
    LISTS.has(query.ask) &&
    namesWhose(before) &&
    (!query.state || (['list', 'count'].includes(before.ask) && !WIDE.test(query.text))) &&
    !query.due &&
    !query.lamps &&
    query.kind === undefined &&
    !query.city &&
    query.ledgers.length === 0
  ) {
    next.leaders = before.leaders;
    next.units = before.units;
    next.sections = before.sections;
    if (before.own) next.own = true;
  }
  if (
    query.state &&
    ['list', 'count'].includes(before.ask) &&
    before.places.length > 0 &&
    !WIDE.test(query.text) &&
    query.kind === undefined
  )
    next.places = before.places;
  return next;
}
