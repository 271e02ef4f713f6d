import { describe, expect, it } from 'vitest';
import { TOLD, talk } from './sample.js';

const at = '2024-05-22T10:00:00+08:00';
const PARTS = [
  ...TOLD,
  { target: 'A1.1', value: 9, unit: '公里', scope: '石浦县', reporter: '老周', at },
  { target: 'A1.1', value: 14, unit: '公里', scope: '东屏区', reporter: '老周', at },
];

describe('places that reported for themselves, where nobody gave a list', () => {
  it.each([
    ['哪个区县乡村公路修得最多', ['2个地方', '东屏区：14公里'], '石浦'],
    ['乡村公路各区县哪个最少', ['2个地方', '石浦县：9公里'], '东屏区：'],
    ['各区县乡村公路排个名', ['1. 东屏区：14公里', '2. 石浦县：9公里'], '云岚'],
  ])('%s', async (text, says, not) => {
    const said = (await talk('2024-05-27', PARTS)(text))?.text ?? '';
    for (const words of says) expect(said).toContain(words);
    expect(said).not.toContain(not);
  });

  it('one place alone is no ranking', async () => {
    expect((await talk('2024-05-27', PARTS.slice(0, -1))('哪个区县乡村公路修得最多'))?.text).toContain('排不出来');
  });
});

describe('what is due by a date', () => {
  it.each([
    ['9月底以前到期的有哪些', true],
    ['6月到期的有哪些', true],
    ['9月到期的有哪些', false],
  ])('%s', async (text, listed) =>
    expect((await talk('2024-05-27')(text))?.items.includes('A4') ?? false).toBe(listed),
  );
});

describe('公交 is no handing in', () => {
  it.each(['公交哪条线路开通了', '社交哪块归谁管'])('%s', async (text) =>
    expect((await talk('2024-05-27')(text))?.text ?? '').not.toContain('报送'),
  );
});

it('哪类任务最多: the parts of the list by their items', async () => {
  expect((await talk('2024-05-27')('哪类任务最多'))?.text).toContain('清洁难');
});
