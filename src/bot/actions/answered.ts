import type { Item } from '../../model/ledger.js';
import { choiceOf, isCorrection, isNo, isWithdrawal, isYes } from '../../parsers/cues/cues.js';
import { grams } from '../../parsers/items/grams.js';
import { ASKING } from '../../parsers/parse.js';
import { isAskingPhrase } from '../../parsers/question/phrases.js';
import type { Ask } from '../../parsers/question/query.js';
import { readQuestion } from '../../parsers/question/read.js';
import type { Draft, Resolution } from '../../parsers/resolve/resolve.js';
import { isPartOfWorks, subjectWords } from '../../parsers/resolve/words.js';
import { subjectOf } from '../answers/subject.js';
import type { Outcome } from '../channel.js';
import type { Act, Turn } from '../turn.js';
import { contextOf, VOUCHED } from './question.js';
import { reportDrafts } from './report.js';
import { lately } from './thread.js';
import { understand } from './understand.js';

/** Longer messages say what they are about. */
const LONGEST = 40;
const LATEST = 6;
const MINUTES = 15;
/** Words that answer the bot, and numbers of its choices. */
const TO_BOT = /^(?:是|对|嗯|好|行|确认|取消|作废|撤|不是|不对|没错|第?[一二三四\d]个?[。!]*$)/u;

/** 28号报, 还在核, 上次报的530, 3个标段同时干, 不归我们管: of the reporting, of a figure told before, of other things, of nobody's. */
const NO_ANSWER =
  /[报给发交回](?:您|你|领导|上来?|过来|数)?[吧哈啊。!]*$|[报说]过|(?:核实?|统计|汇总|问|查|对)(?:着|一下|呢|中)?[。!]*$|数(?:字|据)?[^,。;]{0,4}(?:没|未|还在|不)|说不|上次|上回|上个?月|之前|前面|以前|昨天|前几天|不归|不是我|不清楚|不知道|开会|\d+个?(?:人(?!次)|标段|单位|部门|小时|点钟?|[日天])|[那这]边|更[快慢多少好]/u;

/** 保障房月底, 中小学项目竣工: what is asked of the matter, behind its name. */
const WHEN_OR_WHAT =
  /(?:(?:现在|目前|[这本下上]?个?月[底末]?|年底|到底|竣工|完工|开工|动工|封顶|投[用运产]|通[车水气]|建成|完成|推[开行]|铺开|覆盖|处置|更新|改造|安装)+|(?<=..)[建改修装铺通换])$/u;

/** What was asked in the group a moment ago: the item, the one target that the question named, and what it was called. */
interface Asked {
  item: Item;
  target?: string;
  names: string[];
  /** The one named thing 对象 of the item that was asked for. */
  object?: string;
  /** 没开工的: those that are not done were asked for, and none that is. */
  undone?: string;
}

/**
 * 保障房现在多少 of a leader, 1390套 of the liaison: bare words right behind a question on an item that the liaison answers for
 * are of that item and of nothing that was reported before (rules 12, 21); what names anything is left to the other acts.
 */
async function answer(turn: Turn): Promise<Outcome | undefined> {
  const { person, message, chat, text } = turn;
  if (person.role !== 'liaison' || !message.addressed || chat.kind !== 'group' || text.length > LONGEST)
    return undefined;
  if (TO_BOT.test(text) || ASKING.test(text) || isAskingPhrase(text)) return undefined;
  if (isCorrection(text) || VOUCHED.test(text) || NO_ANSWER.test(text)) return undefined;
  const asked = await askedJustNow(turn);
  if (asked === undefined || names(understand(turn), asked, turn)) return undefined;
  // As a heading, and as the words in front: 公交车40台全换完了.
  const readings = asked.names
    .flatMap((name) => (asked.undone ? [`${name}${asked.undone}:`] : [`${name}:`, name]))
    .map((head) => ({ head, resolution: withoutName(understand(turn, head + text), head) }));
  const fitting = readings.filter(({ head, resolution }) => isOf(resolution, asked, head));
  const exact = fitting.filter(({ resolution }) => resolution.drafts.some(({ target }) => target?.id === asked.target));
  // 380户,年底全完 behind 改了多少户: how many there are before what is planned, where it can be read so.
  const told = exact.find(({ resolution }) => resolution.drafts[0]?.fact.measure !== 'planned');
  const best = told ?? exact[0] ?? fitting[0];
  if (best === undefined) return undefined;
  const { head, resolution } = best;
  return reportDrafts(turn, { ...resolution, drafts: resolution.drafts.map((one) => asSaid(one, head, asked)) });
}

/** The bot waits for an answer of its own, and this is none: the question of the group is newer. */
const goesFirst = ({ talk, text }: Turn): boolean =>
  talk.asks.length > 0 && choiceOf(text) === undefined && !isYes(text) && !isNo(text) && !isWithdrawal(text);

export const answeredFirst: Act = async (turn) => (goesFirst(turn) ? answer(turn) : undefined);
export const answered: Act = async (turn) => (goesFirst(turn) ? undefined : answer(turn));

/** Asked of the paper, not of how the matter stands. */
const OF_THE_ITEM: ReadonlySet<Ask> = new Set<Ask>(['who', 'deadline', 'rule', 'source', 'owes', 'decline', 'help']);

async function askedJustNow(turn: Turn): Promise<Asked | undefined> {
  const { person, duties, index } = turn;
  const last = (await lately(turn, MINUTES, LATEST)).find(({ outcome }) => outcome?.action !== 'ignore');
  if (last?.outcome?.action !== 'answer' || last.sender === person.name) return undefined;
  const [id, other] = last.outcome.items;
  const item = id === undefined || other !== undefined ? undefined : index.get(id);
  if (item === undefined || duties.dutyOf(item.id) === 'none') return undefined;
  const query = readQuestion(last.text, { ledgers: turn.asked, today: turn.today });
  if (query !== null && OF_THE_ITEM.has(query.ask)) return undefined;
  const parts = query ? subjectOf(query, contextOf(turn), undefined).parts : [];
  const part = parts.find((one) => one.item.id === item.id);
  const [aim, more] = part?.aims ?? [];
  const target = aim && !more ? aim.target : undefined;
  const topics =
    part === undefined ? [] : part.topic.split('\u0001', 1).map((topic) => topic.replace(WHEN_OR_WHAT, ''));
  // Words with figures of their own would tell those.
  const names = [...topics, ...(target ? [target.metric] : []), item.title].filter(
    (name) => name.length > 1 && !/\d/u.test(name),
  );
  if (names.length === 0) names.push(...item.targets.map(({ metric }) => metric).slice(0, 1));
  const object = target ? undefined : thingOf(item, topics[0] ?? '');
  const undone = UNDONE.exec(last.text)?.[0];
  return {
    item,
    names: [...new Set(names)],
    ...(target && { target: target.id }),
    ...(object && { object }),
    ...(undone && { undone }),
  };
}
/** 没开工的是哪几个, 还没验收的在哪. */
const UNDONE = /(?:没有?|未)(?![错来变])\p{Script=Han}{1,6}的/u;

/** 户厕5.7万户, 污水管网30公里 name a matter themselves; 竣工55, 内装做完了 name a deed or a part of the works. */
function names({ drafts }: Resolution, { item }: Asked, { duties }: Turn): boolean {
  return drafts.some(({ statement, item: own, score, options }) => {
    if (options !== undefined || duties.dutyOf(own.id) === 'none') return false;
    const words = subjectWords(statement) || (statement.heading ?? '');
    const named = (words.length > 1 && !WHERE.test(words)) || statement.object !== undefined;
    if (!named || isPartOfWorks(statement)) return false;
    return statement.value !== undefined ? score > FAIRLY : own.id !== item.id && score > FAIRLY;
  });
}
/** 5个县区推开了: where, and not what. */
const WHERE = /^(?:各|全|个|县区|区县|县市区|县|区|市|乡镇|街道|社区|村|单位|部门|项目|工程|标段)+$/u;
const FAIRLY = 0.6;

function isOf({ drafts, unknown }: Resolution, { item, target }: Asked, head: string): boolean {
  const [first] = drafts;
  if (first === undefined || unknown.length > 0) return false;
  const own = ({ item: of, options, alienUnit }: Draft) =>
    options === undefined && !alienUnit && (of.id === item.id || of.parent === item.id);
  const name = head.replace(/:$/u, '');
  // 基本建成保障房前面报过: an event that the name itself makes.
  if (drafts.some(({ fact }) => [fact.milestone, fact.nextStep, fact.problem].some((words) => words?.includes(name))))
    return false;
  return drafts.every(own) && (target === undefined || first.fact.value === undefined || isAbout(first, target));
}

/** So many are of the target that was asked for, or are no figure of a target. */
const isAbout = ({ target }: Draft, asked: string): boolean => target === undefined || target.id === asked;

/** The name that was put before the words tells nothing. */
const withoutName = ({ drafts, unknown }: Resolution, head: string): Resolution => ({
  unknown,
  drafts: drafts.filter(({ statement: { start, end } }) =>
    head.endsWith(':') ? start >= head.length : end > head.length,
  ),
});

/** What is kept is what was said, of the thing that was asked for. */
function asSaid(draft: Draft, head: string, { object, undone = '' }: Asked): Draft {
  const { text } = draft.statement;
  const said = text.startsWith(head) ? text.slice(head.length).trim() : text;
  const fact = { ...draft.fact, text: undone + said };
  const thing = object !== undefined && fact.object === undefined && fact.target === undefined;
  return { ...draft, fact: thing ? { ...fact, object } : fact };
}

/** 泵站 of 东护城河新建雨水泵站: the one thing of the item that has most pairs of the words. */
function thingOf({ objects }: Item, topic: string): string | undefined {
  const said = grams(topic);
  const ranked = objects
    .map((name) => ({ name, pairs: grams(name).filter((pair) => pair.length > 1 && said.includes(pair)).length }))
    .sort((a, b) => b.pairs - a.pairs);
  const [best, next] = ranked;
  return best !== undefined && best.pairs > 0 && best.pairs > (next?.pairs ?? 0) ? best.name : undefined;
}
