import { monthBefore } from '../../ledger/compare.js';
import {
  leadOf,
  monthSpan,
  type Reported,
  restingItems,
  splitDues,
  type UnitDue,
  unitDues,
} from '../../ledger/dues.js';
import type { StoredFact } from '../../model/fact.js';
import type { Item, Ledger } from '../../model/ledger.js';
import type { Query } from '../../parsers/question/query.js';
import {
  countText,
  doneText,
  ITEM_REPORTED,
  owedText,
  TARGETS_SILENT,
  TOLD_ITEMS,
  TWICE_OWED,
  unitText,
} from '../replies/answers-duties.js';
import type { Handler } from './handlers.js';
import { load } from './load.js';
import type { Part } from './part.js';
import { ofPlacesAsked } from './place-dues.js';
import { groupsOf, viewed } from './scope.js';
import { subjectOf } from './subject.js';
import type { AnswerContext, Said } from './types.js';

async function reportedIn(ledger: Ledger, month: string, context: AnswerContext): Promise<Reported[]> {
  const { from, to } = monthSpan(month);
  return context.facts.reported(ledger.key, from, to);
}

/** Ledgers that owe monthly reports: those with a rule, else all in view. */
function owing(query: Query, context: AnswerContext): readonly Ledger[] {
  const all = viewed(query, context);
  const ruled = all.filter((ledger) => ledger.rules !== null);
  return ruled.length > 0 ? ruled : all;
}

/** Items whose closing 销号 or pause 暂缓 was approved owe nothing. */
async function restingOf(ledger: Ledger, context: AnswerContext): Promise<Set<string>> {
  const approved = (await context.requests?.approved(ledger.items.map((item) => item.id))) ?? [];
  return restingItems(ledger, approved, context.today);
}

/** What every lead unit owes for the month, and what was reported in it. */
export async function duesIn(
  query: Query,
  context: AnswerContext,
  month: string,
): Promise<{ dues: UnitDue[]; reported: Reported[] }> {
  const dues: UnitDue[] = [];
  const reported: Reported[] = [];
  for (const ledger of owing(query, context)) {
    const own = await reportedIn(ledger, month, context);
    reported.push(...own);
    dues.push(...unitDues(ledger, own, await restingOf(ledger, context)));
  }
  return { dues, reported };
}

const NUMBER = /(?:多少|几)(?:个)?(?:项|条|件)/u;
const NOTHING =
  /动静|消息|音信|音讯|反应|响应|[一1]项(?:都|也)?(?:没|未)|(?:整个儿?|完全|彻底|压根儿?|根本|全都?|一样|半点)(?:都|就|也)?(?:没|未)|都没报|(?:哪些|哪几?个?|几个?|多少个?)(?:单位|部门|局|县区)/u;

const TWO_MONTHS =
  /(?:连续|连着|接连|一连)(?:两|2)个?月|(?:两|2)个月(?:都|连着|连续|均)|(?:上个?月)[^,，。]{0,4}(?:这个?月|本月)都/u;

/** What was owed for the month before as well. */
async function bothMonths(
  query: Query,
  context: AnswerContext,
  month: string,
  dues: readonly UnitDue[],
): Promise<UnitDue[]> {
  const before = await duesIn(query, context, monthBefore(month));
  const earlier = new Set(before.dues.flatMap((due) => due.owed.map((item) => item.id)));
  return dues.map((due) => ({ ...due, owed: due.owed.filter((item) => earlier.has(item.id)) }));
}

/** 谁还没报: units that reported nothing, and apart from them those that lack some items (rule 24). */
export const duesAnswer: Handler = async (query, context) => {
  if (query.ask !== 'owes') return null;
  const month = query.months[0] ?? context.today.slice(0, 7);
  const { dues, reported } = await duesIn(query, context, month);
  const several = context.ledgers.length > 1;
  const groups = groupsOf(query, context);
  // 某工程还缺什么 asks after the works, not after a report.
  if (groups.length === 0 && query.topics.length > 0 && !/报|交|欠/u.test(query.text)) return null;
  if (groups.length > 0) {
    const done = new Set(reported.map((one) => one.item));
    const parts = groups.map((group) => {
      const lead = new Set(group.kind === 'unit' ? dues.find((due) => due.unit === group.name)?.all : undefined);
      const items = lead.size > 0 ? [...lead] : group.items;
      return { name: group.name, owed: items.filter((item) => !done.has(item.id)), all: items };
    });
    return {
      items: parts.flatMap((part) => part.owed.map((item) => item.id)),
      text: parts
        .map((part) => unitText(part.name, part.all.length, part.owed, [], month, context.today, several))
        .join('\n'),
    };
  }
  const twice = TWO_MONTHS.test(query.text);
  const listed = ofPlacesAsked(query, twice ? await bothMonths(query, context, month, dues) : dues, context.ledgers);
  const { nothing, some, done } = splitDues(listed);
  if (!/没|未|欠|缺|差|无|催/u.test(query.text)) {
    return { items: [], text: doneText(month, context.today, done, some) };
  }
  const owed = listed.flatMap((due) => due.owed);
  const zero = reported.filter((one) => one.status === 'no_progress').length;
  if (twice)
    return { items: owed.map((item) => item.id), text: TWICE_OWED(month, context.today, [...nothing, ...some]) };
  if (NUMBER.test(query.text) && !/单位|部门|谁/u.test(query.text)) {
    return {
      items: owed.map((item) => item.id),
      text: countText(month, context.today, owed, dues.flatMap((due) => due.all).length, zero),
    };
  }
  return {
    items: owed.map((item) => item.id),
    text: owedText(month, context.today, nothing, NOTHING.test(query.text) ? [] : some, zero),
  };
};

const HOW_MANY =
  /(?:报|交)了?(?:(?:\d{1,2}|上个?|这个?|本)月(?:份)?的?(?:一?共|总共)?有?)?(?:多少|几)(?:项|条|个|件)|(?:多少|几)(?:项|条|个|件)(?:任务|事项|工作)?(?:都|已经?|是)*(?:上)?报(?:了|过|上来)|(?:报|收)(?:上来|过来|送|到|来)?了?的?(?:月报)?(?:一?共|总共)?有?(?:多少|几)(?:项|条|件|份|了|$)/u;

/** 哪些项有新进展: items of which something besides 无进展 was told in the month. */
const WHICH_MOVED =
  /(?:哪[些几]?|什么)(?:一?[项条件个])?(?:任务|事项|工作)?[^,，。]{0,6}(?:有|报了)(?:了)?(?:什么|啥|新的?|过)*(?:进展|动静|动作|变化)/u;

async function moved(query: Query, context: AnswerContext, month: string): Promise<Said> {
  const { reported } = await duesIn(query, context, month);
  const ids = new Set(reported.filter((one) => one.status !== 'no_progress').map((one) => one.item));
  const items = viewed(query, context).flatMap((ledger) => ledger.items.filter((item) => ids.has(item.id)));
  return { items: items.map((item) => item.id), text: TOLD_ITEMS('', items, month, context.today) };
}

/** 这个月报了几项. */
async function counted(query: Query, context: AnswerContext, month: string): Promise<Said> {
  const { dues, reported } = await duesIn(query, context, month);
  const zero = reported.filter((one) => one.status === 'no_progress').length;
  const owed = dues.flatMap((due) => due.owed);
  return { items: [], text: countText(month, context.today, owed, dues.flatMap((due) => due.all).length, zero) };
}

/** 报过的是哪几件: only what was reported is listed. */
const WHICH_TOLD =
  /报(?:过|了|上来)(?:数|进展|情况)?(?:的(?:都)?(?:有|是)?(?:哪|几[项件条])|(?:都)?(?:有|是)?哪)|哪(?:些|几)[项件条个]?(?:都|已经?)*报(?:过|了)/u;

/** 还没报过的有哪些: the items are those that lack. */
const WHICH_LACK =
  /欠|(?:没有?|未)(?:上)?(?:报|交)[^,，。]*(?:哪|列|几)|(?:哪|列|几)[^,，。]*(?:没有?|未)(?:上)?(?:报|交)/u;

/** 报了没: of a unit, an item, or the matter of the talk. */
export const reportedAnswer: Handler = async (query, context, talk) => {
  if (query.ask !== 'reported' && !query.also.includes('reported')) return null;
  const month = query.months[0] ?? context.today.slice(0, 7);
  const groups = query.topics.length > 0 || query.items.length > 0 ? [] : groupsOf(query, context);
  if (groups.length > 0) {
    const { dues, reported } = await duesIn(query, context, month);
    const parts = groups.map((group) => {
      const items = dues.find((due) => due.unit === group.name)?.all ?? group.items;
      const own = reported.filter((one) => items.some((item) => item.id === one.item));
      return { group, items, own };
    });
    if (WHICH_TOLD.test(query.text) && !/没|未/u.test(query.text)) {
      // 督查室 has no items of its own: whoever keeps the ledger asks for all of it.
      const keeper = context.person.role === 'supervisor' && parts.every(({ items }) => items.length === 0);
      const asked = keeper
        ? [{ name: '', items: context.ledgers.flatMap(({ items }) => items) }]
        : parts.map(({ group, items }) => ({ name: group.name, items }));
      const told = asked.map(({ name, items }) => ({
        name,
        items: items.filter((item) => reported.some((one) => one.item === item.id)),
      }));
      return {
        items: told.flatMap((one) => one.items.map((item) => item.id)),
        text: told.map((one) => TOLD_ITEMS(one.name, one.items, month, context.today)).join('\n'),
      };
    }
    return {
      items: parts.flatMap(({ items, own }) =>
        items
          .filter(({ id }) => !WHICH_LACK.test(query.text) || !own.some(({ item }) => item === id))
          .map(({ id }) => id),
      ),
      text: parts
        .map(({ group, items, own }) => {
          const done = new Set(own.map((one) => one.item));
          const owed = items.filter((item) => !done.has(item.id));
          return unitText(group.name, items.length, owed, own, month, context.today, context.ledgers.length > 1);
        })
        .join('\n'),
    };
  }
  const ofAll = query.topics.length === 0 && query.items.length === 0;
  if (ofAll && (WHICH_MOVED.test(query.text) || (WHICH_TOLD.test(query.text) && !/[没未这那]项?/u.test(query.text))))
    return moved(query, context, month);
  if (ofAll && HOW_MANY.test(query.text)) return counted(query, context, month);
  const subject = subjectOf(query, context, talk);
  if (subject.parts.length === 0) {
    const unit = context.person.unit;
    return unit === undefined || query.own || query.topics.length > 0
      ? null
      : reportedAnswer({ ...query, own: true }, context, undefined);
  }
  return itemsReported(subject.parts, month, context);
};

/** Facts of the targets that were asked for, of the whole item where none was. */
function asked(parts: readonly Part[], item: Item): (fact: StoredFact) => boolean {
  const own = parts.filter((part) => part.item.id === item.id);
  if (own.some((part) => part.aims.length === 0)) return () => true;
  const targets = new Set(own.flatMap((part) => part.aims.map((aim) => aim.target.id)));
  return (fact) => fact.target === undefined || targets.has(fact.target);
}

async function itemsReported(parts: readonly Part[], month: string, context: AnswerContext): Promise<Said> {
  const items = [...new Set(parts.map((part) => part.item))];
  const { from, to } = monthSpan(month);
  const loaded = await load(context, items, [month], to);
  const texts = items.map((item) => {
    const all = loaded
      .of(item.id)
      .filter((fact) => fact.kind === 'report' && Date.parse(fact.reportedAt) < Date.parse(to));
    const own = all.filter(asked(parts, item));
    const since = (fact: StoredFact) => Date.parse(fact.reportedAt) >= Date.parse(from);
    // An item that was told of by another of its figures is reported (rule 24): only the one asked for is wanting.
    const within = own.some(since) ? own.filter(since) : all.filter(since);
    const ledger = context.ledgers.find((one) => one.key === item.ledger);
    // PM2.5和优良天数报了没: the item was told of, and not each of its targets that are asked for.
    const silent = parts
      .filter((part) => part.item === item && within.length > 0)
      .flatMap(({ aims }) =>
        aims.filter(({ target }) => !within.some((fact) => fact.target === undefined || fact.target === target.id)),
      );
    const said = ITEM_REPORTED(item, within, own[0], ledger ? leadOf(item, ledger) : '', month, context.today);
    return silent.length === 0 ? said : `${said}${TARGETS_SILENT(silent.map(({ target }) => target.metric))}`;
  });
  const targets = parts.flatMap(({ aims }) => aims.map(({ target }) => target.id));
  return { items: items.map((item) => item.id), targets, text: texts.join('\n') };
}
