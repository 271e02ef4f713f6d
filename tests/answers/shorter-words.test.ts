import { expect, it } from 'vitest';
import { answerQuestion } from '../../src/bot/answers/answer.js';
import { readLedger } from '../../src/parsers/documents/read.js';
import { factSource, storedFacts } from '../support/facts.js';

const NOTICE = `云岭县民生实事任务清单
2024年2月20日
1.城镇新增就业3.6万人,失业人员再就业8000人。
责任单位:县人力资源社会保障局
2.争取中央预算内投资6亿元。
责任单位:县发展改革局
3.新增停车泊位1200个,其中学校周边不少于300个。
责任单位:县城管局
4.完成造林6万亩(含果林1.5万亩),新建公园9个。
责任单位:县林业局
`;
const ledger = readLedger(NOTICE, 'A');
const at = '2024-05-20T10:00:00+08:00';
const facts = storedFacts(
  [ledger],
  [
    { target: 'A1.1', value: 1.74, unit: '万人', reporter: '郝明', at },
    { target: 'A1.2', value: 3620, unit: '人', reporter: '郝明', at },
    { target: 'A3.1', value: 560, unit: '个', reporter: '郝明', at },
    { target: 'A3.2', value: 140, unit: '个', reporter: '郝明', at },
    { target: 'A4.1', value: 4.8, unit: '万亩', reporter: '郝明', at },
    { target: 'A4.2', value: 1, unit: '万亩', reporter: '郝明', at },
    { target: 'A4.3', value: 4, unit: '个', reporter: '郝明', at },
    { item: 'A2', measure: 'other', value: 3.7, unit: '亿元', text: '已下达资金3.7亿元', reporter: '秦岭', at },
  ],
  [{ name: '郝明', unit: '县人力资源社会保障局', role: 'liaison' }],
);

const ask = async (text: string): Promise<string> =>
  (
    await answerQuestion(text, {
      ledgers: [ledger],
      facts: factSource(facts),
      person: { name: '主任', role: 'leader' },
      chat: { id: 'G', kind: 'group', ledger: 'A' },
      now: '2024-05-27T10:00:00+08:00',
      today: '2024-05-27',
    })
  )?.text ?? '';

it.each(['就业和再就业各多少', '再就业与就业各完成多少'])(
  '%s: what the longer word names is not meant by the shorter',
  async (text) => {
    const answer = await ask(text);
    expect(answer).toContain('城镇新增就业：已完成1.74/3.6万人');
    expect(answer).toContain('失业人员再就业：已完成3620/8000人');
  },
);

it('what is known in the place of a figure is told once', async () => {
  const answer = await ask('中央预算内投资争取了多少');
  expect(answer).toContain('没有上报完成数。目标6亿元');
  expect(answer.match(/3\.7亿元/gu)).toHaveLength(1);
});

it.each([
  ['泊位和学校周边加起来多少', '学校周边140个是新增停车泊位560个里的一部分，占25%，不能相加', /700|1500/u],
  ['造林和果林合计多少万亩', '果林1万亩是完成造林4.8万亩里的一部分，占20.8%，不能相加', /5\.8|7\.5/u],
])('%s: a part is never added to its whole', async (text, words, not) => {
  const answer = await ask(text);
  expect(answer).toContain(words);
  expect(answer).not.toMatch(not);
  expect(answer).not.toContain('没有上报');
});
