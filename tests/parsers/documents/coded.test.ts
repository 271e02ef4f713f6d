import { describe, expect, it } from 'vitest';
import { line, read } from './line.js';

const list = (...codes: string[]): string =>
  `2025年云陂县重点任务清单\n${codes.map((code, at) => `${code}新建泵站${at + 20}座。\n责任单位：县水利局\n进展情况：建成${at + 3}座。`).join('\n')}`;

describe('matters that bear a code instead of a number', () => {
  it.each([
    [['A1. ', 'A2. ', 'B1. ']],
    [['MS-01 ', 'MS-02 ', 'ZD-01 ']],
    // a new series opens no part of the matter before it
    [['3-1 ', '3-2 ', '4-1 ']],
  ])('%j are counted through, and it is said', (codes) => {
    const { items, facts, warnings } = read(list(...codes));
    expect(items.map(line)).toEqual([
      '1 |  | 县水利局 | - | 新建泵站>=20座',
      '2 |  | 县水利局 | - | 新建泵站>=21座',
      '3 |  | 县水利局 | - | 新建泵站>=22座',
    ]);
    expect(facts.map(({ target, value }) => [target, value])).toEqual([
      ['1.1', 3],
      ['2.1', 4],
      ['3.1', 5],
    ]);
    expect(warnings.some(({ message }) => message.includes(`“${codes[0]?.replace(/[. ]+$/, '')}”这类编号`))).toBe(true);
  });

  it('leaves codes in a list that has numbers of its own', () => {
    const { items } = read(list('1.', '2.').replace('21座。', '21座。\nA1 泵房粉刷。\nA2 泵房绿化。'));
    expect(items.map(({ code }) => code)).toEqual(['1', '2']);
  });
});

it('takes no part of a post for a body', () => {
  const { items } = read(`2025年领导干部承诺事项办理情况
（一）白帆（区政府副区长）
1、适老化改造360户。办结时限：2025年11月
进展情况：已改造215户。
2、开展就业培训2200人次。办结时限：2025年12月
进展情况：培训1346人次。`);
  expect(items.map(({ units }) => units)).toEqual([[], []]);
});
