import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Fact } from '../../src/model/fact.js';
import type { Person } from '../../src/model/message.js';
import { expectTurn } from '../support/talk.js';
import { openTown, type Town } from '../support/town.js';
import type { Turn } from './talks.js';

/** A county's own list: its places are towns and streets, some of them named, the others meant by 各乡镇. */
const NOTICE = `云溪县人民政府办公室
关于印发2024年云溪县民生实事任务清单的通知
云溪政办〔2024〕3号

2024年云溪县民生实事任务清单（共3项）

一、文旅水利（3项）

1. 改造提升民宿60栋。
责任单位：县文化和旅游局，茶岭镇、白潭乡

2. 维修山塘120口。
责任单位：县水利局，各乡镇（街道）

3. 改造老旧小区14个。
责任单位：县住房城乡建设局，南关街道
`;
const PEOPLE: Person[] = [
  { name: '文旅联络员', unit: '县文旅局', role: 'liaison' },
  { name: '水利联络员', unit: '县水利局', role: 'liaison' },
  { name: '茶岭联络员', unit: '茶岭镇', role: 'liaison' },
  { name: '白潭联络员', unit: '白潭乡政府', role: 'liaison' },
  { name: '石鼓联络员', unit: '石鼓镇', role: 'liaison' },
  { name: '县领导', role: 'leader' },
];

describe('towns are the places of a county ledger (rules 11, 12, 17, 20)', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown('/nonexistent', { notice: NOTICE, people: PEOPLE });
  });
  afterAll(() => town.close());

  it.each<[who: string, says: string, action: Turn['action'], facts: Partial<Fact>[], has: string[]]>([
    ['文旅联络员', '民宿改造完成22栋', 'record', [{ target: 'A1.1', value: 22 }], []],
    ['茶岭联络员', '我镇民宿改造完13栋', 'record', [{ target: 'A1.1', value: 13, scope: '茶岭镇' }], []],
    ['白潭联络员', '民宿又改造2栋', 'record', [{ target: 'A1.1', value: 2, scope: '白潭乡', mode: 'delta' }], []],
    ['石鼓联络员', '石鼓镇民宿改造5栋', 'pend', [{ target: 'A1.1', value: 5, scope: '石鼓镇' }], []],
    // towns that no list names are known by their form, where the item is for all of them
    ['水利联络员', '竹溪乡山塘修好9口', 'record', [{ target: 'A2.1', value: 9, scope: '竹溪乡' }], []],
    ['石鼓联络员', '我们镇山塘修好11口', 'record', [{ target: 'A2.1', value: 11, scope: '石鼓镇' }], []],
    [
      '水利联络员',
      '山塘：茶岭12口、白潭15口、南关8口，共35口',
      'record',
      [{ target: 'A2.1', value: 35, breakdown: { 茶岭镇: 12, 白潭乡: 15, 南关街道: 8 } }],
      [],
    ],
    ['县领导', '山塘哪个乡镇最多', 'answer', [], ['白潭乡', '15']],
    ['县领导', '民宿各乡镇多少栋', 'answer', [], ['茶岭镇13', '白潭乡2']],
    ['县领导', '民宿改造多少栋了', 'answer', [], ['22/60']],
    ['县领导', '茶岭镇山塘几口', 'answer', [], ['12']],
  ])('%s：%s', (who, says, action, facts, has) => expectTurn(town, { who, says, action, facts, has }));
});
