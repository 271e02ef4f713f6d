import { describe, expect, it } from 'vitest';
import { readLedger } from '../../../src/parsers/documents/read.js';
import { buildItemIndex } from '../../../src/parsers/items/index.js';
import { topicIndex } from '../../../src/parsers/question/topics.js';

const REPORT = `能力作风建设承诺事项进展公示(截至2024年5月20日)
一、市城管局局长承诺事项
1.窨井盖专项整治。更换窨井盖3000个。
办结时限:2024年12月底
责任单位:市城管局
推进情况:坚持夜间巡护小分队值守,走访沿街商铺征求意见。累计更换窨井盖1200个。
2.背街小巷改造。改造背街小巷60条。
办结时限:2024年11月底
责任单位:市城管局
推进情况:已完工18条。
`;

describe('efforts of a progress text, which state no fact', () => {
  const ledger = readLedger(REPORT, 'B');
  const [covers, lanes] = ledger.items;

  it('are kept in their own words beside the facts', () => {
    expect(covers?.efforts).toEqual(['坚持夜间巡护小分队值守', '走访沿街商铺征求意见']);
    expect(lanes?.efforts).toBeUndefined();
  });

  it('find the item that they are told of', () => {
    expect(buildItemIndex([ledger]).match('夜间巡护小分队')[0]?.item).toBe(covers);
    expect(topicIndex(ledger).knows('夜间')).toBe(true);
  });
});
