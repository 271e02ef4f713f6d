import type { Colour } from '../../ledger/lights.js';
import { counts, newestFirst } from '../../ledger/progress.js';
import type { StoredFact } from '../../model/fact.js';
import type { Item } from '../../model/ledger.js';
import type { Query } from '../../parsers/question/query.js';
import { factLine, figureLine } from '../replies/answers.js';
import { cut } from '../replies/answers-format.js';
import { groupList, REST } from '../replies/answers-lists.js';
import { PROGRESS_HEAD, progressRow, progressSources } from '../replies/answers-progress.js';
import { family, ledgerOf, load } from './load.js';
import { readTarget } from './reading.js';
import type { Group } from './scope.js';
import type { AnswerContext, Loaded, Said } from './types.js';

/** How things stand is asked for, not what there is. */
const STANDS =
  /进展|进度|推进得|(?:完成|干|办|做|抓|落实)得|完成情况|落实情况|怎么样|怎样|咋样|如何|到(?:了|什么|啥|哪)[^,。]{0,2}(?:程度|步|地步|份上?)|到哪|(?<!(?:基本|分工|职责|人员|任务|承诺|事项|项目)的?)情况[?？。!呢吧]*$/u;

/** 分管的几项, 那几条: those that there are; 有几项 asks how many. */
const THOSE = /[的那这]几(?:项|条|件|个)/u;

/** 某局的完成率: of every item its own; several of them have none together. */
const RATE = /^[^占]*(?:完成率|完成比例|完成度|百分之几|几成)/u;

/** 三项都啥情况: of each. */
const OF_EACH = /(?:都|各|各自|分别)(?:是|有)?(?:个)?(?:什么|啥|怎么?个?)(?:样?的)?(?:情况|进展|进度|状态|阶段)/u;

export const asksHowItStands = ({ text, ask }: Query): boolean =>
  (['list', 'count', 'value', 'status'].includes(ask) && OF_EACH.test(text)) ||
  ((ASKED.has(ask) || (ask === 'count' && THOSE.test(text))) && STANDS.test(text)) ||
  (ask === 'share' && RATE.test(text));
const ASKED = new Set<Query['ask']>(['value', 'status', 'detail']);

/** So many items, targets of an item and lines without a target are told. */
const MOST = { items: 12, targets: 4, lines: 2, words: 40 };

/** 某副市长那几项进展如何: the items of a leader, body or part with what was reported of each. */
export async function progressList(query: Query, groups: readonly Group[], context: AnswerContext): Promise<Said> {
  const several = context.ledgers.length > 1;
  const items = [...new Set(groups.flatMap((group) => group.items))];
  const shown = items.slice(0, MOST.items);
  const loaded = await load(
    context,
    shown.flatMap((item) => family(item, ledgerOf(context, item))),
  );
  const told = new Map(shown.map((item) => [item, standOf(item, context, loaded)]));
  const text = groups.map((group) => {
    if (group.items.length === 0) return groupList([group], several);
    const rows = group.items.flatMap((item) => {
      const stand = told.get(item);
      return stand ? [progressRow(item, several, stand.lines, stand.colour)] : [];
    });
    const left = group.items.length - rows.length;
    return [PROGRESS_HEAD(group.name, group.items.length), ...rows, ...(left > 0 ? [REST(left)] : [])].join('\n');
  });
  const sources = context.ledgers.flatMap((ledger) => {
    const facts = shown.filter((item) => item.ledger === ledger.key).flatMap((item) => told.get(item)?.facts ?? []);
    return facts.length > 0 ? [progressSources(facts, ledger, context.today)] : [];
  });
  return {
    items: items.map((item) => item.id),
    text: [...text, ...sources].join('\n'),
    query: { ...query, ask: 'list' },
  };
}

interface Stand {
  lines: string[];
  facts: StoredFact[];
  colour?: Colour;
}

const WORST: readonly Colour[] = ['red', 'yellow', 'green'];

/** What is known of an item and its parts: the figures of its targets, else its newest lines. */
function standOf(item: Item, context: AnswerContext, loaded: Loaded): Stand {
  const ledger = ledgerOf(context, item);
  const own = family(item, ledger).filter((one) => one === item || one.parent === item.id);
  const readings = own
    .flatMap((one) => one.targets.map((target) => readTarget({ ledger, item: one, target }, loaded, context.today)))
    .filter((reading) => reading.figures.length > 0);
  const colour = WORST.find((one) => readings.some((reading) => reading.light?.colour === one));
  if (readings.length > 0)
    return {
      lines: readings
        .slice(0, MOST.targets)
        .flatMap(({ target, figures: [figure], share, stated }) =>
          figure ? [figureLine(target.metric, target, figure, share, stated === true, context.today)] : [],
        ),
      facts: readings.slice(0, MOST.targets).flatMap(({ figures: [figure] }) => (figure ? [figure.head] : [])),
      ...(colour === undefined ? {} : { colour }),
    };
  const newest = own
    .flatMap((one) => loaded.of(one.id))
    .filter((fact) => counts(fact) && fact.asOf <= context.today)
    .sort(newestFirst)
    .slice(0, MOST.lines);
  return { lines: [...new Set(newest.map((fact) => cut(factLine(fact, context.today), MOST.words)))], facts: newest };
}
