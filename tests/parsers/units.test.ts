import { expect, it } from 'vitest';
import { convert, ratioUnit, sameUnit, splitUnit } from '../../src/parsers/units.js';

it.each([
  [41200, '户', '万户', 4.12],
  [402, 'km', '公里', 402],
  [1600, '米', '公里', 1.6],
  [38, '万千伏安', '千伏安', 380000],
  [0.52, '万', '万人', 0.52],
  [46, '家', '家/县区', 46],
  [36, '万平', '万平方米', 36],
  [1.2, '亿元', '万元', 12000],
  [3, '㎡', '平方米', 3],
  [5, '个', '家', null],
  [5, '吨/日', '吨', null],
  [900, '吨每天', '吨/日', 900],
  [5, '人次', '人', null],
])('%d %s is %s: %s', (value, from, to, want) => expect(convert(value, from, to)).toBe(want));

it('splits and compares units', () => {
  expect([splitUnit('万千瓦'), splitUnit('千瓦'), splitUnit('万')]).toEqual([
    { scale: 10000, base: '千瓦' },
    { scale: 1, base: '千瓦' },
    { scale: 10000, base: '' },
  ]);
  expect([sameUnit('万户', '户'), sameUnit('km', '公里'), sameUnit('个', '处')]).toEqual([true, true, false]);
  expect([ratioUnit('%'), ratioUnit('个百分点')]).toEqual([true, false]);
});
