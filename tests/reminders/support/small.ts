import type { Item, Ledger, ReportRule } from '../../../src/model/ledger.js';

/** A small notice of an invented town: `counts[n]` items for unit n. */
export function smallLedger(counts: readonly number[], rules: Partial<ReportRule> = {}): Ledger {
  const items = counts.flatMap((count, unit) => Array.from({ length: count }, (_, n) => smallItem(unit, n)));
  return {
    key: 'S',
    kind: 'notice',
    title: '2022年云溪市任务清单',
    docNumber: null,
    published: '2022-01-10',
    yearStart: '2022-01-01',
    rules: { dueDay: 28, everyMonths: 1, reportTo: '', parts: [], sentences: [], ...rules },
    sections: [],
    items,
    units: counts.map((_, unit) => ({ name: unitName(unit), aliases: [] })),
    places: [],
    officials: [],
    facts: [],
    warnings: [],
    counts: {
      sections: 0,
      items: items.length,
      subItems: 0,
      targets: items.length,
      leaders: 0,
      units: counts.length,
      progressBlocks: 0,
      deadlines: 0,
    },
  };
}

export function unitName(at: number): string {
  return `云溪市第${at + 1}工程处`;
}

export function smallItem(unit: number, n: number, more: Partial<Item> = {}): Item {
  const code = `${unit + 1}.${n + 1}`;
  return {
    id: `S${code}`,
    code,
    ledger: 'S',
    section: '',
    title: `修路${code}`,
    text: `修路${code}`,
    leaders: [],
    units: [unitName(unit)],
    deadline: null,
    deadlines: [],
    targets: [{ id: `S${code}.1`, metric: '修路', op: '>=', value: 10, unit: '公里', counts: 'done' }],
    objects: [],
    line: 1,
    ...more,
  };
}
