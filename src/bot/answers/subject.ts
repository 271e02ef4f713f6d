import type { Item, Ledger, Target } from '../../model/ledger.js';
import { soundsLike } from '../../parsers/items/homophones.js';
import { type Hit, NAMED, named, search } from '../../parsers/question/match.js';
import type { Query } from '../../parsers/question/query.js';
import { weigh } from '../../parsers/question/residue.js';
import { grams } from '../../parsers/question/tokens.js';
import { itemById, ledgerOf } from './load.js';
import { narrowest, ofMeasure, saidInFull } from './narrowest.js';
import { groupsOf } from './scope.js';
import { amongSiblings } from './siblings.js';
import { withSides } from './sides.js';
import { ASKED_UNIT, bySize, cityWide, DEED, EACH, PAIRED, startsUnit } from './sized.js';
import type { Aim, AnswerContext, Talk } from './types.js';

/** What one matter of the question means in one item. */
export interface Part {
  ledger: Ledger;
  item: Item;
  /** Targets that the words name; empty = the item as a whole, or single lines of it. */
  aims: Aim[];
  /** The words that picked it, for the lines of an item without a target. */
  topic: string;
  /** A single line (a named thing, a published sentence) was meant rather than the item. */
  line: boolean;
  score: number;
  /** Share of the telling words that it has. */
  cover: number;
}

/** The targets that an answer of the part goes through: those named, else all of the item; none for a single line. */
export function aimsOf({ aims, line, item, ledger }: Part): Aim[] {
  if (aims.length > 0) return aims;
  return line ? [] : item.targets.map((target) => ({ ledger, item, target }));
}

export interface Subject {
  parts: Part[];
  /** Words that no ledger knows. */
  unknown: string[];
  fromTalk: boolean;
}

export function toParts(hits: readonly Hit[], topic: string, ledgers: readonly Ledger[]): Part[] {
  const parts: Part[] = [];
  const ids = [...new Set(hits.map((hit) => hit.item.id))];
  for (const id of ids) {
    const own = hits.filter((hit) => hit.item.id === id);
    const best = own[0];
    const ledger = ledgers.find((one) => one.key === best?.ledger);
    if (!best || !ledger) continue;
    const top = own.filter((hit) => hit.score >= best.score - 0.06);
    const pointed = top.filter((hit) => hit.target !== undefined);
    const targets = saidInFull(topic, best.item) ?? [...new Set(pointed.flatMap((hit) => hit.target ?? []))];
    const whole = best.kind === 'title' || best.kind === 'text';
    const aims = whole && targets.length === 0 ? [] : targets.map((target) => ({ ledger, item: best.item, target }));
    const single = aims.length === 0 && whole && own.some((hit) => isLine(hit, best)) && !own.some(isOfTarget);
    const line = single || (aims.length === 0 && ['fact', 'object', 'whole'].includes(best.kind));
    parts.push({ ledger, item: best.item, aims, topic, line, score: best.score, cover: best.cover });
  }
  return parts;
}

/** A published line or named thing that has nearly all of the words that the item's text has. */
function isLine(hit: Hit, best: Hit): boolean {
  return (hit.kind === 'fact' || hit.kind === 'object') && hit.cover >= best.cover * 0.8;
}

function isOfTarget(hit: Hit): boolean {
  return hit.target !== undefined && hit.cover >= NAMED;
}

/** At most so many items are answered side by side. */
const WIDEST = 6;

function find(topic: string, context: AnswerContext, query: Query, near: readonly string[]): Part[] {
  const narrow = { places: query.places };
  const inLedgers =
    query.ledgers.length > 0 ? context.ledgers.filter((one) => query.ledgers.includes(one.key)) : context.ledgers;
  const owned = query.leaders.length > 0 ? groupsOf({ ...query, units: [], places: [], sections: [] }, context) : [];
  if (owned.length > 0) {
    const only = new Set(owned.flatMap((group) => group.items.map((item) => item.id)));
    const hits = named(topic, inLedgers, { ...narrow, only });
    if (hits.length > 0) return toParts(hits, topic, context.ledgers).slice(0, WIDEST);
  }
  const sized = bySize(query, inLedgers);
  if (sized.size > 0) {
    const hits = named(topic, inLedgers, { ...narrow, only: new Set(sized.keys()) });
    const parts = toParts(hits, topic, context.ledgers).map((part) => withTarget(part, sized.get(part.item.id)));
    if (parts.length > 0) return parts;
  }
  const wide = query.city === true && query.places.length === 0;
  const all = named(topic, inLedgers, wide ? { ...narrow, only: cityWide(topic, inLedgers) } : narrow);
  if (near.length > 0) {
    const hits = named(topic, inLedgers, { ...narrow, only: new Set(near) });
    const best = hits[0];
    const elsewhere = all[0];
    const short = best !== undefined && best.cover > 0.99 && topic.length <= 4;
    if (
      best &&
      (!elsewhere || best.score >= elsewhere.score - (query.follow || !query.explicit || short ? 0.4 : 0.2))
    ) {
      return toParts(hits, topic, context.ledgers);
    }
  }
  const parts = toParts(withSides(all, topic, query, inLedgers), topic, context.ledgers);
  const counted = countedSo(parts, topic, query, inLedgers);
  if (counted.length > 0) return toParts(counted, topic, context.ledgers).slice(0, WIDEST);
  return amongSiblings(ofUnit(parts, query), topic, query).slice(0, WIDEST);
}

/** As written, else by the name that sounds so (voice input). */
function findHeard(topic: string, context: AnswerContext, query: Query, near: readonly string[]): Part[] {
  const found = find(topic, context, query, near);
  const heard = found.length > 0 ? undefined : soundsLike(topic, context.ledgers);
  return heard === undefined ? found : find(heard, context, query, near);
}

function withTarget(part: Part, target: Target | undefined): Part {
  return target === undefined
    ? part
    : { ...part, aims: [{ ledger: part.ledger, item: part.item, target }], line: false };
}

/** 活动开展了多少场, where nothing of the items found is counted so: the published lines that are. */
function countedSo(parts: readonly Part[], topic: string, query: Query, ledgers: readonly Ledger[]): Hit[] {
  const unit = ASKED_UNIT.exec(query.text)?.[1];
  if (unit === undefined || parts.some((part) => hasUnit(part, unit))) return [];
  const hits = search(topic, ledgers, { places: query.places }).filter(
    (hit) => hit.kind === 'fact' && hit.cover >= NAMED && startsUnit(hit.fact?.unit, unit),
  );
  return hits.filter((hit) => hit.score >= (hits[0]?.score ?? 0) - 0.09);
}

function hasUnit(part: Part, unit: string): boolean {
  const targets = part.aims.length > 0 ? part.aims.map((aim) => aim.target) : part.item.targets;
  if (targets.some((target) => startsUnit(target.unit, unit))) return true;
  return part.ledger.facts.some((fact) => fact.item === part.item.id && startsUnit(fact.unit, unit));
}

/** 铺了几公里: of several items those whose targets are counted so. */
function ofUnit(parts: readonly Part[], query: Query): readonly Part[] {
  const unit = ASKED_UNIT.exec(query.text)?.[1];
  if (unit === undefined || parts.length < 2) return parts;
  const fitting = parts.filter((part) =>
    (part.aims.length > 0 ? part.aims.map((aim) => aim.target) : part.item.targets).some((target) =>
      target.unit.endsWith(unit),
    ),
  );
  return fitting.length > 0 ? fitting : parts;
}

/** Asked twice in one breath (装机多少 开工多少) or compared: each matter stands for itself. */
function apart(query: Query): boolean {
  const asks = [query.ask, ...query.also];
  if (query.ask === 'share' && query.topics.length === 2 && /占/u.test(query.text)) return true;
  if (asks.some((ask) => ask === 'compare' || ask === 'difference' || ask === 'sum')) return true;
  return (query.text.match(/多少|几(?!月|号|项)/gu) ?? []).length > 1;
}

/** 开工的和装上的各多少 of one item: where only one of the two is known by its words, all targets of the item are told. */
export function subjectOf(query: Query, context: AnswerContext, talk: Talk | undefined): Subject {
  const subject = subjectAsked(query, context, talk);
  const [part, other] = subject.parts;
  const each = EACH.test(query.text) && PAIRED.test(query.text) && query.topics.length === 1;
  if (!each || !part || other || part.aims.length !== 1 || part.item.targets.length < 2) return subject;
  return { ...subject, parts: [{ ...part, aims: [], line: false, topic: '' }] };
}

function subjectAsked(query: Query, context: AnswerContext, talk: Talk | undefined): Subject {
  if (query.items.length > 0)
    return { parts: query.items.flatMap((id) => whole(id, context)), unknown: [], fromTalk: false };
  if (
    talk &&
    talk.items.length > 0 &&
    query.topics.length > 0 &&
    query.topics.every((topic) => vague(topic) || DEED.test(topic))
  )
    return vagueSubject(query, context, talk);
  if (query.topics.length === 0)
    return { parts: talk ? ofMeasure(remembered(talk, context), query) : [], unknown: [], fromTalk: true };
  if (query.topics.length > 1 && !apart(query)) {
    const joined = find(query.topics.join('\u0001'), context, query, talk?.items ?? []);
    if (joined.some((part) => query.topics.every((topic) => hasSome(topic, part)))) {
      return { parts: joined, unknown: [], fromTalk: false };
    }
  }
  return eachTopic(query, context, talk);
}

/** Does the item have some of the words? All matters of a question meet in one item, or each stands for itself. */
function hasSome(topic: string, part: Part): boolean {
  const { strong, weak } = weigh(topic);
  const wanted = [...grams((strong.length > 0 ? strong : weak).join('\u0001'))];
  const named =
    part.aims.length > 0 ? part.aims.map((aim) => aim.target.metric).join(',') : `${part.item.title},${part.item.text}`;
  const own = grams(named);
  return wanted.filter((gram) => own.has(gram)).length >= wanted.length * 0.4;
}

/** Words that any matter may have (达标, 开工): they choose among the targets of the talk, or add nothing to it. */
function vague(topic: string): boolean {
  return weigh(topic).strong.length === 0;
}

function vagueSubject(query: Query, context: AnswerContext, talk: Talk): Subject {
  const only = new Set(talk.items);
  const parts = query.topics.flatMap((topic) =>
    toParts(named(topic, context.ledgers, { only }), topic, context.ledgers),
  );
  const pointed = parts.filter((part) => part.aims.length > 0);
  return { parts: pointed.length > 0 ? pointed : remembered(talk, context), unknown: [], fromTalk: true };
}

function eachTopic(query: Query, context: AnswerContext, talk: Talk | undefined): Subject {
  const parts: Part[] = [];
  const unknown: string[] = [];
  const telling = query.topics.filter((topic) => !vague(topic));
  for (const topic of [...telling, ...query.topics.filter(vague)]) {
    if (vague(topic) && parts.length > 0 && !apart(query)) continue;
    const before = parts.map((part) => part.item.id);
    const near = before.length > 0 ? before : (talk?.items ?? []);
    const found = findHeard(topic, context, query, near);
    if (found.length === 0 && !(vague(topic) && telling.length > 0)) unknown.push(topic);
    for (const part of found) {
      const same = parts.findIndex((one) => one.item.id === part.item.id && one.line && part.line);
      const known = parts[same];
      if (known && DEED.test(part.topic)) parts.push({ ...part, topic: `${known.topic}\u0001${part.topic}` });
      else if (known && !apart(query)) parts[same] = { ...known, topic: `${known.topic}\u0001${part.topic}` };
      else parts.push(part);
    }
  }
  return { parts: narrowest(parts), unknown, fromTalk: false };
}

function whole(id: string, context: AnswerContext): Part[] {
  const item = itemById(context, id);
  if (!item) return [];
  return [{ ledger: ledgerOf(context, item), item, aims: [], topic: '', line: false, score: 1, cover: 1 }];
}

function remembered(talk: Talk, context: AnswerContext): Part[] {
  return talk.items.slice(0, WIDEST).flatMap((id) => {
    const [part] = whole(id, context);
    if (!part) return [];
    const targets = part.item.targets.filter((target) => talk.targets.includes(target.id));
    const aims = targets.map((target) => ({ ledger: part.ledger, item: part.item, target }));
    const topic = talk.topics.join('\u0001');
    return [{ ...part, aims, topic: aims.length > 0 ? '' : topic, line: aims.length === 0 && topic !== '' }];
  });
}
