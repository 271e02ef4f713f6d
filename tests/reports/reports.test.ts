import { extractRawText } from 'mammoth';
import { describe, expect, it } from 'vitest';
import { ledgerXlsx } from '../../src/reports/ledger-xlsx.js';
import { composeMonthly } from '../../src/reports/monthly.js';
import { monthlyDocx } from '../../src/reports/monthly-docx.js';
import { unzip } from '../support/unzip.js';
import { FACTS, LEDGER } from './sample.js';

const state = { ledger: LEDGER, facts: FACTS, reported: new Set(['X1', 'X3']), closed: new Set<string>() };
const may = composeMonthly({ ...state, month: '2023-05', today: '2023-05-28' });

describe('monthly report', () => {
  it('counts what came, what is a zero report and what is missing', () => {
    expect(may.counts).toEqual({ all: 4, reported: 2, zero: 1, owed: 2, closed: 0 });
  });

  it.each([
    ['1', 'reported'],
    ['2', 'owed'],
    ['3', 'zero'],
    ['4', 'owed'],
  ])('item %s is %s', (code, wanted) => {
    const item = may.sections.flatMap(({ items }) => items).find((one) => one.code === code);
    expect(item?.state).toBe(wanted);
  });

  it('has the last figure of the month, its problem, its next step and its source', () => {
    const first = may.sections[0]?.items[0];
    expect(first?.targets[0]?.figure?.value).toBe(5);
    expect([first?.problems, first?.nextSteps]).toEqual([['两处用地未交'], ['6月开工3个']]);
    expect(first?.sources).toEqual([{ who: '市园林局 秦川', day: '2023-05-20' }]);
  });

  it('looks back: April knows nothing of May', () => {
    const april = composeMonthly({ ...state, reported: new Set(['X1']), month: '2023-04', today: '2023-05-28' });
    const first = april.sections[0]?.items[0];
    expect([april.asOf, first?.targets[0]?.figure?.value, first?.problems]).toEqual(['2023-04-30', 3, []]);
  });

  it('takes a closed item off the list of those that owe', () => {
    const closed = composeMonthly({ ...state, closed: new Set(['X2']), month: '2023-05', today: '2023-05-28' });
    expect(closed.counts.owed).toBe(1);
  });
});

describe('files', () => {
  it('is a Word file that says all of it in order', async () => {
    const { value } = await extractRawText({ buffer: Buffer.from(await monthlyDocx(may)) });
    const wanted = [
      '任务清单',
      '5月份工作进展情况',
      '一、宜居',
      '1.新建口袋公园',
      '累计完成5个，占目标12个的41.7%，较上月增加2个',
      '两处用地未交',
      '本月未报',
      '零报告',
    ];
    const places = wanted.map((words) => value.indexOf(words));
    expect(places.every((at) => at >= 0)).toBe(true);
    expect(places.slice(0, 7)).toEqual([...places.slice(0, 7)].sort((a, b) => a - b));
  });

  it('is an Excel file with real numbers under a head that stays', async () => {
    const sheet = unzip(await ledgerXlsx({ ...state, day: '2023-05-28' })).get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toContain('state="frozen"');
    const second = /<row r="2".*?<\/row>/u.exec(sheet)?.[0] ?? '';
    const numbers = [...second.matchAll(/<c r="([A-Z]+)2"(?![^>]*t="s")[^>]*><v>([\d.]+)<\/v>/gu)].map(([, c, v]) => [
      c,
      Number(v),
    ]);
    expect(numbers).toEqual([
      ['M', 12],
      ['Q', 5],
      ['R', expect.closeTo(5 / 12, 6)],
      ['T', 45066],
    ]);
  });

  it('gives the same bytes for the same state, whenever they are made', async () => {
    const input = { ...state, day: '2023-05-28' };
    const [word, excel] = [await monthlyDocx(may), await ledgerXlsx(input)];
    await new Promise((done) => setTimeout(done, 2100));
    expect(Buffer.compare(await monthlyDocx(may), word)).toBe(0);
    expect(Buffer.compare(await ledgerXlsx(input), excel)).toBe(0);
  });
});
