import type { Item, Ledger } from '../../model/ledger.js';
import { withSynonyms } from '../items/synonyms.js';
import { itemsOfPerson, placeWords } from './names.js';
import { type Topic, weigh } from './residue.js';
import { common, grams, tokens } from './tokens.js';
import { type Entry, type TopicIndex, topicIndex } from './topics.js';

export interface Hit extends Entry {
  /** 0..~1.5: share of the telling words that the entry has, and what speaks for it besides. */
  score: number;
  /** 0..1: share of the telling words alone. */
  cover: number;
  /** All words of the matter stand in it as said. */
  exact: boolean;
  ledger: string;
}

export interface Narrow {
  places?: readonly string[];
  /** Only these items. */
  only?: ReadonlySet<string>;
}

/** From here the words name an entry; below, the matter is unknown. */
export const NAMED = 0.5;
/** Entries that are this near to the best are meant as well. */
const MARGIN = 0.12;
const TIER: Record<Entry['kind'], number> = { target: 0, object: 0, title: -0.03, text: -0.15, fact: -0.12 };

const LONGEST_NAME = 40;

function han(text: string): string[] {
  return tokens(text).filter((token): token is string => token !== null);
}

/** Abbreviations: 烂尾楼 for 烂尾类问题楼盘. At least three characters, three quarters of them in order. */
function abbreviates(piece: string, entry: Entry): number {
  const said = han(piece);
  if (said.length < 3 || entry.text.length > LONGEST_NAME) return 0;
  const share = common(said, han(entry.text)) / said.length;
  return share >= 0.75 ? share * 0.8 : 0;
}

interface Probe {
  index: TopicIndex;
  topic: Topic;
  wanted: Map<string, number>;
  total: number;
}

function probe(index: TopicIndex, topic: Topic, pieces: readonly string[]): Probe {
  const wanted = new Map<string, number>();
  for (const piece of pieces) for (const gram of grams(piece)) wanted.set(gram, index.weight(gram));
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

/** Does the item belong to the county or district: as unit, by its person, or by its words? */
export function belongsTo(item: Item, place: string, ledger: Ledger): boolean {
  const words = placeWords(place, [ledger]);
  if (item.units.some((unit) => words.includes(unit))) return true;
  if (words.some((word) => item.title.includes(word) || item.text.includes(word))) return true;
  return ledger.officials.some(
    (one) =>
      words.some((word) => one.unit === word || one.posts.includes(word)) &&
      one.code !== undefined &&
      item.code.startsWith(`${one.code}.`),
  );
}

function placeBonus(entry: Entry, ledger: Ledger, places: readonly string[]): number {
  if (places.length === 0) return 0;
  if (places.some((place) => belongsTo(entry.item, place, ledger))) return 0.25;
  const listed = ledger.facts.some(
    (fact) => fact.item === entry.item.id && places.some((place) => fact.breakdown?.[place] !== undefined),
  );
  return listed ? 0.2 : 0;
}

function plainOf(text: string): string {
  return text.replace(/[“”"‘’'《》]/g, '').toLowerCase();
}

function scoreLedger(ledger: Ledger, topic: Topic, pieces: readonly string[], narrow: Narrow): Hit[] {
  const index = topicIndex(ledger);
  const made = probe(index, topic, pieces);
  const weak = new Set(topic.weak.flatMap((word) => [...grams(word)]));
  const covered = [...covers(made)].sort((a, b) => b[1] - a[1]).slice(0, 300);
  const hits: Hit[] = [];
  for (const [at, share] of covered) {
    const entry = index.entries[at];
    if (!entry || (narrow.only && !narrow.only.has(entry.item.id))) continue;
    const short =
      pieces.length === 0 ? 0 : pieces.reduce((sum, piece) => sum + abbreviates(piece, entry), 0) / pieces.length;
    const cover = Math.max(share, entry.kind === 'text' || entry.kind === 'fact' ? 0 : short);
    if (cover < 0.3) continue;
    const own = weak.size > 0 ? grams(entry.text) : weak;
    const helped = weak.size > 0 ? [...weak].filter((gram) => own.has(gram)).length / weak.size : 0;
    const exact = plainOf(entry.text).includes(plainOf(topic.raw));
    const score =
      cover +
      TIER[entry.kind] +
      0.1 * helped +
      (exact && TIER[entry.kind] > -0.1 ? 0.25 : 0) +
      placeBonus(entry, ledger, narrow.places ?? []);
    hits.push({ ...entry, score, cover, exact, ledger: ledger.key });
  }
  return hits;
}

/** Everything that the words may mean, best first. */
export function search(raw: string, ledgers: readonly Ledger[], narrow: Narrow = {}): Hit[] {
  const topic = weigh(raw);
  const pieces = topic.strong.length > 0 ? topic.strong : topic.weak;
  const hits = ledgers.flatMap((ledger) => scoreLedger(ledger, topic, pieces, narrow));
  if ((hits.length === 0 || Math.max(...hits.map((hit) => hit.cover)) < NAMED) && topic.strong.length > 0) {
    for (const other of withSynonyms(raw).split(' ')) {
      if (other !== '') hits.push(...ledgers.flatMap((ledger) => scoreLedger(ledger, weigh(other), [other], narrow)));
    }
  }
  return hits.sort((a, b) => b.score - a.score);
}

/** What the words name: the best entries and those as near; none when the matter is unknown. */
export function named(raw: string, ledgers: readonly Ledger[], narrow: Narrow = {}): Hit[] {
  const hits = search(raw, ledgers, narrow);
  const best = hits.find((hit) => hit.cover >= NAMED);
  if (!best) return [];
  return hits.filter((hit) => hit.cover >= NAMED && hit.score >= best.score - MARGIN);
}

export { itemsOfPerson };
