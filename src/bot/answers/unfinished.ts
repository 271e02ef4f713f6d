import { minus } from '../../ledger/arithmetic.js';
import { counts } from '../../ledger/progress.js';
import type { Fact } from '../../model/fact.js';
import type { Ledger } from '../../model/ledger.js';
import type { Query, Said as SaidValue } from '../../parsers/question/query.js';
import { sourceLine } from '../replies/answers.js';
import { remainderLine, STARTED_LEFT } from '../replies/answers-compare.js';
import { itemText } from '../replies/answers-format.js';
import type { Handler } from './handlers.js';
import { family, itemById, ledgerOf, load } from './load.js';
import { aimsOf, type Part } from './part.js';
import { aside, readTarget } from './reading.js';
import { latestOf } from './shown-last.js';
import { subjectOf } from './subject.js';
import { type Triple, triples } from './triples.js';
import type { AnswerContext, Loaded, Said, Talk } from './types.js';

const NOT_DONE = /(?:没|未)(?:有)?[^,，。;；哪]{0,6}/u;
/** 多少, 几个; 几项任务 counts items. */
export const HOW_MANY = /(?:多少|几)(?!项任务|项事项)/u;
const STARTED =
  /(?:开工|动工)(?:了)?的?[^,，。;；]{0,8}(?:没|未)(?:有)?(?:完工|完成|竣工|建成|[干做弄修建改]完|完(?=[?？。!的]|$)|交付|投用)/u;

/**
 * 34个里还没开工几个: of a published whole of just that size, what is left when those told as done are taken off; 开工的还有多少没完工:
 * the started figure of a target without the finished one.
 */
export const unfinishedAnswer: Handler = async (query, context, talk) => {
  const ofRate = await leftOfRate(query, context, talk);
  if (ofRate) return ofRate;
  if (!HOW_MANY.test(query.text) || !NOT_DONE.test(query.text) || query.places.length > 0) return null;
  const [said, more] = query.values;
  const started = STARTED.test(query.text);
  if (!started && (said === undefined || more !== undefined)) return null;
  const several = context.ledgers.length > 1;
  const { parts } = subjectOf(query, context, talk);
  const sized = said && wholesOf(said, query, context);
  for (const part of sized && sized.length > 0 ? sized : parts) {
    const loaded = await load(context, family(part.item, part.ledger));
    const lines = started ? startedLines(part, loaded, context) : [];
    const found = triples(loaded.of(part.item.id).filter(counts)).find(({ whole }) => said && isOf(whole, said));
    if (found) lines.push(itemText(part.item, several, 24), ...leftLines(found, part.ledger, context));
    if (lines.length > 0) return { items: [part.item.id], text: lines.join('\n') };
  }
  return null;
};

const LEFT = /(?:还有|还剩|剩下?|剩余|还压着?|积压着?|还差|还欠)[^,，。;；]{0,2}(?:多少|几)([件个家起处户条])/u;

/** 还有几件没办完 right after a ratio that was made of two counts: the one taken from the other. */
async function leftOfRate(query: Query, context: AnswerContext, talk: Talk | undefined): Promise<Said | null> {
  const unit = LEFT.exec(query.text)?.[1];
  const [shown] = latestOf(talk);
  if (unit === undefined || !talk || shown?.unit !== '%' || query.topics.length + query.places.length > 0) return null;
  const item = itemById(context, shown.item);
  if (!item) return null;
  const ledger = ledgerOf(context, item);
  const loaded = await load(context, family(item, ledger));
  const counted = triples(loaded.of(item.id).filter(counts)).filter(({ whole }) => whole.unit === unit);
  const own = counted.find(({ rate, part }) => [rate.id, part.id].some((id) => shown.facts.includes(id)));
  const found = own ?? (counted.length === 1 ? counted[0] : undefined);
  if (!found) return null;
  return {
    items: [item.id],
    text: leftLines(found, ledger, context).join('\n'),
  };
}

/** What is left of a whole when its part is taken off, and who told the part. */
function leftLines({ whole, part }: Triple, ledger: Ledger, { today }: AnswerContext): string[] {
  const left = minus(whole.value ?? 0, part.value ?? 0);
  return [remainderLine(whole, part, left, today), sourceLine([part], ledger, today)];
}

function isOf({ value, unit = '' }: Fact, said: SaidValue): boolean {
  return value === said.value && unit.endsWith(said.unit);
}

/** Items of which a published whole of just that size has a word of the question. */
function wholesOf(said: SaidValue, { topics }: Query, { ledgers }: AnswerContext): Part[] {
  const whole = ({ object = '', ...fact }: Fact) =>
    isOf({ object, ...fact }, said) && topics.some((topic) => object.includes(topic));
  return ledgers.flatMap((ledger) =>
    ledger.items
      .filter((item) => ledger.facts.some((fact) => fact.item === item.id && whole(fact)))
      .map((item) => ({ ledger, item, aims: [], topic: '', line: false, score: 1, cover: 1 })),
  );
}

function startedLines(part: Part, loaded: Loaded, context: AnswerContext): string[] {
  return aimsOf(part).flatMap((aim) => {
    const [begun] = aside(aim, loaded, context.today).filter((fact) => fact.measure === 'started');
    const [done] = readTarget(aim, loaded, context.today).figures;
    if (begun?.value === undefined || !done || begun.unit !== (done.unit ?? aim.target.unit)) return [];
    if (begun.value < done.value) return [];
    return [
      STARTED_LEFT(aim.target.metric, begun.value, done.value, minus(begun.value, done.value), begun.unit ?? ''),
      sourceLine([begun, done.head], part.ledger, context.today),
    ];
  });
}
