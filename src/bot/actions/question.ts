import { toldBodies } from '../../parsers/cues/orders.js';
import { namesPlacesWithout } from '../../parsers/cues/without.js';
import { ASKING } from '../../parsers/parse.js';
import { findQuantities } from '../../parsers/quantities.js';
import { named } from '../../parsers/question/match.js';
import { isAskingPhrase, SEEKS_YES } from '../../parsers/question/phrases.js';
import type { Query } from '../../parsers/question/query.js';
import { ENDS_ASKING, readQuestion } from '../../parsers/question/read.js';
import { readStatements } from '../../parsers/statements/read.js';
import { answerQuestion } from '../answers/answer.js';
import { talkAbout } from '../answers/memory.js';
import type { AnswerContext, AnswerResult } from '../answers/types.js';
import type { Outcome } from '../channel.js';
import { type Act, remember, say, type Turn } from '../turn.js';
import { passesOn } from './rumours.js';
import { latestTold } from './thread.js';

/** Rule 22: declined in one line. */
export const refuse: Act = async (turn) => {
  const query = queryOf(turn);
  if (query?.ask === 'decline') return reply(turn, query);
  return query && ordersFigure(turn, query) ? reply(turn, { ...query, ask: 'decline', decline: 'falsify' }) : undefined;
};

/** 把井盖那个数改成5000报上去, of whoever does not report: a figure is put right by those who answer for it. */
function ordersFigure({ text, person, asked }: Turn, { topics }: Query): boolean {
  if ((person.role !== 'leader' && person.role !== 'member') || !FIGURE_ORDERED.test(text) || ASKING.test(text))
    return false;
  return topics.some((topic) => named(topic, asked).length > 0);
}
const FIGURE_ORDERED =
  /(?:(?:改|写|报|填|调|记)(?:成|为|作)|数(?:字|据|量)?[^,，。]{0,4}(?:改|调|填)到)\s*\d[\d.]*(?!\s*[月日号年点时:：]|[\d.])/u;

/** A question by its words; figures said beside it are what it asks about. */
export const question: Act = async (turn) => {
  const query = queryOf(turn);
  if (!query?.explicit || passesOn(turn)) return undefined;
  const ends = ENDS_ASKING.test(turn.text) && !namesPlacesWithout(turn.text, turn.vocabulary);
  const asks = (ASKING.test(turn.text) || ends || isAskingPhrase(turn.text) || seeksYes(turn)) && !takesUp(turn);
  if (turn.person.role !== 'leader' && turn.person.role !== 'member' && !asks && states(turn)) return undefined;
  return reply(turn, query);
};

/** 都完工了吧 of whoever does not report; a liaison who is not sure of a figure (大概40条了吧) still tells it. */
function seeksYes({ text, person }: Turn): boolean {
  return SEEKS_YES.test(text) && (person.role !== 'liaison' || findQuantities(text).length === 0);
}

/** 西外环?不归我们,附中操场铺完了: what was asked is taken up, and a report stands behind it. */
function takesUp(turn: Turn): boolean {
  const told = turn.person.role === 'liaison' ? TAKEN_UP.exec(turn.text)?.[1] : undefined;
  return told !== undefined && !ASKING.test(told) && !isAskingPhrase(told) && states({ ...turn, text: told });
}
const TAKEN_UP = /^[^,。;?]{2,10}\?([^?]{8,})$/u;

/** A bare matter, place or name that nothing else was made of: how does it stand? */
export const topic: Act = async (turn) => {
  if (
    turn.person.role === 'liaison' &&
    (isSentence(turn.text) ||
      isOwnDoing(turn.text) ||
      isTold(turn) ||
      isStage(turn.text) ||
      isSilent(turn.text) ||
      passesOn(turn) ||
      VOUCHED.test(turn.text))
  )
    return undefined;
  if (toldBodies(turn.text, turn.vocabulary).length > 0 && !ASKING.test(turn.text)) return undefined;
  if (!ASKING.test(turn.text) && TO_ALL.test(turn.text)) return undefined;
  const query = queryOf(turn);
  return query ? reply(turn, query) : undefined;
};

/** 请大家28号前把月报交上来; 各单位注意,…: a notice to everybody asks the bot nothing. */
const EVERYBODY = '(?:大家|各位|各单位|各部门|各县区?|各区县?|各责任单位|各联络员|同志们)';
const TO_ALL = new RegExp(
  `(?:请|望|希望|麻烦|辛苦)${EVERYBODY}|^${EVERYBODY}(?:联络员|同志们?)?(?:注意|务必|抓紧|尽快|请|要|[,:])`,
  'u',
);

/** 养老场所还不到一半,具体数下周报: a liaison who says more than names tells something, and asks nothing. */
function isSentence(text: string): boolean {
  const clauses = text.split(/[,。;!\s]+/u).filter((words) => words !== '');
  return (
    clauses.length > 1 &&
    clauses.some((words) => words.length > LONGEST_NAME || TELLING.test(words)) &&
    !ASKING.test(text)
  );
}
const LONGEST_NAME = 8;
/** 设备招标完了, 钢缆还没运到, 床位明年才能开: how something stands, and no name. */
const TELLING =
  /.[了过]$|[还尚仍][没未在要]|[没未](?:到|来|批|签|完|开|有)|才能?\p{Script=Han}|正在|已经?|遇到|出了|卡[在住]|没错|属实|无误|[底末初旬日号]前?能/u;

/** 我在开会,一会儿报: what a liaison does or will do asks nothing. */
const isOwnDoing = (text: string): boolean => OWN_DOING.test(text) && !ASKING.test(text);
const OWN_DOING =
  /^(?:我|俺|咱|本人)(?:们|这边|这里)?(?:先|正|刚|还|也|就|马上|现在|今天|明天)*(?:在|去|到|来|有事|没空|请假|出差|开会|问|查|看|催|核|跟|联系|补|报)|(?:上午|下午|晚上|晚点|稍后|一会儿?|马上|明[天早]|周[一二三四五六日])[^,。;\d]{0,3}(?:给|报|发|补|交|传)(?:上|来|过来)*[。!]?$/u;

/** 文化路、新华路在建; 河东两座正在施工: how far it is, and nothing asked. */
const isStage = (text: string): boolean => STAGE.test(text) && !ASKING.test(text);
const STAGE =
  /\p{Script=Han}{2,}(?:都|均|也|还)*(?:在建|正?在(?:施工|建设|改造|装修|调试)|施工中|建设中|停工|停摆)(?:的|着|了|中)?[。!]*$/u;

/** 系统里没更新,215是准的: a figure that was told before is stood by. */
export const VOUCHED = /(?:才|就)?是(?:准|对|真|正确|准确)的[吧啊呢哈。!]*$/u;

/** 祥符区那边还没报上来: who owes tells so, and asks nothing. */
const isSilent = (text: string): boolean => SILENT.test(text) && !ASKING.test(text);
const SILENT = /(?:还|尚|仍|都)(?:没有?|未)(?:上?报|交|传|发)(?:上来|过来|来|数|齐|全)*[了呢]?[。!]*$/u;

/** 又上了3件,目前21件; 兰考2个、杞县1个; 今天没啥新情况: a liaison's figures with what was done or where, and that there is nothing new, ask nothing. */
const isTold = ({ text, today, vocabulary }: Turn): boolean =>
  !ASKING.test(text) &&
  readStatements(text, { today, vocabulary }).some(
    ({ value, unit, mode, verb, status, same, place, breakdown }) =>
      status === 'no_progress' ||
      same === true ||
      breakdown !== undefined ||
      (value !== undefined && unit !== undefined && (mode === 'delta' || verb !== undefined || place !== undefined)),
  );

/** A figure, a state or an event: a report even if its words could also ask. */
function states(turn: Turn): boolean {
  return readStatements(turn.text, { today: turn.today, vocabulary: turn.vocabulary }).some(
    ({ value, status, milestone, same, verb }) =>
      value !== undefined || status !== undefined || milestone !== undefined || same === true || verb !== undefined,
  );
}

function queryOf(turn: Turn): Query | null {
  if (!turn.message.addressed || turn.text.length > 200) return null;
  return readQuestion(turn.text, { ledgers: turn.asked, today: turn.today });
}

/** What questions of this turn are answered from. */
export const contextOf = (turn: Turn): AnswerContext => ({
  ledgers: turn.asked,
  elsewhere: turn.everyLedger.filter(({ key }) => turn.ledgers.every((one) => one.key !== key)),
  facts: turn.store.facts,
  requests: turn.store.requests,
  inbox: turn.store.inbox,
  person: turn.person,
  chat: turn.chat,
  now: turn.now,
  today: turn.today,
  memory: turn.talk.memory,
});

async function reply(turn: Turn, query: Query): Promise<Outcome | undefined> {
  const context = contextOf(turn);
  const own = await answerQuestion(query, context);
  const near = own?.aimless ? await ofGroup(turn, query, context, own.items) : null;
  const result = near?.aimless ? own : (near ?? own);
  if (!result) return undefined;
  turn.talk.memory = result.memory;
  remember(turn, result.items.length <= 3 ? result.items : []);
  const outcome = say(turn, result.action, result.text, { items: result.items });
  const [first] = outcome.reply;
  if (first && result.choices) first.choices = result.choices;
  return outcome;
}

const MINUTES = 10;

/** 还差多少 right behind somebody's report or question in the group: of what that was about (rule 21). */
async function ofGroup(
  turn: Turn,
  query: Query,
  context: AnswerContext,
  tried: readonly string[],
): Promise<AnswerResult | null> {
  if (turn.chat.kind !== 'group') return null;
  const told = await latestTold(turn, MINUTES, tried);
  if (told === undefined || told.items.length > FEW) return null;
  const targets = [...new Set(told.facts.flatMap(({ target }) => target ?? []))];
  return answerQuestion(query, { ...context, memory: talkAbout(told.items, targets, query, turn.now) });
}
/** A report of more items than that is about none of them in particular. */
const FEW = 2;
