import { counts, newestFirst } from '../../ledger/progress.js';
import type { Day, StoredFact } from '../../model/fact.js';
import { weigh } from '../../parsers/question/residue.js';
import { common, grams, tokens } from '../../parsers/question/tokens.js';
import type { Loaded } from './types.js';

function share(wanted: ReadonlySet<string>, text: string): number {
  if (wanted.size === 0) return 0;
  const own = grams(text);
  let found = 0;
  for (const gram of wanted) if (own.has(gram)) found += 1;
  return found / wanted.size;
}

function inOrder(topic: string, text: string): number {
  const said = tokens(topic).filter((token): token is string => token !== null);
  const own = tokens(text).filter((token): token is string => token !== null);
  return said.length < 3 ? 0 : (common(said, own) / said.length) * 0.7;
}

export function wordsOf(fact: StoredFact): string {
  return [fact.object, fact.milestone, fact.text, fact.nextStep, fact.problem].filter(Boolean).join(',');
}

/** The facts of an item whose words are the asked ones, newest and nearest first; all of them when nothing was named. */
export function linesAbout(topic: string, items: ReadonlySet<string>, loaded: Loaded, day: Day): StoredFact[] {
  const live = loaded.facts.filter((fact) => counts(fact) && fact.asOf <= day && items.has(fact.item));
  if (topic === '') return [...live].sort((a, b) => (a.asOf === b.asOf ? a.id - b.id : newestFirst(a, b)));
  const strong = topic.split('\u0001').flatMap((one) => {
    const { strong: telling, weak } = weigh(one);
    return telling.length > 0 ? telling : weak;
  });
  const wanted = new Set(strong.flatMap((piece) => [...grams(piece)]));
  const scored = live
    .map((fact) => ({
      fact,
      score: Math.max(
        share(wanted, fact.object ?? ''),
        share(wanted, wordsOf(fact)) - 0.05,
        inOrder(strong.join(''), fact.object ?? ''),
      ),
    }))
    .filter((one) => one.score >= 0.45);
  const best = Math.max(0, ...scored.map((one) => one.score));
  return scored
    .filter((one) => one.score >= best - 0.08)
    .sort((a, b) => (a.fact.asOf === b.fact.asOf ? a.fact.id - b.fact.id : newestFirst(a.fact, b.fact)))
    .map((one) => one.fact);
}
