import type { RosterPlan } from '../../roster/plan.js';

const MOST = 8;

/** Every sentence about taking in a roster 人员名册. */
export const ROSTER_WORDS = {
  onlyPrivate: '名册含个人信息，请与我单独会话时发送。',
  same: (count: number) => `名册共${count}人，与现有的一致，没有改动。`,
  shows: (plan: RosterPlan) => lines(plan).join('\n'),
  plan: (plan: RosterPlan) => [...lines(plan), '确认更新名册吗？\n1. 确认更新\n2. 不更新'].join('\n'),
  yes: '确认更新',
  no: '不更新',
  done: (plan: RosterPlan) => `名册已更新：${counts(plan)}。`,
  dropped: '没有更新名册。',
} as const;

function counts({ added, changed, removed }: RosterPlan): string {
  return `新增${added.length}人，修改${changed.length}人，离岗${removed.length}人`;
}

function lines(plan: RosterPlan): string[] {
  const { added, changed, removed, same, untouched } = plan;
  const names = [
    ...added.map(({ name, unit }) => `+ ${name}${unit ? `（${unit}）` : ''}`),
    ...changed.map(({ name }) => `~ ${name}`),
    ...removed.map((name) => `− ${name}`),
  ];
  return [
    `名册：${counts(plan)}，不变${same}人${untouched > 0 ? `，另有${untouched}人不在文件里，保持原样` : ''}。`,
    ...names.slice(0, MOST),
    ...(names.length > MOST ? [`……另${names.length - MOST}人`] : []),
  ];
}
