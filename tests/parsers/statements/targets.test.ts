import { describe, expect, it } from 'vitest';
import { countsFor, matchTarget } from '../../../src/parsers/targets.js';
import { item, read, target } from './support.js';

describe('which target', () => {
  const roads = item(target('1', '改造农村公路', 80, '公里'), target('2', '改造农村桥梁', 30, '座'));
  it.each([
    ['农村公路完成31.6km', 'T1.1'],
    ['农村桥梁完成3座', 'T1.2'],
    ['路灯装了300盏', undefined],
  ])('%s', (text, want) => {
    const [statement] = read(text);
    expect(statement && matchTarget(roads, statement)?.id).toBe(want);
  });
  it('a start counts only where the target is a start', () => {
    const [statement] = read('安置房开工210套');
    expect(statement && countsFor(target('1', '新开工安置房', 600, '套', 'started'), statement)).toBe(true);
    expect(statement && countsFor(target('1', '安置房', 600, '套'), statement)).toBe(false);
  });
});
