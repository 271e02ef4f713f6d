import type { Ledger } from '../../model/ledger.js';
import { isShortFor } from '../../parsers/items/shortened.js';
import { withSynonyms } from '../../parsers/items/synonyms.js';
import { type Hit, named } from '../../parsers/question/match.js';
import { startsUnit } from './sized.js';

/** 运量多少: the one target of the ledgers whose name these few characters are short for, as it is called there. */
export function shortName(topic: string, ledgers: readonly Ledger[]): string | undefined {
  if (!/^\p{Script=Han}{2,3}$/u.test(topic)) return undefined;
  const names = ledgers.flatMap(({ items }) => items.flatMap(({ targets }) => targets.map(({ metric }) => metric)));
  const [only, ...more] = names.filter((metric) => metric.endsWith(topic.slice(-1)) && isShortFor(topic, metric));
  return more.length === 0 ? only : undefined;
}

/** What is asked for by one word and counted by its kinds. */
const KINDS: readonly [string, readonly string[]][] = [['学校', ['中小学', '小学', '中学', '幼儿园']]];

/** 学校建了几所, where what is called so is a share: what stands for the words and is counted in the unit that is asked for. */
export function countedOtherwise(topic: string, unit: string, ledgers: readonly Ledger[]): Hit[] {
  const only = new Set(
    ledgers.flatMap(({ items }) =>
      items.filter(({ targets }) => targets.some((one) => startsUnit(one.unit, unit))).map(({ id }) => id),
    ),
  );
  const kinds = KINDS.find(([said]) => topic === said)?.[1] ?? [];
  const words = [...withSynonyms(topic).split(' '), ...kinds].filter((word) => word !== '');
  return words
    .flatMap((word) => named(word, ledgers, { only }))
    .filter(({ target }) => target !== undefined && startsUnit(target.unit, unit));
}
