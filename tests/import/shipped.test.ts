import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadGazetteer, readGazetteer, shippedGazetteer } from '../../src/import/gazetteer.js';
import { importFile } from '../../src/import/index.js';
import { builtIn } from '../../src/parsers/gazetteer.js';

const sample = (name: string): string => fileURLToPath(new URL(`../../samples/${name}.txt`, import.meta.url));

describe('samples', () => {
  it('two documents with at least 40 items, 30 of them in the notice, and nothing odd in them', async () => {
    const [notice, commitments] = await Promise.all([
      importFile(sample('notice'), 'A'),
      importFile(sample('commitments'), 'B'),
    ]);
    expect([notice.kind, commitments.kind]).toEqual(['notice', 'commitments']);
    expect(notice.items.length).toBeGreaterThanOrEqual(30);
    expect(notice.items.length + commitments.items.length).toBeGreaterThanOrEqual(40);
    expect([...notice.warnings, ...commitments.warnings]).toEqual([]);
    expect(notice.rules).toMatchObject({ dueDay: 28, parts: ['进展情况', '存在问题', '工作建议'] });
    for (const item of notice.items)
      expect([item.code, item.units.length > 0, item.leaders.length > 0]).toEqual([item.code, true, true]);
    expect(commitments.facts.length).toBeGreaterThan(20);
  });

  it('carries no document number: the notice that its figures come from is another ledger, not a newer edition', async () => {
    expect((await importFile(sample('notice'), 'A')).docNumber).toBeNull();
  });
});

describe('gazetteer', () => {
  it('data/gazetteer.json is the built-in list', () => expect(readGazetteer(shippedGazetteer)).toEqual(builtIn));
  it('the shipped list is taken when the data folder has none', () =>
    expect(loadGazetteer('/nowhere')).toBe(shippedGazetteer));
});
