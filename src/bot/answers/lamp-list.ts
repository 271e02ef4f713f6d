import { overTarget } from '../../ledger/audit.js';
import { reached } from '../../ledger/lights.js';
import type { Item } from '../../model/ledger.js';
import type { Query } from '../../parsers/question/query.js';
import { figureLine, LAMP_WORDS, sourceLine } from '../replies/answers.js';
import { percentText } from '../replies/answers-format.js';
import { answering, EMPTY_LIST, foundList, LAMP_COUNTS } from '../replies/answers-lists.js';
import { lampsOf } from './lamps.js';
import type { Reading } from './reading.js';
import type { AnswerContext, Said } from './types.js';
import { nameOf } from './value.js';

const LONGEST = 15;

/** 超额的: a target that is exceeded. */
function exceeds({ target, figures }: Reading): boolean {
  return overTarget(figures[0]?.value ?? 0, target) !== null;
}

function within(share: number, { share: limit, below }: { share: number; below: boolean }): boolean {
  return below ? share < limit : share >= limit;
}

function fits(one: Reading, query: Query): boolean {
  if (query.threshold) return one.share !== undefined && !one.stated && within(one.share, query.threshold);
  if (query.lamps) return one.light !== undefined && query.lamps.includes(one.light.colour);
  if (query.state === 'reached') return reached(one.target, one.figures[0]?.value ?? 0);
  if (query.state === 'undone') return one.figures.length > 0 && !reached(one.target, one.figures[0]?.value ?? 0);
  return exceeds(one);
}

/** Items by how their targets stand: lights, a share of the target, reached or exceeded; `what` names the list. */
export async function lampList(
  query: Query,
  items: readonly Item[],
  context: AnswerContext,
  what: string,
): Promise<Said> {
  const readings = (await lampsOf(items, context)).filter((one) => fits(one, query));
  const ids = [...new Set(readings.map((one) => one.item.id))];
  if (readings.length === 0) return { items: [], text: EMPTY_LIST(what) };
  if ((query.lamps?.length ?? 0) > 1 && /各|分别|(?<!哪)几|多少/u.test(query.text))
    return {
      items: ids,
      text: LAMP_COUNTS(
        query.lamps ?? [],
        readings.map((one) => ({
          code: context.ledgers.length > 1 ? one.item.id : one.item.code,
          colour: one.light?.colour,
        })),
      ),
    };
  if (query.also.includes('rank')) readings.sort(byShare(query.order));
  const shown = readings.slice(0, LONGEST);
  const lines = shown.map((one) => `${line(one, query, context)}${WHOSE.test(query.text) ? answering(one.item) : ''}`);
  return { items: ids, text: [foundList(what, lines, ids.length), ...sourcesOf(shown, query, context)].join('\n') };
}

/** Where the shares of the list come from, a line a ledger (rule 17); figures that are told line by line have their own. */
function sourcesOf(readings: readonly Reading[], query: Query, { today }: AnswerContext): string[] {
  if (query.state !== undefined && query.lamps === undefined) return [];
  return [...new Set(readings.map(({ ledger }) => ledger))].map((ledger) =>
    sourceLine(
      readings.flatMap((one) => (one.ledger === ledger ? one.figures.slice(0, 1).map(({ head }) => head) : [])),
      ledger,
      today,
    ),
  );
}

/** 红灯都是谁的事. */
const WHOSE = /谁|哪一?[个家些](?:局|单位|部门|领导)|责任/u;

/** 黄灯里最差的是哪个: in that order. */
const byShare =
  (order: Query['order']) =>
  (a: Reading, b: Reading): number =>
    ((a.light?.share ?? 0) - (b.light?.share ?? 0)) * (order === 'most' ? -1 : 1);

function line(one: Reading, query: Query, context: AnswerContext): string {
  const { item, target, ledger, light } = one;
  const [figure] = one.figures;
  const several = context.ledgers.length > 1;
  const code = several ? item.id : item.code;
  if (figure && query.state !== undefined && query.lamps === undefined) {
    const share = target.unit === '%' ? undefined : one.share;
    const told = figureLine(nameOf(one, false), target, figure, share, Boolean(one.stated), context.today);
    return `${code} ${told}，${sourceLine([figure.head], ledger, context.today)}`;
  }
  const head = `${code} ${target.metric}`;
  return light
    ? `${head}：${percentText(light.share)}，时间进度${percentText(light.expected)}，${LAMP_WORDS[light.colour]}`
    : head;
}
