import { nth, rank, top } from '../../ledger/compare.js';
import { namesOf } from '../../parsers/question/names.js';
import type { Query } from '../../parsers/question/query.js';
import { sourceLine } from '../replies/answers.js';
import { ALL_KINDS, NO_CIRCLE, NO_PARTS, rankText } from '../replies/answers-ranks.js';
import { circleOf } from './circles.js';
import type { Handler } from './handlers.js';
import { addedTo, newestList } from './newest-list.js';
import type { Part } from './part.js';
import { isPlace } from './place-rows.js';
import { unknownAnswer } from './plain.js';
import { rankedByCount } from './rank-count.js';
import { growthRank } from './rank-growth.js';
import { ofLines } from './rank-lines.js';
import { owedRank } from './rank-owed.js';
import { ofReports } from './rank-reported.js';
import { ofTargets, placesItems, position } from './rank-targets.js';
import { type Group, groupsOf, topLevel, viewed } from './scope.js';
import { amongShown } from './shown-rank.js';
import { subjectOf } from './subject.js';
import type { AnswerContext, Said } from './types.js';

const BY_COUNT = /任务|事项|项目数|承诺|几项|活|牵头|分管|主管|(?:项目|负责)的?最?[多少]/u;
const AMONG = /其中|里面|这[些几两三四五六]|它们|呢[?？。]*$/u;
/** Items are ranked, not the places of the one that was talked of. */
const ITEM = /哪[一几两二三四五六七八九十\d]*(?:项|条|件)|指标|事项|任务/u;
/** Below the counties nothing is listed. */
const BELOW = /哪(?:一?个|些|几个)?(?:乡镇?|镇|街道|办事处|社区|村|片区)/u;
const POSITION = /第几/u;

/** Rankings 排名: places of a list, targets by share, sections, units and leaders by their number of items. */
export const rankAnswer: Handler = async (query, context, talk) => {
  if (query.ask !== 'rank') return null;
  const grown = await growthRank(query, context);
  if (grown) return grown;
  const owed = await owedRank(query, context, talk);
  if (owed) return owed;
  if (query.kind === 'section' || ofSections(query, context))
    return ofGroups(query, sections(query, context), '各部分事项数');
  const among = query.leaders.length + query.units.length > 0 ? null : await amongShown(query, context, talk);
  if (among) return among;
  const groups = groupsOf(query, context);
  if (groups.length === 0 && WHO.test(query.text) && BY_COUNT.test(query.text)) return ofPeople(query, context);
  if (
    query.topics.length === 0 &&
    groups.length === 0 &&
    (query.kind === 'unit' || query.kind === 'leader' || /谁/u.test(query.text)) &&
    BY_COUNT.test(query.text)
  ) {
    return ofGroups(
      query,
      query.kind === 'unit' ? units(query, context) : leaders(query, context),
      query.kind === 'unit' ? '各牵头单位事项数' : '各责任领导事项数',
    );
  }
  if (query.topics.length === 0 && groups.length > 1 && BY_COUNT.test(query.text))
    return ofGroups(query, groups, '事项数');
  const below = query.placeKind === undefined && BELOW.test(query.text);
  const subject = groups.length > 0 && query.topics.length === 0 ? undefined : subjectOf(query, context, talk);
  // 那三座闸哪座慢: what no ledger knows is not ranked with everything else.
  if (subject && subject.parts.length === 0 && subject.unknown.length > 0 && groups.length === 0)
    return unknownAnswer(subject, context);
  const place =
    subject && subject.parts.length > 0 && POSITION.test(query.text)
      ? await position(query, subject.parts, context)
      : null;
  if (place) return place;
  const inList =
    !below &&
    subject &&
    subject.parts.length > 0 &&
    query.items.length < 2 &&
    (query.topics.length > 0 || !ITEM.test(query.text))
      ? await ofPlaces(query, subject.parts, context)
      : null;
  if (inList) return inList;
  const owned = groups.length > 0 && query.topics.length === 0;
  const lines =
    subject && !owned
      ? await ofLines(query, subject.parts, context)
      : owned && WORKS.test(query.text)
        ? await ofLines(query, subjectOf(query, context, undefined).parts, context)
        : null;
  if (lines) return lines;
  const [part] = subject?.parts ?? [];
  // 户厕排个名, 谁干得最多 of a matter that the counties themselves have told of.
  const alone = part && !owned && !below && subject?.parts.length === 1 && isOfPlaces(query, part);
  const told = alone ? await ofReports(query, [part], context) : null;
  if (told) return told;
  if (part && (subject?.parts.length === 1 || query.topics.length > 0) && (below || query.kind === 'place')) {
    const reported = subject && !below ? await ofReports(query, subject.parts, context) : null;
    if (reported) return reported;
    return {
      items: [part.item.id],
      targets: part.aims.map((aim) => aim.target.id),
      text: NO_PARTS(part.aims[0]?.target.metric ?? part.item.title),
      // 哪个县最多 behind somebody's list by county may be asked of that.
      ...(query.topics.length === 0 && { aimless: true }),
    };
  }
  const named =
    subject &&
    (query.topics.length > 0 || query.items.length > 0 || (talk && talk.items.length > 1 && AMONG.test(query.text)))
      ? subject.parts.map((part) => part.item)
      : [];
  const grouped = groups.flatMap((group) => group.items);
  const both = grouped.filter((item) => named.includes(item));
  const items =
    both.length > 0 ? both : groups.length > 0 ? grouped : named.length > 0 ? named : placesItems(query, context);
  const aims = both.length + groups.length > 0 ? [] : (subject?.parts.flatMap((part) => part.aims) ?? []);
  return ofTargets(query, items, context, aims);
};

/** One figure is asked for, and neither its works nor the items of anybody. */
const isOfPlaces = ({ text, items }: Query, { aims, item }: Part): boolean =>
  items.length === 0 && !ITEM.test(text) && !WORKS.test(text) && (aims.length === 1 || item.targets.length === 1);

/** 哪条最慢 of a leader's matters: of the roads that one of them names, not of the matters. */
const WORKS = /哪[一几]?(?:条|座|段|所|栋|处|标段|期|路|桥|站)/u;

const WHO = /谁|哪一?位/u;

/** 任务最少的, 事项最多: counted by items, not by how far they came. */
const MOST_ITEMS = /(?:任务|事项|项目|项数|承诺|活儿?)(?:数量?|总数)?(?:的)?(?:最|顶)[多少]/u;

/** 八个难里头任务最少的: sections by their items, where the word in which their titles end, or 方面, is said. */
function ofSections(query: Query, context: AnswerContext): boolean {
  if (!MOST_ITEMS.test(query.text) || WHO.test(query.text) || query.kind !== undefined) return false;
  const nouns = viewed(query, context).flatMap((ledger) => namesOf(ledger).sectionNoun ?? []);
  const counted = (noun: string) =>
    new RegExp(`(?:[一二三四五六七八九十两\\d]+|[各哪几每])[个大]?(?:需[^,。]{0,4})?${noun}(?!度|题)`, 'u').test(
      query.text,
    );
  return nouns.some(counted) || /哪(?:一|几)?个?(?:方面|领域|板块|部分|大?类)/u.test(query.text);
}

/** People by their items; of those of one kind (市委领导里谁) only these. */
function ofPeople(query: Query, context: AnswerContext): Said {
  const circle = circleOf(query, context);
  const all = leaders(query, context);
  if (circle === undefined) return ofGroups(query, all, '各人事项数');
  const own = all.filter((group) => circle.people.has(group.name));
  return own.length === 0
    ? { items: [], text: NO_CIRCLE(circle.name) }
    : ofGroups(query, own, `${circle.name}各人事项数`);
}

function sections(query: Query, context: AnswerContext): Group[] {
  return viewed(query, context).flatMap((ledger) =>
    ledger.sections.map((section) => ({
      name: section.title,
      kind: 'section' as const,
      items: topLevel(ledger.items.filter((item) => item.section === section.title)),
    })),
  );
}

function units(query: Query, context: AnswerContext): Group[] {
  const ledgers = viewed(query, context);
  const names = [...new Set(ledgers.flatMap((ledger) => ledger.items.flatMap((item) => item.units.slice(0, 1))))];
  return names.map((name) => ({
    name,
    kind: 'unit' as const,
    items: topLevel(ledgers.flatMap((ledger) => ledger.items.filter((item) => item.units[0] === name))),
  }));
}

function leaders(query: Query, context: AnswerContext): Group[] {
  const ledgers = viewed(query, context);
  const names = [...new Set(ledgers.flatMap((ledger) => ledger.items.flatMap((item) => item.leaders)))];
  const placed = new Set(
    ledgers.flatMap((ledger) =>
      ledger.officials.filter((one) => ledger.places.some((place) => place.name === one.unit)).map((one) => one.name),
    ),
  );
  const wanted = query.placeKind ? names.filter((name) => placed.has(name)) : names;
  return wanted.map((name) => ({
    name,
    kind: 'person' as const,
    items: topLevel(ledgers.flatMap((ledger) => ledger.items.filter((item) => item.leaders.includes(name)))),
  }));
}

function ofGroups(query: Query, groups: readonly Group[], what: string): Said {
  const rows = rankedByCount(
    query,
    groups,
    ({ items }) => items.length,
    ({ name }) => name,
  );
  return { items: [], text: rankText(`${what}${query.order === 'least' ? '最少' : '最多'}：`, rows) };
}

/** The places of the newest list of a target, ranked by their figures. */
async function ofPlaces(query: Query, parts: readonly Part[], context: AnswerContext): Promise<Said | null> {
  for (const part of parts) {
    const newest = await newestList(part, context);
    const { aim } = newest;
    const list = newest.list ?? newest.any;
    if (!list?.breakdown) continue;
    const added = addedTo(list, newest, context.today);
    const rows = Object.entries(added.rows)
      .filter(([place]) => isPlace(place, part, query))
      .map(([label, value]) => ({ label, value }));
    const order = query.order ?? 'most';
    const all = rank(rows, (row) => row.value, order);
    const ranked = nth(all, query.nth) ?? top(all, query.n ?? (/排/u.test(query.text) ? rows.length : 1));
    const unit = list.unit ?? aim?.target.unit ?? '';
    return {
      items: [part.item.id],
      targets: aim ? [aim.target.id] : [],
      shown: ranked.map((one) => ({
        label: one.entry.label,
        place: one.entry.label,
        value: one.value,
        unit,
        item: part.item.id,
        ...(aim && { target: aim.target.id }),
        facts: [list, ...added.by].map(({ id }) => id),
      })),
      text: [
        rankText(
          `${aim?.target.metric ?? part.item.title}，${order === 'most' ? '由多到少' : '由少到多'}：`,
          ranked.map((one) => ({ place: one.place, label: one.entry.label, value: one.value, unit })),
        ),
        ...beyondKind(added.rows, part, query, unit, ranked[0]?.value),
        sourceLine([...added.by, list], part.ledger, context.today),
      ].join('\n'),
    };
  }
  return null;
}

/** 哪个县最少 is asked of counties; where a district has less still, that is said, since 县 is often said of both. */
function beyondKind(
  rows: Readonly<Record<string, number>>,
  part: Part,
  query: Query,
  unit: string,
  said: number | undefined,
): string[] {
  if (query.placeKind !== '县' && query.placeKind !== '区') return [];
  const all = Object.entries(rows).filter(([place]) => isPlace(place, part, { ...query, placeKind: 'all' }));
  const end =
    query.order === 'least' ? Math.min(...all.map(([, value]) => value)) : Math.max(...all.map(([, value]) => value));
  if (said === undefined || all.length === 0 || end === said) return [];
  const names = all.flatMap(([place, value]) => (value === end ? place : []));
  return [ALL_KINDS(query.placeKind, names, end, unit, query.order === 'least')];
}
