import type { Target } from '../model/ledger.js';

/** Steps 节点 of one goal (公厕6月底8座,9月底2座…): targets of one name and unit, each with a day of its own. */
export function datedSteps(targets: readonly Target[]): Target[] {
  const dated = targets.filter(({ due }) => due !== undefined);
  return dated.filter((one) =>
    dated.some((other) => other !== one && other.metric === one.metric && other.unit === one.unit),
  );
}

/** The goal that the steps come to, where one of the targets asks for just so many. */
export function wholeOf(steps: readonly Target[], targets: readonly Target[]): Target | undefined {
  const sum = steps.reduce((so, { value }) => so + value, 0);
  return targets.find((one) => !steps.includes(one) && one.unit === steps[0]?.unit && one.value === sum);
}
