import { deadlineOf } from '../../ledger/lights.js';
import { counts, newestFirst, targetFigures } from '../../ledger/progress.js';
import { closedItems, everyReached, type ItemState, itemState, saidStates } from '../../ledger/states.js';
import type { StoredFact } from '../../model/fact.js';
import type { Item } from '../../model/ledger.js';
import type { Query, StateAsk } from '../../parsers/question/query.js';
import { factLine } from '../replies/answers.js';
import { cut, itemText } from '../replies/answers-format.js';
import { BY_PLACE, DUE_DAY, OF_ALL, TARGETS_REACHED } from '../replies/answers-lists.js';
import { reasonLine } from '../replies/answers-sources.js';
import { lampList } from './lamp-list.js';
import { listed } from './list-said.js';
import { load } from './load.js';
import type { AnswerContext, Loaded, Said } from './types.js';

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
  if (wanted) return standing(saidStates(item, loaded.of(item.id), day)).some((fact) => says(fact, state, wanted));
  if (state === 'unreported') return !loaded.of(item.id).some((fact) => fact.kind === 'report');
  if (state === 'silent')
    return (
      item.targets.length > 0 &&
      item.targets.every((target) => targetFigures(target, loaded.of(item.id), day).length === 0)
    );
  if (state === 'done') return own === 'done';
  return state === 'started' ? own === 'in_progress' : own !== 'done';
}

/** 全面复工 behind 暂时停滞: what was told of the same thing since ends it. */
function standing(told: readonly StoredFact[]): StoredFact[] {
  return told.filter(
    (fact, at) =>
      fact.status === undefined ||
      !told
        .slice(0, at)
        .some((since) => since.asOf > fact.asOf && since.object === fact.object && goesOn(since.status)),
  );
}
const goesOn = (status: StoredFact['status']): boolean => status === 'in_progress' || status === 'done';

/** 中学路路基40%,问题是管线没迁: what has a problem 存在问题 is told so beside a figure as well. */
const says = ({ status, problem }: StoredFact, state: StateAsk, wanted: readonly (string | undefined)[]): boolean =>
  (status !== undefined && wanted.includes(status)) || (state === 'blocked' && problem !== undefined);

/** 哪些没达标: asked of targets, of which those that are reached are none. */
const OF_TARGETS = /[没未](?:有)?(?:达标|达到|够到)/u;

/** The line that shows the state: of what is done the one that says so, else a figure that reached its target; of what is not, how far it has come. */
function because(state: StateAsk, item: Item, loaded: Loaded, day: string): StoredFact | undefined {
  const told = standing(saidStates(item, loaded.of(item.id), day));
  const figure = () =>
    item.targets.flatMap((target) => targetFigures(target, loaded.of(item.id), day)[0]?.head ?? [])[0] ?? told[0];
  if (state === 'undone') return figure();
  const wanted = state === 'done' ? (['done'] as const) : SAID[state];
  const saying = told.find((one) => !wanted || says(one, state, wanted));
  if (state !== 'done') return saying;
  const event = loaded.of(item.id).filter((fact) => counts(fact) && fact.asOf <= day && fact.measure === 'milestone');
  return saying ?? (item.targets.length === 0 ? event.sort(newestFirst)[0] : undefined) ?? figure();
}

const lineOf = (fact: StoredFact, state: StateAsk, today: string): string =>
  state === 'blocked' && fact.problem !== undefined && fact.value !== undefined
    ? reasonLine(fact)
    : factLine(fact, today);

/** 交通局的哪项完成了: targets of a body or place that are reached, though the rest of their items is not over. */
async function reachedBeside(
  query: Query,
  items: readonly Item[],
  done: readonly Item[],
  context: AnswerContext,
): Promise<Said | undefined> {
  if (query.orStates || [query.units, query.leaders, query.places].every(({ length }) => length === 0))
    return undefined;
  const open = items.filter((item) => !done.includes(item));
  const said = await lampList({ ...query, state: 'reached' }, open, context, TARGETS_REACHED);
  return said.items.length > 0 ? said : undefined;
}

/** Items in that state, with the line that shows it. */
export async function stateList(
  query: Query,
  state: StateAsk,
  items: readonly Item[],
  context: AnswerContext,
  approved: readonly { item: string; kind: string; object?: string }[],
): Promise<Said> {
  const loaded = await load(context, items);
  const parents = new Set(context.ledgers.flatMap((ledger) => ledger.items.flatMap((item) => item.parent ?? [])));
  const closed = closedItems(approved);
  const ofTargets = state === 'undone' && OF_TARGETS.test(query.text);
  const chosen = items.filter((item) => {
    if (parents.has(item.id) && loaded.of(item.id).length === 0) return false;
    if (ofTargets && everyReached(item.targets, loaded.of(item.id), context.today)) return false;
    const own = closed.has(item.id) ? 'done' : itemState(item, loaded.of(item.id), context.today);
    return [state, ...(query.orStates ?? [])].some((one) => fits(one, own, item, loaded, context.today));
  });
  const all = items.filter((item) => !parents.has(item.id)).length;
  const share = query.also.includes('share') && chosen.length > 0 && all > 0 ? OF_ALL(chosen.length, all) : undefined;
  const several = context.ledgers.length > 1;
  const told = listed(query, chosen, (item) => {
    const fact = [state, ...(query.orStates ?? [])]
      .map((one) => because(one, item, loaded, context.today))
      .find((one) => one !== undefined);
    const owner = item.units[0] ?? item.leaders[0] ?? '';
    const day = state === 'overdue' ? deadlineOf(item, undefined, loaded.extended.get(item.id)) : null;
    // 受疫情影响 of one county's part is told by that county, and is no trouble of the bureau's.
    const by = fact?.kind === 'report' && fact.scope !== undefined ? BY_PLACE(fact.scope) : '';
    const notes = [owner, by, day === null ? '' : DUE_DAY(day, context.today)].filter((note) => note !== '');
    return `${itemText(item, several)}${notes.length > 0 ? `（${notes.join('，')}）` : ''}${fact ? `：${cut(lineOf(fact, state, context.today), 60)}` : ''}`;
  });
  const beside = state === 'done' ? await reachedBeside(query, items, chosen, context) : undefined;
  const lines = [told.text, share, beside?.text].filter((line) => line !== undefined);
  return { ...told, items: [...told.items, ...(beside?.items ?? [])], text: lines.join('\n') };
}
