import type { Ledger } from '../../model/ledger.js';
import { officially, withSynonyms } from '../items/synonyms.js';
import { belongsTo, ownerOf } from './belongs.js';
import { isCutShort } from './cut-short.js';
import { inAnyOrder, isAsNear, isThing, ofOwnName, withHead } from './heads.js';
import { placeWords } from './names.js';
import { isOtherThing } from './other-thing.js';
import { partsOf } from './parts.js';
import { besideTargets, inTwo, OF_PIECES, textOf } from './pieces.js';
import { type Topic, weigh } from './residue.js';
import { officialWords, ofSchools } from './speech.js';
import { common, grams, tokens } from './tokens.js';
import { type Entry, plainText, type TopicIndex, topicIndex } from './topics.js';

export interface Hit extends Entry {
  /** 0..~1.5: share of the telling words that the entry has, and what speaks for it besides. */
  score: number;
  /** 0..1: share of the telling words alone. */
  cover: number;
  /** All words of the matter stand in it as said. */
  exact: boolean;
  ledger: string;
  /** By words that stand for those said, and not by these themselves. */
  loose?: true;
  /** The item has the words in two pieces, each as said. */
  pieces?: true | undefined;
}

export interface Narrow {
  places?: readonly string[];
  /** Only these items. */
  only?: ReadonlySet<string>;
}

/** From here the words name an entry; below, the matter is unknown. */
export const NAMED = 0.5;
/** Scattered words must nearly all be there. */
const WHOLE_NAMED = 0.75;
const TIER: Record<Entry['kind'], number> = {
  target: 0,
  object: 0,
  title: -0.03,
  text: -0.15,
  fact: -0.12,
  whole: -0.2,
};

function chars(text: string): string[] {
  return tokens(text).filter((token): token is string => token !== null);
}

/** Abbreviations: 烂尾楼 for 烂尾类问题楼盘. Three quarters of the characters in order, three at least in a whole ledger. */
function abbreviates(said: readonly string[], entry: Entry, near: boolean): number {
  if (said.length < (near ? 2 : 3)) return 0;
  const own = entry.chars ?? (near && entry.kind !== 'text' ? chars(entry.text) : undefined);
  if (own === undefined) return 0;
  const share = common(said, own) / said.length;
  // 老旧厂区 is no 老旧小区: what a name leaves out is not what it ends with.
  if (share < 1 && common(said.slice(-2), own) < 2) return 0;
  return share >= 0.75 ? share * (near ? 0.7 : 0.8) : 0;
}

/** 通组路硬化 of 硬化通组公路, 油茶低改 of 改造低产油茶林: every character of it, a pair of them side by side. */
const holdsAll = (raw: string, { kind, plain }: Entry): boolean =>
  kind === 'target' && raw.length >= 3 && raw.length <= plain.length && [...raw].every((char) => plain.includes(char));
const SCATTERED = 0.9;

/** Where two known words meet (惠济河|清淤) the pair across means little. */
const JOINT = 0.2;
/** So does a verb left at the end of a known name (降水井|打). */
const EDGE = 0.4;

interface Probe {
  index: TopicIndex;
  topic: Topic;
  wanted: Map<string, number>;
  total: number;
}

function probe(index: TopicIndex, topic: Topic, pieces: readonly string[]): Probe {
  const wanted = new Map<string, number>();
  for (const piece of pieces) {
    const own = [...grams(piece)];
    const telling = own.filter((gram) => index.knows(gram)).length;
    own.forEach((gram, at) => {
      const [before, after] = [own[at - 1], own[at + 1]];
      const joint = !index.knows(gram) && before && after && index.knows(before) && index.knows(after);
      const edge = !index.knows(gram) && after === undefined && telling >= 3;
      wanted.set(gram, index.weight(gram) * (joint ? JOINT : edge ? EDGE : 1));
    });
  }
  return { index, topic, wanted, total: [...wanted.values()].reduce((sum, one) => sum + one, 0) };
}

function covers({ index, wanted, total }: Probe): Map<number, number> {
  const covered = new Map<number, number>();
  if (total === 0) return covered;
  for (const [gram, weight] of wanted) {
    for (const at of index.postings.get(gram) ?? []) covered.set(at, (covered.get(at) ?? 0) + weight / total);
  }
  return covered;
}

/** An item of the place itself, or one whose figures are listed by places, before the same matter of another place. */
function placeBonus(entry: Entry, ledger: Ledger, places: readonly string[]): number {
  if (places.length === 0) return 0;
  const owner = ownerOf(entry.item, ledger);
  if (owner !== undefined && !places.some((place) => placeWords(place, ledger).includes(owner))) return -0.6;
  if (places.some((place) => belongsTo(entry.item, place, ledger))) return 0.4;
  const listed = topicIndex(ledger).listed.get(entry.item.id);
  return listed && places.some((place) => placeWords(place, ledger).some((word) => listed.has(word))) ? 0.35 : 0;
}

function scoreLedger(ledger: Ledger, topic: Topic, pieces: readonly string[], narrow: Narrow): Hit[] {
  const index = topicIndex(ledger);
  const made = probe(index, topic, pieces);
  const weak = new Set(topic.weak.flatMap((word) => [...grams(word)]));
  const shares = covers(made);
  for (const id of narrow.only ?? []) for (const at of index.ofItem.get(id) ?? []) shares.set(at, shares.get(at) ?? 0);
  const covered = [...shares].sort((a, b) => b[1] - a[1]).slice(0, 300);
  const split = pieces.map(chars);
  const raw = plainText(topic.raw);
  const bare = weak.size > 1 && topic.strong.join('').length <= 2;
  const hits: Hit[] = [];
  for (const [at, share] of covered) {
    const entry = index.entries[at];
    if (!entry || (narrow.only && !narrow.only.has(entry.item.id))) continue;
    const short =
      split.reduce((sum, piece) => sum + abbreviates(piece, entry, isFew(narrow)), 0) / Math.max(split.length, 1);
    const cover = Math.max(share, short, holdsAll(raw, entry) || isCutShort(raw, entry) ? SCATTERED : 0);
    if (cover < 0.3) continue;
    const helped = weak.size > 0 ? [...weak].filter((gram) => entry.grams.has(gram)).length / weak.size : 0;
    const thing = isThing(entry, raw);
    const exact = entry.plain.includes(raw);
    const tier = thing ? TIER.title : TIER[entry.kind];
    const score =
      cover +
      tier +
      (bare ? 0.35 : 0.1) * helped +
      ((exact && tier > -0.1) || inAnyOrder(entry, topic) ? 0.25 : 0) +
      placeBonus(entry, ledger, narrow.places ?? []);
    hits.push({ ...entry, score, cover, exact, ledger: ledger.key });
  }
  return hits;
}

/** Items in whose names and lines together the words stand, where no single one has them all. */
function union(ledger: Ledger, raw: string, pieces: readonly string[], narrow: Narrow): Hit[] {
  const index = topicIndex(ledger);
  const { wanted, total } = probe(index, { raw: '', strong: [], weak: [] }, pieces);
  if (wanted.size < 3) return [];
  const shares = new Map<string, number>();
  const above = new Map<string, number>();
  for (const [gram, weight] of wanted) {
    const items = new Set((index.postings.get(gram) ?? []).map((at) => index.entries[at]?.item.id ?? ''));
    for (const id of items) shares.set(id, (shares.get(id) ?? 0) + weight / total);
    for (const { id, parent } of index.parts)
      if (items.has(parent) && !items.has(id)) above.set(id, (above.get(id) ?? 0) + weight / total);
  }
  const parts = partsOf(index, shares, above).filter(({ entry }) => narrow.only?.has(entry.item.id) ?? true);
  if (parts.length > 0)
    return parts.map(({ entry, cover }) => ({ ...entry, cover, exact: false, score: cover, ledger: ledger.key }));
  return [...shares].flatMap(([id, cover]) => {
    if (cover < WHOLE_NAMED || (narrow.only && !narrow.only.has(id))) return [];
    const entry = index.entries[index.ofItem.get(id)?.[0] ?? 0];
    if (!entry) return [];
    const { target: _target, fact: _fact, ...rest } = entry;
    const told = inTwo(raw, textOf(entry.item, index), index) && { pieces: true as const };
    const score = cover + TIER.whole + (told ? OF_PIECES : 0) + placeBonus(entry, ledger, narrow.places ?? []);
    return [
      {
        ...rest,
        ...told,
        kind: 'whole' as const,
        text: entry.item.title,
        cover,
        exact: false,
        score,
        ledger: ledger.key,
      },
    ];
  });
}

/** Two characters scattered over a name say something among a leader's items, and nothing among all of a city's. */
const isFew = ({ only }: Narrow): boolean => only !== undefined && only.size <= FEW;
const FEW = 30;

/** Everything that the words may mean, best first. */
export function search(raw: string, ledgers: readonly Ledger[], narrow: Narrow = {}): Hit[] {
  const topic = weigh(raw);
  const pieces = topic.strong.length > 0 ? topic.strong : topic.weak;
  const hits = ledgers.flatMap((ledger) => [
    ...scoreLedger(ledger, topic, pieces, narrow),
    ...union(ledger, plainText(raw), pieces, narrow),
  ]);
  const schools = ofSchools(raw);
  if (schools !== undefined)
    hits.push(...ledgers.flatMap((one) => scoreLedger(one, weigh(schools), weigh(schools).strong, narrow)));
  // 暖气管网: where no ledger has a word at all, its official name is meant, whatever else (天然气管网) the pairs are part of.
  for (const { said, text } of topic.strong.length > 0 ? officially(raw) : [])
    if (!ledgers.some((ledger) => [...grams(said)].some((gram) => topicIndex(ledger).knows(gram))))
      hits.push(...ledgers.flatMap((ledger) => scoreLedger(ledger, weigh(text), weigh(text).strong, narrow)));
  // Where only one of several ledgers has the word as said (改厕), the others are asked for what it stands for (户厕).
  const without = ledgers.filter(({ key }) => !hits.some((hit) => hit.ledger === key && hit.cover >= NAMED));
  if (without.length > 0 && topic.strong.length > 0) {
    const speech = without.length === ledgers.length ? [officialWords(raw)] : [];
    const most = speech.length > 0 ? Number.POSITIVE_INFINITY : Math.max(...hits.map(({ score }) => score));
    for (const other of [...withSynonyms(raw).split(' '), ...speech]) {
      if (other !== '' && other !== raw)
        hits.push(
          ...without.flatMap((ledger) =>
            scoreLedger(ledger, weigh(other), [other], narrow).map((hit) => ({
              ...hit,
              score: Math.min(hit.score, most),
              loose: true as const,
            })),
          ),
        );
    }
  }
  return besideTargets(hits).sort((a, b) => b.score - a.score);
}

/** 农村污水处理率 beside 新建农村污水处理厂 of the same item: what is a ratio by its own name is asked for, and not what is counted. */
function ofRate(raw: string, best: Hit, hits: readonly Hit[]): Hit[] {
  if (!RATE.test(raw) || best.kind !== 'target' || best.target?.unit === '%') return [];
  return hits.filter(
    ({ kind, item, target, cover }) =>
      kind === 'target' && item === best.item && target?.unit === '%' && RATE.test(target.metric) && cover >= NAMED,
  );
}
const RATE = /率$/u;

/** What the words name: the best entries and those as near; none when the matter is unknown. */
export function named(raw: string, ledgers: readonly Ledger[], narrow: Narrow = {}): Hit[] {
  const hits = search(raw, ledgers, narrow).filter((hit) => !isOtherThing(raw, hit));
  const best = hits.find((hit) => hit.cover >= NAMED);
  if (!best) return [];
  const rates = ofRate(raw, best, hits);
  if (rates.length > 0) return rates;
  const nearest = hits.filter((hit) => hit.cover >= NAMED && isAsNear(hit, best, raw, narrow.places));
  const pieced = new Set(nearest.filter((hit) => hit.pieces).map((hit) => hit.item));
  const near = nearest.filter((hit) => pieced.size === 0 || pieced.has(hit.item) || hit.cover > 0.99);
  const single = near.some(
    ({ kind, cover, target }) => kind === 'target' && target !== undefined && cover >= WHOLE_NAMED,
  );
  return withHead(ofOwnName(single ? near.filter(({ kind }) => kind !== 'whole') : near, plainText(raw)), raw);
}
