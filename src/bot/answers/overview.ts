import { daysBetween } from '../../days.js';
import type { Colour } from '../../ledger/lights.js';
import type { Day } from '../../model/fact.js';
import type { Query } from '../../parsers/question/query.js';
import { OVERVIEW } from '../replies/answers-progress.js';
import type { Handler } from './handlers.js';
import { lampsOf } from './lamps.js';
import { topLevel, viewed } from './scope.js';

/** 总体进展怎么样, 整体推进得如何: of all that the ledger holds. */
const WHOLE = /总体|整体|总的|全盘|面上|通盘|全局|所有任务|全部(?:任务|事项)/u;
const STANDS = /进展|进度|情况|推进|怎么样|咋样|如何|完成得/u;
const ASKS = new Set<Query['ask']>(['value', 'status', 'detail', 'share', 'list']);

/** 上半年总体怎么样 asked at its end is asked of how all stands; of a quarter long gone nothing is known by now. */
const ofPast = ({ period }: Query, today: Day): boolean | undefined =>
  (period !== undefined && !(period.from.endsWith('-01-01') && daysBetween(period.to, today) <= LATE)) || undefined;
const LATE = 31;

/** How many items and targets a ledger has, how many were told of, and of what light they are. */
export const overviewAnswer: Handler = async (query, context) => {
  if (!ASKS.has(query.ask) || !STANDS.test(query.text)) return null;
  if (!WHOLE.test(query.text) && query.ledgers.length === 0) return null;
  // 民生清单总体怎么样: words of the list's own title are no matter of it.
  const titles = context.ledgers.map(({ title }) => title).join();
  const topics = query.topics.filter((topic) => !titles.includes(topic));
  const named = [topics, query.items, query.leaders, query.units, query.sections, query.places, query.months];
  if (named.some((list) => list.length > 0)) return null;
  if (query.state ?? query.due ?? query.lamps ?? query.threshold ?? query.cause ?? ofPast(query, context.today))
    return null;
  const lines: string[] = [];
  for (const ledger of viewed(query, context)) {
    const items = topLevel(ledger.items);
    const readings = await lampsOf(ledger.items, context);
    const lamps: Record<Colour, number> = { green: 0, yellow: 0, red: 0 };
    for (const { light } of readings) if (light) lamps[light.colour] += 1;
    const targets = ledger.items.reduce((sum, item) => sum + item.targets.length, 0);
    lines.push(OVERVIEW(ledger.title, items.length, targets, readings.length, lamps, context.today));
  }
  return { items: [], text: lines.join('\n') };
};
