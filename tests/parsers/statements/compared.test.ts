import { describe, expect, it } from 'vitest';
import { brief, read } from './support.js';

describe('last year beside this one, and names that share their noun', () => {
  it.each([
    ['去年同期供水管网才9公里，今年已经17.2了', ['供水管网|other 9公里', '供水管网|done 17.2']],
    [
      '云台、石门、桥头三条高速都开工了',
      [
        '云台高速|milestone 开工+in_progress',
        '石门高速|milestone 开工+in_progress',
        '桥头高速|milestone 开工+in_progress',
      ],
    ],
    ['绿色食品认证下来6个', ['绿色食品认证|done 6个']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
});

describe('what there is to do is listed, and how it was counted is no name', () => {
  it.each([
    ['公厕今年排了25座，建成9座', ['公厕|done 9座+of25']],
    ['游园今年列了15个', ['游园|planned 15个']],
    ['村道今年下达80公里，修完41', ['村道|done 41公里+of80']],
    ['处理率按新口径31.2%', ['处理率|rate 31.2%']],
    ['按省里口径收运率96%', ['收运率|rate 96%']],
    ['统计口径含了护栏12公里', ['口径护栏|other 12公里']],
    ['民办占比5.4个点', ['民办占比|rate 5.4%']],
    ['覆盖率降到61个百分点', ['覆盖率|rate 61%']],
    ['覆盖率提高2个百分点', ['覆盖率|other 2个百分点']],
    ['小巷算多了 36条', ['小巷算|done 36条']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
});

describe('a day in brackets', () => {
  it.each([
    ['公厕12座、游园9个，均已完工（截至5月13日）', ['2023-05-13', '2023-05-13']],
    ['公厕完工12座，游园完工9个。（数据截至5月13日）', ['2023-05-13', '2023-05-13']],
    ['公厕完工12座（5月12日），游园完工9个（截至5月13日）', ['2023-05-12', '2023-05-13']],
    ['公厕（5月12日）12座', ['2023-05-12']],
    ['公厕（截至5月13日）开工18座，完工12座', ['2023-05-13', '2023-05-13']],
    ['公厕完工12座（不含城区）', [undefined]],
  ])('%s', (text, want) => expect(read(text).map(({ asOf }) => asOf)).toEqual(want));

  it('is no part of the name', () => {
    expect(brief('公厕完工12座（截至5月13日）')).toEqual(['公厕|done 12座']);
  });
});
