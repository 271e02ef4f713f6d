import type { Target } from '../../model/ledger.js';
import { type Topic, weigh } from './residue.js';
import { type Entry, plainText } from './topics.js';

interface Name {
  /** Without quotation marks, in small letters. */
  plain: string;
  exact: boolean;
  kind: string;
  target?: Target;
}

/** So much behind the words makes them the attribute of another thing: 绿色食品 of 绿色食品原料标准化生产基地. */
const OTHER = 4;

function behind({ plain }: Name, raw: string): string {
  const rest = plain.slice(plain.indexOf(raw) + raw.length).replace(/\([^()]*\)/gu, '');
  return /^\p{Script=Han}*/u.exec(rest)?.[0] ?? '';
}

/** Where a target is called just so, names in which the words only stand before another thing are not meant. */
export function ofOwnName<N extends Name>(names: readonly N[], raw: string): N[] {
  const own = names.some((name) => name.exact && name.target !== undefined && behind(name, raw) === '');
  if (!own || raw.length < OTHER) return [...names];
  return names.filter((name) => {
    if (!name.exact || (name.kind !== 'target' && name.kind !== 'title')) return true;
    return weigh(behind(name, raw)).strong.join('').length < OTHER;
  });
}

interface Found extends Name {
  item: { id: string };
  cover: number;
}

/** 天然气管道 of 天然气长输管道 and 天然气管网: of items that have as many of the words, those that have the noun in which they end. */
export function withHead<N extends Found>(hits: readonly N[], raw: string): N[] {
  const noun = weigh(raw).strong.at(-1) ?? '';
  const head = plainText(noun.slice(-2));
  if (
    noun.length < OTHER ||
    new Set(hits.map(({ item }) => item.id)).size < 2 ||
    hits.some(({ cover }) => cover > WHOLE)
  )
    return [...hits];
  const own = hits.filter(({ plain }) => plain.includes(head));
  return own.length > 0 ? own : [...hits];
}
const WHOLE = 0.99;

/** 桥梁改造 of 改造桥梁, 签约项目开工率 of “签约一批”项目开工率: a target's name has every word, in whatever order. */
export function inAnyOrder({ kind, plain }: Pick<Name, 'kind' | 'plain'>, { raw, strong, weak }: Topic): boolean {
  if (kind !== 'target' || strong.length === 0 || plain.replace('基本建成', '建成').length > raw.length + MORE)
    return false;
  return [...strong, ...weak].every((word) => plain.includes(word.toLowerCase()));
}

/** 市重点项目年度计划投资 is narrower than 年度投资, though it has its words. */
const MORE = 3;

/** 新建乡镇公园 is called 乡镇公园. */
const isNamed = (object: string, raw: string): boolean =>
  object === raw || (object.endsWith(raw) && weigh(object.slice(0, -raw.length)).strong.length === 0);

/** A named thing that a published line without a figure is about: one matter in two commitments. */
export function isThing(entry: Pick<Entry, 'fact'>, raw: string): boolean {
  const fact = entry.fact;
  if (fact !== undefined && raw.length >= 4 && fact.object?.includes(`“${raw}”`)) return true;
  return (
    fact !== undefined &&
    (fact.value === undefined
      ? raw.length >= 4 && plainText(fact.object ?? '').endsWith(raw)
      : raw.length >= 3 && isNamed(plainText(fact.object ?? ''), raw))
  );
}

/** Entries that are this near to the best are meant as well. */
const MARGIN = 0.09;
/** So much a target of another ledger may have less for its verb (建设森林乡村 beside 打造森林乡村) and be the same matter. */
const VERB = 0.4;

interface Scored {
  plain: string;
  kind: string;
  ledger: string;
  score: number;
  loose?: true;
}

/** As near as the best one; or a target of another ledger with all of the words: figures of two sources are told side by side (rule 20). */
export function isAsNear(hit: Scored, best: Scored, raw: string, places: readonly string[] = []): boolean {
  if (hit.score >= best.score - MARGIN) return true;
  if (places.length > 0 || hit.ledger === best.ledger || hit.kind !== 'target' || best.kind !== 'target') return false;
  return !hit.loose && hit.score >= best.score - VERB && isCalled(hit, raw) && isCalled(best, raw);
}

/** 森林乡村 of 建设森林乡村, and not 就业 of 签订就业帮扶协议. */
export function isCalled({ plain }: { plain: string }, raw: string): boolean {
  const noun = plainText(weigh(raw).strong.join(''));
  return noun.length >= NOUN && plain.endsWith(noun);
}
const NOUN = 3;
