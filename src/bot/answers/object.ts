import type { StoredFact } from '../../model/fact.js';
import type { Item } from '../../model/ledger.js';
import type { Query } from '../../parsers/question/query.js';
import { weigh } from '../../parsers/question/residue.js';
import { grams } from '../../parsers/question/tokens.js';
import { plainText } from '../../parsers/question/topics.js';
import { linesAbout } from './lines.js';
import { family } from './load.js';
import type { Part } from './part.js';
import { ASKED_UNIT, startsUnit } from './sized.js';
import type { AnswerContext, Loaded } from './types.js';

/** Shorter names (公路, 东环) are words of many things. */
const SHORTEST = 3;

/** The named thing 对象 of the item that the question asks about: one that none of its targets counts by name. */
export function objectAsked({ item, aims, topic, among }: Part, query: Query): string | undefined {
  if (among) return topic;
  if (aims.length > 0) return undefined;
  const said = plainText(query.text);
  const text = plainText(item.text);
  const named = item.objects.map(plainText).filter((name) => said.includes(name) && isName(name, query, text));
  const [only, other] = named;
  if (only === undefined) return shortened(query, item) ?? besideTargets(query, item);
  if (other !== undefined || isTitle(only, item)) return undefined;
  return item.targets.some(({ metric }) => plainText(metric).includes(plainText(only))) ? undefined : only;
}

/** 客运北站 of 客运枢纽北站: the one thing of the item that has these characters in this order, and ends alike. */
function shortened({ topics }: Query, { objects }: Item): string | undefined {
  const said = plainText(topics[0] ?? '');
  if (topics.length !== 1 || said.length < LONG) return undefined;
  const meant = objects.map(plainText).filter((name) => name.endsWith(said.slice(-2)) && isWithin(said, name));
  return meant.length === 1 ? meant[0] : undefined;
}

function isWithin(said: string, name: string): boolean {
  let at = 0;
  for (const char of said) {
    at = name.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** A short name (公路, 东环) is a word of many things, unless nothing else is asked for, or what is behind it is the item's as well. */
function isName(name: string, { topics }: Query, text: string): boolean {
  if (name.length >= SHORTEST) return true;
  const [topic, more] = topics;
  if (topic === undefined || more !== undefined || !plainText(topic).startsWith(name)) return false;
  return text.includes(plainText(topic).slice(name.length));
}

const LONG = 4;
/** 改造提升, 加快推进: as long as the deed before a matter is. */
const VERBS = 6;

/** 建设望川湖湿地公园: the one thing that the item is about is the item. */
function isTitle(name: string, { title, objects }: Item): boolean {
  const own = plainText(title).replace(/[。.]$/u, '');
  return objects.length === 1 && own.endsWith(name) && own.length <= name.length + VERBS;
}

/** 健康惠民工程: said without its last word it is the matter still. */
const WORKS = /(?:工程|行动|项目|任务|事项|计划)$/u;

/** 义务教育集团化改革 of an item with targets of other things: words of its text that no target has. */
function besideTargets(query: Query, item: Item): string | undefined {
  const [topic, more] = query.topics;
  const text = plainText(item.text);
  const { raw, strong } = weigh(topic ?? '');
  // 新型足球学校 as it is printed: 新 is part of the name.
  const said = text.includes(plainText(raw)) ? plainText(raw) : strong.join('');
  if (more !== undefined || said.length < 2 || item.targets.length === 0) return undefined;
  const core = said.replace(DEED_BEHIND, '');
  if (standsApart(core, item, plainText(query.text))) return core;
  if (said.length < LONG && !isCountedOtherwise(query, item)) return undefined;
  const metrics = plainText(item.targets.map(({ metric }) => metric).join(','));
  // 改造提升县乡公路 is the matter itself, whatever its targets count.
  const title = plainText(item.title).replace(/[。.]$/u, '');
  if (title.replace(WORKS, '').endsWith(plainText(said).replace(WORKS, '')) && title.length <= said.length + VERBS)
    return undefined;
  const own = [...grams(said)];
  const shared = own.filter((gram) => metrics.includes(gram)).length;
  const apart = shared < own.length / 2 || (shared === own.length / 2 && !metrics.includes(own.at(-1) ?? ''));
  if (!apart || isUmbrella(said, item)) return undefined;
  return text.includes(plainText(said)) ? said : scattered(plainText(said), text, metrics);
}

/** 古城墙 of 修缮历史建筑25处,推进古城墙保护工程: a name of three characters behind the first clause, in one that holds none of the targets. */
function standsApart(said: string, { text, targets }: Item, asked: string): boolean {
  const clauses = plainText(text).split(/[,，。;；]/u);
  const own = clauses.findIndex((clause) => clause.includes(said));
  const clause = clauses[own] ?? '';
  return (
    said.length === SHORTEST &&
    own > 0 &&
    !isCutOut(said, asked, plainText(text)) &&
    targets.every(({ metric, value }) => !metric.includes(said.slice(-2)) && !clause.includes(String(value)))
  );
}

/** 面消除 of 断面消除, where the text has 断面 and 全面消除: no name, but cut out of words. */
function isCutOut(name: string, asked: string, text: string): boolean {
  const at = asked.indexOf(name);
  return at > 0 && text.includes(asked.slice(at - 1, at + 1)) && !text.includes(asked.slice(at - 1, at + name.length));
}

const DEED_BEHIND = /(?:全?覆盖|建设|建成|达标|完成|改造|提升|推进|落实)+$/u;

/** 乡镇中医馆 of 乡镇卫生院和社区卫生服务中心中医馆: most of the words, and the name that they end with, which no target has. */
function scattered(said: string, text: string, metrics: string): string | undefined {
  const core = said.replace(DEED_BEHIND, '');
  const all = [...grams(core)];
  if (core.length < LONG || metrics.includes(core.slice(-2))) return undefined;
  const ends = [...core].map((_, at) => core.slice(at)).filter((end) => end.length >= SHORTEST);
  const end = ends.find((one) => text.includes(one));
  const name = end !== undefined && isCutOut(end, said, text) ? core : end;
  if (name === undefined) return undefined;
  return all.filter((gram) => text.includes(gram)).length >= (all.length * 2) / 3 ? name : undefined;
}

/** 人人持证 of 推进“人人持证”建设,开展培训…: what the item begins with is what its targets are for. */
const isUmbrella = (said: string, { text }: Item): boolean =>
  (UMBRELLA.exec(plainText(text))?.[1] ?? '').includes(plainText(said));
const UMBRELLA = /^(?:全面|深入|持续|大力|扎实|积极)*(?:加强|推进|推行|实施|开展|规范)([^,，。;；\d]+)[,，]/u;

/** 大蒜多少亩, 变电站几座: a short word that is asked for in a unit in which none of the targets is counted. */
function isCountedOtherwise({ text }: Query, { targets }: Item): boolean {
  const unit = ASKED_UNIT.exec(text)?.[1];
  return unit !== undefined && !/^[个项]$/u.test(unit) && !targets.some((target) => startsUnit(target.unit, unit));
}

/**
 * What was told of a named thing; of one that nobody told anything of, what was told of the item without naming a thing.
 * Never the figures of the item's targets.
 */
export function toldOfObject(
  name: string,
  part: Part,
  loaded: Loaded,
  context: AnswerContext,
): { about: StoredFact[]; rest: StoredFact[] } {
  const all = linesAbout('', family(part.item, part.ledger), loaded, context.today);
  const spelled = part.topic.length < SHORTEST ? [name] : [name, plainText(part.topic)];
  const about = all.filter((fact) =>
    [fact.object, fact.text, fact.milestone, fact.problem, fact.nextStep].some(
      (words) => words !== undefined && spelled.some((one) => plainText(words).includes(one)),
    ),
  );
  return { about, rest: all.filter((fact) => fact.object === undefined && fact.target === undefined) };
}

/** Is it the item's own name of a thing, beside targets of other things: its lines are the answer, not the targets? */
export function standsBeside(name: string, { item, line }: Part): boolean {
  return !line && item.targets.length > 0 && item.objects.some((object) => plainText(object) === name);
}
