import { expect, it } from 'vitest';
import { confirmed } from '../../src/bot/confirm.js';

it.each([
  ['1', true],
  ['1。', true],
  ['导入', true],
  ['导入吧', true],
  ['确认导入', true],
  ['确认导入。', true],
  ['好的,导入', true],
  ['可以', true],
  ['2', false],
  ['不导入', false],
  ['不导入了', false],
  ['不,先不导入,等我再核对一遍', false],
  ['取消', false],
  ['10个井盖换好了', undefined],
  ['1. 背街小巷完成58条', undefined],
  ['导入失败怎么办', undefined],
  ['好的,另外井盖换到4126个了', undefined],
  ['井盖整治完成多少', undefined],
])('%s, asked whether to import: %s', (text, meant) => {
  expect(confirmed(text, '导入')).toBe(meant);
});
