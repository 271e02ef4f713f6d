import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/parsers/text.js';

describe('normalise', () => {
  it.each([
    ['widths and marks', '完成１２００个（占９２％），详见：附件', '完成1200个(占92%),详见:附件'],
    ['Chinese marks stay', '“三城联创”、《方案》〔2022〕9号。', '“三城联创”、《方案》〔2022〕9号。'],
    ['traditional', '新建廠房兩座，週五驗收', '新建厂房两座,周五验收'],
    ['blanks in numbers', '发放 1 200 份', '发放1200份'],
    ['columns of numbers stay apart', '计划 40 162', '计划40 162'],
    ['a blank that parts phrases stays', '收到2910件 办结2891件', '收到2910件 办结2891件'],
    ['blanks in dates', '2022 年 3 月 21 日', '2022年3月21日'],
    ['blanks before units', '铺设 80 公里、桥梁 30 座', '铺设80公里、桥梁30座'],
    ['split decimal', '达到 33 . 1%', '达到33.1%'],
    ['spread words', '责 任 单 位：某局', '责任单位:某局'],
    ['numerals', '三百 五十 二户', '三百五十二户'],
    ['a comma between two counts', '甲12，34乙', '甲12, 34乙'],
    ['doubled marks', '完成，，继续。。', '完成,继续。'],
    ['list marks and square metres', '①建成120㎡', '①建成120㎡'],
    ['lines and tabs', '供水\t40\r\n供热\t10', '供水\t40\n供热\t10'],
    ['control characters', '完成\u200b12\u0007个', '完成12个'],
  ])('%s', (_what, text, want) => expect(normalise(text)).toBe(want));

  it('changes nothing the second time', () => {
    for (const text of ['截至 5 月 13 日，已 完成１ ２００个', '计划 40 完成 16.2', '兩 千 四 百戶'])
      expect(normalise(normalise(text))).toBe(normalise(text));
  });
});
