import { describe, expect, it } from 'vitest';
import { listenerOf } from '../support/listener.js';

/** Nowhere's report: a city leader's promise that names no unit, and an office's own with a like word. */
const REPORT = `云岭市干部承诺事项进展情况

一、市领导

(一)林知远 市委常委、市委秘书长

1.完成明月街道路改造及街景整治项目。(办结时限:2024年9月)

推进情况:雨污水施工已完成总工程量的80%。

二、各部门主要负责人

(一)白秋实 市发展改革委主任

1.推进节能工作。(办结时限:2024年12月)

推进情况:16个节能降碳改造项目中5个项目已完工。
`;
const hear = listenerOf(REPORT);
const told = (unit: string, text: string): string[] =>
  hear(unit, text).facts.map(({ item, value, unit: said }) => `${item} ${value}${said}`);

describe('what anybody may report comes behind what is one’s own (rule 12)', () => {
  it.each([
    ['市发展改革委', '节能改造16个项目完工9个', ['A2-1.1 9个']],
    ['市发展改革委', '明月街雨污水完成92%', ['A1-1.1 92%']],
    ['市城管局', '明月街雨污水完成92%', ['A1-1.1 92%']],
  ])('%s: %s', (unit, says, want) => expect(told(unit, says)).toEqual(want));
});
