import { expect, it } from 'vitest';
import type { Ledger } from '../../../src/model/ledger.js';
import type { OpenStore } from '../../../src/store/open.js';

const NOW = '2023-06-01T01:00:05.000Z';

const LEDGER: Ledger = {
  key: 'C',
  kind: 'notice',
  title: '云溪县重点工作任务',
  docNumber: null,
  published: '2023-02-01',
  yearStart: '2023-01-01',
  rules: {
    dueDay: 25,
    everyMonths: 1,
    reportTo: '县督查室',
    parts: ['进展'],
    sentences: [{ line: 3, text: '按月报送。' }],
  },
  sections: [{ title: '一、水利', declared: 1, line: 4 }],
  items: [
    {
      id: 'C7',
      code: '7',
      ledger: 'C',
      section: '一、水利',
      title: '清渠',
      text: '清渠30公里',
      leaders: ['周宁'],
      units: ['云溪县水利局'],
      deadline: '2023-12-31',
      deadlines: [{ day: '2023-12-31', text: '年底前', formal: false }],
      targets: [{ id: 'C7.1', metric: '清渠', op: '>=', value: 30, unit: '公里', counts: 'done' }],
      objects: ['东干渠'],
      line: 5,
    },
  ],
  units: [{ name: '云溪县水利局', aliases: ['水利局'] }],
  places: [{ name: '石桥区', aliases: ['石桥'], kind: '区' }],
  officials: [{ name: '周宁', posts: '副县长' }],
  facts: [{ item: 'C7', measure: 'done', value: 2, unit: '公里' }],
  warnings: [{ line: 9, message: '第9行无法识别' }],
  counts: { sections: 1, items: 1, subItems: 0, targets: 1, leaders: 1, units: 1, progressBlocks: 0, deadlines: 1 },
};

export function ledgersContract(store: () => OpenStore): void {
  it('keeps a ledger whole; the version moves with every change and with nothing else', async () => {
    expect(await store().ledgers.list()).toEqual([]);
    const versions = [await store().ledgers.version()];
    for (const ledger of [LEDGER, LEDGER, { ...LEDGER, title: '新版' }, { ...LEDGER, key: 'D' }]) {
      await store().ledgers.save(ledger, NOW);
      versions.push(await store().ledgers.version());
    }
    expect(versions).toEqual([0, 1, 1, 2, 3]);
    expect(await store().ledgers.list()).toEqual([
      { ...LEDGER, title: '新版' },
      { ...LEDGER, key: 'D' },
    ]);
  });

  it('keeps fields that a later version of the model adds', async () => {
    const later = { ...LEDGER, places: [{ ...LEDGER.places[0], code: '4107' }] };
    await store().database.query(`insert into duban.ledgers values ('C', 'notice', '', 1, now(), $1::json)`, [
      JSON.stringify(later),
    ]);
    expect(await store().ledgers.list()).toEqual([later]);
  });
}
