import type { Item, Ledger, Target } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import { subjectWords } from './words.js';

/** A thing that published progress counts, and what it is called in short. */
interface Thing {
  name: string;
  core: string;
}

/** 某路(甲路至乙路)项目内雨水检查井 is 某路雨水检查井 to those who dig it. */
const coreOf = (words: string): string => words.replace(/[(（][^)）]*[)）]|(?:项目|工程)内?|[内的]/gu, '');

const known = new WeakMap<Ledger, ReadonlyMap<string, readonly Thing[]>>();

function thingsOf(ledger: Ledger): ReadonlyMap<string, readonly Thing[]> {
  const cached = known.get(ledger);
  if (cached) return cached;
  const things = new Map<string, Thing[]>();
  for (const { item, target, object, value } of ledger.facts) {
    if (object === undefined || value === undefined || target !== undefined) continue;
    const own = things.get(item) ?? [];
    if (!own.some(({ name }) => name === object)) own.push({ name: object, core: coreOf(object) });
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
): string | undefined {
  if (target !== undefined || statement.value === undefined || ledger === undefined) return undefined;
  const things = thingsOf(ledger).get(item.id);
  const said = things && coreOf(subjectWords(statement));
  if (!things || !said || said.length < 2) return undefined;
  const same = things.filter(({ core }) => core === said);
  const near = same.length > 0 ? same : things.filter(({ core }) => core.endsWith(said) || said.endsWith(core));
  return near.length === 1 ? near[0]?.name : undefined;
}
