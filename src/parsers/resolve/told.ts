import type { Item } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import { Chars } from '../chars.js';
import { tellsEvent } from '../cues/events.js';
import { findDates } from '../dates.js';
import { NEAR } from '../items/index.js';
import { findQuantities } from '../quantities.js';
import { liesAhead } from '../statements/days.js';
import { isOtherCity } from '../statements/otherCity.js';
import { matchText } from './aboutText.js';
import type { ParseContext } from './context.js';
import { factOf } from './fact.js';
import type { Draft, Resolution } from './resolve.js';

/** Words that begin a sentence and are no part of the event. */
const HEAD = /^(?:报告|汇报|各位领导|领导|大家|好消息|喜讯|另外|还有|目前|现在|[,:!\s])+/u;

/**
 * Events 节点 in words that no list of verbs has (首车沥青摊上了, 2号机就位): each sentence of which nothing else was made, or
 * only a plan, and whose matter is the sender's own.
 */
export function toldEvents(text: string, { drafts }: Resolution, context: ParseContext): Draft[] {
  if (context.role !== 'liaison' && context.role !== 'supervisor') return [];
  return sentencesOf(text).flatMap(([from, to]) => {
    const taken = drafts.some(
      ({ statement: { start, end }, fact }) => start < to && end > from && fact.measure !== 'plan',
    );
    if (taken) return ofObjects(text, [from, to], drafts, context);
    const sentence = text.slice(from, to);
    if (isOtherCity(sentence, context.vocabulary.home)) return [];
    const clause = clausesIn(text, from, to).find(([start, end]) => {
      const words = text.slice(start, end);
      return happened(words) && !isToCome(words, start, drafts, context);
    });
    if (!clause) return [];
    const words = text.slice(...clause);
    const day = findDates(words, context.today, 'past').find(({ to }) => to !== null && to <= context.today)?.to;
    const statement = { ...stated(words.replace(HEAD, ''), clause[0]), ...(day ? { asOf: day } : {}) };
    const about = matchText(statement.text, context) ?? matchText(sentence, context);
    if (!about || context.dutyOf(about.item.id) === 'none' || isAnother(statement.text, about.item, context)) return [];
    const said = about.object === undefined ? statement : { ...statement, object: about.object };
    return [
      { statement: said, item: about.item, score: about.score, fact: factOf(said, about.item, undefined, context) },
    ];
  });
}

const DEEDS =
  /主体(?:结构|工程)?|封顶|通车|通水|通电|通气|并网|(?:开|动|竣|完)工|开通|投[运用产]|交付|验收|挂牌|启用|建成|建好|全部|正式|顺利|已经?|[都也了\s]/gu;
/** What a told event is said of, without the event. */
export const nameOfEvent = (words: string): string => words.replace(DEEDS, '');

/** 体育馆主体封顶了 beside the own matter 综合楼封顶: with the event alone in common, it is of another thing. */
function isAnother(words: string, { id }: Item, { index, ledgers }: ParseContext): boolean {
  const name = nameOfEvent(words);
  if (name.length < 2 || name === words) return false;
  return !index.match(name, { ledgers, limit: 1, only: new Set([id]) }).some(({ score }) => score >= NEAR);
}

/** 东院区年底前封顶: what was read as a plan, or as nothing, and names a day that lies ahead, has not happened. */
const isToCome = (words: string, from: number, drafts: readonly Draft[], { today }: ParseContext): boolean =>
  drafts.some(({ statement: { start, end } }) => start < from + words.length && end > from)
    ? liesAhead(findDates(words, today), today)
    : BY_THEN.test(words) && liesAhead(findDates(words, today, 'future'), today);
/** 8月20日前完: by when, and no word that it is over. */
const BY_THEN = /(?:[日号底末旬]|周[一二三四五六日天])[之以]?前[^了已]*$/u;

/** 望江路通车了,学府路路基整平: a clause of its own on a thing that the ledger names, of which nothing else was made. */
function ofObjects(
  text: string,
  [from, to]: [number, number],
  drafts: readonly Draft[],
  context: ParseContext,
): Draft[] {
  return clausesIn(text, from, to).flatMap(([start, end]) => {
    if (drafts.some(({ statement }) => statement.start < end && statement.end > start)) return [];
    const words = text.slice(start, end);
    const object = context.vocabulary.objects.find((name) => words.includes(name));
    if (object === undefined || !(happened(words) || (CAME_TO.test(words) && !counts(words)))) return [];
    const about = matchText(words, context);
    if (!about || context.dutyOf(about.item.id) === 'none' || !about.item.objects.includes(object)) return [];
    const statement = { ...stated(words.replace(HEAD, ''), start), object };
    return [
      { statement, item: about.item, score: about.score, fact: factOf(statement, about.item, undefined, context) },
    ];
  });
}
/** 整平, 压实, 铺好: a verb and what it came to. */
const CAME_TO = /[整压摊铺砌浇焊架挖填栽刷砸拆清搭吊装粉立][平实完好齐通毕成]了?$/u;

/** Where the sentences stand that are not empty. */
const sentencesOf = (text: string): Span[] => cutAt(ENDS, text, 0, text.length);
const ENDS = new Chars('。;!?\n');

/** The same of the clauses of a part of the text. */
const clausesIn = (text: string, from: number, to: number): Span[] => cutAt(COMMA, text, from, to);
const COMMA = new Chars(',');

type Span = [from: number, to: number];
function cutAt(marks: Chars, text: string, start: number, end: number): Span[] {
  const found: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && !marks.at(text, at)) continue;
    if (at > from) found.push([from, at]);
    from = at + 1;
  }
  return found;
}

/** The sentences that tell an event, whatever it is about. */
export function eventIn(text: string): Statement | undefined {
  const clause = text.split(/[,。;!\n]/u).find(happened);
  return clause === undefined ? undefined : stated(clause.replace(HEAD, ''), 0);
}

/** 差不多一半了, 快一半了: no figure (rule 8), and said as how far it has come. */
const HALF = /(?:差不多|快要?|将近|接近|大概|大约)(?:有|到|完成)?了?一?半(?=了)/u;
function happened(words: string): boolean {
  const said = words.includes('半') ? words.replace(HALF, '过半') : words;
  // A row of a pasted table is no sentence.
  return !said.includes('\t') && tellsEvent(said.trim()) && !counts(said) && !BARE_FIGURE.test(said);
}

/** 东区20了: so many of what nobody knows. */
const BARE_FIGURE = /[\d%]了[!。]*$/u;

const counts = (words: string): boolean => findQuantities(words).some(({ unit }) => unit !== undefined);

function stated(words: string, start: number): Statement {
  const text = words.trim();
  return { text, start, end: start + words.length, subject: '', measure: 'milestone', milestone: text };
}
