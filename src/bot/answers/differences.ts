import { clean, minus } from '../../ledger/arithmetic.js';
import { rank } from '../../ledger/compare.js';
import type { StoredFact } from '../../model/fact.js';
import type { Query } from '../../parsers/question/query.js';
import { sourceLine } from '../replies/answers.js';
import { differenceLine, winnerLine } from '../replies/answers-compare.js';
import { type Counted, countCompared } from '../replies/answers-ranks.js';
import { COUNTS_DONE, doneOfEach } from './compare-done.js';
import { atMonth } from './dated.js';
import { type Entries, entriesOf, withShown } from './entries.js';
import type { Handler } from './handlers.js';
import { itemById, ledgerOf, load } from './load.js';
import { groupsOf } from './scope.js';
import type { AnswerContext, Said, Shown, Talk } from './types.js';

const POINTS = /(?:个?百分点|个?点|比例|完成率|占比)/u;
const BY_SHARE =
  /快|慢|落后|滞后|掉队|进度|完成率|比例|占比|领先|靠前|(?:完成|干|做|办|推进|落实|搞|弄)得(?:更|比较|最)?(?:好|差)|(?:谁|哪[个项样边家]?)(?:更|比较|最)?(?:好|差(?!多|距))/u;
const LESS = /慢|落后|滞后|掉队|少|低|差|靠后|小|[离距](?:全年)?(?:目标|任务)?(?:更|最|还)?远/u;

function withShare(shown: Shown): { label: string; value: number; unit: string; share?: number } {
  return {
    label: shown.label,
    value: shown.value,
    unit: shown.unit,
    ...(shown.share !== undefined && { share: shown.share }),
  };
}

/** 两个差多少, 哪个快: two figures against each other. */
export const differenceAnswer: Handler = async (query, now, talk) => {
  if (query.ask !== 'compare' && query.ask !== 'difference') return null;
  const context = atMonth(query, now);
  const groups = query.ask === 'compare' ? groupsOf(query, context) : [];
  if (groups.length > 1 && query.topics.length === 0) {
    const figures = ofMatter(query, talk) ? await entriesOf(query, context, talk) : null;
    const list = figures ? withShown(figures, talk, 2) : [];
    if (figures && list.length > 1) return compareAll(list, figures, query, context);
    const counts: Counted[] = COUNTS_DONE.test(query.text)
      ? await doneOfEach(groups, context)
      : groups.map((group) => ({ name: group.name, count: group.items.length }));
    return { items: [], text: countCompared(counts, LESS.test(query.text)) };
  }
  const entries = await entriesOf(query, context, talk);
  if (!entries) return null;
  // Two matters or places named in the question are compared with each other, not with what the talk was of.
  const before = query.topics.length > 1 || query.places.length > 1 ? undefined : talk;
  const list =
    bareOf(query) && context === now && talk && talk.shown.length > 1 ? lastTwo(talk) : withShown(entries, before, 2);
  return list.length < 2 ? null : compareAll(list, entries, query, context);
};

const ITEMS_COUNTED = /项|任务|事项|承诺/u;

/** 甲县和乙县谁多 after one matter: its figures there, not how many items each has. */
function ofMatter(query: Query, talk: Talk | undefined): boolean {
  if (!talk || query.places.length < 2 || ITEMS_COUNTED.test(query.text)) return false;
  return talk.targets.length > 0 || (talk.items.length === 1 && talk.topics.length > 0);
}

/** Nothing named: the two figures shown last are meant. */
function bareOf(query: Query): boolean {
  return (
    query.topics.length === 0 && query.places.length === 0 && query.placeKind === undefined && query.items.length === 0
  );
}

function lastTwo(talk: Talk): Shown[] {
  const last = new Map(talk.shown.map((one) => [one.label, one]));
  return [...last.values()].slice(-2);
}

async function factsBehind(
  list: readonly Shown[],
  context: AnswerContext,
  known: readonly StoredFact[],
): Promise<StoredFact[]> {
  const ids = new Set(list.flatMap((one) => one.facts));
  if ([...ids].every((id) => known.some((fact) => fact.id === id))) return known.filter((fact) => ids.has(fact.id));
  const items = [...new Set(list.map((one) => one.item))].flatMap((id) => itemById(context, id) ?? []);
  const { facts } = await load(context, items);
  return facts.filter((fact) => ids.has(fact.id));
}

/** 1.78万人 against 11526人: in the smaller unit, where one is the other's ten thousands. */
function evened(list: readonly Shown[]): readonly Shown[] {
  const [a] = list;
  if (!a || list.every((one) => one.unit === a.unit)) return list;
  const base = a.unit.replace(/^万/u, '');
  if (base === '' || !list.every((one) => one.unit.replace(/^万/u, '') === base)) return list;
  return list.map((one) => (one.unit === base ? one : { ...one, unit: base, value: clean(one.value * 10_000) }));
}

async function compareAll(
  said: readonly Shown[],
  entries: Entries,
  query: Query,
  context: AnswerContext,
): Promise<Said | null> {
  const list = evened(said);
  const paced = BY_SHARE.test(query.text) ? list.filter((one) => one.share !== undefined || one.unit === '%') : list;
  if (paced.length > 1 && paced.length < list.length) return compareAll(paced, entries, query, context);
  const sameUnit = list.every((one) => one.unit === list[0]?.unit);
  const shares = list.every((one) => one.share !== undefined || one.unit === '%');
  const byShare =
    shares && (!sameUnit || BY_SHARE.test(query.text) || (query.ask === 'difference' && POINTS.test(query.text)));
  // 2000平方米 and 42.8%: nothing lies between them.
  if (!sameUnit && !byShare) return null;
  const value = (one: Shown) => (byShare ? (one.share ?? one.value) : one.value);
  const facts = await factsBehind(list, context, entries.facts);
  const ledger = facts[0] ? ledgerOfFact(facts[0], context, entries) : entries.ledger;
  const source = facts.length > 0 ? [sourceLine(facts, ledger, context.today)] : [];
  const ids = [...new Set(list.map((one) => one.item))];
  const about = { items: ids, targets: list.flatMap((one) => one.target ?? []), shown: [...list] };
  if (query.ask === 'difference') {
    const [a, b] = list.slice(-2);
    if (!a || !b) return { ...about, text: '' };
    return {
      ...about,
      text: [differenceLine(withShare(b), withShare(a), minus(value(b), value(a)), byShare), ...source].join('\n'),
    };
  }
  const less = LESS.test(query.text) && !/多|快|高/u.test(query.text);
  const ranked = rank(list, value, less ? 'least' : 'most');
  const winners = ranked.filter((one) => one.place === 1).map((one) => withShare(one.entry));
  const word = byShare ? (less ? '进度慢' : '进度快') : less ? '少' : '多';
  return { ...about, text: [winnerLine(list.map(withShare), winners, word), ...source].join('\n') };
}

function ledgerOfFact(fact: StoredFact, context: AnswerContext, entries: Entries) {
  const item = itemById(context, fact.item);
  return item ? ledgerOf(context, item) : entries.ledger;
}
