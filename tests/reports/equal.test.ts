import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ledgerState } from '../../src/bot/commands/export-state.js';
import { composeMonthly, type MonthlyReport } from '../../src/reports/monthly.js';
import { annexRows } from '../../src/reports/monthly-annex.js';
import { targetSentence } from '../../src/reports/sentences.js';
import { openTown, type Town } from '../support/town.js';

const DAY = '2024-05-27';

/** Two months of a work group: figures, increments, shares, starts, a correction, a zero report, a problem. */
const SAID: [at: string, sender: string, text: string][] = [
  ['2024-04-24T09:00:00+08:00', '交通联络员', '乡村道路累计完成21.5公里，危桥改造3座'],
  ['2024-04-25T09:00:00+08:00', '住建联络员', '老旧小区改造完成9个，背街小巷完成12条'],
  ['2024-04-25T10:00:00+08:00', '城管联络员', '城乡生活垃圾收运率93.2%'],
  ['2024-05-14T09:00:00+08:00', '交通联络员', '乡村道路累计完成36.5公里，危桥改造4座'],
  ['2024-05-15T09:00:00+08:00', '交通联络员', '更正：危桥应为5座'],
  ['2024-05-16T09:00:00+08:00', '卫健联络员', '托位累计800个'],
  ['2024-05-17T09:00:00+08:00', '卫健联络员', '托位又建成120个'],
  ['2024-05-20T09:00:00+08:00', '住建联络员', '背街小巷70条，已完工22条，在建9条'],
  ['2024-05-20T10:00:00+08:00', '住建联络员', '安置房开工310套'],
  ['2024-05-21T09:00:00+08:00', '农业联络员', '农村户厕完成四成'],
  ['2024-05-22T09:00:00+08:00', '城管联络员', '城乡生活垃圾收运率94.8%'],
  ['2024-05-23T09:00:00+08:00', '交通联络员', '电动公交车更新本月无进展'],
];

let town: Town;
let report: MonthlyReport;

beforeAll(async () => {
  town = await openTown();
  for (const [at, sender, text] of SAID) await town.say(sender, text, { at });
  const [ledger] = await town.store.ledgers.list();
  if (!ledger) throw new Error('no ledger');
  report = composeMonthly({ ...(await ledgerState(ledger, '2024-05', DAY, town)), month: '2024-05', today: DAY });
});
afterAll(() => town.close());

const lines = () => report.sections.flatMap(({ items }) => items.flatMap((item) => item.targets));
const ask = async (text: string, minute: number) => {
  const at = `${DAY}T10:${String(minute).padStart(2, '0')}:00+08:00`;
  return (await town.say('市领导', text, { at, chat: `@市领导${minute}` })).reply.map((one) => one.text).join('\n');
};
const numberText = (value: number) => String(Number(value.toFixed(4)));

describe('every figure of the report is the answer of the chat for the same moment', () => {
  it('all items and targets, figure by figure: value, share, light, day', async () => {
    let minute = 0;
    for (const section of report.sections)
      for (const { item, targets } of section.items) {
        minute += 1;
        const answer = await ask(`第${item.code}项进展`, minute);
        for (const line of targets) {
          const told = answer
            .split('\n')
            .filter((text) => text.includes(line.target.metric))
            .join('\n');
          expect(told, `${item.code} ${line.target.metric}: ${answer}`).not.toBe('');
          if (line.figure === undefined) {
            expect(told).toContain('没有上报');
            continue;
          }
          const { value, asOf } = line.figure;
          expect(told).toContain(numberText(value));
          expect(told).toContain(`${Number(asOf.slice(5, 7))}月${Number(asOf.slice(8))}日`);
          const share = annexRows(report).find((row) => row[3]?.startsWith(line.target.metric))?.[5];
          if (share !== '—') expect(told).toContain(`占${share}`);
          if (line.light) expect(answer).toContain({ green: '绿灯', yellow: '黄灯', red: '红灯' }[line.light.colour]);
        }
      }
    expect(minute).toBe(9);
  });

  it('the change on last month', async () => {
    const known = lines().filter((line) => line.change !== null);
    expect(known.map((line) => [line.target.id, line.change])).toEqual([
      ['A1.1', 15],
      ['A1.2', 2],
      ['A4.2', 10],
      ['A8.1', 1.6],
    ]);
    let minute = 20;
    for (const line of known) {
      minute += 1;
      const answer = await ask(`${line.target.metric}和上月比怎么样`, minute);
      expect(answer).toContain(numberText(line.change ?? Number.NaN));
    }
  });

  it('how many came, how many are zero, who owes', async () => {
    const answer = await ask('这个月还有多少项没报', 40);
    const owed = report.sections.flatMap(({ items }) => items).filter((item) => item.state === 'owed');
    expect(answer).toContain(`应报${report.counts.all}项，已报${report.counts.reported}项`);
    expect(answer).toContain(`还有${report.counts.owed}项没有上报：${owed.map((item) => item.code).join('、')}`);
    expect(answer).toContain(`零报告${report.counts.zero}项`);
  });

  it('says them in the genre’s own phrasing', () => {
    expect(lines().map((line) => targetSentence(line, DAY))).toMatchInlineSnapshot(`
      [
        "截至5月14日，新建改建乡村道路累计完成36.5公里，占目标120公里的30.4%，较上月增加15公里，落后序时进度9.9个百分点",
        "截至5月14日，改造危旧桥梁累计完成5座，占目标15座的33.3%，较上月增加2座，落后序时进度6.9个百分点",
        "打通断头路没有上报完成数（目标4条）",
        "更新电动公交车没有上报完成数（目标60台）",
        "本月没有新数，截至4月25日，改造老旧小区累计完成9个，占目标48个的18.8%，落后序时进度21.5个百分点",
        "截至5月20日，改造背街小巷累计完成22条，占目标70条的31.4%，较上月增加10条，落后序时进度8.8个百分点，在建9条（截至5月20日，不计入完成）",
        "截至5月20日，新开工安置房累计310套，占目标900套的34.4%，落后序时进度5.8个百分点",
        "截至5月21日，新改造农村户厕完成目标2.4万户的40%（推算约0.96万户），落后序时进度0.3个百分点",
        "截至5月17日，新增普惠托位累计完成920个，占目标2600个的35.4%，落后序时进度4.9个百分点",
        "建成示范托育机构没有上报完成数（目标12家）",
        "截至5月22日，城乡生活垃圾收运率达到94.8%，较上月提高1.6个百分点，距目标96%还差1.2个百分点",
      ]
    `);
  });
});
