import { afterAll, beforeAll, expect, it } from 'vitest';
import { storeLedger } from '../../src/bot/intake.js';
import { readLedger } from '../../src/parsers/documents/read.js';
import { openTown, type Town } from '../support/town.js';

const bulletin = (month: number, day: number, roads: number | null) => `关于2024年1—${month}月民生实事进展情况的通报
各县区：截至${month}月底，有关情况通报如下。
1.农村公路（牵头单位：市交通运输局）。年度任务：新建改建农村公路320公里。
完成情况：${roads === null ? '正在施工。' : `已完工${roads}公里。`}
2.养老机构（牵头单位：市民政局）。年度任务：建成养老机构24家。
完成情况：建成${month}家。
2024年${month + 1}月${day}日`;

let town: Town;
beforeAll(async () => {
  town = await openTown('/nonexistent', { notice: bulletin(3, 5, 128) });
  await storeLedger(town.store, readLedger(bulletin(4, 8, null), 'A'), '2024-05-09T09:00:00+08:00');
});
afterAll(() => town.close());

it.each<[string, string[]]>([
  ['农村公路完成多少', ['128', '1—3月', '（3月31日）公布']],
  ['养老机构建成多少', ['4', '1—4月', '（4月30日）公布']],
])('a figure bears the day of the report that published it: %s', async (question, words) => {
  const text = (await town.say('市领导', question)).reply.map((out) => out.text).join('\n');
  for (const word of words) expect(text).toContain(word);
});

it('a report of the early morning is told by the day of that morning', async () => {
  await town.say('交通联络员', '农村公路累计完工150公里', { at: '2024-05-16T07:20:00+08:00' });
  const { reply } = await town.say('市领导', '农村公路完成多少', { at: '2024-05-16T09:30:00+08:00' });
  expect(reply.map((out) => out.text).join('\n')).toContain('5月16日上报');
});
