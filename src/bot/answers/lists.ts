import { dueWithin, isOverdue } from '../../ledger/dues.js';
import { itemState } from '../../ledger/states.js';
import type { StoredFact } from '../../model/fact.js';
import type { Item } from '../../model/ledger.js';
import { belongsTo, isOwn } from '../../parsers/question/belongs.js';
import { named } from '../../parsers/question/match.js';
import type { Query } from '../../parsers/question/query.js';
import { factLine } from '../replies/answers.js';
import { cut, dayText, itemText } from '../replies/answers-format.js';
import { DUE_STATE, groupList, LEADS_OF, RESPONSIBLE } from '../replies/answers-lists.js';
import { deadlineAnswer } from './deadlines.js';
import type { Handler } from './handlers.js';
import { lampList } from './lamp-list.js';
import { listed, what } from './list-said.js';
import { load } from './load.js';
import { thingOfPlace } from './place-thing.js';
import { asksHowItStands, progressList } from './progress-list.js';
import { byLedger, crossed, type Group, groupsOf, viewed } from './scope.js';
import { stateList } from './state-list.js';
import { subjectOf } from './subject.js';
import type { AnswerContext, Said, Talk } from './types.js';
import { valueAnswer } from './value.js';

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
    if (groups.length === 0 || query.topics.length > 0 || (query.ask === 'who' && query.items.length > 0)) return null;
    const stands = asksHowItStands(query);
    // 某县那边什么情况 after a list of several items: the county's own, and not those among the listed.
    const listed = talk !== undefined && talk.items.length > 1 && OF_LISTS.has(talk.query.ask);
    const goesOn =
      talk !== undefined &&
      talk.items.length > 0 &&
      !listed &&
      !ofPlace(talk, context) &&
      !theirOwn(query, groups, talk.items);
    if (thingOfPlace(query, context) || !lists(stands ? { ...query, ask: 'value' } : query, groups, goesOn))
      return null;
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
  const { due: span } = query;
  const isDue = (item: Item) =>
    span === undefined || dueWithin(item, span.from, span.to, approved).length > 0 === (query.written ?? true);
  const own = items.filter(isDue);
  const dated = span && own.length === 0 ? alsoCalled(query, context, isDue) : own;
  // 验收这个月到期吧, of what is due otherwise: the day that it has.
  if (span && dated.length === 0 && query.topics.length > 0 && groups.length === 0) {
    const { due: _due, ...plain } = query;
    const day = await deadlineAnswer({ ...plain, ask: 'deadline' }, context, talk);
    if (day) return day;
  }
  if (query.lamps || query.threshold || query.state === 'over' || query.state === 'reached' || ofFigures(query))
    return lampList(query, dated, context, what(query));
  if (query.cause) return causeList(query, query.cause, dated, context);
  if (query.state) {
    const over = query.state === 'overdue' ? dated.filter((item) => isOverdue(item, context.today, approved)) : dated;
    return stateList(query, query.state, over, context, approved);
  }
  const due = await dueList(query, dated, context, approved);
  const told = query.topics.length > 0 && due.items.length === 1 ? await dueMatter(query, due, context) : null;
  if (told) return told;
  const whose = `${groups.map(({ name }) => name).join('、')}：`;
  const unsaid = due.items.length === 0 && groups.length > 0 && !due.text.startsWith(whose);
  return unsaid ? { ...due, text: `${whose}${due.text}` } : due;
};

/** 报的几个数里有没有没达标的: figures that are short of their targets, and not all that is unfinished. */
const ofFigures = ({ state, text }: Query): boolean =>
  state === 'undone' && /(?:数(?!字化)|指标)[^,，。]{0,10}(?:没|未)(?:有)?(?:达到|达标|够|到线|完成)/u.test(text);

/** 石桥镇呢 after what another place alone answers for was told: its own as well. */
const ofPlace = ({ query: { places }, items }: Talk, { ledgers }: AnswerContext): boolean =>
  places.length > 0 &&
  items.every((id) =>
    ledgers.some((ledger) => {
      const item = ledger.items.find((one) => one.id === id);
      const [owner, other] = item ? ledger.places.filter(({ name }) => isOwn(item, name, ledger)) : [];
      return owner !== undefined && other === undefined && places.includes(owner.name);
    }),
  );

/** 石桥镇那项办到哪了 after another's matter: what the place itself promised or leads. */
const theirOwn = ({ text }: Query, groups: readonly Group[], told: readonly string[]): boolean =>
  THAT_ONE.test(text) && groups.some(({ items }) => items.length > 0 && items.every(({ id }) => !told.includes(id)));
const THAT_ONE = /(?:[这那](?:一|几)?|[两三四五六七八九\d]+)[项件](?!目)/u;

const OF_LISTS = new Set<Query['ask']>(['list', 'count', 'rank']);

/** 哪些县没建成, asked of the matter of the talk. */
const WHICH_PLACE = /^(?:那|还有)?哪(?:一?个|些|几个)?(?:县区?|区县?)/u;

/** 哪条还没动工, 哪座没建, asked of the things of the matter of the talk. */
export const WHICH_THING =
  /^(?:那|还有)?哪(?:一|几|些|[两三四五六七八九十\d]+)?[条座所家处段个栋台](?!任务|事项|承诺|目标|指标|单位|部门|局|县|区|领导)|(?:的|了)(?:都)?(?:是|有)?哪(?:一|几|些|[两三四五六七八九十\d]+)?[条座所处段栋台][呢啊呀?？。]*$/u;

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

/** 住房难谁负责: all who answer for what is in the section; 卫健委的任务谁负责: the leaders of what the body has. */
function answering({ kind, items }: Pick<Group, 'kind' | 'items'>): string[] {
  if (kind !== 'section' && kind !== 'unit') return [];
  const leaders = [...new Set(items.flatMap((item) => item.leaders))];
  if (kind === 'unit') return leaders.length > 0 ? [RESPONSIBLE(leaders)] : [];
  const leads = [...new Set(items.flatMap(({ units }) => units.slice(0, 1)))].map((unit) => ({
    unit,
    codes: items.filter(({ units }) => units[0] === unit).map(({ code }) => code),
  }));
  return [...(leaders.length > 0 ? [RESPONSIBLE(leaders)] : []), ...(leads.length > 0 ? [LEADS_OF(leads)] : [])];
}

/** 灯光改造8月底就到期了,报完成没有: of the one matter that is named how it stands as well. */
async function dueMatter(query: Query, due: Said, context: AnswerContext): Promise<Said | null> {
  const parts = subjectOf(query, context, undefined).parts.filter(({ item }) => due.items.includes(item.id));
  if (parts.length !== 1) return null;
  const { due: _due, ...plain } = query;
  const said = await valueAnswer(parts, context, { ...plain, ask: 'value' });
  return { ...said, text: `${due.text}\n${said.text}` };
}

/** 综保区验收这个月到期吧: what is due then and has the words too, where what has them best is not due. */
function alsoCalled(query: Query, context: AnswerContext, isDue: (item: Item) => boolean): Item[] {
  const only = new Set(
    viewed(query, context).flatMap(({ items }) => items.flatMap((item) => (isDue(item) ? item.id : []))),
  );
  const hits = query.topics.flatMap((topic) => named(topic, context.ledgers, { only }));
  return [...new Set(hits.map(({ item }) => item))];
}

/** Items that a narrowed list chooses from: those of the named groups, of the named matter, or all. */
async function candidates(query: Query, context: AnswerContext, groups: readonly Group[]): Promise<Item[]> {
  const withSubs = (items: readonly Item[]) => {
    const ids = new Set(items.map((item) => item.id));
    return context.ledgers.flatMap((ledger) =>
      ledger.items.filter((item) => ids.has(item.id) || (item.parent !== undefined && ids.has(item.parent))),
    );
  };
  const meant = query.topics.length > 0 ? subjectOf(query, context, undefined).parts : [];
  if (groups.length > 0) {
    const own = crossed(groups) ?? groups.flatMap((group) => group.items);
    // 某县灾后重建哪些没完: of the matter that is named beside the place, where the place has a part in it.
    const shared = meant.flatMap(({ item, ledger }) =>
      own.includes(item) || query.places.some((place) => belongsTo(item, place, ledger)) ? item : [],
    );
    return withSubs(shared.length > 0 ? shared : own);
  }
  const all = viewed(query, context).flatMap((ledger) => ledger.items);
  return meant.length > 0 ? withSubs(meant.map((part) => part.item)) : all;
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
  return listed(query, items, (item) => {
    const state = loaded && DUE_STATE[itemState(item, loaded.of(item.id), context.today)];
    const dates = query.due ? dueWithin(item, query.due.from, query.due.to, approved) : [];
    const marks = dates.map((one) => dayText(one.day, context.today));
    const days = marks.length > 0 ? `（${[...new Set(marks)].join('、')}）` : '';
    return `${itemText(item, several)}${days}${state ? `：${state}` : ''}`;
  });
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
  return listed(query, chosen, (item) => {
    const fact = naming(item);
    return `${itemText(item, several)}${fact ? `：${cut(factLine(fact, context.today), 60)}` : ''}`;
  });
}
