import type { Item, Ledger } from '../../model/ledger.js';
import { type Hit, NAMED } from '../../parsers/question/match.js';
import type { Query } from '../../parsers/question/query.js';
import { weigh } from '../../parsers/question/residue.js';
import { grams } from '../../parsers/question/tokens.js';
import { plainText } from '../../parsers/question/topics.js';
import { calledSo, saidInFull } from './narrowest.js';
import type { Aim } from './types.js';

/** What one matter of the question means in one item. */
export interface Part {
  ledger: Ledger;
  item: Item;
  /** Targets that the words name; empty = the item as a whole, or single lines of it. */
  aims: Aim[];
  /** The words that picked it, for the lines of an item without a target. */
  topic: string;
  /** A single line (a named thing, a published sentence) was meant rather than the item. */
  line: boolean;
  score: number;
  /** Share of the telling words that it has. */
  cover: number;
  /** Each of its targets was named: none is left out for being of another kind. */
  each?: true;
  /** Found by words that only stand for those said. */
  loose?: true;
  /** What the city has as a whole, beside what is the county's own: meant for its share of that county alone. */
  ofCity?: true;
  /** A part of what the talk is about (其中智能的), by words that the item does not have. */
  among?: true;
}

/** The targets that an answer of the part goes through: those named, else all of the item; none for a single line. */
export const aimsOf = (part: Part): Aim[] => (part.line && part.aims.length === 0 ? [] : everyAimOf(part));

/** The same, where a single line stands for its item too. */
export const everyAimOf = ({ aims, item, ledger }: Part): Aim[] =>
  aims.length > 0 ? aims : item.targets.map((target) => ({ ledger, item, target }));

/** What the targets of the parts count: what is begun, finished, or a level. */
export const countsOf = (parts: readonly Part[]): ReadonlySet<string> =>
  new Set(parts.flatMap((part) => aimsOf(part).map(({ target }) => target.counts)));

export function toParts(hits: readonly Hit[], topic: string, ledgers: readonly Ledger[]): Part[] {
  const parts: Part[] = [];
  const ids = [...new Set(hits.map((hit) => hit.item.id))];
  for (const id of ids) {
    const own = hits.filter((hit) => hit.item.id === id);
    const best = own[0];
    const ledger = ledgers.find((one) => one.key === best?.ledger);
    if (!best || !ledger) continue;
    const top = own.filter((hit) => hit.score >= best.score - 0.06);
    // 企业的几件: the line of just that name, not a target whose line has the word somewhere.
    const ownLine = top.some(
      (hit) => hit.target === undefined && hit.fact?.object === topic && hit.fact.value !== undefined,
    );
    const pointed = top.filter(
      (hit) =>
        hit.target !== undefined && (!ownLine || (hit.kind === 'target' && hit.exact)) && !isRateBeside(hit, topic),
    );
    const targets =
      saidInFull(topic, best.item) ?? calledSo(topic, [...new Set(pointed.flatMap((hit) => hit.target ?? []))]);
    const whole = best.kind === 'title' || best.kind === 'text';
    const aims = whole && targets.length === 0 ? [] : targets.map((target) => ({ ledger, item: best.item, target }));
    const single = aims.length === 0 && whole && own.some((hit) => isLine(hit, best)) && !own.some(isOfTarget);
    const line = single || (aims.length === 0 && ['fact', 'object', 'whole'].includes(best.kind));
    const loose = best.loose === true && { loose: best.loose };
    parts.push({ ledger, item: best.item, aims, topic, line, score: best.score, cover: best.cover, ...loose });
  }
  return parts;
}

/** 满意率 in a published line of 40个套餐: what the line counts is none of it. */
const isRateBeside = ({ kind, target }: Hit, topic: string): boolean =>
  kind === 'fact' && RATE.test(topic) && target !== undefined && target.unit !== '%';
export const RATE = /\p{Script=Han}率$/u;

/** A published line or named thing that has nearly all of the words that the item's text has. */
function isLine(hit: Hit, best: Hit): boolean {
  return (hit.kind === 'fact' || hit.kind === 'object') && hit.cover >= best.cover * 0.8;
}

function isOfTarget(hit: Hit): boolean {
  return hit.target !== undefined && hit.cover >= NAMED;
}

/** 站前广场干到哪了 of the item that is called so: all that was told of it is asked for, not only the lines that have its name. */
export function isAskedWhole({ topic, item }: Part, { ask, explicit }: Query): boolean {
  // 某街改造, said by itself: of an item with several named things that one may be meant.
  const bare = !explicit && ask === 'value' && item.objects.length < 2;
  if (ask !== 'status' && !bare) return false;
  const own = grams(plainText(item.title));
  const said = weigh(plainText(topic)).strong.flatMap((piece) => [...grams(piece)]);
  return said.length > 0 && said.every((gram) => own.has(gram));
}
