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

/** What else is asked for by a single character: 茶园改了多少, 学校建了几所. */
const ASKED_WORKS: readonly [said: RegExp, called: RegExp][] = [
  ...WORKS,
  [/^改/, /改(?:造|建|扩建|良)|提升/u],
  [/^[建盖]/, /建/u],
  [/^修/, /修|整治/u],
];
const ASKED = /([装换铺拆栽种改建盖修])(?:了|完|好|成|到|过|掉|上|起来)*的?(?:多少|几)/u;

/** Of the targets that a question names alike, those whose own work its verb says; all where it tells nothing apart. */
export function ofWorkAsked<T extends { target: Target }>(text: string, aims: readonly T[]): readonly T[] {
  const verb = aims.length > 1 ? ASKED.exec(text)?.[1] : undefined;
  const called = verb === undefined ? undefined : ASKED_WORKS.find(([said]) => said.test(verb))?.[1];
  const same = called ? aims.filter(({ target }) => called.test(target.metric)) : [];
  return same.length > 0 ? same : aims;
}
