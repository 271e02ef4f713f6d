import { describe, expect, it } from 'vitest';
import type { Told } from '../support/facts.js';
import { talk } from './sample.js';

const rows = (day: string, breakdown: Record<string, number>, value?: number): Told => ({
  target: 'A5.1',
  ...(value === undefined ? {} : { value }),
  unit: '个',
  breakdown,
  reporter: '阿澄',
  at: `${day}T10:00:00+08:00`,
});
const first = rows('2024-05-08', { 云岚县: 210, 石浦县: 140, 东屏区: 80 }, 430);
const later = rows('2024-05-24', { 云岚县: 260, 石浦县: 150 });

describe('what a place has done since', () => {
  it.each([
    ['云岚比上次多了几个', '比5月8日的210个增加50个'],
    ['石浦的比上次多多少', '比5月8日的140个增加10个'],
  ])('%s', async (text, want) => {
    const say = talk('2024-05-27', [first, later]);
    await say('井盖换了多少');
    expect((await say(text))?.text).toContain(want);
  });

  it('told once, it cannot be compared', async () => {
    const say = talk('2024-05-27', [later]);
    await say('井盖换了多少');
    expect((await say('云岚比上次多了几个'))?.text).toContain('没法比较');
  });

  it('a place that the newest list leaves out has its figure of the one before, as of that day', async () => {
    const said = (await talk('2024-05-27', [first, later])('东屏区井盖换了多少'))?.text ?? '';
    expect(said).toContain('80个');
    expect(said).toContain('截至5月8日');
  });
});
