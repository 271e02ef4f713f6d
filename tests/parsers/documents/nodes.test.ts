import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/bot/answers/answer.js';
import { readLedger } from '../../../src/parsers/documents/read.js';
import { factSource } from '../../support/facts.js';

const NOTICE = `云岭县民生实事责任分解方案
2024年2月20日
一、畅通工程
1.新建改建农村公路60公里。
牵头单位:县交通运输局
完成时限:2024年11月底
季度节点:一季度完成勘察设计;二季度完成20公里;三季度完成45公里。
2.提升基层医疗服务能力。
①建成村卫生室46个;
②培训乡村医生280人次。
牵头单位:县卫生健康局
完成时限:2024年11月底
季度节点:二季度完成过半。
3.更新公交车15辆。
牵头单位:县交通运输局
完成时限:2024年9月底
`;

describe('steps on the way that the document prints', () => {
  const ledger = readLedger(NOTICE, 'A');
  const ask = async (text: string) =>
    (
      await answerQuestion(text, {
        ledgers: [ledger],
        facts: factSource([]),
        person: { name: '主任', role: 'leader' },
        chat: { id: 'G', kind: 'group', ledger: 'A' },
        now: '2024-05-27T10:00:00+08:00',
        today: '2024-05-27',
      })
    )?.text ?? '';

  it('are kept with the item and its parts, and are no targets', () => {
    expect(ledger.items.map(({ code, nodes, targets }) => [code, nodes, targets.length])).toEqual([
      ['1', '一季度完成勘察设计;二季度完成20公里;三季度完成45公里。', 1],
      ['2', '二季度完成过半。', 0],
      ['2(1)', '二季度完成过半。', 1],
      ['2(2)', '二季度完成过半。', 1],
      ['3', undefined, 1],
    ]);
  });

  it.each([
    ['农村公路的季度节点是什么', '文件节点：一季度完成勘察设计;二季度完成20公里;三季度完成45公里。'],
    ['村卫生室什么时候建成', '文件节点：二季度完成过半。'],
    ['二季度农村公路该完成多少', '推算数），还没有上报完成数\n文件节点：一季度完成勘察设计'],
    ['公交车到6月底该更新多少', '推算数，不是文件写的节点'],
  ])('%s', async (text, words) => expect(await ask(text)).toContain(words));
});
