import { describe, expect, it } from 'vitest';
import { TOLD, talk } from './sample.js';

const BOTH = [...TOLD, { target: 'A3.2', value: 210, unit: '套', reporter: '小魏', at: '2024-05-22T10:00:00+08:00' }];

describe('what was started and what was finished', () => {
  it.each([
    ['安置房和保障房一共多少套'],
    ['安置房和保障房合计完成多少套'],
    ['保障房加安置房总共几套'],
    ['安置房、保障房加起来多少'],
  ])('%s: side by side, no total', async (text) => {
    const said = (await talk('2024-05-27', BOTH)(text))?.text ?? '';
    expect(said).not.toContain('330');
    expect(said).toContain('120');
    expect(said).toContain('210');
  });

  it('两样加一块 after both: side by side, no total', async () => {
    const say = talk('2024-05-27', BOTH);
    const said = (await say('安置房开工几套 保障房建成几套'))?.text ?? '';
    expect(said).toContain('120/500套');
    expect(said).toContain('210/800套');
    expect(said).not.toContain('没有上报');
    expect((await say('两样加一块多少套'))?.text).toContain('不能相加');
  });
});
