import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fact } from '../../src/model/fact.js';
import type { Person } from '../../src/model/message.js';
import { readLedger } from '../../src/parsers/documents/read.js';
import { expectTurn } from '../support/talk.js';
import { openTown, type Town } from '../support/town.js';
import type { Turn } from './talks.js';

/** A league's report: persons promise in its first part, bureaus and banners 旗 stand over the promises of the others. */
const REPORT = `白音盟2024年承诺事项推进情况通报

现将盟级领导、盟直部门和旗县市承诺事项截至4月底的推进情况通报如下。

一、盟级领导（1人）

（一）斯某 盟委副书记、盟长

1.新增风电并网装机150万千瓦。（办结时限：2024年12月）
推进情况：风电并网62万千瓦，其中东胜旗30万千瓦、河源县32万千瓦。

二、盟直部门主要负责人（2人）

（一）水利局

1.除险加固水库8座。（办结时限：2024年11月）
推进情况：水库除险加固完工2座。

（二）卫生健康委

1.建成胸痛中心6个，医疗机构床位使用率达到85%，新增床位400张。（办结时限：2024年12月）
推进情况：胸痛中心通过验收3个。

三、旗县市主要负责人（3人）

（一）东胜旗

1.街巷硬化40条。（办结时限：2024年9月）
推进情况：街巷硬化完成15条。

（二）河源县

1.新建换热站7座，改造老旧小区20个。（办结时限：2024年10月）
推进情况：换热站因选址未定尚未开工，老旧小区完工4个。

（三）永和塘市

1.口岸年过货量突破900万吨。（办结时限：2024年12月）
推进情况：口岸过货量260万吨。
`;
const PEOPLE: Person[] = [
  { name: '水利联络员', unit: '盟水利局', role: 'liaison' },
  { name: '东胜联络员', unit: '东胜旗', role: 'liaison' },
  { name: '永和塘联络员', unit: '永和塘市', role: 'liaison' },
  { name: '盟领导', role: 'leader' },
];

describe('a league and its banners', () => {
  const ledger = readLedger(REPORT, 'A');
  const told = (code: string) =>
    ledger.facts
      .filter(({ item }) => item === `A${code}`)
      .map(({ object, measure, value, status }) => [object, measure, value ?? status].filter(Boolean).join(' '));

  it('bodies stand over their promises as persons do over theirs', () => {
    expect(ledger.items.map(({ code, leaders, units }) => [code, ...leaders, ...units].join(' '))).toEqual([
      '1-1.1 斯某',
      '2-1.1 水利局',
      '2-2.1 卫生健康委',
      '3-1.1 东胜旗',
      '3-2.1 河源县',
      '3-3.1 永和塘市',
    ]);
    expect(ledger.warnings).toEqual([]);
    expect(ledger.places.map(({ name }) => name).sort()).toEqual(['东胜旗', '永和塘市', '河源县'].sort());
  });

  it('what is not begun for a reason is not begun', () => {
    expect(told('3-2.1')).toEqual(['换热站 status not_started', 'done 4']);
  });

  describe('in talk', () => {
    let town: Town;
    beforeAll(async () => {
      town = await openTown('/nonexistent', { notice: REPORT, people: PEOPLE });
    });
    afterAll(() => town.close());

    it.each<[who: string, says: string, action: Turn['action'], facts: Partial<Fact>[], has: string[]]>([
      ['水利联络员', '水库完工3座', 'record', [{ target: 'A2-1.1.1', value: 3 }], []],
      ['东胜联络员', '我旗风电并网34万千瓦', 'record', [{ target: 'A1-1.1.1', value: 34, scope: '东胜旗' }], []],
      ['东胜联络员', '街巷硬化22条', 'record', [{ target: 'A3-1.1.1', value: 22 }], []],
      ['永和塘联络员', '口岸过货310万吨', 'record', [{ target: 'A3-3.1.1', value: 310 }], ['310', '34.4%']],
      ['盟领导', '风电并网各旗县分别多少', 'answer', [], ['东胜旗34', '河源县32']],
      ['盟领导', '永和塘市呢', 'answer', [], ['永和塘市没有列出']],
      ['盟领导', '哪个旗县风电最多', 'answer', [], ['东胜旗', '34']],
      ['盟领导', '水库除险谁牵头，什么时候到期', 'answer', [], ['水利局', '11月30日']],
    ])('%s：%s', (who, says, action, facts, has) => expectTurn(town, { who, says, action, facts, has }));
  });
});
