import { dueWithin, isOverdue } from '../../ledger/dues.js';
import { targetFigures } from '../../ledger/progress.js';
import { type ItemState, itemState, saidStates } from '../../ledger/states.js';
import type { StoredFact } from '../../model/fact.js';
import type { Item } from '../../model/ledger.js';
import type { Query, StateAsk } from '../../parsers/question/query.js';
import { factLine, LAMP_WORDS } from '../replies/answers.js';
import { cut, dayText, itemText } from '../replies/answers-format.js';
import {
  DUE_STATE,
  EMPTY_LIST,
  foundList,
  groupList,
  OF_ALL,
  RESPONSIBLE,
  REST,
  STATE_WORDS,
  spanText,
  THRESHOLD,
} from '../replies/answers-lists.js';
import type { Handler } from './handlers.js';
import { lampList } from './lamp-list.js';
import { load } from './load.js';
import { asksHowItStands, progressList } from './progress-list.js';
import { byLedger, crossed, type Group, groupsOf, viewed } from './scope.js';
import { subjectOf } from './subject.js';
import type { AnswerContext, Loaded, Said } from './types.js';

/** Lists 清单: by leader, unit, place, section, deadline, state, light. */
export const listAnswer: Handler = async (query, context, talk) => {
  const narrowed =
    query.state !== undefined ||
    query.due !== undefined ||
    query.lamps !== undefined ||
    query.threshold !== undefined ||
    query.cause !== undefined;
  const groups = groupsOf(query, context);
  if (!narrowed) {
    if (groups.length === 0 || query.topics.length > 0) return null;
    const stands = asksHowItStands(query);
    if (!lists(stands ? { ...query, ask: 'value' } : query, groups, talk !== undefined)) return null;
    return stands ? progressList(query, grouped(groups, context), context) : plainList(query, groups, context);
  }
  if (
    query.topics.length > 0 &&
    query.due === undefined &&
    query.lamps === undefined &&
    query.threshold === undefined &&
    groups.length === 0 &&
    query.cause === undefined
  )
    return null;
  if (WHICH_THING.test(query.text) && query.topics.length === 0 && groups.length === 0 && talk?.items.length === 1)
    return null;
  const placed = WHICH_PLACE.test(query.text) && query.topics.length === 0 && groups.length === 0;
  if (placed && query.state && talk && talk.items.length > 0) return null;
  const items = await candidates(query, context, groups);
  const approved = (await context.requests?.approved(items.map((item) => item.id))) ?? [];
  const dated = query.due
    ? items.filter((item) => query.due && dueWithin(item, query.due.from, query.due.to, approved).length > 0)
    : items;
  if (query.lamps || query.threshold || query.state === 'over' || query.state === 'reached')
    return lampList(query, dated, context, what(query));
  if (query.cause) return causeList(query, query.cause, dated, context);
  if (query.state) {
    const over = query.state === 'overdue' ? dated.filter((item) => isOverdue(item, context.today, approved)) : dated;
    return stateList(query, query.state, over, context);
  }
  const due = await dueList(query, dated, context, approved);
  return due.items.length === 0 && groups.length > 0
    ? { ...due, text: `${groups.map(({ name }) => name).join('、')}：${due.text}` }
    : due;
};

/** 哪些县没建成, asked of the matter of the talk. */
const WHICH_PLACE = /^(?:那|还有)?哪(?:一?个|些|几个)?(?:县区?|区县?)/u;

/** 哪条还没动工, 哪座没建, asked of the things of the matter of the talk. */
export const WHICH_THING =
  /^(?:那|还有)?哪(?:一|几|些|[两三四五六七八九十\d]+)?[条座所家处段个栋台](?!任务|事项|承诺|单位|部门|局|县|区|领导)|(?:的|了)(?:都)?(?:是|有)?哪(?:一|几|些|[两三四五六七八九十\d]+)?[条座所处段栋台][呢啊呀?？。]*$/u;

const ITEMS = /承诺|事项|任务|清单|哪些事|什么事/u;

/** A county named alone goes on with the matter of the talk (那某县呢); a leader or unit named alone wants its list. */
function lists(query: Query, groups: readonly Group[], talking: boolean): boolean {
  if (['list', 'who', 'where'].includes(query.ask)) return true;
  const placed = groups.every((group) => group.kind === 'place') && !ITEMS.test(query.text);
  return ['value', 'status', 'detail'].includes(query.ask) && !(placed && talking);
}

/** What groups of different kinds share is one group; else each stands alone, once a ledger. */
function grouped(groups: readonly Group[], context: AnswerContext): Group[] {
  const items = crossed(groups);
  return items
    ? [{ name: groups.map((group) => group.name).join('、'), kind: 'all', items }]
    : byLedger(groups, context);
}

function plainList(query: Query, groups: readonly Group[], context: AnswerContext): Said | null {
  const several = context.ledgers.length > 1;
  const shown = grouped(groups, context);
  const ids = [...new Set(shown.flatMap((group) => group.items.map((item) => item.id)))];
  const heads = query.ask === 'who' || query.kind === 'leader' ? shown.flatMap(answering) : [];
  return { items: ids, text: [...heads, groupList(shown, several)].join('\n'), query: { ...query, ask: 'list' } };
}

/** 住房难谁负责: all who answer for what is in the section. */
function answering({ kind, items }: Pick<Group, 'kind' | 'items'>): string[] {
  const leaders = [...new Set(items.flatMap((item) => item.leaders))];
  return kind === 'section' && leaders.length > 0 ? [RESPONSIBLE(leaders)] : [];
}

/** Items that a narrowed list chooses from: those of the named groups, of the named matter, or all. */
async function candidates(query: Query, context: AnswerContext, groups: readonly Group[]): Promise<Item[]> {
  const withSubs = (items: readonly Item[]) => {
    const ids = new Set(items.map((item) => item.id));
    return context.ledgers.flatMap((ledger) =>
      ledger.items.filter((item) => ids.has(item.id) || (item.parent !== undefined && ids.has(item.parent))),
    );
  };
  if (groups.length > 0) return withSubs(crossed(groups) ?? groups.flatMap((group) => group.items));
  const all = viewed(query, context).flatMap((ledger) => ledger.items);
  if (query.topics.length === 0) return all;
  const subject = subjectOf(query, context, undefined);
  return subject.parts.length > 0 ? withSubs(subject.parts.map((part) => part.item)) : all;
}

function what(query: Query): string {
  const due = query.due ? `${spanText(query.due.from, query.due.to)}到期` : '';
  const state = query.state ? STATE_WORDS[query.state] : '';
  const lamps = query.lamps ? query.lamps.map((lamp) => LAMP_WORDS[lamp]).join('、') : '';
  const share = query.threshold ? THRESHOLD(query.threshold.share, query.threshold.below) : '';
  return [due, state, share, lamps, query.cause ? `提到“${query.cause}”` : ''].filter(Boolean).join('、');
}

const LONGEST = 15;

function said(query: Query, items: readonly Item[], line: (item: Item) => string): Said {
  const ids = items.map((item) => item.id);
  if (items.length === 0) return { items: [], text: EMPTY_LIST(what(query)) };
  const most = query.n ?? LONGEST;
  const lines = items.slice(0, most).map(line);
  if (items.length > most) lines.push(REST(items.length - most));
  return { items: ids, text: foundList(what(query), lines, items.length) };
}

async function dueList(
  query: Query,
  items: readonly Item[],
  context: AnswerContext,
  approved: readonly { item: string; kind: string; due?: string; object?: string }[],
): Promise<Said> {
  const several = context.ledgers.length > 1;
  // 6月底前该完的完了没: how each stands is asked for as well.
  const loaded = query.also.includes('status') ? await load(context, items) : undefined;
  return said(query, items, (item) => {
    const state = loaded && DUE_STATE[itemState(item, loaded.of(item.id), context.today)];
    const dates = query.due ? dueWithin(item, query.due.from, query.due.to, approved) : [];
    const marks = dates.map((one) => dayText(one.day, context.today));
    return `${itemText(item, several)}（${[...new Set(marks)].join('、')}）${state ? `：${state}` : ''}`;
  });
}

const SAID: Partial<Record<StateAsk, readonly NonNullable<StoredFact['status']>[]>> = {
  paused: ['paused'],
  delayed: ['delayed'],
  stalled: ['stalled'],
  blocked: ['blocked', 'stalled'],
  not_started: ['not_started'],
  zero: ['no_progress'],
};

function fits(state: StateAsk, own: ItemState, item: Item, loaded: Loaded, day: string): boolean {
  const wanted = SAID[state];
  if (wanted)
    return saidStates(item, loaded.of(item.id), day).some(
      (fact) => fact.status !== undefined && wanted.includes(fact.status),
    );
  if (state === 'unreported') return !loaded.of(item.id).some((fact) => fact.kind === 'report');
  if (state === 'silent')
    return (
      item.targets.length > 0 &&
      item.targets.every((target) => targetFigures(target, loaded.of(item.id), day).length === 0)
    );
  if (state === 'done') return own === 'done';
  return state === 'started' ? own === 'in_progress' : own !== 'done';
}

/** The line that shows the state: of what is done the one that says so, else a figure that reached its target. */
function because(state: StateAsk, item: Item, loaded: Loaded, day: string): StoredFact | undefined {
  const told = saidStates(item, loaded.of(item.id), day);
  const wanted = state === 'done' ? (['done'] as const) : SAID[state];
  const saying = told.find((one) => !wanted || (one.status && wanted.some((status) => status === one.status)));
  if (saying || state !== 'done') return saying;
  return item.targets.flatMap((target) => targetFigures(target, loaded.of(item.id), day)[0]?.head ?? [])[0] ?? told[0];
}

async function stateList(query: Query, state: StateAsk, items: readonly Item[], context: AnswerContext): Promise<Said> {
  const loaded = await load(context, items);
  const parents = new Set(context.ledgers.flatMap((ledger) => ledger.items.flatMap((item) => item.parent ?? [])));
  const chosen = items.filter((item) => {
    if (parents.has(item.id) && loaded.of(item.id).length === 0) return false;
    return fits(state, itemState(item, loaded.of(item.id), context.today), item, loaded, context.today);
  });
  const all = items.filter((item) => !parents.has(item.id)).length;
  const share = query.also.includes('share') && chosen.length > 0 && all > 0 ? OF_ALL(chosen.length, all) : undefined;
  const several = context.ledgers.length > 1;
  const told = said(query, chosen, (item) => {
    const fact = because(state, item, loaded, context.today);
    const owner = item.units[0] ?? item.leaders[0] ?? '';
    return `${itemText(item, several)}${owner ? `（${owner}）` : ''}${fact ? `：${cut(factLine(fact, context.today), 60)}` : ''}`;
  });
  return share === undefined ? told : { ...told, text: `${told.text}\n${share}` };
}

const HALTED: readonly (string | undefined)[] = ['paused', 'delayed', 'stalled', 'blocked', 'not_started'];

/** 因高温停工, 受高温影响: it held something up; 高温慰问 only has the word. */
function isHindered({ problem, text, status }: StoredFact, cause: string): boolean {
  if (problem?.includes(cause)) return true;
  if (text === undefined || !text.includes(cause)) return false;
  const [before = '', after = ''] = [
    text.slice(0, text.indexOf(cause)),
    text.slice(text.indexOf(cause) + cause.length),
  ];
  return (
    HALTED.includes(status) ||
    /(?:受|因|由于)[^,，。;；]{0,4}$/u.test(before) ||
    /^[^,，。;；]{0,4}(?:影响|原因|耽误)/u.test(after)
  );
}

/** 受…影响的: items of which something reported names the cause as what held it up, else those that name it at all. */
async function causeList(query: Query, cause: string, items: readonly Item[], context: AnswerContext): Promise<Said> {
  const loaded = await load(context, items);
  const hindered = (item: Item) => loaded.of(item.id).find((fact) => isHindered(fact, cause));
  const mentioning = (item: Item) =>
    loaded.of(item.id).find((fact) => `${fact.problem ?? ''}${fact.text ?? ''}`.includes(cause));
  const naming = items.some(hindered) ? hindered : mentioning;
  const chosen = items.filter((item) => naming(item) !== undefined);
  const several = context.ledgers.length > 1;
  return said(query, chosen, (item) => {
    const fact = naming(item);
    return `${itemText(item, several)}${fact ? `：${cut(factLine(fact, context.today), 60)}` : ''}`;
  });
}
