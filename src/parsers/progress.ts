import { targetByShare } from '../ledger/adopt.js';
import type { Day, Fact } from '../model/fact.js';
import type { Item, Target } from '../model/ledger.js';
import type { Statement } from '../model/statement.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { apart } from './progress/apart.js';
import { byWorks } from './progress/byWorks.js';
import { asEffect } from './progress/effects.js';
import { eventBeside, eventOf, events } from './progress/events.js';
import { ofHeading, stateOf } from './progress/named.js';
import { isPapers, isStepOrPart, ofPapers, papersOf } from './progress/papers.js';
import { asRow, joinTotal } from './progress/rows.js';
import { asClosed, halted, isClosed, ownShare, restAtWork, stoodStill } from './progress/states.js';
import {
  inOneBreath,
  isAdded,
  isMore,
  isPart,
  isSizeAgain,
  isStock,
  isTargetAgain,
  ofOthers,
  otherOf,
  partOf,
  takeBack,
  withoutImplied,
  withoutRepeats,
  withProvedShares,
  withProvedSizes,
} from './progress/wholes.js';
import { asStage, isWorksPart, ofMatter } from './progress/works.js';
import { rateNamed } from './rates.js';
import { isAsked } from './resolve/asked.js';
import { deedOf, notYet } from './resolve/notYet.js';
import { isPartDone } from './resolve/partWorks.js';
import { readStatements } from './statements/read.js';
import { matchTarget } from './targets.js';
import { normalise } from './text.js';
import { convert } from './units.js';

export interface ProgressOptions {
  /** The day that the document gives for its progress. */
  published: Day;
  vocabulary: Vocabulary;
  /** Sub-items whose progress may be printed once for all of them. */
  children?: readonly Item[];
  trace?: (step: string, detail: unknown) => void;
}

/** The facts of a printed progress block 推进情况 of a commitment; one that only tells of efforts says that work goes on. */
export function progressFacts(item: Item, printed: string, options: ProgressOptions): Fact[] {
  const text = normalise(printed);
  const { published, vocabulary, trace } = options;
  const statements = readStatements(text, {
    today: published,
    vocabulary,
    thorough: true,
    ...(trace && { trace }),
  });
  const wholes: Fact[] = [];
  const origins = new Map<Fact, Statement>();
  const facts = statements.flatMap((said, at) => {
    const before = statements[at - 1];
    const statement = ofMatter(asEffect(asTold(ofOthers(inOneBreath(said, before), before)), item), item);
    const found = ownerOf(asRow(statement), item, options.children ?? []);
    // 已解决71件,解决率80.7%: kept with the figure before it; only a target that is a rate takes it for itself.
    if (statement.beside && found.target?.unit !== '%') return [];
    if (statement.beside) takeBack(wholes, statement.value);
    const other = otherOf(statement, found.target, wholes);
    const owner = other === undefined ? found : { item };
    if (isTargetAgain(statement, owner.target, text) || isSizeAgain(statement, item)) return [];
    const told = withCause(factOf(statement, owner, options), statement, text);
    if (other?.object !== undefined) told.object = other.object;
    if (joinTotal(told, wholes)) return [];
    const beside =
      isPart(statement, told, wholes) || isStock(statement, told, wholes, item) || isMore(statement, told, item);
    const fact = beside ? partOf(told, statement) : told;
    wholes.push(fact);
    if (isAdded(statement, fact, wholes)) fact.mode = 'delta';
    if (fact.target !== undefined) origins.set(fact, statement);
    const event = owner.target === undefined ? eventBeside(statement) : undefined;
    const more = [
      event === undefined ? undefined : eventOf(fact, event),
      stoodStill(fact, statement, text),
      ownShare(fact, statement, text, item.targets),
    ];
    return [fact, ...more.filter((one) => one !== undefined)];
  });
  facts.push(...events(text, statements, item, published));
  return sayingSomething(
    withProvedShares(
      withProvedSizes(withoutImplied(withoutRepeats(apart(facts, origins, item)), statements), item),
      item,
    ),
    item,
    published,
    printed,
  );
}

const asTold = (statement: Statement): Statement => halted(restAtWork(asStage(asClosed(statement))));

function sayingSomething(facts: Fact[], item: Item, published: Day, printed: string): Fact[] {
  if (facts.some((fact) => (fact.status ?? fact.milestone ?? fact.value ?? fact.due) !== undefined)) return facts;
  return [...facts, { item: item.id, measure: 'status', status: 'in_progress', asOf: published, text: printed.trim() }];
}

const EFFECT = /^(?:影响|导致|造成|致使|使得|制约)/u;

/** 影响施工进度 and 该事项暂缓实施 tell no cause: the clauses before them in their sentence do. */
function withCause(fact: Fact, statement: Statement, text: string): Fact {
  const head = text.slice(0, statement.start);
  const from = Math.max(...['。', ';', '；', '\n'].map((stop) => head.lastIndexOf(stop))) + 1;
  const before = text.slice(from, statement.start).trim();
  const effect = fact.status === 'blocked' && EFFECT.test(statement.text);
  const halted = fact.status !== undefined && HALTS.has(fact.status) && BECAUSE.test(before) && !/\d/u.test(before);
  if (!effect && !halted) return fact;
  const words = text.slice(from, statement.end).trim();
  return { ...fact, text: words, ...(fact.problem !== undefined && { problem: words }) };
}

const HALTS = new Set<NonNullable<Fact['status']>>(['paused', 'delayed', 'stalled', 'blocked', 'not_started']);
/** 因规划调整,经研究,…; 受连日降雨影响,…. */
const BECAUSE = /^(?:\p{Script=Han}{0,8}?)?(?:因(?!地|材|人|此)|由于|受)\p{Script=Han}/u;

/** 已全部完成, with nothing named: the item itself. */
const isWholeItem = ({ value, subject, heading, object, verb = '', measure }: Statement): boolean =>
  value === undefined &&
  measure === 'done' &&
  subject === '' &&
  !heading &&
  object === undefined &&
  /^(?:完成|完工|办结|竣工)$/u.test(verb);

interface Owner {
  item: Item;
  target?: Target;
}

/** The item whose target is measured; else the item that the block stands under. */
function ownerOf(statement: Statement, item: Item, children: readonly Item[]): Owner {
  for (const one of byWorks([item, ...children], statement)) {
    const target = matchTarget(one, statement);
    if (target !== undefined && !isBeyond(statement, target) && !isWorksPart(target, statement))
      return { item: one, target };
  }
  const target = byShare(item, statement);
  return target === undefined ? { item } : { item, target };
}

/** 350个应开工项目全部开工 beside a target of 100: all of those, and more than there are to be of these. */
const isBeyond = ({ all, value, unit }: Statement, target: Target): boolean =>
  all === true && value !== undefined && (convert(value, unit ?? target.unit, target.unit) ?? value) > target.value;

/** 更换480个,24%: the share said beside a figure is that of exactly one target of the item. */
function byShare(item: Item, { value, unit, percent, measure }: Statement): Target | undefined {
  if (value === undefined || percent === undefined || (measure !== 'done' && measure !== 'started')) return undefined;
  return targetByShare(item.targets, value, unit, percent);
}

/** The place's own promise: what is told of the place is told of the whole item. */
function isOfPlace({ units }: Item, place: string, { places }: Vocabulary): boolean {
  const [own, other] = units;
  if (own === undefined || other !== undefined) return false;
  return (
    own === place ||
    places.some(({ name, aliases }) => [own, place].every((word) => word === name || aliases.includes(word)))
  );
}

/** Figures of no target are kept as what they are, but never as finished work of the item (rule 4). */
function factOf(statement: Statement, { item, target }: Owner, { published, vocabulary }: ProgressOptions): Fact {
  const fact: Fact = { item: item.id, measure: statement.measure, asOf: statement.asOf ?? published };
  if (target !== undefined) fact.target = target.id;
  const object =
    statement.object ??
    (target === undefined && statement.value !== undefined ? ofHeading(statement, item) : stateOf(statement, item));
  if (object) fact.object = object;
  const { place } = statement;
  if (place !== undefined && place !== 'own' && !isOfPlace(item, place, vocabulary)) fact.scope = place;
  if (statement.value !== undefined) Object.assign(fact, figureOf(statement.value, statement.unit, target));
  const rows = statement.breakdown;
  if (rows && statement.value === undefined && statement.unit !== undefined)
    fact.unit = figureOf(0, statement.unit, target).unit ?? statement.unit;
  if (rows)
    fact.breakdown = Object.fromEntries(
      Object.entries(rows).map(([place, value]) => [place, figureOf(value, statement.unit, target).value]),
    );
  if (fact.unit === '%' && target !== undefined && target.unit !== '%' && fact.measure === 'rate')
    Object.assign(fact, { measure: 'done', mode: 'percent' });
  const short = fact.measure === 'under_construction' || fact.measure === 'planned';
  const begun = target !== undefined && fact.value !== undefined && short;
  if (begun && isAsked(fact, statement, target)) fact.measure = 'done';
  if (target !== undefined && fact.value !== undefined)
    fact.measure = isPartDone(fact, statement, target)
      ? 'under_construction'
      : ofPapers(notYet(fact.measure, deedOf(statement), target) ?? fact.measure, statement, target.metric);
  if (fact.measure === 'other' && statement.measure === 'under_construction') delete fact.target;
  if (target?.counts === 'rate' && (fact.measure === 'other' || fact.measure === 'done'))
    Object.assign(fact, { measure: 'rate', unit: target.unit });
  if (statement.all && fact.value === undefined && target !== undefined)
    Object.assign(fact, { value: target.value, unit: target.unit });
  if (target === undefined && ((statement.all && isWholeItem(statement)) || isClosed(statement)))
    return { ...fact, measure: 'status', status: 'done', text: statement.text };
  if (fact.measure === 'done' && target === undefined && (statement.value !== undefined || statement.all))
    fact.measure = statement.value === undefined ? 'milestone' : 'other';
  if (target === undefined && isPapers(statement)) return papersOf(fact, statement);
  if (target === undefined && isStepOrPart(statement)) fact.measure = 'other';
  if (fact.measure === 'milestone' && fact.milestone === undefined && statement.milestone === undefined)
    fact.milestone = statement.text;
  if (statement.mode === 'delta' && target !== undefined && !target.metric.includes(statement.deltaWord ?? '又'))
    fact.mode = 'delta';
  for (const key of [
    'qualifier',
    'percent',
    'from',
    'due',
    'milestone',
    'status',
    'problem',
    'suggestion',
    'nextStep',
  ] as const)
    if (statement[key] !== undefined) Object.assign(fact, { [key]: statement[key] });
  fact.text = statement.text;
  if (fact.measure === 'rate' && target === undefined) Object.assign(fact, fullName(fact));
  return fact;
}

/** 按时结案率97%: the whole name of a rate, with the deed in it. */
function fullName({ object = '', text = '' }: Fact): { object?: string } {
  const name = rateNamed(text) ?? '';
  const cut =
    object === '' || (name.length > object.length && name.startsWith(object.charAt(0)) && name.endsWith('率'));
  return cut && name !== '' ? { object: name } : {};
}

function figureOf(
  value: number,
  unit: string | undefined,
  target: Target | undefined,
): { value: number; unit?: string } {
  if (target === undefined || unit === undefined)
    return unit === undefined ? { value, ...(target && { unit: target.unit }) } : { value, unit };
  const converted = convert(value, unit, target.unit);
  return converted === null ? { value, unit } : { value: converted, unit: target.unit };
}
