import { counts, newestFirst } from '../../ledger/progress.js';
import type { Day, StoredFact } from '../../model/fact.js';
import type { Item } from '../../model/ledger.js';
import { weigh } from '../../parsers/question/residue.js';
import { common, grams, tokens } from '../../parsers/question/tokens.js';
import { newest } from './newest.js';
import { withSameBreath } from './same-breath.js';
import { isRate, leading, ofOrdinal, type Placed, placed, wished } from './surroundings.js';
import { thingsNamed } from './things-named.js';
import type { Loaded } from './types.js';
import { NO_WISH, ORDINAL, type Wish } from './wish.js';

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

function inOrderOfText(a: StoredFact, b: StoredFact): number {
  // What was reported since the document stands before its long block.
  if (a.kind !== b.kind) return a.kind === 'report' ? -1 : 1;
  return a.asOf === b.asOf || a.kind === 'published' ? a.id - b.id : newestFirst(a, b);
}

const ENOUGH = 0.45;
const MARGIN = 0.08;
/** All of the words, or nearly all of those that the item's own name leaves (电力井 of a road's 电力井). */
const WHOLE = 0.9;
const TELLING = 0.6;

const EXACTLY = 1.05;

interface Scored {
  fact: StoredFact;
  score: number;
}

/** A list leaves out the head that its names share: 文明实践中心10个、实践站24个; 实践站 is how 文明实践站 ends. */
const NAMED_BY_END = 0.85;
const LEFT_BEHIND = /(?:完成|建成|提升|改造|建设|完工|办结)+$/u;

function isOfEnd(fact: StoredFact, ends: readonly string[]): boolean {
  const name = /^\p{Script=Han}{2,8}?(?=已|共|约|累计|完成|\d)/u.exec(fact.text ?? '')?.[0] ?? '';
  if (fact.value === undefined || name === '' || weigh(name).strong.join('') === '') return false;
  return ends.some((end) => end.length > name.length && end.replace(LEFT_BEHIND, '').endsWith(name));
}

function scored(
  facts: readonly StoredFact[],
  wanted: ReadonlySet<string>,
  words: string,
  ends: readonly string[] = [],
): Scored[] {
  return facts
    .map((fact) => {
      const object = fact.object ?? '';
      const score = Math.max(
        // Of several lines that have the word that whose thing is called just so.
        object !== '' && object === words && fact.unit !== '%' ? EXACTLY : share(wanted, object),
        share(wanted, wordsOf(fact)) - 0.05,
        inOrder(words, object),
        isOfEnd(fact, ends) ? NAMED_BY_END : 0,
      );
      return { fact, score };
    })
    .filter((one) => one.score >= ENOUGH);
}

/**
 * The facts of items whose words are the asked ones, newest and nearest first; all of them when nothing was named. Where
 * a kind of figure is wished for that those have not, the line of that kind that stands under them (整改率 of 一般隐患).
 */
export function linesAbout(
  topic: string,
  items: readonly Item[],
  loaded: Loaded,
  day: Day,
  wish: Wish = NO_WISH,
): StoredFact[] {
  const all = newest(items.flatMap((item) => loaded.of(item.id)).filter((fact) => counts(fact) && fact.asOf <= day));
  const live = ofOrdinal(all, wish.ordinals);
  if (topic === '') return ofUnit(live, wish.unit).sort(inOrderOfText);
  const rows = rowsNamed(topic, live, items, wish);
  if (rows.length > 0) return rows.sort(inOrderOfText);
  const things = wish.left ? [] : thingsNamed(topic, live);
  if (things.length > 0) return things.sort(inOrderOfText);
  const strong = topic.split('\u0001').flatMap((one) => {
    const { strong: telling, weak } = weigh(one);
    return telling.length > 0 ? telling : weak;
  });
  const wanted = new Set(strong.flatMap((piece) => [...grams(piece)]));
  const named = grams(items.map((item) => `${item.title},${item.text}`).join(','));
  const rest = new Set([...wanted].filter((gram) => !named.has(gram)));
  const ends = [...topic.split('\u0001'), ...strong];
  let found = scored(live, wanted, strong.join(''), ends);
  if (!wish.rate && !wish.left && !topic.includes('\u0001') && found.every((one) => one.score <= NAMED_BY_END)) {
    const ended = found.filter(({ fact }) => isOfEnd(fact, ends)).map((one) => one.fact);
    const objects = new Set(ended.map((fact) => fact.object));
    const same = live.filter(
      (fact) => fact.object !== undefined && fact.value !== undefined && objects.has(fact.object),
    );
    if (ended.length > 0) return [...new Set([...ended, ...same])].sort(inOrderOfText);
  }
  const whole = found.some((one) => one.score >= WHOLE);
  if (!whole && rest.size > 1 && rest.size < wanted.size) {
    const telling = scored(live, rest, '').filter((one) => one.score >= TELLING);
    if (telling.length > 0) found = telling;
  }
  if (found.length === 0 && rest.size > 0) found = scored(live, rest, '');
  if (found.length === 0) found = byHead(live, strong, items);
  const best = Math.max(0, ...found.map((one) => one.score));
  const near = found.filter((one) => one.score >= best - MARGIN).map((one) => one.fact);
  const lines = placed(live, { grams: asked(topic), named, ...(wish.verb !== undefined && { verb: wish.verb }) });
  return pointed(withSameBreath(near, live), wished(lines, wish), wish, lines).sort(inOrderOfText);
}

/** 老桥遗址 of 老桥东侧石壁已揭示: the lines that have the head of the name, where not most of them have it. */
function byHead(facts: readonly StoredFact[], pieces: readonly string[], items: readonly Item[]): Scored[] {
  for (const piece of pieces.flatMap((one) => [one, withoutName(one, items)]))
    for (let length = piece.length; length >= HEAD; length -= 1) {
      const own = facts.filter((fact) => wordsOf(fact).includes(piece.slice(0, length)));
      if (own.length > 0) return own.length <= facts.length / 2 ? own.map((fact) => ({ fact, score: ENOUGH })) : [];
    }
  return [];
}

/** 老桥遗址 of 文化园老桥遗址, asked of the item 文化园. */
function withoutName(piece: string, items: readonly Item[]): string {
  for (let length = piece.length - HEAD; length >= HEAD; length -= 1)
    if (items.some(({ title }) => title.includes(piece.slice(0, length)))) return piece.slice(length);
  return '';
}
const HEAD = 2;

/** 单间套间各几套: figures of several lines, each by its own name in the words. */
function rowsNamed(topic: string, facts: readonly StoredFact[], items: readonly Item[], wish: Wish): StoredFact[] {
  if (!wish.number || wish.rate || wish.left || topic.includes('\u0001')) return [];
  const title = items.map((item) => item.title).join(',');
  const named = facts.filter(({ object, value, unit }) => {
    if (object === undefined || value === undefined || object.length < 2 || title.includes(object)) return false;
    const said = topic.includes(object) || (object.length > 4 && topic.includes(object.slice(-4)));
    return said && (wish.unit === undefined || (unit ?? '').endsWith(wish.unit));
  });
  return new Set(named.map(({ object }) => object)).size > 1 ? named : [];
}

/** Words of the genre (开工, 投产) tell less, but they tell lines of one item apart. */
const WEAK = 0.5;

/** The pairs of the matter's words. Which 批 or 期 is meant was decided by where a line stands, and 率 by its kind. */
export function asked(topic: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const piece of topic.replace(ORDINAL, '\u0001').split('\u0001')) {
    const telling = new Set(weigh(piece).strong.flatMap((one) => [...grams(one)]));
    for (const gram of grams(piece.replace(/率$/u, ''))) found.set(gram, telling.has(gram) ? 1 : WEAK);
  }
  return found;
}

const CLEARLY = 0.1;
const FAR = 0.3;

/** 共办了多少件 of the matter of the talk: what is counted so, where anything is. */
function ofUnit(facts: StoredFact[], unit: string | undefined): StoredFact[] {
  const fitting = unit === undefined ? [] : facts.filter((fact) => fact.value !== undefined && fact.unit === unit);
  return fitting.length > 0 ? fitting : facts;
}

/** The near lines where they answer; else the wished one with those before it that name its matter. */
function pointed(
  near: readonly StoredFact[],
  chosen: readonly StoredFact[],
  wish: Wish,
  lines: readonly Placed[],
): StoredFact[] {
  const best = (facts: readonly StoredFact[]) =>
    Math.max(0, ...lines.filter((one) => facts.includes(one.fact)).map((one) => one.score));
  if (chosen.length === 0 || chosen.every((fact) => near.includes(fact))) {
    // 重大隐患整改率: of rates of one name that which stands under what was named.
    const rest = near.filter((fact) => !chosen.includes(fact));
    const other = wish.rate && rest.length > 0 && rest.every(isRate) && best(rest) < best(chosen) - FAR;
    const told = other ? chosen : near;
    return wish.rate ? [...leading(told, [], lines), ...told] : [...told];
  }
  const says = (facts: readonly StoredFact[]) =>
    wish.verb !== undefined && facts.some((fact) => wordsOf(fact).includes(wish.verb ?? ''));
  const enough =
    (says(near) || !says(chosen)) &&
    !wish.rate &&
    !wish.left &&
    near.some((fact) => fact.value !== undefined || !wish.number) &&
    best(near) >= best(chosen) - CLEARLY;
  return enough ? [...near] : [...leading(chosen, near, lines), ...chosen];
}
