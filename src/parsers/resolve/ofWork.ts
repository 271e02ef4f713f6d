import type { Target } from '../../model/ledger.js';

/** What one does by a single character, as targets call it. */
const WORKS: readonly [said: RegExp, called: RegExp][] = [
  [/^[加安新]?装/u, /[加安新]装/u],
  [/^[更新]?换/u, /更换|更新|置换/u],
  [/^[敷新]?铺/u, /铺设|敷设/u],
  [/^拆/u, /拆/u],
  [/^[新补]?[栽种]/u, /造林|绿化|[栽种]/u],
];
const MAY = /[装换铺拆栽种]/u;
const NONE: ReadonlySet<Target> = new Set();

/** 电梯又换了三部 of 加装电梯 and 更新老旧电梯: the targets whose own work the verb says, where others of them name another. */
export function ofSameWork(verb: string | undefined, targets: readonly Target[]): ReadonlySet<Target> {
  if (verb === undefined || targets.length < 2 || !MAY.test(verb)) return NONE;
  const called = WORKS.find(([said]) => said.test(verb))?.[1];
  const same = called ? targets.filter(({ metric }) => called.test(metric)) : [];
  return same.length < targets.length ? new Set(same) : NONE;
}
