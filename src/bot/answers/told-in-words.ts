import { counts, newestFirst } from '../../ledger/progress.js';
import type { StoredFact } from '../../model/fact.js';
import type { Item } from '../../model/ledger.js';
import { plainText } from '../../parsers/question/topics.js';
import { sourceLine } from '../replies/answers.js';
import { itemText } from '../replies/answers-format.js';
import { wordsOf } from './lines.js';
import { ledgerOf, load } from './load.js';
import { headOf } from './named-beside.js';
import type { AnswerContext, Said } from './types.js';

/** Two characters stand in too many words, but for what a figure is of (取证5.8万人). */
const SHORTEST = 3;
const LEAST = 2;
const MOST = 3;

/** 占道审批的问题: a matter that no document has, and somebody's report speaks of by these words; of the talk's items two characters are enough. */
export async function toldInWords(
  unknown: readonly string[],
  context: AnswerContext,
  talk: readonly string[] = [],
): Promise<Said | null> {
  const words = unknown.map(plainText);
  if (words.length !== 1 || (words[0] ?? '').length < LEAST) return null;
  const [said = ''] = words;
  const all = context.ledgers.flatMap(({ items }) => items);
  const loaded = await load(context, all);
  const reports = loaded.facts.filter((fact) => counts(fact) && fact.kind === 'report');
  const whole = reports
    .filter((fact) => plainText(wordsOf(fact)).includes(said) || isThingAndMatter(fact, said))
    .filter((fact) => said.length >= SHORTEST || talk.includes(fact.item) || isFigureOf(fact, said));
  const found = (whole.length > 0 ? whole : reports.filter((fact) => isPartNamed(fact, said, all)))
    .sort(newestFirst)
    .slice(0, MOST);
  const items = all.filter(({ id }) => found.some((fact) => fact.item === id));
  if (items.length === 0) return null;
  const lines = items.flatMap((item) => [
    itemText(item, context.ledgers.length > 1),
    ...found
      .filter((fact) => fact.item === item.id)
      .map((fact) => `${clauseOf(fact, said)}（${sourceLine([fact], ledgerOf(context, item), context.today)}）`),
  ]);
  return { items: items.map(({ id }) => id), text: [...new Set(lines)].join('\n') };
}

/** 重点人群签约率 where 签约率:重点人群72% was told: the thing, and the matter that stands over it. */
function isThingAndMatter(fact: StoredFact, said: string): boolean {
  const thing = plainText(fact.object ?? '');
  const rest = said.slice(thing.length);
  return (
    thing.length >= LEAST && rest.length >= LEAST && said.startsWith(thing) && plainText(fact.text ?? '').includes(rest)
  );
}

/** 公办托位 where 其中公办380 was told of an item that counts 托位: the part stands before the name of what is counted. */
function isPartNamed(fact: StoredFact, said: string, items: readonly Item[]): boolean {
  const head = fact.measure === 'other' && fact.value !== undefined ? headOf(fact) : undefined;
  if (head === undefined || !said.startsWith(head) || said.length < head.length + LEAST) return false;
  const targets = items.find(({ id }) => id === fact.item)?.targets ?? [];
  return targets.some(({ metric }) => plainText(metric).includes(said.slice(head.length)));
}

/** 取证5.8万人: the words stand right before a figure. */
function isFigureOf({ value, text = '' }: StoredFact, said: string): boolean {
  const words = plainText(text);
  const at = words.indexOf(said);
  return value !== undefined && at >= 0 && /^了?[约近]?\d/u.test(words.slice(at + said.length));
}

/** Of a report's parts the one that has the words. */
function clauseOf({ problem, suggestion, nextStep, text }: StoredFact, said: string): string {
  return [problem, suggestion, nextStep, text].find((words) => plainText(words ?? '').includes(said)) ?? text ?? '';
}
