import { describe, expect, it } from 'vitest';
import type { Told } from '../support/facts.js';
import { talk } from './sample.js';

const at = '2024-05-22T10:00:00+08:00';
const done: Told = { target: 'A1.2', value: 4, unit: '座', reporter: '老周', at };
const under: Told = { target: 'A1.2', value: 3, unit: '座', measure: 'under_construction', reporter: '老周', at };
const begun: Told = { target: 'A1.2', value: 7, unit: '座', measure: 'started', reporter: '老周', at };
const left: Told = { item: 'A1', value: 5, unit: '座', measure: 'other', text: '剩5座还没动', reporter: '老周', at };

describe('how many are not begun', () => {
  it.each<[string, Told[], string]>([
    ['told in its own words', [done, under, left], '剩5座还没动'],
    ['what the begun ones leave of the target', [done, begun], '还有5座没有开工（已开工7，目标12座'],
    ['reckoned from finished and under construction', [done, under], '推算余5座'],
    ['not told: what is not finished is not said to be not begun', [done], '没有上报开工数'],
  ])('%s', async (_what, told, want) => {
    for (const text of ['危桥还有多少没开工', '危桥没动工的有几座']) {
      const said = (await talk('2024-05-27', told)(text))?.text ?? '';
      expect(said).toContain(want);
      expect(said).not.toContain('还差8座');
    }
  });

  it('打通了几条路 is no count of the items', async () => {
    const said = (await talk('2024-05-27', [done])('打通了几条路'))?.text ?? '';
    expect(said).not.toContain('共8项');
  });
});

describe('things counted by the names that were reported finished', () => {
  it.each([
    ['完成路基', false],
    ['建设完成', true],
    ['通车', true],
  ])('%s', async (milestone, counted) => {
    const told: Told[] = [
      {
        item: 'A2',
        measure: 'milestone',
        object: '青石断头路',
        milestone,
        text: `青石断头路${milestone}`,
        reporter: '老周',
        at,
      },
    ];
    const said = (await talk('2024-05-27', told)('断头路打通了几条'))?.text ?? '';
    expect(said.includes('已完成1条')).toBe(counted);
  });
});
