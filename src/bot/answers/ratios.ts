import { sum } from '../../ledger/arithmetic.js';
import { ratioOfSums } from '../../ledger/compare.js';
import { counts } from '../../ledger/progress.js';
import type { StoredFact } from '../../model/fact.js';
import type { Ledger } from '../../model/ledger.js';
import type { Query } from '../../parsers/question/query.js';
import { plainText } from '../../parsers/question/topics.js';
import { sourceLine } from '../replies/answers.js';
import { RATES_APART, ratioLine } from '../replies/answers-sums.js';
import { wordsOf } from './lines.js';
import { family, itemById, ledgerOf, load } from './load.js';
import { subjectOf } from './subject.js';
import { about, type Triple, triples } from './triples.js';
import type { AnswerContext, Said, Shown, Talk } from './types.js';

const RATE_ALONE = /^(?:综合|总体?|总的)?\p{Script=Han}{2}率$/u;

/** Several rates together: from the sums of what they were made of, never averaged. */
export async function ratioAnswer(query: Query, context: AnswerContext, talk: Talk | undefined): Promise<Said | null> {
  // 三类合起来转化率多少 in a talk: of its matter, not of something called 转化率.
  const asked = talk && query.topics.every((topic) => RATE_ALONE.test(topic)) ? { ...query, topics: [] } : query;
  const subject = subjectOf(asked, context, talk);
  for (const part of subject.parts) {
    const loaded = await load(context, family(part.item, part.ledger));
    const topic = [...new Set([part.topic, ...query.topics])].join('\u0001');
    const near = about(triples(loaded.of(part.item.id).filter(counts)), topic);
    const found = ofThese(near, query);
    if (found.length < 2) continue;
    const said = together(found, part.item.id, part.ledger, context);
    if (said) return said;
  }
  return null;
}

/** 签约一批和开工一批合起来, 签约和开工两类: those that the words name one by one, where they name several and not all. */
function ofThese(all: readonly Triple[], { text, topics }: Query): readonly Triple[] {
  const names = all.map((one) => plainText(one.whole.object ?? wordsOf(one.part)));
  const own = ownWords(names);
  const named = all.filter((_, at) => {
    const [name = '', word = ''] = [names[at], own[at]];
    return (word.length > 1 && text.includes(word)) || topics.some((topic) => topic.length > 2 && name.includes(topic));
  });
  return named.length > 1 ? named : all;
}

/** What each name has for itself: 签约 and 开工 of 签约一批项目 and 开工一批项目. */
function ownWords(names: readonly string[]): string[] {
  const [first = ''] = names;
  const shared = (of: (name: string, length: number) => string): number => {
    let length = 0;
    while (length < first.length && names.every((name) => of(name, length + 1) === of(first, length + 1))) length += 1;
    return length;
  };
  const head = shared((name, length) => name.slice(0, length));
  const tail = shared((name, length) => name.slice(-length));
  return names.map((name) => name.slice(head, Math.max(head, name.length - tail)));
}

/** 两批合起来呢 after rates were shown: of those rates, from the counts that they were made of. */
export async function ratioOfShown(shown: readonly Shown[], context: AnswerContext): Promise<Said | null> {
  const item = itemById(context, shown[0]?.item ?? '');
  if (!item || shown.length < 2) return null;
  if (shown.some((one) => one.item !== item.id || one.target !== undefined || one.share === undefined)) return null;
  const ledger = ledgerOf(context, item);
  const loaded = await load(context, family(item, ledger));
  const behind = new Set(shown.flatMap((one) => one.facts));
  const found = triples(loaded.of(item.id).filter(counts)).filter(
    ({ part, rate }) => behind.has(part.id) || behind.has(rate.id),
  );
  return found.length === shown.length ? together(found, item.id, ledger, context) : null;
}

function together(found: readonly Triple[], item: string, ledger: Ledger, context: AnswerContext): Said | null {
  // 座 and 米 are not added up.
  if (new Set(found.map(({ part }) => part.unit)).size > 1) return null;
  const parts = found.map((one) => one.part.value ?? 0);
  const wholes = found.map((one) => one.whole.value ?? 0);
  const share = ratioOfSums(parts, wholes);
  if (share === null) return null;
  const source = sourceLine(
    found.map((one) => one.rate),
    ledger,
    context.today,
  );
  return {
    items: [item],
    text: [ratioLine(found, sum(parts), sum(wholes), share), source].join('\n'),
    shown: [],
  };
}

/** 开工率 and 投产率 are of different wholes: where the counts behind them are not known they stand side by side. */
export function ratesApart(
  shown: Shown[],
  facts: readonly StoredFact[],
  ledger: Ledger,
  { today }: AnswerContext,
): Said {
  const source = facts.length > 0 ? [sourceLine(facts, ledger, today)] : [];
  return {
    items: [...new Set(shown.map(({ item }) => item))],
    shown,
    text: [RATES_APART(shown), ...source].join('\n'),
  };
}
