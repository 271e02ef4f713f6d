import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fact } from '../../src/model/fact.js';
import type { Person } from '../../src/model/message.js';
import { readLedger } from '../../src/parsers/documents/read.js';
import { expectTurn } from '../support/talk.js';
import { openTown, type Town } from '../support/town.js';
import type { Turn } from './talks.js';

/** A prefecture's own report: counties and a city 县级市 among them, and what was promised for each. */
const REPORT = `白川州2024年承诺事项进展情况通报

现将州级领导和县（市）负责同志承诺事项截至4月底的进展情况通报如下。

一、州级领导（1人）

（一）旦某 副州长

1.完成河滩地治理26万亩，建设防护网140万米，人工种草18万亩。（完成时限：2024年10月）
进展情况：河滩地治理完成9.8万亩，其中松坪县2.6万亩、云口县3.1万亩；防护网建设52万米。

2.完成42所学校供暖改造。（完成时限：2024年9月）
进展情况：供暖改造完工17所、在建22所，其余3所正在招标。

二、县（市）领导（3人）

（一）才某 松坪县委书记

1.新建热源站2座。（完成时限：2024年9月）
进展情况：建成1座。

2.取缔非法采砂点16处。（完成时限：2024年9月）
进展情况：已取缔采砂点16处。

（二）尕某 云口县县长

1.新建温室60栋。（完成时限：2024年8月）
进展情况：新建温室60栋。

（三）杨某 东川市市长

1.改造旅游厕所28座。（完成时限：2024年10月）
进展情况：旅游厕所改造完成19座。
`;
const PEOPLE: Person[] = [
  { name: '东川联络员', unit: '东川市', role: 'liaison' },
  { name: '州领导', role: 'leader' },
];

describe('a city among the counties of a prefecture', () => {
  const ledger = readLedger(REPORT, 'A');

  it('is a place, called as it is printed, and answers for its own', () => {
    expect(ledger.places.map(({ name }) => name)).toContain('东川市');
    expect(ledger.items.find(({ code }) => code === '2-3.1')?.units).toEqual(['东川市']);
  });

  it('said with 已 it is done, also where it is as many as the target', () => {
    const told = ledger.facts.filter(({ item }) => item === 'A2-1.2').map(({ measure, value }) => [measure, value]);
    expect(told).toEqual([['done', 16]]);
  });

  it('what is left and still tendered is planned (rule 4)', () => {
    const told = ledger.facts.filter(({ item }) => item === 'A1-1.2').map(({ measure, value }) => [measure, value]);
    expect(told).toEqual([
      ['done', 17],
      ['under_construction', 22],
      ['planned', 3],
    ]);
  });

  describe('in talk', () => {
    let town: Town;
    beforeAll(async () => {
      town = await openTown('/nonexistent', { notice: REPORT, people: PEOPLE });
    });
    afterAll(() => town.close());

    it.each<[who: string, says: string, action: Turn['action'], facts: Partial<Fact>[], has: string[]]>([
      ['州领导', '河滩地治理各县情况', 'answer', [], ['松坪县2.6', '云口县3.1']],
      ['州领导', '那东川市呢', 'answer', [], ['东川市没有列出']],
      ['东川联络员', '旅游厕所改造22座', 'record', [{ target: 'A2-3.1.1', value: 22 }], []],
      ['东川联络员', '我市河滩地治理1.2万亩', 'record', [{ target: 'A1-1.1.1', value: 1.2, scope: '东川市' }], []],
      // all that an item counts, and not the one target that is called most like it
      ['州领导', '河滩地治理各项指标', 'answer', [], ['9.8/26万亩', '52/140万米', '人工种草：没有上报']],
      // a section without its brackets, and who is charged in the words of other lists
      ['州领导', '县市领导里完成率最高的是哪项', 'answer', [], ['温室', '100%']],
      ['州领导', '旦某包联哪些项目', 'answer', [], ['河滩地', '供暖']],
      ['州领导', '旦州长有几件', 'answer', [], ['河滩地', '供暖']],
      ['州领导', '热源站是谁包联', 'answer', [], ['才某']],
    ])('%s：%s', (who, says, action, facts, has) => expectTurn(town, { who, says, action, facts, has }));
    it.each<[says: string, has: string[], lacks: string[]]>([
      // the counties alone, and not the leaders of the prefecture
      ['哪些县区还没报', ['松坪县', '云口县'], ['旦某']],
      ['各县市温室栋数', ['60/60栋'], []],
    ])('州领导：%s', (says, has, lacks) => expectTurn(town, { who: '州领导', says, action: 'answer', has, lacks }));
  });
});
