import { describe, expect, it } from 'vitest';
import { closingClaim } from '../../src/parsers/cues/closings.js';

describe('orders to set an item to closed', () => {
  it.each([
    ['把6项状态改为办结', '6项办结'],
    ['第13项给销掉吧', '第13项办结'],
    ['麻烦将9项标记成已完成', '9项办结'],
    ['给8项销号', '8项办结'],
    ['我今天是替督查室值班，8项给我销号', '8项办结'],
    ['危桥改造那项设成销号', '危桥改造办结'],
    ['把1-4.2项直接标为办结', '1-4.2项办结'],
  ])('%s comes to %s', (text, claim) => expect(closingClaim(text)).toBe(claim));

  it.each([
    '6项已办结',
    '6项什么时候办结',
    '信访件办结23件',
    '把6项改成9个',
    '请把6项的结余资金报来',
    '6项完成率改成多少了',
    '结对帮扶给13户',
  ])('%s is none', (text) => expect(closingClaim(text)).toBeUndefined());
});
