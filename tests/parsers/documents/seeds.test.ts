import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Ledger } from '../../../src/model/ledger.js';
import { type Document, readDocument } from '../../../src/parsers/documents/read.js';
import { requireLane, shared } from '../../support/shared.js';

const counts = shared('cases/import-counts.json');
const targets = shared('cases/targets.jsonl');
const folder = shared('seeds');
const ready = requireLane(
  'both real documents',
  Boolean(counts && targets && folder),
  'the folder shared is not beside the project',
);

const targetRow = z.object({
  item: z.string(),
  targets: z.array(
    z.object({ code: z.string(), op: z.string(), value: z.number(), unit: z.string(), counts: z.string().optional() }),
  ),
});
const expected = z.object({
  A: z.object({
    file: z.string(),
    tasks: z.number(),
    targets: z.number(),
    unitStrings: z.number(),
    sections: z.array(z.object({ title: z.string(), line: z.number(), declared: z.number() })),
    leaders: z.record(z.string(), z.array(z.number())),
    units: z.array(z.object({ name: z.string(), tasks: z.array(z.number()), lead: z.array(z.number()) })),
    ownDeadline: z.record(z.string(), z.string()),
  }),
  B: z.object({
    file: z.string(),
    commitments: z.array(z.string()),
    subItems: z.array(z.string()),
    targets: z.number(),
    deadlineCount: z.number(),
    continuationCount: z.number(),
    progress: z.array(z.tuple([z.string(), z.number()])),
    officials: z.array(z.object({ code: z.string(), name: z.string(), posts: z.string(), line: z.number() })),
    deadlines: z.record(z.string(), z.array(z.string())),
    bareDeadlines: z.record(z.string(), z.string()),
    boilerplate: z.array(z.number()),
  }),
});

function load(): { want: z.infer<typeof expected>; a: Document; b: Document; gold: z.infer<typeof targetRow>[] } {
  const want = expected.parse(JSON.parse(readFileSync(counts ?? '', 'utf8')));
  const read = (file: string, key: string): Document => readDocument(readFileSync(`${folder}/${file}`, 'utf8'), key);
  const gold = readFileSync(targets ?? '', 'utf8')
    .split('\n')
    .filter((l) => l !== '')
    .map((l) => targetRow.parse(JSON.parse(l)));
  return { want, a: read(want.A.file, 'A'), b: read(want.B.file, 'B'), gold };
}

describe.runIf(ready)('both real documents', () => {
  const { want, a, b, gold } = ready ? load() : { want: null, a: null, b: null, gold: [] };
  if (!want || !a || !b) return;
  const tasks = (ledger: Ledger, test: (i: Ledger['items'][number]) => boolean): number[] =>
    ledger.items.filter(test).map((i) => Number(i.code));

  it('the notice: items, counts, sections', () => {
    expect(a.ledger.items.map((i) => i.id)).toEqual(Array.from({ length: want.A.tasks }, (_, i) => `A${i + 1}`));
    expect(a.ledger.counts).toMatchObject({
      sections: want.A.sections.length,
      items: want.A.tasks,
      targets: want.A.targets,
      leaders: 9,
      units: want.A.units.length,
    });
    expect(a.ledger.sections).toEqual(
      want.A.sections.map(({ title, declared, line }) => ({ title: title.normalize('NFKC'), declared, line })),
    );
    expect(a.ledger.rules).toMatchObject({ dueDay: 28, everyMonths: 1, parts: ['进展情况', '存在问题', '工作建议'] });
  });
  it('the notice: leaders and units of every task', () => {
    for (const [name, list] of Object.entries(want.A.leaders))
      expect([name, tasks(a.ledger, (i) => i.leaders.includes(name))]).toEqual([name, list]);
    for (const unit of want.A.units) {
      expect([unit.name, tasks(a.ledger, (i) => i.units.includes(unit.name))]).toEqual([unit.name, unit.tasks]);
      expect([unit.name, tasks(a.ledger, (i) => i.units[0] === unit.name)]).toEqual([unit.name, unit.lead]);
    }
    for (const [code, day] of Object.entries(want.A.ownDeadline))
      expect(a.ledger.items.find((i) => i.code === code)?.targets[0]?.due).toBe(day);
  });
  it('the commitments: items, officials, progress, deadlines', () => {
    expect(new Set(b.ledger.items.map((i) => i.id))).toEqual(new Set([...want.B.commitments, ...want.B.subItems]));
    expect(b.ledger.counts).toMatchObject({
      sections: 3,
      items: 114,
      subItems: 40,
      targets: want.B.targets,
      progressBlocks: want.B.progress.length,
      deadlines: want.B.deadlineCount,
    });
    expect(b.ledger.officials.filter((o) => o.code).map(({ code, name, posts }) => ({ code, name, posts }))).toEqual(
      want.B.officials.map(({ code, name, posts }) => ({ code, name, posts })),
    );
    expect(b.blocks.map((x) => [x.item, x.line])).toEqual(want.B.progress);
    expect(b.blocks.reduce((n, x) => n + x.text.split('\n').length - 1, 0)).toBe(want.B.continuationCount);
    const item = (id: string): Ledger['items'][number] | undefined => b.ledger.items.find((i) => i.id === id);
    for (const [month, ids] of Object.entries(want.B.deadlines))
      for (const id of ids)
        expect([id, month.includes('每') ? item(id)?.recurring : item(id)?.deadline?.slice(0, 7)]).toEqual([
          id,
          month.includes('每') ? '每月底' : month,
        ]);
    for (const [id, month] of Object.entries(want.B.bareDeadlines))
      expect([id, item(id)?.deadline?.slice(0, 7)]).toEqual([id, month]);
    expect(b.ledger.published).toBe('2022-05-16');
    expect(b.ledger.source).toBe('开封日报');
  });
  it('at least 97 % of the targets by code, relation, value and unit', () => {
    const items = new Map([...a.ledger.items, ...b.ledger.items].map((i) => [i.id, i]));
    const missed: string[] = [];
    let all = 0;
    for (const row of gold)
      for (const [k, t] of row.targets.entries()) {
        all++;
        const got = items.get(row.item)?.targets[k];
        const same = got && got.id === t.code && got.op === t.op && got.value === t.value && got.unit === t.unit;
        if (!same) missed.push(`${t.code}: want ${t.op}${t.value}${t.unit} got ${got?.op}${got?.value}${got?.unit}`);
        if (same && t.counts === 'started') expect([t.code, got.counts]).toEqual([t.code, 'started']);
      }
    expect(missed.length / all, missed.join('\n')).toBeLessThan(0.03);
  });
  it('the progress blocks become facts with their day', () => {
    const fact = b.ledger.facts.find((f) => f.item === 'B1-8.3' && f.breakdown);
    expect(fact).toMatchObject({ item: 'B1-8.3', value: 3310, unit: '个', asOf: '2022-05-16' });
    expect(Object.values(fact?.breakdown ?? {}).reduce((s, v) => s + v, 0)).toBe(3310);
    expect(Object.keys(fact?.breakdown ?? {})).toHaveLength(11);
  });
});
