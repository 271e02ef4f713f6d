import type { Day } from '../../model/fact.js';
import type { Statement } from '../../model/statement.js';
import { liesAhead } from './days.js';
import type { Draft } from './draft.js';
import { figureFields } from './figureFields.js';
import { withoutObject } from './milestones.js';
import { noteFields } from './notes.js';
import { codedAt, headedObjects, isNamedWork, listedObjects, objectsIn } from './objects.js';
import { fullNames } from './respectively.js';
import { stateFields } from './stateFields.js';

export interface Emitting {
  text: string;
  today: Day;
  thorough: boolean;
}

/** A draft as statements: one, or one for each named thing it is said of (S901、S902完工通车). */
export function emit(draft: Draft, { text, today, thorough }: Emitting): Statement[] {
  if (draft.gone || (draft.sized && !thorough)) return [];
  const words = text.slice(draft.start, draft.end).trim();
  const subject = draft.subject.endsWith(draft.counted) ? draft.subject : draft.subject + draft.counted;
  const statement = blank(words, draft, subject);
  if (draft.passedOn) statement.passedOn = true;
  if (draft.heading) statement.heading = draft.heading;
  if (draft.place !== undefined && !WHOLE.test(draft.place)) statement.place = draft.place;
  const told = draft.note
    ? noteFields(statement, draft, text, today)
    : draft.figure &&
        !isStep(draft) &&
        (!draft.rest || isAhead(draft, today) || (!thorough && draft.decider?.kind === 'under'))
      ? figureFields(statement, draft, draft.figure, today)
      : stateFields(statement, draft, { text, today, thorough });
  if (!told && draft.partly === undefined) return [];
  if (!told) Object.assign(statement, { measure: 'milestone', milestone: draft.partly });
  const own = objectsFor(draft, statement);
  // S902二标进场,完成路基3.2公里: the roadbed of that road and of no other.
  const whole =
    statement.measure === 'rate' ||
    statement.milestone !== undefined ||
    statement.status !== undefined ||
    isStateOf(statement) ||
    (statement.measure === 'done' &&
      draft.heading !== undefined &&
      (ROAD_CODE.test(draft.heading) || OF_EXTENT.test(statement.unit ?? '')));
  const headed = own.length > 0 || !whole ? [] : headedObjects(draft.heading, draft.subject);
  const objects = headed.length > 0 ? headed : own;
  // G301东段:桥涵全部完成,路面未开始: how a part stands is not how the road does.
  if (headed.length > 0 && isStateOf(statement)) asEventOfPart(statement, text.slice(draft.start, draft.end));
  if (statement.milestone !== undefined)
    statement.milestone =
      objects.length > 1 ? withoutAll(statement.milestone, objects) : withoutObject(statement.milestone, objects);
  const [object = ''] = objects;
  // 苇塘水厂 holds the name of its county.
  if (statement.place !== undefined && object.slice(0, 2) === statement.place.slice(0, 2)) statement.place = undefined;
  // 云溪、苇塘的都投用了: said of each of them.
  if (draft.places.length > 1 && isEachPlace(draft, statement))
    return draft.places.map((place) => ({ ...statement, place }));
  if (objects.length > 1 && (statement.milestone !== undefined || statement.status !== undefined))
    return objects.map((object) => ({ ...statement, object }));
  if (objects.length > 0) statement.object = objects.join('、');
  else if (isOfEach(statement)) return eachNamed(statement);
  if (draft.named && !draft.all && statement.measure === 'done')
    return [statement, ...eachCounted(listedObjects(draft.before), statement)];
  return [statement];
}

/** 甲路、乙路2条路已通车: two are done, and it is known which. */
const eachCounted = (named: readonly string[], statement: Statement): Statement[] =>
  named.map((object) => ({ ...statement, object, ...EVENT, milestone: statement.verb }));
const EVENT = { measure: 'milestone', value: undefined, unit: undefined, mode: undefined, all: undefined } as const;

const isEachPlace = (
  { segment: { tokens }, place, figure, places }: Draft,
  { milestone, status }: Statement,
): boolean =>
  place === undefined &&
  figure === undefined &&
  (milestone ?? status) !== undefined &&
  tokens[0]?.type === 'place' &&
  !places.includes('own') &&
  tokens.every(
    (token, at) =>
      token.type !== 'place' || at === 0 || tokens[at - 1]?.type === 'mark' || tokens[at - 1]?.type === 'place',
  );

/** How far it is, in words; what holds up a part (施工受阻) holds up the whole. */
const isStateOf = ({ value, status, all, problem }: Statement): boolean =>
  value === undefined && problem === undefined && (all === true || (status !== undefined && AS_FAR.has(status)));
const AS_FAR = new Set<Statement['status']>(['not_started', 'in_progress', 'done']);

function asEventOfPart(statement: Statement, words: string): void {
  statement.measure = 'milestone';
  statement.milestone = words.slice(0, LONGEST_EVENT);
  delete statement.status;
  delete statement.all;
}
const LONGEST_EVENT = 16;

/** 甲站、乙站完工: the event without the names that it is said of. */
const withoutAll = (words: string, objects: readonly string[]): string => {
  const rest = objects
    .reduce((left, object) => left.replace(object, ''), words)
    .replace(/^(?:\d+[号#]|[、和及与都均已全部\s])+/u, '');
  return rest.length > 1 ? rest : words;
};

/** 管网都完工了, 长护险、降费两项没有进展. */
const isOfEach = ({ all, same, status, value }: Statement): boolean =>
  value === undefined && (all === true || same === true || status === 'no_progress');

/** 供水、供热管网都完工了: said of each. */
function eachNamed(statement: Statement): Statement[] {
  const names = LISTED.test(statement.subject) ? fullNames(statement.subject.split(LISTED)) : [];
  if (names.length < 2 || names.some((name) => name.length < 2)) return [statement];
  const { measure, verb } = statement;
  // 云溪、石门、桥头三条高速都开工了: an event of each of them by its name.
  return statement.all && verb !== undefined && COMES_TRUE.has(measure) && names.every(isNamedWork)
    ? names.map((object) => ({ ...statement, subject: object, object, all: undefined, ...eventOf(measure, verb) }))
    : names.map((subject) => ({ ...statement, subject }));
}
const COMES_TRUE = new Set<Statement['measure']>(['done', 'started']);
const eventOf = (measure: Statement['measure'], milestone: string): Partial<Statement> => ({
  measure: 'milestone',
  milestone,
  ...(measure === 'started' && { status: 'in_progress' }),
});
const LISTED = /[、和及与]/;

/** Every field is there from the beginning: statements of one shape are quick to read, and all that follows reads them. */
function blank(text: string, { start, end }: Draft, subject: string): Statement {
  return {
    text,
    start,
    end,
    subject,
    heading: undefined,
    object: undefined,
    place: undefined,
    measure: 'other',
    value: undefined,
    unit: undefined,
    mode: undefined,
    qualifier: undefined,
    percent: undefined,
    breakdown: undefined,
    asOf: undefined,
    from: undefined,
    due: undefined,
    milestone: undefined,
    status: undefined,
    problem: undefined,
    suggestion: undefined,
    nextStep: undefined,
    verb: undefined,
    all: undefined,
    size: undefined,
    rest: undefined,
    except: undefined,
    same: undefined,
    deltaWord: undefined,
    beside: undefined,
    scheme: undefined,
    nested: undefined,
    passedOn: undefined,
  };
}

/** 其余163个6月底前完成: what is left is planned with its number. */
const isAhead = (draft: Draft, today: Day) =>
  (draft.measure === 'planned' && draft.decider?.kind !== 'prep') || liesAhead(draft.dates, today);

const STEP = /封了?顶|结了?顶|起来|正负零|合龙|合拢|桩基|主体完工|主体竣工|验槽|主体施工|吊装|架设/;

/** 400套公寓主体封顶: a step of what is counted, not a number of steps; 已有40个主体封顶 counts. */
const isStep = (draft: Draft) =>
  draft.decider?.kind === 'event' &&
  STEP.test(draft.verb ?? '') &&
  draft.size === undefined &&
  draft.figure !== undefined &&
  draft.decider.start >= draft.figure.end &&
  draft.total === undefined &&
  (draft.subject + draft.counted).replace(/主体$/, '').length > 1;

/** 市本级: a row of a breakdown, but no narrower place. */
const WHOLE = /^(?:市本级|市直|县本级|区本级)$/;
/** Lengths, areas and volumes, in which parts of works are told. */
const OF_EXTENT = /^[十百千万]?(?:公里|米|平方米|立方米|吨)$/;
const ROAD_CODE = /[GSXYC]\d{3}/;
const RATE = /率$|占比$|比例$|比重$/;

/** 东山街道那个养老中心, 新城的幼儿园: a small word stands inside the name. */
const POINTED = /[那这]个|的(?=.{2,8}(?:中心|园|校|院|馆|站|楼|厂|桥|路))/;

const LEFT = /^(?:只|就|还|仅)?剩下?的?(\p{Script=Han}{2,10}?)(?:那[个条处座家所])?$/u;

/** A figure that counts things has an object only where the ledger knows its name; works and events are about some part. */
function objectsFor(draft: Draft, statement: Statement): string[] {
  if (statement.measure === 'rate' && !RATE.test(draft.subject)) return objectsIn(draft.before, draft.objects);
  const { milestone, problem, status, measure, value } = statement;
  const about =
    milestone !== undefined ||
    problem !== undefined ||
    measure === 'plan' ||
    (status !== undefined && status !== 'done');
  if (!about) return draft.objects.length > 0 ? draft.objects : codedAt(draft.before);
  const found = objectsIn(draft.note ? draft.subject : draft.before, draft.objects);
  // 剩阿尔茨海默那个没进场: of what is left, by the name that it has.
  const left = found.length === 0 && value === undefined ? LEFT.exec(draft.subject)?.[1] : undefined;
  if (left !== undefined) return [left];
  return found.length === 0 && milestone !== undefined && POINTED.test(statement.text)
    ? objectsIn(draft.subject, draft.objects)
    : found;
}
