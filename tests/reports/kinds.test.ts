import { extractRawText } from 'mammoth';
import { describe, expect, it } from 'vitest';
import { importBytes } from '../../src/import/index.js';
import type { Item, Ledger } from '../../src/model/ledger.js';
import { readLedger } from '../../src/parsers/documents/read.js';
import { composeBulletin } from '../../src/reports/bulletin.js';
import { FILE_KINDS, makeFile } from '../../src/reports/files.js';
import { composeMonthly, unitOf } from '../../src/reports/monthly.js';
import { titleLines, widthOf } from '../../src/reports/title-lines.js';
import { FACTS, fact, LEDGER } from './sample.js';

const base = { facts: FACTS, reported: new Set(['X1', 'X3']), closed: new Set<string>() };
const state = { ...base, ledger: LEDGER };
const may = { month: '2023-05', today: '2023-05-28' };

async function textOf(what: (typeof FILE_KINDS)[number], from = state, more: { unit?: string; by?: 'unit' } = {}) {
  const { bytes } = await makeFile({ what, ...may, ...more }, from);
  return (await extractRawText({ buffer: Buffer.from(bytes) })).value.replace(/\s+/gu, '');
}

describe('every kind of file', () => {
  it.each(FILE_KINDS)('%s has the same bytes for the same state', async (what) => {
    const order = { what, ...may, unit: '市园林局' };
    const [one, two] = [await makeFile(order, state), await makeFile(order, state)];
    expect(Buffer.compare(Buffer.from(one.bytes), Buffer.from(two.bytes))).toBe(0);
  });

  it('a month without facts gives a report that says so', async () => {
    const text = await textOf('monthly', { ...state, facts: [], reported: new Set() });
    expect(text).toContain('本月已报0项，未报4项。本月没有收到上报。');
    expect(text).not.toContain('累计');
  });
});

describe('a unit’s own report', () => {
  it('has what it leads, then what it takes part in, goes to the office and is signed by the unit', async () => {
    const text = await textOf('unit', state, { unit: '市园林局' });
    const order = [
      '市园林局2023年5月份工作进展情况',
      '市政府督查室：',
      '一、牵头事项',
      '1.新建口袋公园',
      '二、配合事项',
      '2.整治积水点',
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(text).toContain('市园林局2023年5月28日');
    expect(text).not.toContain('智慧停车');
  });

  it.each([
    ['市园林局', '市园林局'],
    ['园林局', '市园林局'],
    ['气象局', undefined],
  ])('%s is %s', (called, unit) => expect(unitOf(called, LEDGER)).toBe(unit));

  it('the whole by units', () => {
    const report = composeMonthly({ ...state, ...may, by: 'unit' });
    expect(report.sections.map(({ title }) => title)).toEqual(['市园林局', '市水务局', '市公安局', '市交通局']);
  });
});

describe('the bulletin', () => {
  const due = (code: string, deadline: string): Item[] =>
    LEDGER.items.map((item) => (item.code === code ? { ...item, deadline } : item));
  const done = (item: string, value: number) =>
    fact({ item, target: `${item}.1`, measure: 'done', value }, '2023-05-20T10:00:00+08:00');
  const lists = (ledger: Ledger, facts = FACTS) => {
    const { ahead, onPlan, behind, overdue, incomparable } = composeBulletin({ ...base, ledger, facts, ...may });
    const codes = (rows: readonly { item: { code: string } }[]) => rows.map(({ item }) => item.code);
    return {
      ahead: codes(ahead),
      onPlan: codes(onPlan),
      behind: codes(behind),
      overdue: codes(overdue),
      none: incomparable.map((item) => item.code),
    };
  };

  it.each([
    ['faster than time', LEDGER, FACTS, { ahead: ['1'], none: ['2', '3', '4'] }],
    ['a little behind', LEDGER, [done('X2', 10)], { onPlan: ['2'] }],
    ['far behind, the furthest first', LEDGER, [done('X2', 4), done('X4', 0)], { behind: ['4', '2'] }],
    ['at the target', LEDGER, [done('X4', 4)], { ahead: ['4'] }],
    ['overdue', { ...LEDGER, items: due('1', '2023-05-10') }, FACTS, { overdue: ['1'], ahead: [] }],
    ['finished in time', { ...LEDGER, items: due('4', '2023-05-10') }, [done('X4', 4)], { overdue: [], ahead: ['4'] }],
  ])('%s', (_, ledger, facts, wanted) => expect(lists(ledger, facts)).toMatchObject(wanted));

  it('tells apart who reported nothing and who lacks some items', () => {
    const { nothing, some } = composeBulletin({ ...state, ...may });
    expect([nothing.map(({ unit }) => unit), some]).toEqual([['市水务局', '市交通局'], []]);
  });
});

const PROMISES = `2023年云溪市承诺事项进展情况

一、市级领导（1人）

(一)柳青 副市长

1.口袋公园:新建口袋公园12个。(办结时限:2023年9月)

推进情况:已建成3个。

2.绿道:新建绿道6公里。(办结时限:2023年11月)

推进情况:前期手续正在办理。

二、县区负责人（1人）

(一)秦川 清河区区长

1.停车位:新增停车位500个。(办结时限:2023年10月)

推进情况:已新增120个。
`;

describe('the published progress', () => {
  const ledger = readLedger(PROMISES, 'P');
  const report = { ledger: 'P', reporterUnit: '市园林局', target: 'P1-1.1.1', item: 'P1-1.1' };
  const promised = {
    ledger,
    facts: [
      ...ledger.facts.map((one, at) => ({
        ...one,
        id: at + 1,
        ledger: 'P',
        state: 'confirmed' as const,
        kind: 'published' as const,
        asOf: one.asOf ?? ledger.published,
        reportedAt: `${ledger.published}T00:00:00+08:00`,
        document: ledger.title,
      })),
      { ...fact({ ...report, measure: 'done', value: 7, unit: '个' }, '2023-05-20T09:00:00+08:00'), id: 900 },
      {
        ...fact(
          { ...report, measure: 'status', problem: '资金没有到位', text: '资金没到位' },
          '2023-05-20T09:00:00+08:00',
        ),
        id: 901,
      },
    ],
    reported: new Set(['P1-1.1']),
    closed: new Set<string>(),
  };

  it('has the shape of the commitments document: new figures, the printed words where nobody reported, no problems or names', async () => {
    const text = await textOf('published', promised);
    const order = [
      '进展情况（截至2023年5月28日）',
      '一、市级领导（1人）',
      '（一）柳青',
      '1.口袋公园',
      '（办结时限：2023年9月）',
      '推进情况：截至5月20日，新建口袋公园累计完成7个，占目标12个的58.3%。',
      '2.绿道',
      '推进情况：前期手续正在办理',
      '二、县区负责人（1人）',
      '已新增120个',
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(
      places.every((place) => place >= 0),
      text,
    ).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(text).not.toMatch(/资金|市园林局|已建成3个/u);
  });

  it('can be read again as such a document', async () => {
    const { bytes } = await makeFile({ what: 'published', ...may }, promised);
    const again = await importBytes(bytes, '进展.docx', 'P');
    expect([again.kind, again.items.map(({ id }) => id)]).toEqual(['commitments', ledger.items.map(({ id }) => id)]);
    expect(again.facts.find((one) => one.target === 'P1-1.1.1')?.value).toBe(7);
  });
});

describe('title lines', () => {
  it.each([
    '市园林局2023年5月份工作进展情况',
    '2023年云溪市破解民生“八需八难”任务清单',
    '2023年云溪市能力作风建设年活动重点承诺事项办理进展情况',
  ])('%s', (title) => {
    const lines = titleLines(title);
    expect(lines.join('')).toBe(title);
    expect(
      lines.every(
        (line) => widthOf(line) <= 19 && (line.match(/“/gu) ?? []).length === (line.match(/”/gu) ?? []).length,
      ),
    ).toBe(true);
  });
});
