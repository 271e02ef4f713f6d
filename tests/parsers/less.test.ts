import { describe, expect, it } from 'vitest';
import { breathOf, rightedInBreath } from '../../src/parsers/cues/breath.js';
import { isWithdrawal } from '../../src/parsers/cues/cues.js';
import { deductionOf } from '../../src/parsers/cues/deductions.js';
import { swapOf } from '../../src/parsers/cues/swap.js';
import { normalise } from '../../src/parsers/text.js';

describe('by how much a figure was too large', () => {
  it.each<[string, number[] | undefined]>([
    ['泵站扣掉3座，没验收', [3]],
    ['把旧的也算进去了，减掉5套', [5]],
    ['核减300户，重复统计', [300]],
    ['那52个里有7个是预验收，不能算', [7, 52]],
    ['265个里头有20个是去年的，要剔除', [20, 265]],
    ['其中2座还没验收，先不算', [2]],
    ['山湾那11家里有1家退库了', [1, 11]],
    ['泵站扣掉3座，实际12座', undefined],
    ['泵站完成12座，在建3座', undefined],
    ['减材料907份', undefined],
    ['续建的不算，新开的是12所', undefined],
  ])('%s', (text, want) => {
    const found = deductionOf(normalise(text));
    expect(found && [found.by.value, ...(found.of ? [found.of.value] : [])]).toEqual(want);
  });
});

describe('put right in one breath', () => {
  it.each<[string, number[] | undefined, string]>([
    ['泵站32座，噢不对，33座', [32, 33], '泵站33座'],
    ['泵站32，不对，33座', [32, 33], '泵站33座'],
    ['泵站16座……更正17', [16, 17], '泵站17座'],
    ['就业1.2万，哦不，1.3万人', [1.2, 1.3], '就业1.3万人'],
    ['泵站32座，不是33座', undefined, '泵站32座,不是33座'],
    ['泵站32座，闸门33座', undefined, '泵站32座,闸门33座'],
  ])('%s', (text, pair, read) => {
    const said = normalise(text);
    const found = breathOf(said);
    expect(found && [found.wrong.value, found.right.value]).toEqual(pair);
    expect(rightedInBreath(said).trimEnd()).toBe(read);
    expect(rightedInBreath(said)).toHaveLength(said.length);
  });
});

it.each<[string, number[] | undefined]>([
  ['40写大了，38', [40, 38]],
  ['那个60套报多了，48', [60, 48]],
  ['泵站40座，比上月多了3座', undefined],
])('said too large: %s', (text, want) => {
  const found = swapOf(normalise(text));
  expect(found && [found.wrong.value, found.right.value]).toEqual(want);
});

it.each<[string, boolean]>([
  ['32座这个先别记，核完再说', true],
  ['泵站那个数先撤了，没核完', true],
  ['泵站的先撤掉，闸门保留', true],
  ['断头路的围挡先撤了，下周通车', false],
  ['32座先不要用，系统里只有31座', false],
  ['刚报的泵站里有2座还没验收，先不算', false],
])('takes it back: %s', (text, want) => expect(isWithdrawal(normalise(text))).toBe(want));
