import { namesOwners } from '../../parsers/question/asks-of.js';
import { named } from '../../parsers/question/match.js';
import type { Query } from '../../parsers/question/query.js';
import { weigh } from '../../parsers/question/residue.js';
import { grams } from '../../parsers/question/tokens.js';
import { ofWorkAsked } from '../../parsers/resolve/ofWork.js';
import { amongTalk } from './among-talk.js';
import { ofCounty, withCity } from './city-beside.js';
import { countedAs, find, findHeard, WIDEST } from './find.js';
import { itemById, ledgerOf } from './load.js';
import { everyAim, isWholeName, narrowest, ofMeasure, ofSteps, ofUnitAsked } from './narrowest.js';
import { withoutOtherDeeds } from './other-deeds.js';
import { type Part, toParts } from './part.js';
import { thingOfPlace } from './place-thing.js';
import { crossed, groupsOf } from './scope.js';
import { latestOf } from './shown-last.js';
import { DEED, EACH, isStepAlone, ofSizeSaid, PAIRED } from './sized.js';
import { isStageOfOthers } from './strange-stage.js';
import type { AnswerContext, Talk } from './types.js';
import { nthTarget, sizedTarget } from './which-target.js';

export interface Subject {
  parts: Part[];
  /** Words that no ledger knows. */
  unknown: string[];
  fromTalk: boolean;
}

/** Asked twice in one breath (装机多少 开工多少) or compared: each matter stands for itself. */
function apart(query: Query): boolean {
  const asks = [query.ask, ...query.also];
  if (query.ask === 'share' && query.topics.length === 2 && /占/u.test(query.text)) return true;
  if (query.ask === 'gap' && query.topics.length > 1 && /各|分别|都/u.test(query.text)) return true;
  if (asks.some((ask) => ask === 'compare' || ask === 'difference' || ask === 'sum')) return true;
  return (query.text.match(/多少|几(?!月|号|项)/gu) ?? []).length > 1;
}

/** 开工的和装上的各多少 of one item: where only one of the two is known by its words, all targets of the item are told. */
export function subjectOf(query: Query, context: AnswerContext, talk: Talk | undefined): Subject {
  const asked = subjectAsked(query, context, talk);
  const subject = { ...asked, parts: ofSizeSaid(asked.parts, query).map((one) => narrowed(one, query)) };
  const [part, other] = subject.parts;
  const each = EACH.test(query.text) && PAIRED.test(query.text) && query.topics.length === 1;
  if (!each || !part || other || part.aims.length !== 1 || part.item.targets.length < 2) return subject;
  return { ...subject, parts: [{ ...part, aims: [], line: false, topic: '' }] };
}

const narrowed = (part: Part, query: Query): Part =>
  part.each ? ofSteps(part, query) : inUnit(ofSteps(ofWork(part, query), query), query);

const inUnit = (part: Part, { text }: Query): Part => ({ ...part, aims: [...ofUnitAsked(part.aims, text)] });

/** 茶园改了多少 of 改造低效茶园 and 建设数字茶园: the verb tells which of those that are called alike. */
const ofWork = (part: Part, { text }: Query): Part =>
  part.aims.length < 2 ? part : { ...part, aims: [...ofWorkAsked(text, part.aims)] };

function subjectAsked(query: Query, context: AnswerContext, talk: Talk | undefined): Subject {
  if (query.items.length > 0)
    return {
      parts: query.items.flatMap((id) => whole(id, context)).map((part) => sizedTarget(nthTarget(part, query), query)),
      unknown: [],
      fromTalk: false,
    };
  const beside = talk ? besideOf(query, talk, context) : undefined;
  if (beside) return { parts: [beside], unknown: [], fromTalk: false };
  const among = talk ? amongTalk(query, talk, context) : [];
  if (among.length > 0) return { parts: among, unknown: [], fromTalk: false };
  if (
    talk &&
    talk.items.length > 0 &&
    query.topics.length > 0 &&
    !query.topics.some((topic) => isStageOfOthers(topic, query, talk, context)) &&
    (isStepAlone(query) ||
      query.topics.every((topic) => isVague(topic, context) || DEED.test(topic) || isRateOfTalk(topic, query, talk)))
  )
    return vagueSubject(query, context, talk);
  const sized = talk ? ofSize(query, talk, context) : [];
  if (sized.length > 0) return { parts: sized, unknown: [], fromTalk: false };
  const owned = query.topics.length === 0 ? ofOwners(query, context, talk) : [];
  if (owned.length > 0) return { parts: owned, unknown: [], fromTalk: false };
  const thing = thingOfPlace(query, context);
  if (thing) return { parts: whole(thing.id, context), unknown: [], fromTalk: false };
  if (query.topics.length === 0)
    return { parts: talk ? ofMeasure(remembered(talk, context), query) : [], unknown: [], fromTalk: true };
  if (query.topics.length > 1 && !apart(query)) {
    const joined = find(query.topics.join('\u0001'), context, query, talk?.items ?? []);
    if (joined.some((part) => query.topics.every((topic) => hasSome(topic, part)))) {
      return { parts: joined.map((part) => withEach(part, query.topics)), unknown: [], fromTalk: false };
    }
  }
  return withoutOtherDeeds(eachTopic(query, context, talk), query);
}

/** 那114个呢 after another figure of 卫生室: the one target of just that size whose name has words of the talk. */
function ofSize({ topics, values, follow }: Query, talk: Talk, context: AnswerContext): Part[] {
  const [said, more] = values;
  if (!follow || topics.length > 0 || said === undefined || more !== undefined) return [];
  const metrics = talk.items.flatMap((id) =>
    (itemById(context, id)?.targets ?? []).flatMap(({ id: own, metric }) => (talk.targets.includes(own) ? metric : [])),
  );
  const words = grams([...talk.query.topics, ...metrics].join('\u0001'));
  const found = context.ledgers.flatMap((ledger) =>
    ledger.items.flatMap((item) =>
      item.targets
        .filter(({ value, metric }) => value === said.value && sharesWords(metric, words))
        .map((target) => ({ ledger, item, target })),
    ),
  );
  const [aim, other] = found;
  const [part] = aim && !other ? whole(aim.item.id, context) : [];
  return part && aim ? [{ ...part, aims: [aim] }] : [];
}

const sharesWords = (metric: string, words: ReadonlySet<string>): boolean =>
  [...grams(metric)].filter((gram) => words.has(gram)).length > 1;

/** 户厕和污水治理率 of one item: each of the two names a target of its own, and both are asked for. */
function withEach(part: Part, topics: readonly string[]): Part {
  const only = new Set([part.item.id]);
  const surely = (topic: string) => named(topic, [part.ledger], { only }).filter(({ cover }) => cover >= SURELY);
  const found = topics.map((topic) => surely(topic).flatMap(({ target }) => target ?? []));
  const sole = new Set(found.flatMap((own) => (own.length === 1 ? own : [])));
  // 就业和再就业: what the longer word names is not meant by the shorter one.
  const meant = found.flatMap((own) => {
    const rest = own.length === 1 ? own : own.filter((target) => !sole.has(target));
    return rest.length === 1 ? rest : [];
  });
  const targets = [...new Set(meant)];
  if (targets.length !== topics.length) return part;
  return { ...part, each: true, aims: targets.map((target) => ({ ledger: part.ledger, item: part.item, target })) };
}
const SURELY = 0.9;

/** Does the item have some of the words? All matters of a question meet in one item, or each stands for itself. */
function hasSome(topic: string, part: Part): boolean {
  const { strong, weak } = weigh(topic);
  const wanted = [...grams((strong.length > 0 ? strong : weak).join('\u0001'))];
  const named =
    part.aims.length > 0 ? part.aims.map((aim) => aim.target.metric).join(',') : `${part.item.title},${part.item.text}`;
  const own = grams(named);
  return wanted.filter((gram) => own.has(gram)).length >= wanted.length * 0.4;
}

/** 开工率呢 after one target: of what that counts. */
const isRateOfTalk = (topic: string, { follow, text }: Query, { targets }: Talk): boolean =>
  targets.length === 1 && (follow || text.length <= topic.length + 3) && /^(?:项目)?(?:开工|完工|竣工)率$/u.test(topic);

/** Words that any matter may have (达标, 开工): they choose among the targets of the talk, or add nothing to it. */
const vague = (topic: string): boolean => weigh(topic).strong.length === 0;
const isVague = (topic: string, context: AnswerContext): boolean => vague(topic) && !isWholeName(topic, context);

function vagueSubject(query: Query, context: AnswerContext, talk: Talk): Subject {
  const only = new Set(talk.items);
  const parts = query.topics.flatMap((topic) =>
    toParts(named(topic, context.ledgers, { only }), topic, context.ledgers),
  );
  const pointed = parts.filter((part) => part.aims.length > 0);
  return { parts: pointed.length > 0 ? pointed : remembered(talk, context), unknown: [], fromTalk: true };
}

/** What the talk is about comes first, unless it is another county's. */
function foundOf(topic: string, context: AnswerContext, query: Query, near: readonly string[]): Part[] {
  const found = findHeard(topic, context, query, near);
  return near.length > 0 && found.length > 0 && ofCounty(found, query).length === 0
    ? findHeard(topic, context, query, [])
    : found;
}

function eachTopic(query: Query, context: AnswerContext, talk: Talk | undefined): Subject {
  const parts: Part[] = [];
  const unknown: string[] = [];
  const named: Set<string>[] = [];
  const telling = query.topics.filter((topic) => !vague(topic));
  for (const topic of [...telling, ...query.topics.filter(vague)]) {
    if (vague(topic) && parts.length > 0 && !apart(query)) continue;
    const before = parts.map((part) => part.item.id);
    const near = before.length > 0 ? before : (talk?.items ?? []);
    const found = withCity(ofCounty(foundOf(topic, context, query, near), query), topic, context, query);
    if (found.length === 0 && !(vague(topic) && telling.length > 0)) unknown.push(topic);
    // 焚烧厂的机组并网没: beside what is named in its own words, what others may stand for is no matter of its own.
    if (parts.length > 0 && found.every((part) => part.loose) && !apart(query)) continue;
    if (found.length > 0) named.push(new Set(found.map((part) => part.item.id)));
    for (const part of found) {
      const same = parts.findIndex((one) => one.item.id === part.item.id && one.line && part.line);
      const known = parts[same];
      if (known && DEED.test(part.topic)) parts.push({ ...part, topic: `${known.topic}\u0001${part.topic}` });
      else if (known && !apart(query)) parts[same] = { ...known, topic: `${known.topic}\u0001${part.topic}` };
      else parts.push(part);
    }
  }
  // 某活动收集的问题解决率: an item that all of the words find is meant, not those that some of them find besides.
  const shared = (part: Part) => named.every((ids) => ids.has(part.item.id));
  const one = named.length > 1 && !apart(query) && !/[和跟与及、]/u.test(query.text);
  const meant = everyAim(narrowest(one && parts.some(shared) ? parts.filter(shared) : parts), query.text);
  return { parts: apart(query) ? meant : countedAs(meant, query), unknown, fromTalk: false };
}

/** 站呢, 那桥呢: a thing said by one character. */
const ONE_CHARACTER = /^(?:那么?|还有|再看)?(\p{Script=Han})(?:的)?呢[?？。!\s]*$/u;

/** The one other target of the item of the talk whose name has that character. */
function besideOf(query: Query, talk: Talk, context: AnswerContext): Part | undefined {
  const said = ONE_CHARACTER.exec(query.text)?.[1];
  const [id, other] = talk.items;
  const [part] = said === undefined || id === undefined || other !== undefined ? [] : whole(id, context);
  if (!part || said === undefined) return undefined;
  const shown = new Set([...talk.targets, ...latestOf(talk).flatMap(({ target }) => target ?? [])]);
  const named = part.item.targets.filter(({ id: own, metric }) => metric.includes(said) && !shown.has(own));
  const [target, more] = named;
  if (!target || more) return undefined;
  return { ...part, aims: [{ ledger: part.ledger, item: part.item, target }] };
}

/** 三项各完成百分之多少, 各项还差多少: of all that somebody answers for. */
const EVERY = /各[项条件]|(?:[几两三四五六七八九十\d]+|每)[项条件个](?:任务|事项|承诺|指标|目标)?(?:各|都|分别|均)/u;

/** 某局的几月到期: all that the leader, body or section answers for; of the matters of the talk those among them. */
function ofOwners(query: Query, context: AnswerContext, talk: Talk | undefined): Part[] {
  if (!namesOwners(query)) return [];
  const groups = groupsOf({ ...query, places: [] }, context);
  const items = crossed(groups) ?? groups.flatMap((group) => group.items);
  const ids = [...new Set(items.map((item) => item.id))];
  const told = (talk ? remembered(talk, context) : []).filter(({ item }) => ids.includes(item.id));
  return told.length > 0 && !EVERY.test(query.text) ? told : ids.flatMap((id) => whole(id, context));
}

function whole(id: string, context: AnswerContext): Part[] {
  const item = itemById(context, id);
  if (!item) return [];
  return [{ ledger: ledgerOf(context, item), item, aims: [], topic: '', line: false, score: 1, cover: 1 }];
}

const ALL_OF_ONE = 15;

function remembered(talk: Talk, context: AnswerContext): Part[] {
  // 比上月呢 after all that a body answers for is asked of all of it.
  return talk.items.slice(0, namesOwners(talk.query) ? ALL_OF_ONE : WIDEST).flatMap((id) => {
    const [part] = whole(id, context);
    if (!part) return [];
    const shown = talk.targets.length > 0 ? [] : latestOf(talk).flatMap((one) => one.target ?? []);
    const targets = part.item.targets.filter(({ id: own }) => talk.targets.includes(own) || shown.includes(own));
    const aims = targets.map((target) => ({ ledger: part.ledger, item: part.item, target }));
    const topic = talk.topics.join('\u0001');
    // 现在铺了多少 after 卡在哪了: the target that its words name.
    const after = aims.length === 0 && topic !== '' && (talk.query.ask === 'reason' || talk.query.ask === 'problem');
    const [again] = after ? toParts(named(topic, [part.ledger], { only: new Set([id]) }), topic, [part.ledger]) : [];
    if (again && again.aims.length > 0) return [again];
    return [{ ...part, aims, topic: aims.length > 0 ? '' : topic, line: aims.length === 0 && topic !== '' }];
  });
}
