import { describe, expect, it } from 'vitest';
import { readLedger } from '../../src/parsers/documents/read.js';
import { buildItemIndex, CLEAR, NEAR } from '../../src/parsers/items/index.js';
import { NOTICE } from '../support/town.js';

const index = buildItemIndex([readLedger(NOTICE, 'A')]);

describe('which item is meant', () => {
  it.each([
    ['乡村道路', 'A1', 'A1.1'],
    ['桥', 'A1', 'A1.2'],
    ['老旧小区', 'A4', 'A4.1'],
    ['旧改', 'A4', 'A4.1'],
    ['背街', 'A4', 'A4.2'],
    ['厕改', 'A6', 'A6.1'],
    ['托育机构', 'A7', 'A7.2'],
    ['垃圾收运率', 'A8', 'A8.1'],
    ['文昌巷', 'A2', undefined],
    ['一窗办结', 'A9', undefined],
  ])('%s is %s', (words, item, target) => {
    const [best] = index.match(words);
    expect(best?.item.id).toBe(item);
    expect(best?.target?.id).toBe(target);
    expect(best?.score).toBeGreaterThan(CLEAR);
  });

  it('hears homophones of voice input', () => expect(index.match('被街小巷')[0]?.item.id).toBe('A4'));

  it.each(['加装电梯', '共享单车投放', '明天天气', '羽毛球比赛'])('%s is no item', (words) =>
    expect(index.match(words)[0]?.score ?? 0).toBeLessThan(CLEAR),
  );

  it('a word of speech stands for its official one only where the ledgers have the head of it', () => {
    const fit = buildItemIndex([readLedger(NOTICE.replace('更新电动公交车60台。', '新建公共健身场地90处。'), 'A')]);
    expect(fit.match('公厕').find(({ item }) => item.id === 'A3')?.score ?? 0).toBeLessThan(CLEAR);
    const built = buildItemIndex([readLedger(NOTICE.replace('更新电动公交车60台。', '新建公共厕所90座。'), 'A')]);
    expect(built.match('公厕')[0]?.item.id).toBe('A3');
  });

  it('nothing is near what shares no words', () => expect(index.match('量子计算')[0]?.score ?? 0).toBeLessThan(NEAR));
});
