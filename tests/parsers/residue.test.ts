import { describe, expect, it } from 'vitest';
import { topicsOf } from '../../src/parsers/question/residue.js';
import { Scan } from '../../src/parsers/question/scan.js';

describe('the matter that a question names', () => {
  // 盖, 改 and 讲 end names as well: what is done stands behind them.
  it.each([
    ['井盖完成多少了', '井盖'],
    ['井盖到底多少', '井盖'],
    ['井盖到多少了', '井盖'],
    ['厕改完成多少', '厕改'],
    ['宣讲完成多少场', '宣讲'],
    ['户厕改完多少', '户厕'],
  ])('%s', (text, matter) => expect(topicsOf(new Scan(text), () => false)[0]).toContain(matter));
});
