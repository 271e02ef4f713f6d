import { counts, newestFirst, sourceOf } from '../../ledger/progress.js';
import type { Day, StoredFact } from '../../model/fact.js';
import type { Item } from '../../model/ledger.js';
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

/** Only the newest of each line and source: an older figure of the same thing is history. */
function newest(facts: readonly StoredFact[]): StoredFact[] {
  const seen = new Map<string, string>();
  return [...facts].sort(newestFirst).filter((fact) => {
    if ((fact.target === undefined && fact.object === undefined) || fact.mode === 'delta') return true;
    const { item, target, object, scope, measure, unit, milestone, kind } = fact;
    const key = [item, target, object, scope, measure, unit, milestone, sourceOf(fact), kind].join('|');
    const said = seen.get(key) ?? fact.reportedAt;
    seen.set(key, said);
    return said === fact.reportedAt;
  });
}

function inOrderOfText(a: StoredFact, b: StoredFact): number {
  return a.asOf === b.asOf || a.kind === 'published' ? a.id - b.id : newestFirst(a, b);
}

const ENOUGH = 0.45;
const MARGIN = 0.08;
/** All of the words, or nearly all of those that the item's own name leaves (电力井 of a road's 电力井). */
const WHOLE = 0.9;
const TELLING = 0.6;

interface Scored {
  fact: StoredFact;
  score: number;
}

function scored(facts: readonly StoredFact[], wanted: ReadonlySet<string>, words: string): Scored[] {
  return facts
    .map((fact) => {
      const object = fact.object ?? '';
      const score = Math.max(share(wanted, object), share(wanted, wordsOf(fact)) - 0.05, inOrder(words, object));
      return { fact, score };
    })
    .filter((one) => one.score >= ENOUGH);
}

/** The facts of items whose words are the asked ones, newest and nearest first; all of them when nothing was named. */
export function linesAbout(topic: string, items: readonly Item[], loaded: Loaded, day: Day): StoredFact[] {
  const live = newest(items.flatMap((item) => loaded.of(item.id)).filter((fact) => counts(fact) && fact.asOf <= day));
  if (topic === '') return live.sort(inOrderOfText);
  const strong = topic.split('\u0001').flatMap((one) => {
    const { strong: telling, weak } = weigh(one);
    return telling.length > 0 ? telling : weak;
  });
  const wanted = new Set(strong.flatMap((piece) => [...grams(piece)]));
  const named = grams(items.map((item) => `${item.title},${item.text}`).join(','));
  const rest = new Set([...wanted].filter((gram) => !named.has(gram)));
  let found = scored(live, wanted, strong.join(''));
  const whole = found.some((one) => one.score >= WHOLE);
  if (!whole && rest.size > 1 && rest.size < wanted.size) {
    const telling = scored(live, rest, '').filter((one) => one.score >= TELLING);
    if (telling.length > 0) found = telling;
  }
  if (found.length === 0 && rest.size > 0) found = scored(live, rest, '');
  const best = Math.max(0, ...found.map((one) => one.score));
  return found
    .filter((one) => one.score >= best - MARGIN)
    .map((one) => one.fact)
    .sort(inOrderOfText);
}
