import { rank, top } from '../../ledger/compare.js';
import { leadOf } from '../../ledger/dues.js';
import type { Item, Ledger } from '../../model/ledger.js';
import { placeWords } from '../../parsers/question/names.js';
import type { Query } from '../../parsers/question/query.js';
import { sourceLine } from '../replies/answers.js';
import { NO_RANK, POSITION_LINE, rankText } from '../replies/answers-ranks.js';
import { aimOf } from './entries.js';
import type { Handler } from './handlers.js';
import { lampsOf } from './lamps.js';
import { family, load } from './load.js';
import { rowsOf } from './reading.js';
import { type Group, groupsOf, topLevel, viewed } from './scope.js';
import { type Part, subjectOf } from './subject.js';
import type { AnswerContext, Said } from './types.js';
import { valueAnswer } from './value.js';

const BY_COUNT = /任务|事项|项目数|承诺|几项|活/u;
const AMONG = /其中|里面|这[些几两三四五六]|它们|呢[?？。]*$/u;
/** Items are ranked, not the places of the one that was talked of. */
const ITEM = /哪[一几]?(?:项|条|件)|指标|事项|任务/u;
const POSITION = /第几/u;
const MOST = /最?(?:快|多|高|好|大|靠前|领先)|前/u;

/** Rankings 排名: places of a list, targets by share, sections, units and leaders by their number of items. */
export const rankAnswer: Handler = async (query, context, talk) => {
  if (query.ask !== 'rank') return null;
  if (query.kind === 'section') return ofGroups(query, sections(query, context), '各部分事项数');
  const groups = groupsOf(query, context);
  if (groups.length === 0 && /谁/u.test(query.text) && BY_COUNT.test(query.text)) {
    return ofGroups(query, leaders(query, context), '各人事项数');
  }
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
  const subject = groups.length > 0 && query.topics.length === 0 ? undefined : subjectOf(query, context, talk);
  const place =
    subject && subject.parts.length > 0 && POSITION.test(query.text)
      ? await position(query, subject.parts, context)
      : null;
  if (place) return place;
  const inList =
    subject && subject.parts.length > 0 && (query.topics.length > 0 || !ITEM.test(query.text))
      ? await ofPlaces(query, subject.parts, context)
      : null;
  if (inList) return inList;
  const named =
    subject && (query.topics.length > 0 || (talk && talk.items.length > 1 && AMONG.test(query.text)))
      ? subject.parts.map((part) => part.item)
      : [];
  const items =
    groups.length > 0
      ? groups.flatMap((group) => group.items)
      : named.length > 0
        ? named
        : viewed(query, context).flatMap((ledger) => ledger.items);
  return ofTargets(query, items, context);
};

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
  const ranked = rank(groups, (group) => group.items.length, query.order ?? 'most');
  const rows = top(ranked, query.n ?? 1).map((one) => ({
    place: one.place,
    label: one.entry.name,
    value: one.value,
    unit: '项',
  }));
  return { items: [], text: rankText(`${what}${query.order === 'least' ? '最少' : '最多'}：`, rows) };
}

/** The places of the newest list of a target, ranked by their figures. */
async function ofPlaces(query: Query, parts: readonly Part[], context: AnswerContext): Promise<Said | null> {
  for (const part of parts) {
    const loaded = await load(context, family(part.item, part.ledger));
    const aim = aimOf(
      part,
      loaded.facts.filter((fact) => fact.breakdown !== undefined),
    );
    const list = rowsOf(loaded.facts, context.today, aim?.target.id) ?? rowsOf(loaded.facts, context.today);
    if (!list?.breakdown) continue;
    const rows = Object.entries(list.breakdown)
      .filter(([place]) => isPlace(place, part, query))
      .map(([label, value]) => ({ label, value }));
    const order = query.order ?? 'most';
    const ranked = top(
      rank(rows, (row) => row.value, order),
      query.n ?? (/排/u.test(query.text) ? rows.length : 1),
    );
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
        facts: [list.id],
      })),
      text: [
        rankText(
          `${aim?.target.metric ?? part.item.title}，${order === 'most' ? '由多到少' : '由少到多'}：`,
          ranked.map((one) => ({ place: one.place, label: one.entry.label, value: one.value, unit })),
        ),
        sourceLine([list], part.ledger, context.today),
      ].join('\n'),
    };
  }
  return null;
}

/** Rows that are places; the city's own part (市本级) is none when counties are ranked. */
function isPlace(name: string, part: Part, query: Query): boolean {
  const place = part.ledger.places.find((one) => placeWords(one.name, part.ledger).includes(name));
  if (query.placeKind === '县' || query.placeKind === '区') return place?.kind === query.placeKind;
  return place !== undefined || /[县区]$/u.test(name);
}

/** （市住建局）: whose matter it is, where units are asked for. */
function leadText(item: Item, ledger: Ledger): string {
  const lead = leadOf(item, ledger);
  return lead === '' ? '' : `（${lead}）`;
}

/** 排第几: its figure, and its place among all targets with figures by share. */
async function position(query: Query, parts: readonly Part[], context: AnswerContext): Promise<Said | null> {
  const readings = (
    await lampsOf(
      viewed(query, context).flatMap((ledger) => ledger.items),
      context,
    )
  ).filter((one) => one.share !== undefined && !one.stated);
  const ranked = rank(readings, (one) => one.share ?? 0, 'most');
  const own = ranked.filter(({ entry }) =>
    parts.some(
      (part) =>
        part.item === entry.item && (part.aims.length === 0 || part.aims.some((aim) => aim.target === entry.target)),
    ),
  );
  if (own.length === 0) return null;
  const said = await valueAnswer(parts, context, query);
  const lines = own.map((one) => POSITION_LINE(one.entry.target.metric, one.place, ranked.length));
  return { ...said, text: [said.text, ...lines].join('\n') };
}

/** Targets by share of what is finished: 哪项最慢. */
async function ofTargets(query: Query, items: readonly Item[], context: AnswerContext): Promise<Said> {
  const readings = (await lampsOf([...new Set(items)], context)).filter(
    (one) => one.share !== undefined && !one.stated,
  );
  if (readings.length === 0) return { items: [], text: NO_RANK };
  const order = query.order ?? (MOST.test(query.text) ? 'most' : 'least');
  const ranked = top(
    rank(readings, (one) => one.share ?? 0, order),
    query.n ?? (/排/u.test(query.text) ? 10 : 1),
  ).slice(0, 10);
  const rows = ranked.map((one) => ({
    place: one.place,
    label: `${context.ledgers.length > 1 ? one.entry.item.id : one.entry.item.code} ${one.entry.target.metric}${query.kind === 'unit' ? leadText(one.entry.item, one.entry.ledger) : ''}`,
    value: one.entry.figures[0]?.value ?? 0,
    unit: `/${one.entry.target.value}${one.entry.target.unit}`,
    share: one.value,
  }));
  const facts = ranked.flatMap((one) => one.entry.figures[0]?.head ?? []);
  const [first] = ranked;
  return {
    items: [...new Set(ranked.map((one) => one.entry.item.id))],
    targets: ranked.map((one) => one.entry.target.id),
    shown: ranked.flatMap((one) => {
      const figure = one.entry.figures[0];
      return figure
        ? [
            {
              label: one.entry.target.metric,
              value: figure.value,
              unit: one.entry.target.unit,
              item: one.entry.item.id,
              target: one.entry.target.id,
              share: one.value,
              facts: figure.facts.map((fact) => fact.id),
            },
          ]
        : [];
    }),
    text: [
      rankText(`按完成比例${order === 'most' ? '最高' : '最低'}（只排有上报数的指标）：`, rows),
      ...(first ? [sourceLine(facts, first.entry.ledger, context.today)] : []),
    ].join('\n'),
  };
}
