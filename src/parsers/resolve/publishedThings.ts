import type { Fact } from '../../model/fact.js';
import type { Item, Ledger, Target } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import { cueAt } from '../lexicon.js';
import { subjectWords } from './words.js';

/** A thing that published progress counts, and what it is called in short. */
interface Thing {
  name: string;
  core: string;
  unit?: string;
  /** How many were done of it, and of how many. */
  done?: number;
  whole?: number;
}

/** 某路(甲路至乙路)项目内雨水检查井 is 某路雨水检查井 to those who dig it. */
const coreOf = (words: string): string => words.replace(/[(（][^)）]*[)）]|(?:项目|工程)内?|[内的]/gu, '');

const known = new WeakMap<Ledger, ReadonlyMap<string, readonly Thing[]>>();

function thingsOf(ledger: Ledger): ReadonlyMap<string, readonly Thing[]> {
  const cached = known.get(ledger);
  if (cached) return cached;
  const things = new Map<string, Thing[]>();
  for (const { item, target, object, value, measure, unit, percent } of ledger.facts) {
    if (object === undefined || value === undefined || target !== undefined) continue;
    const own = things.get(item) ?? [];
    const thing = own.find(({ name }) => name === object) ?? { name: object, core: coreOf(object) };
    if (!own.includes(thing)) own.push(thing);
    if (unit !== undefined) thing.unit ??= unit;
    // 累计完成45座,完成率40%: what has a share was done.
    if (measure === 'done' || percent !== undefined) thing.done = Math.max(thing.done ?? 0, value);
    else if (measure === 'other') thing.whole = Math.max(thing.whole ?? 0, value);
    things.set(item, own);
  }
  known.set(ledger, things);
  return things;
}

/** 电力井完成60座 of a road whose published progress counts 电力井: the same thing, by the name that it has there. */
export function publishedThing(
  statement: Statement,
  item: Item,
  target: Target | undefined,
  ledger: Ledger | undefined,
): Thing | undefined {
  if (target !== undefined || statement.value === undefined || ledger === undefined) return undefined;
  const things = thingsOf(ledger).get(item.id);
  const said = things && coreOf(subjectWords(statement));
  if (!things || !said || said.length < 2) return undefined;
  const same = things.filter(({ core }) => core === said);
  const ending =
    same.length > 0 ? same : things.filter(({ core }) => isEnd(said, core, statement.verb) || said.endsWith(core));
  const near = ending.length > 0 ? ending : things.filter(({ core }) => isShortened(said, core));
  return near.length === 1 ? near[0] : undefined;
}

/**
 * 电力井60座 without a verb, where 45座 of 112座 were done of it: how many are done now (rule 5). The number of all of them said again
 * is none.
 */
export function goesOn({ done, whole, unit }: Thing, fact: Fact): boolean {
  const { measure, value, mode } = fact;
  if (measure !== 'other' || value === undefined || mode !== undefined || !isSaidSo(fact.unit, unit)) return false;
  return done !== undefined && whole !== undefined && value >= done && value < whole;
}

/** 131座 and 115个 of wells: what is counted one by one is called either. */
const isSaidSo = (said = '', printed = ''): boolean => said === printed || (ONE.test(said) && ONE.test(printed));
const ONE = /^[个座口眼处]$/u;

/** 问题…解决3080件 is none of 收集问题: what was done to them is said, and it is something else. */
const isEnd = (said: string, core: string, verb = ''): boolean =>
  core.endsWith(said) && (verb.length < 2 || core === said || core.startsWith(verb) || cueAt(core, 0)?.kind !== 'act');

const SHORTEST = 3;
const PAIR = 2;
/** So many characters may have been left out: 检查. */
const LEFT_OUT = 2;

/** 污水井 is 污水检查井, 某路雨水井 is 某路雨水检查井: as it begins and ends, with the works named before it or without. */
function isShortened(said: string, core: string): boolean {
  const own = said.slice(-SHORTEST);
  const at = own.length < SHORTEST ? -1 : core.lastIndexOf(own.slice(0, PAIR));
  const left = core.length - at - SHORTEST;
  if (at < 0 || left < 1 || left > LEFT_OUT || !core.endsWith(own.slice(PAIR))) return false;
  const works = said.slice(0, -SHORTEST);
  return works === '' || at === 0 || core.slice(0, at) === works;
}
