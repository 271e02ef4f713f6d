import { expect, it } from 'vitest';
import { spoken } from '../../src/parsers/question/speech.js';

it.each([
  ['5G基站比一季度增加多少', '5G基站比3月增加多少'],
  ['跟一季度比呢', '跟3月比呢'],
  ['和第二季度末相比', '和6月相比'],
  ['市外资金二季度比一季度多多少', '市外资金6月比3月多多少'],
  ['一季度签了几个', '一季度签了几个'],
  ['一季度占比多少', '一季度占比多少'],
])('against a quarter is against its last month: %s', (said, meant) => expect(spoken(said)).toBe(meant));
