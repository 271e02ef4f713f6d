import { describe, expect, it } from 'vitest';
import { numeralValue } from '../../src/parsers/numbers/numeral.js';
import { findNumbers, findPercents } from '../../src/parsers/numbers.js';

describe('values of numerals', () => {
  it.each([
    ['四万一千二百', 41200],
    ['十万零三百', 100300],
    ['二百五', 250],
    ['两千四百五', 2450],
    ['一万零五', 10005],
    ['二〇二二', 2022],
    ['三十一点八', 31.8],
    ['6.41万', 64100],
    ['5万4千6百', 54600],
    ['四万亿', 4e12],
    ['叁仟贰佰', 3200],
    ['五百余万', 5e6],
    ['1,234.5', 1234.5],
    ['十四五', undefined],
    ['座', undefined],
  ])('%s', (text, want) => expect(numeralValue(text)).toBe(want));
});

describe('numbers in a text', () => {
  it.each([
    ['共3310个，约6.41万', [3310, 64100]],
    ['五分之二和1/4', [0.4, 0.25]],
    ['负三点五', [-3.5]],
    ['一千三百二十元', [1320]],
    ['40k与2e3', [40000, 2000]],
    ['一切都在四川，收拾队伍', []],
    ['这不是三而是四', [3, 4]],
    ['1 1/2', [1.5]],
  ])('%s', (text, want) => expect(findNumbers(text).map((n) => n.value)).toEqual(want));
});

describe('percentages in a text', () => {
  it.each([
    ['33.1%', [33.1]],
    ['百分之三十三点一', [33.1]],
    ['千分之五', [0.5]],
    ['九成、七成半、六成三', [90, 75, 63]],
    ['八折和七五折', [80, 75]],
    ['提高12个百分点', [12]],
    ['-2.5%', [-2.5]],
    ['没有比例', []],
  ])('%s', (text, want) => expect(findPercents(text).map((n) => n.value)).toEqual(want));
});
