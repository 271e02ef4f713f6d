import type { Item, Target } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import type { ParseContext } from './context.js';
import { beside, type Draft } from './drafted.js';
import { factOf } from './fact.js';
import { unitFit } from './unitFits.js';

/** 都, 均为, 各: so many of each. */
const EACH =
  /(?:都|均|各)(?:已|是|为|有|建成|完成|建|干|到|改|修|做|更新|完工)*了?[约近]?[\d一二两三四五六七八九十百]/u;
/** 一共, 合计: so many of all together, which no target counts. */
const TOGETHER = /[一总拢]?共|合计|总计|加起来|加(?:在)?一起/u;
/** What stands between two names, or is said of both: most texts hold none of it. */
const MAY_JOIN = /[、和与及跟都均各共加\s]/u;
const COUNTED = new Set(['done', 'started', 'under_construction']);
const SHORTEST = 2;

/**
 * What is said of several targets by their names: 足球场地、篮球场地均为26块 is of each of them, 公交车和出租车一共51台 of none, and
 * 公交车、出租车51台 has to be asked about.
 */
export function withEach(drafts: readonly Draft[], context: ParseContext, said: string): readonly Draft[] {
  if (!MAY_JOIN.test(said)) return drafts;
  return drafts.flatMap((draft) => {
    const { statement, item, score } = draft;
    const { subject, value, measure, breakdown, size, text } = statement;
    if (value === undefined || item.targets.length < 2 || subject.length < 2 * SHORTEST) return [draft];
    if (breakdown || size || draft.fact.mode === 'percent' || !COUNTED.has(measure)) return [draft];
    const named = namedIn(statement, item);
    if (named.length < 2) return [draft];
    const all = named.map((target) => ({ target, fact: factOf(statement, item, target, context) }));
    const { options: _open, ...rest } = draft;
    if (EACH.test(text)) return all.map((one) => ({ ...rest, ...one }));
    if (TOGETHER.test(text)) return [beside(statement, item, score, context)];
    return [draft.options ? draft : { ...draft, options: all.map(({ fact }) => fact) }];
  });
}

/** The targets whose names, or ends of names, stand side by side in the words. */
function namedIn({ subject, unit, measure }: Statement, { targets }: Item): Target[] {
  const found = targets.flatMap((target) => {
    const fit = unitFit(unit, target);
    const other = target.counts === 'rate' || (target.counts === 'started' && measure === 'done');
    const end = other || fit === 'alien' || fit === 'other' ? '' : endIn(subject, target.metric);
    return end === '' ? [] : [{ target, end }];
  });
  return found
    .filter((one) => !found.some((other) => other !== one && other.end.includes(one.end)))
    .map(({ target }) => target);
}

/** The longest end of a name that the words hold. */
function endIn(words: string, name: string): string {
  for (let from = 0; from <= name.length - SHORTEST; from++)
    if (words.includes(name.slice(from))) return name.slice(from);
  return '';
}
