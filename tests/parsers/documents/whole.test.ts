import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/model/fact.js';
import { withWholeWords } from '../../../src/parsers/documents/whole.js';

function fact(text: string, value: number, object?: string): Fact {
  return {
    item: 'A1',
    measure: 'rate',
    asOf: '2024-05-20',
    value,
    unit: '%',
    text,
    ...(object !== undefined && { object }),
  };
}

const CASES: { name: string; printed: string; facts: Fact[]; words: string[]; objects: (string | undefined)[] }[] = [
  {
    name: '各',
    printed: '南环路管线、井室、路基各完成80%、50%、30%,正在铺装。',
    facts: [fact('南环路管线、井室、路基各完成80%', 80, '南环路'), fact('50%', 50, '井室'), fact('30%', 30, '别处')],
    words: Array.from({ length: 3 }, () => '南环路管线、井室、路基各完成80%、50%、30%'),
    objects: ['南环路', '井室', '南环路'],
  },
  {
    name: '分别高于, with what was measured',
    printed: '生产总值同比增长5%,分别高于全国、全省0.2个、0.3个百分点,居全省第8位。',
    facts: [fact('分别高于全国、全省0.2个', 0.2, '全国')],
    words: ['生产总值同比增长5%,分别高于全国、全省0.2个、0.3个百分点'],
    objects: ['全国'],
  },
  {
    name: 'A和B',
    printed: '奶牛存栏量和产奶量同比增长4%、15%。',
    facts: [fact('奶牛存栏量和产奶量同比增长4%', 4, '奶牛存栏量和产奶量'), fact('15%', 15, '上一句的话')],
    words: ['奶牛存栏量和产奶量同比增长4%、15%', '奶牛存栏量和产奶量同比增长4%、15%'],
    objects: ['奶牛存栏量和产奶量', '奶牛存栏量和产奶量'],
  },
  {
    name: 'figures of different names stay apart',
    printed: '一般隐患70处、重大隐患8处,整改率90%。',
    facts: [fact('一般隐患70处', 70), fact('重大隐患8处', 8), fact('整改率90%', 90)],
    words: ['一般隐患70处', '重大隐患8处', '整改率90%'],
    objects: [undefined, undefined, undefined],
  },
];

describe('whole words of printed lists', () => {
  it.each(CASES)('$name', ({ printed, facts, words, objects }) => {
    const told = withWholeWords(facts, printed);
    expect(told.map(({ text }) => text)).toEqual(words);
    expect(told.map(({ object }) => object)).toEqual(objects);
    expect(told.map(({ value }) => value)).toEqual(facts.map(({ value }) => value));
  });
});
