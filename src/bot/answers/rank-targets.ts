import { dayOf } from '../../days.js';
import { nth, rank, top } from '../../ledger/compare.js';
import { leadOf } from '../../ledger/dues.js';
import type { Item, Ledger } from '../../model/ledger.js';
import type { Query } from '../../parsers/question/query.js';
import { sourceLine } from '../replies/answers.js';
import { NO_RANK, POSITION_LINE, rankText } from '../replies/answers-ranks.js';
import { daySaid } from './day-asked.js';
import { lampsOf } from './lamps.js';
import { ledgerOf } from './load.js';
import type { Part } from './part.js';
import { viewed } from './scope.js';
import type { Aim, AnswerContext, Said } from './types.js';
import { valueAnswer } from './value.js';

const TOLD_ON = /(?:今天|今日|昨天|昨日|前天|[号日])(?:大家|各单位|他们)?(?:上)?报(?:上来|过来|来)?的/u;
const MOST = /最?(?:快|多|高|好|大|靠前|领先)|前/u;

/** 排第几: its figure, and its place among all targets with figures by share. */
export async function position(query: Query, parts: readonly Part[], context: AnswerContext): Promise<Said | null> {
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
export async function ofTargets(
  query: Query,
  items: readonly Item[],
  context: AnswerContext,
  aims: readonly Aim[] = [],
): Promise<Said> {
  const lamps = await lampsOf([...new Set(items)], context);
  // 开工率、投产率哪个低: of ratios that are named the figures themselves are ranked.
  const rates = lamps
    .filter(({ target, figures }) => target.unit === '%' && figures[0] && aims.some((aim) => aim.target === target))
    .map((one) => ({ ...one, share: one.figures[0]?.value ?? 0 }));
  const shared = rates.length > 1 ? rates : lamps.filter((one) => one.share !== undefined && !one.stated);
  // 今天报的这几项哪个最低: of those that were told on that day.
  const day = TOLD_ON.test(query.text) ? daySaid(query.text, context.today) : undefined;
  const readings = shared.filter(
    ({ figures: [figure] }) => day === undefined || (figure !== undefined && dayOf(figure.head.reportedAt) === day),
  );
  if (readings.length === 0) return { items: [], text: NO_RANK };
  const order = query.order ?? (MOST.test(query.text) ? 'most' : 'least');
  const all = rank(readings, (one) => one.share ?? 0, order);
  const ranked = (nth(all, query.nth) ?? top(all, query.n ?? (/排/u.test(query.text) ? 10 : 1))).slice(0, 10);
  const rows = ranked.map((one) => ({
    place: one.place,
    label: `${context.ledgers.length > 1 ? one.entry.item.id : one.entry.item.code} ${one.entry.target.metric}${query.kind === 'unit' || query.kind === 'place' ? leadText(one.entry.item, one.entry.ledger) : ''}`,
    value: one.entry.figures[0]?.value ?? 0,
    unit: rates.length > 1 ? '%' : `/${one.entry.target.value}${one.entry.target.unit}`,
    ...(rates.length > 1 ? {} : { share: one.value }),
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
      rankText(
        `${ofWhom(query)}${rates.length > 1 ? '' : '按完成比例'}${order === 'most' ? '最高' : '最低'}（只排有上报数的指标）：`,
        rows,
      ),
      ...(first ? [sourceLine(facts, first.entry.ledger, context.today)] : []),
    ].join('\n'),
  };
}

/** Whose targets were ranked, since it may come from the question before. */
function ofWhom({ leaders, units, sections }: Query): string {
  const names = [...leaders, ...units, ...sections];
  return names.length === 0 ? '' : `${names.join('、')}：`;
}

/** 哪个县最慢: what the counties or districts themselves answer for; else all. */
export function placesItems(query: Query, context: AnswerContext): Item[] {
  const all = viewed(query, context).flatMap((ledger) => ledger.items);
  if (query.kind !== 'place') return all;
  const own = all.filter((item) => {
    const place = ledgerOf(context, item).places.find((one) => one.name === item.units[0]);
    return (
      place !== undefined &&
      (query.placeKind === 'all' || query.placeKind === undefined || place.kind === query.placeKind)
    );
  });
  return own.length > 0 ? own : all;
}

/** （市住建局）: whose matter it is, where units are asked for. */
function leadText(item: Item, ledger: Ledger): string {
  const lead = leadOf(item, ledger);
  return lead === '' ? '' : `（${lead}）`;
}
