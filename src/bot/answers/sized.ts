import type { Ledger, Target } from '../../model/ledger.js';
import type { Query } from '../../parsers/question/query.js';

/** The unit that figures are asked in: 多少公里, 几座. */
export const ASKED_UNIT = /(?:多少|几)(万?(?:公里|平方米|千瓦|场次|[个座条所家户台辆套件亩吨人张部栋米场篇份口根]))/u;

export function startsUnit(unit: string | undefined, asked: string): boolean {
  return unit !== undefined && (unit.startsWith(asked) || unit.endsWith(asked));
}

/** 2000个的那项井盖, 目标2000的: the matter is named by the size of its target. */
const SIZED = /\d+(?:\.\d+)?\p{Script=Han}{0,3}的(?!目标|任务|计划)|(?:目标|任务|计划)(?:是|为|数)?\d/u;

/** Targets of just that size, by item. */
export function bySize(query: Query, ledgers: readonly Ledger[]): Map<string, Target> {
  const found = new Map<string, Target>();
  if (query.values.length !== 1 || !SIZED.test(query.text)) return found;
  const [said] = query.values;
  for (const item of ledgers.flatMap((ledger) => ledger.items))
    for (const target of item.targets)
      if (target.value === said?.value && (said.unit === '' || target.unit.endsWith(said.unit.slice(-1))))
        found.set(item.id, target);
  return found;
}
