import type { Target } from '../model/ledger.js';

const IN_ALL = /累计|总[量数]|合计|共有/u;

/** 累计达到25家 of 新建10家,累计达到32家: what is told in all is of the goal that asks for all, where one does. */
export function inAll(targets: readonly Target[], text: string): readonly Target[] {
  if (targets.length < 2 || !targets.some(({ metric }) => IN_ALL.test(metric))) return targets;
  const said = IN_ALL.test(text);
  const fitting = targets.filter(({ metric }) => IN_ALL.test(metric) === said);
  return fitting.length > 0 ? fitting : targets;
}
