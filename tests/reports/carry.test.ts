import { describe, expect, it } from 'vitest';
import type { Item, Ledger } from '../../src/model/ledger.js';
import { applyEdit } from '../../src/reports/ledger-apply.js';
import { carryOver } from '../../src/reports/ledger-carry.js';
import type { AddedItem, LedgerEdit } from '../../src/reports/ledger-edit.js';
import { LEDGER } from './sample.js';

const PART: AddedItem = {
  id: 'X1(1)',
  code: '1(1)',
  parent: 'X1',
  section: '一、宜居',
  title: '清河区新建口袋公园',
  text: '清河区新建口袋公园',
  units: ['清河区'],
  leaders: [],
  deadline: '2023-09-30',
  targets: [],
};
const NONE: LedgerEdit = { added: [], changed: [], targets: [], missing: [] };
const edited = (edit: Partial<LedgerEdit>): Ledger => applyEdit(LEDGER, { ...NONE, ...edit }, '2023-05-28');
/** A newer edition of the document. */
const edition = (change: (item: Item) => Item | undefined): Ledger => ({
  ...LEDGER,
  items: LEDGER.items.flatMap((item) => change(structuredClone(item)) ?? []),
});
const [FIRST] = LEDGER.items;
const TARGET = FIRST?.targets[0];
if (!TARGET) throw new Error('the sample has no target');
const RAISED = edited({ targets: [{ item: 'X1', old: TARGET, new: { ...TARGET, value: 15 } }] });
const ids = (ledger: Ledger) => ledger.items.map(({ id }) => id);

describe('a newer edition of the document', () => {
  it('keeps what sheets added, in its place, and counts it', () => {
    const { ledger, carried } = carryOver(
      edited({ added: [PART] }),
      edition((item) => item),
    );
    expect(ids(ledger)).toEqual(['X1', 'X1(1)', 'X2', 'X3', 'X4']);
    expect([carried.items.map(({ id }) => id), ledger.counts.subItems]).toEqual([['X1(1)'], 1]);
    expect(ledger.units.at(-1)?.name).toBe('清河区');
  });

  it('twice over keeps it once', () => {
    const once = carryOver(edited({ added: [PART] }), LEDGER).ledger;
    expect(carryOver(once, LEDGER).ledger).toEqual(once);
  });

  it('takes the parts of an item that it no longer has along with it', () => {
    const stored = edited({ added: [PART] });
    expect(
      ids(
        carryOver(
          stored,
          edition((item) => (item.id === 'X1' ? undefined : item)),
        ).ledger,
      ),
    ).toEqual(['X2', 'X3', 'X4']);
  });

  it('that numbers another item as a sheet numbered a sub-task is refused', () => {
    const own = LEDGER.items.slice(1, 2).map((item) => ({ ...item, id: 'X1(1)', code: '1(1)' }));
    const next: Ledger = { ...LEDGER, items: [...LEDGER.items, ...own] };
    expect(() => carryOver(edited({ added: [PART] }), next)).toThrow(/1\(1\)项.*编号相同、内容不同，没有导入/u);
  });

  it('keeps a target that a sheet changed, with what it asked for before', () => {
    const { ledger, carried } = carryOver(RAISED, LEDGER);
    expect(ledger.items[0]?.targets).toEqual([
      { ...TARGET, value: 15, before: [{ value: 12, unit: '个', op: '>=', until: '2023-05-27' }] },
    ]);
    expect(carried.targets.map(({ target }) => target.value)).toEqual([15]);
  });

  it('goes before the sheet where it asks for something new itself', () => {
    const next = edition((item) => ({
      ...item,
      targets: item.targets.map((one) => ({ ...one, value: one.value + 1 })),
    }));
    const { ledger, carried } = carryOver(RAISED, next);
    expect(ledger.items[0]?.targets[0]).toEqual({ ...TARGET, value: 13 });
    expect(carried.dropped.map(({ what }) => what)).toEqual(['新建口袋公园15个']);
  });

  it('keeps a target that a sheet added, under its own number', () => {
    const stored = edited({
      targets: [{ item: 'X1', new: { ...TARGET, id: 'X1.新1', metric: '新建绿道', unit: '公里' } }],
    });
    const next = edition((item) =>
      item.id === 'X1' ? { ...item, targets: [...item.targets, { ...TARGET, id: 'X1.2', metric: '新建驿站' }] } : item,
    );
    expect(carryOver(stored, next).ledger.items[0]?.targets.map(({ id, metric }) => [id, metric])).toEqual([
      ['X1.1', '新建口袋公园'],
      ['X1.2', '新建驿站'],
      ['X1.新1', '新建绿道'],
    ]);
  });

  it.each<[string, (item: Item) => Item, Partial<Item>, number]>([
    [
      'the same words: what the sheet says',
      (item) => item,
      { units: ['市水务局'], printed: { units: ['市园林局'] } },
      0,
    ],
    ['other units of its own: the document', (item) => ({ ...item, units: ['市公安局'] }), { units: ['市公安局'] }, 1],
    [
      'what the sheet says: nothing is in doubt',
      (item) => ({ ...item, units: ['市水务局'] }),
      { units: ['市水务局'] },
      0,
    ],
  ])('with %s', (_, change, wanted, dropped) => {
    const stored = edited({ changed: [{ id: 'X1', field: 'units', old: ['市园林局'], new: ['市水务局'] }] });
    const { ledger, carried } = carryOver(
      stored,
      edition((item) => (item.id === 'X1' ? change(item) : item)),
    );
    expect(ledger.items[0]).toMatchObject(wanted);
    expect(carried.dropped).toHaveLength(dropped);
  });
});
