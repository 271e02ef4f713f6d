import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/bot/answers/answer.js';
import type { Ledger } from '../../src/model/ledger.js';
import { readLedger } from '../../src/parsers/documents/read.js';
import { factSource, storedFacts, type Told } from '../support/facts.js';
import { NOTICE } from '../support/town.js';

const LEDGER: Ledger = readLedger(
  NOTICE.replace('新开工安置房900套。', '开工建设光伏项目20万千瓦，新增装机12万千瓦。')
    .replace('推行高频事项“一窗办结”。', '新建农村污水处理厂39个，农村生活污水处理率达到36%以上。')
    .replace('更新电动公交车60台。', '开工建设教师周转宿舍552套。')
    .replace('城乡生活垃圾收运率达到96%以上。', '完成石桥县114个村卫生室重建。')
    .replace('新增普惠托位2600个', '建成公有产权村卫生室1848个'),
  'A',
);
const at = '2024-05-20T10:00:00+08:00';
const TOLD: Told[] = [
  { target: 'A5.1', value: 9, unit: '万千瓦', measure: 'started', reporter: '联络员', at },
  { target: 'A5.2', value: 5, unit: '万千瓦', reporter: '联络员', at },
  { target: 'A3.1', value: 286, unit: '套', measure: 'started', reporter: '联络员', at },
  { target: 'A9.1', value: 17, unit: '个', reporter: '联络员', at },
  { target: 'A9.2', value: 33.5, unit: '%', reporter: '联络员', at },
  { target: 'A7.1', value: 1155, unit: '个', reporter: '联络员', at },
  { target: 'A8.1', value: 76, unit: '个', reporter: '联络员', at },
  { target: 'A4.1', value: 18, unit: '个', reporter: '联络员', at },
  { target: 'A4.1', value: 7, unit: '个', measure: 'under_construction', reporter: '联络员', at },
  { target: 'A6.1', value: 0.9, unit: '万户', reporter: '联络员', at },
];

function asking() {
  const facts = factSource(storedFacts([LEDGER], TOLD, []));
  let memory: unknown;
  return async (text: string) => {
    const result = await answerQuestion(text, {
      ledgers: [LEDGER],
      facts,
      person: { name: '市领导', role: 'leader' },
      chat: { id: 'G', kind: 'group', ledger: 'A' },
      now: '2024-05-21T10:00:00+08:00',
      today: '2024-05-21',
      memory,
    });
    memory = result?.memory;
    return result;
  };
}

describe('several stages, ratios and sizes of one matter', () => {
  it.each<[asks: string[], items: string[], says: string[], not?: string]>([
    [['光伏开了多少装了多少'], ['A5'], ['9/20', '5/12']],
    [['教师宿舍开工了多少 盖好了多少'], ['A3'], ['286', '建成（竣工）的数没有上报']],
    [['老旧小区改好几个,在弄的几个'], ['A4'], ['18/48', '7个']],
    [['农村污水处理率离目标差几个点'], ['A9'], ['2.5个百分点'], '污水处理厂'],
    [['农村污水处理厂还差几个'], ['A9'], ['还差22个']],
    [['村卫生室建了多少', '石桥那114个呢'], ['A8'], ['76/114']],
    [['老旧小区和背街小巷各差多少'], ['A4'], ['还差30个', '70条']],
    [['户侧改造多少了'], ['A6'], ['0.9/2.4']],
    [['户型多少'], [], ['没有这项']],
  ])('%s', async (asks, items, says, not) => {
    const ask = asking();
    let last: Awaited<ReturnType<typeof ask>> = null;
    for (const text of asks) last = await ask(text);
    expect(last?.items).toEqual(items);
    for (const words of says) expect(last?.text).toContain(words);
    if (not !== undefined) expect(last?.text).not.toContain(not);
  });
});
