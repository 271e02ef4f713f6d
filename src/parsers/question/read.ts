import type { Day } from '../../model/fact.js';
import type { Ledger } from '../../model/ledger.js';
import { HOW_FAR } from '../cues/howfar.js';
import { WHETHER_DONE, WHICH_FIGURE } from '../cues/whether.js';
import { gated } from '../gate/gate.js';
import { takeAbbreviated } from './abbreviated.js';
import { isCall } from './calls.js';
import { withoutCounted } from './counted.js';
import { takeDays } from './days.js';
import { declineOf } from './declines.js';
import { eachLacks, ofPeople } from './each.js';
import { takeNames, takeSurname } from './names.js';
import { takePeriods } from './periods.js';
import { isAskingPhrase, SEEKS_YES } from './phrases.js';
import type { Query } from './query.js';
import { againstEachOther, rankPlaces } from './ranking.js';
import { topicsOf } from './residue.js';
import { rulesOf } from './rules.js';
import { Scan } from './scan.js';
import { takeItems, takePublished, takeScope, takeStranger } from './scope.js';
import { takeSection } from './sections.js';
import { settle, takeAsks } from './settle.js';
import { spoken } from './speech.js';
import { takeLamps, takePercents, takeThreshold } from './states.js';
import { takeStem } from './stems.js';
import { takeTempo } from './tempo.js';
import { topicIndex } from './topics.js';
import { takeTowns } from './towns.js';

export interface QuestionContext {
  /** The ledgers in view: the one that the chat is bound to, or all. */
  ledgers: readonly Ledger[];
  today: Day;
}

const HELP = gated(
  /你(?:都|还)?(?:会|能|可以)(?:干|做|帮)?(?:我们?|大家)?(?:干|做|办)?(?:上|到)?(?:点|些)?(?:啥|什么|哪些|吗$)|你(?:是|叫)(?:谁|什么|干啥|做什么)|怎么(?:用|使用|操作)(?:你|这个|机器人)?$|使用(?:说明|方法)|有(?:什么|啥|哪些)功能|^(?:帮助|help|\?|功能|菜单)$/iu,
);

/** Thanks and acknowledgements ask nothing (rule 2). */
const CHAT =
  /^(?:好的?|好滴|行|可以|ok|okay|嗯+|哦+|收到|明白|知道了?|了解|谢谢?|感谢|多谢|辛苦了?|不客气|早上?好|上午好|下午好|晚上好|您好|你好|哈+|呵+|在吗|赞|\[[^\]]+\]|👍)(?:[了啦的哈啊呀您你大家各位领导老师]|谢谢|收到|辛苦)*[。!~,，\s]*$/iu;

const WORDS = gated(
  new RegExp(
    `${WHETHER_DONE}|${WHICH_FIGURE}|的还是\\p{Script=Han}{1,5}的(?=[?？。!]*$)|${/[?？]|吗|(?<!着)呢|多少|(?<!十|(?<![建盖修改装铺办弄做搞种换挖拆])好|其余|其他|其它|另外|剩下的|余下的)几(?!乎|年来|十|[个家户处条座所项块段栋][^,。;?]{0,4}(?:还在|正在|卡[在住着]|不肯|不同意|不愿|没谈|没签))|什么|啥|哪(?!里?[有能]\d)|谁|怎么|怎样|咋|没有?[。!]*$|了还是|[快慢高低多少早晚]还是[快慢高低多少早晚落超]|是[升涨增]还?是|何时|多(?:大|长|高|远|久|宽|深)(?=[?？。!]*$)|是否|有没有|是不是|算不算|会不会|^(?:查|问)(?!题|卷|责|诊)|如何|多久|列(?:一下|出来|个|举|给我|张)|排(?:个|一下|名)|完没|\p{Script=Han}不[。!]*$|对比|比一比|还有多远|详细|明细|(?:名单|清单|列表)(?:列|给|发|报|要)(?:我|一下|出来|来|下|上来)|[给发]我(?:一份|个|一下)?[^,，。]{0,12}(?:名单|清单|列表)|倒计时|缺口|差距|加起来|合起来|能不能(?:按期|如期|按时|准时|全部|都)*[^,，。;；]{0,4}(?:完|成|到|好|够)|对[吗么]|([够行成对到算准真达通])不\1/u.source}`,
    'u',
  ),
);
const ASKING = {
  test: (text: string): boolean => WORDS.test(text) || HOW_FAR.test(text) || SEEKS_YES.test(text),
};
/** Things are asked for, not a figure. */
const LISTING = gated(/哪|列|几[项个条]|的呢|多少项|的(?:有|吗|没)/u);
const MEASURES = [
  { measure: 'started', pattern: /(?<!新)(?:开工|动工)(?!建设)/u },
  {
    measure: 'under_construction',
    pattern:
      /在建|(?:扫尾|收尾)(?:中|阶段)?的?(?:还|都)?(?:有|是)?(?:多少|几)|(?:施工|建设|改造|推进)中的?(?:有|还有|是)?(?:多少|几)|(?<![现存])在(?:治|改|修|施工|装|铺|推进?|整治|整改|办理?|做|干|挖|拆|弄|搞|开发|编)(?:的|着|了)?(?:有|还有|是)?(?:多少|几|哪)|(?:多少|几)[个条座所家处户台栋段]?(?:还|都)?(?:正)?在(?:治|改|修|施工|建|装|铺|整治|办理?|做|干)(?:的|着|了)?[?？。!呢]*$/u,
  },
  { measure: 'planned', pattern: /(?<!年|年度|全年)计划(?:了|建|改)?(?:多少|几(?!成))|招标(?:了)?(?:多少|几)/u },
] as const;

/** 在扫尾的有多少: a stage, and no matter. */
const ENDING = gated(/正?在?(?:扫尾|收尾)(?:中|阶段)?(?=的?(?:还|都)?(?:有|是)?(?:多少|几))/u);

/** What is longer and has no word of asking is no question: a matter named by itself (背街小巷) is short. */
const ELLIPTIC = 30;

/** 全市完成率: a word of asking alone goes on from the talk. */
const SHORT = 8;

/** A figure that was reached, and no word of asking: 农村公路累计完成52.3公里. */
const REPORT = gated(
  /(?:完成|建成|开工|累计|新增|竣工|完工|投用|改造|更换)了?\d+(?:\.\d+)?(?:%|万|亿|公里|[个条座所家户台辆套件块亩吨人米])|\d(?:%|万|公里|[个条座所家户台辆套件块亩吨人米]).{0,6}(?:完成|建成|开工|竣工|完工|投用)(?!率|情况|比例)/u,
);

/** 通车没有, 达到8.5%没: asked by the end alone; 没有变化, 还没有 and 问题没有 tell. */
export const ENDS_ASKING = gated(
  /(?<!(?:进展|变化|困难|问题|消息|动静|意见|情况|异常|[还都也仍暂尚并从啥么个项条点]))(?<=[\p{Script=Han}%\d])没有?[。!?？]*$/u,
);

const FOLLOW = gated(/^(?:那么?|还有|另外|再问|另)|(?<!着)呢[?？。!]*$/u);

/** How far a matter has come, where two are set against each other. */
const FURTHER = /(?:完成|推进|落实|改|建|修|办|干|做|搞)得(?:更|比较|还)?(?:好|快|慢|差|多|少)/u;

/** 某某干得怎么样: asked of the person, and not of the matter (公路干得怎么样). */
const PERFORMS = /\u0001(?:同志|这个?人)?(?:工作)?(?:[干做]得|表现)(?:怎么?样|咋样|如何|好不好|行不行)/u;

/** Items, bodies and people are counted so. */
const OF_ITEMS = /(?:多少|几)(?:项|件|个?(?:任务|事项|单位|部门|县|区|局|人|领导))/u;

/** 上次报数是什么时候: of the matter, and no question of the reporting rule. */
const LAST_TOLD = /(?:上一?[次回]|最近一次|最后一次)(?:上?报|更新)/u;

let last: { text: string; ledgers: readonly Ledger[]; today: Day; query: Query | null } | undefined;

/** Reads a question; a message is looked at several times on its way, and read once. */
export function readQuestion(text: string, context: QuestionContext): Query | null {
  if (last?.text === text && last.ledgers === context.ledgers && last.today === context.today) return last.query;
  const query = read(text, context);
  last = { text, ledgers: context.ledgers, today: context.today, query };
  return query;
}

/** Reads a question; null when the text asks nothing that a ledger could answer. */
function read(text: string, context: QuestionContext): Query | null {
  const words = spoken((text.includes('@') ? text.replace(/@\S+\s*/gu, '') : text).trim());
  if (words === '' || words.length > 200 || CHAT.test(words) || isCall(words)) return null;
  if (words.length > ELLIPTIC && !ASKING.test(words) && !declineOf(words, true)) return null;
  if (REPORT.test(words) && !ASKING.test(words) && !declineOf(words, false)) return null;
  const scan = new Scan(words);
  const names = takeNames(scan, context.ledgers);
  names.units.push(...takeAbbreviated(scan, context.ledgers).filter((unit) => !names.units.includes(unit)));
  if (names.units.length === 0) names.units.push(...takeStem(scan, context.ledgers));
  if (names.places.length === 0) names.places.push(...takeTowns(scan, context.ledgers));
  if (names.sections.length === 0) names.sections.push(...takeSection(scan, context.ledgers));
  const people = [...names.people, ...takeSurname(scan, context.ledgers)];
  const query = blank(words);
  const decline = declineOf(words, people.length > 0 || /\p{Script=Han}{2,4}的?(?:手机|电话|微信)/u.test(words));
  const judged = people.length > 0 && PERFORMS.test(scan.rest) ? 'judging' : undefined;
  if (judged) return { ...query, ask: 'decline', decline: judged, explicit: true };
  // 技能培训甲县和乙县谁完成得好: which of two counties is further, and no judgement of anybody.
  const ofPlaces = decline === 'judging' && people.length === 0 && names.places.length > 1 && FURTHER.test(words);
  if (decline && !ofPlaces) return { ...query, ask: 'decline', decline, explicit: true };
  if (HELP.test(words)) return { ...query, ask: 'help', explicit: true };
  Object.assign(query, {
    leaders: [...new Set(people)],
    units: names.units,
    sections: names.sections,
    places: names.places,
    ledgers: [...new Set(names.ledgers)],
    follow: FOLLOW.test(words),
  });
  const rules =
    people.length === 0 && names.units.every((unit) => /督查/u.test(unit)) && !LAST_TOLD.test(words)
      ? rulesOf(words)
      : [];
  if (rules.length > 0) return { ...query, ask: 'rule', rules, explicit: true };
  const listing = LISTING.test(words);
  const percents = listing ? takePercents(scan) : undefined;
  takeItems(scan, query, context.ledgers);
  takePublished(scan, query);
  const tempo = takeTempo(scan);
  if (tempo) query.tempo = tempo;
  const days = takeDays(scan, context.today);
  if (days) query.days = days;
  const periods = takePeriods(scan, context.today);
  query.months = periods.months;
  if (periods.base) query.base = periods.base;
  if (periods.period) query.period = periods.period;
  if (periods.step) query.step = periods.step;
  takeScope(scan, query, context.ledgers);
  takeStranger(scan, query, context.ledgers);
  const threshold = percents ?? (listing ? takeThreshold(scan) : undefined);
  if (threshold) query.threshold = threshold;
  const lamps = takeLamps(scan);
  if (lamps) query.lamps = lamps;
  scan.take(ENDING);
  takeAsks(scan, query, periods);
  const indexes = context.ledgers.map(topicIndex);
  query.topics = withoutCounted(topicsOf(scan, (pair) => indexes.some((index) => index.knows(pair))));
  if (query.ask === 'count' || query.also.includes('count')) {
    query.topics = query.topics.filter((topic) => !context.ledgers.some((ledger) => ledger.title.includes(topic)));
  }
  // 澜州今年GDP多少: the city of the ledgers itself narrows nothing.
  if (query.topics.length > 1)
    query.topics = query.topics.filter((topic) => !context.ledgers.some(({ title }) => title.includes(`${topic}市`)));
  const measure = MEASURES.find((row) => row.pattern.test(words))?.measure;
  if (measure) query.measure = measure;
  settle(query, Boolean(periods.compared));
  // 施工中的几个 of the matter of the talk: its figure, and not how many items there are.
  if (measure && query.ask === 'count' && query.kind === undefined && !OF_ITEMS.test(words)) query.ask = 'value';
  eachLacks(query);
  ofPeople(query);
  rankPlaces(query);
  againstEachOther(query);
  query.explicit = ASKING.test(words) || isAskingPhrase(words);
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
    query.without ?? [],
  ];
  return (
    !query.explicit &&
    !(query.ask !== 'value' && query.text.length <= SHORT) &&
    named.every((list) => list.length === 0) &&
    !query.lamps &&
    !query.state &&
    !query.placeKind
  );
}
