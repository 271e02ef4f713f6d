import { describe, expect, it } from 'vitest';
import { unitDues } from '../../src/ledger/dues.js';
import type { Ledger } from '../../src/model/ledger.js';
import { applyEdit } from '../../src/reports/ledger-apply.js';
import { isEmpty, type LedgerEdit } from '../../src/reports/ledger-edit.js';
import { readLedgerSheet, readSheetOf } from '../../src/reports/ledger-read.js';
import { ledgerXlsx } from '../../src/reports/ledger-xlsx.js';
import { composeMonthly } from '../../src/reports/monthly.js';
import { targetSentence } from '../../src/reports/sentences.js';
import { ledgerSchema } from '../../src/store/ledger-schema.js';
import { book, type Cells, exported, KNOWN, PART, state, TARGET } from './book.js';
import { fact, LEDGER } from './sample.js';

const DAY = '2023-05-28';

const read = async (...rows: Cells[]): Promise<LedgerEdit> => readLedgerSheet(await book(rows), LEDGER);

describe('the ledger comes back from its sheet', () => {
  it('as it went out, without a difference', async () => {
    const edit = await readLedgerSheet(await exported(), LEDGER);
    expect([isEmpty(edit), edit.missing]).toEqual([true, []]);
  });

  it.each<[string, Cells[], Partial<LedgerEdit>]>([
    [
      'a changed target, the old one told',
      [{ ...TARGET, value: 15 }],
      {
        targets: [
          { item: 'X1', old: LEDGER.items[0]?.targets[0], new: expect.objectContaining({ id: 'X1.1', value: 15 }) },
        ],
      },
    ],
    [
      'a new target of a known item',
      [TARGET, { ...KNOWN, metric: '新建绿道', value: 6.5, unit: '公里' }],
      {
        targets: [
          { item: 'X1', new: expect.objectContaining({ id: 'X1.新1', metric: '新建绿道', value: 6.5, op: '>=' }) },
        ],
      },
    ],
    [
      'a date, in whatever way it is written',
      [{ ...TARGET, deadline: '2023年9月' }],
      { changed: [{ id: 'X1', field: 'deadline', old: null, new: '2023-09-30' }] },
    ],
    [
      'other units, the lead first',
      [{ ...TARGET, lead: '市水务局', others: '市园林局、市交通局' }],
      { changed: [{ id: 'X1', field: 'units', old: ['市园林局'], new: ['市水务局', '市园林局', '市交通局'] }] },
    ],
    ['an emptied cell says nothing', [{ id: 'X1', title: '', lead: '' }], { changed: [], targets: [], added: [] }],
    [
      'a new item in the section of its sheet, with two targets',
      [
        { title: '新建绿道', lead: '市园林局', metric: '新建绿道', value: 6, unit: '公里' },
        { title: '新建绿道', lead: '市园林局', metric: '新建驿站', value: 3, unit: '座' },
      ],
      {
        added: [
          expect.objectContaining({
            id: 'X新1',
            code: '新1',
            section: '一、宜居',
            targets: [expect.objectContaining({ id: 'X新1.1' }), expect.objectContaining({ id: 'X新1.2', unit: '座' })],
          }),
        ],
      },
    ],
    [
      'parts of an item by county, with person, date and share of the target',
      [PART, { ...PART, lead: '市水务局', value: 7 }],
      {
        added: [
          expect.objectContaining({
            id: 'X1(1)',
            parent: 'X1',
            title: '清河区新建口袋公园',
            units: ['清河区'],
            leaders: ['区住建局局长'],
            deadline: '2023-09-30',
            targets: [{ id: 'X1(1).1', metric: '新建口袋公园', op: '>=', value: 5, unit: '个', counts: 'done' }],
          }),
          expect.objectContaining({ id: 'X1(2)', units: ['市水务局'] }),
        ],
      },
    ],
  ])('%s', async (_, rows, wanted) => {
    expect(await read(...rows)).toMatchObject(wanted);
  });

  it('names the items that the sheet leaves out, and keeps them', async () => {
    const edit = await read(TARGET);
    expect(edit.missing).toEqual(['X2', 'X3', 'X4']);
    expect(applyEdit(LEDGER, edit, DAY)).toEqual(LEDGER);
  });
});

describe('a sheet sent without saying of which ledger', () => {
  it('is of the one whose ids it has', async () => {
    const other: Ledger = {
      ...LEDGER,
      key: 'Y',
      items: LEDGER.items.map((item) => ({ ...item, id: `Y${item.code}` })),
    };
    const sheet = await book([{ ...TARGET, value: 15 }]);
    expect((await readSheetOf(sheet, [other, LEDGER])).ledger.key).toBe('X');
  });
});

describe('an edit carried out', () => {
  const before = structuredClone(LEDGER);

  it('keeps what a target asked for before, through the store and in the next sheet', async () => {
    const changed = applyEdit(LEDGER, await read({ ...TARGET, value: 15 }), DAY);
    const stored: Ledger = ledgerSchema.parse(JSON.parse(JSON.stringify(changed)));
    const target = stored.items[0]?.targets[0];
    expect(target?.value).toBe(15);
    expect(target?.before).toEqual([{ value: 12, unit: '个', op: '>=', until: '2023-05-27' }]);
    expect(
      isEmpty(await readLedgerSheet(await ledgerXlsx({ ...state, ledger: stored, day: '2023-05-28' }), stored)),
    ).toBe(true);
    expect(LEDGER).toEqual(before);
  });

  it('makes sub-tasks sub-items that owe reports by themselves', async () => {
    const next = applyEdit(LEDGER, await read(TARGET, PART, { ...PART, lead: '市水务局', value: 7 }), DAY);
    expect(next.items.map(({ id }) => id)).toEqual(['X1', 'X1(1)', 'X1(2)', 'X2', 'X3', 'X4']);
    const dues = unitDues(next, [{ item: 'X1(2)', unit: '市水务局', reporter: '', status: null }]);
    expect(dues.find((due) => due.unit === '清河区')?.owed.map(({ id }) => id)).toEqual(['X1(1)']);
    expect(dues.find((due) => due.unit === '市水务局')?.owed.map(({ id }) => id)).toEqual(['X2']);
    expect(next.units.at(-1)).toEqual({ name: '清河区', aliases: ['清河'] });
    expect(next.counts).toMatchObject({ items: 4, subItems: 2, targets: 5 });
  });
});

describe('sub-tasks in the report', () => {
  it('are told one by one under their item, and added up as computed', async () => {
    const next = applyEdit(LEDGER, await read(TARGET, PART, { ...PART, lead: '市水务局', value: 7 }), DAY);
    const done = (item: string, value: number, at: string) =>
      fact({ item, target: `${item}.1`, measure: 'done', value, unit: '个', reporterUnit: '清河区' }, at);
    const facts = [done('X1(1)', 2, '2023-05-20T09:00:00+08:00'), done('X1(2)', 4, '2023-05-21T09:00:00+08:00')];
    const reported = new Set(['X1(1)', 'X1(2)']);
    const report = composeMonthly({ ...state, ledger: next, facts, reported, month: '2023-05', today: '2023-05-28' });
    const [whole, first] = report.sections[0]?.items ?? [];
    const line = whole?.targets[0];
    expect([whole?.leaf, first?.code, report.counts.all]).toEqual([false, '1(1)', 5]);
    expect(line && targetSentence(line, '2023-05-28')).toBe(
      '新建口袋公园没有上报完成数（目标12个），按2项子任务的上报数推算合计6个（有此目标的子任务共2项）',
    );
  });
});
