import { expect, it } from 'vitest';
import type { Ledger } from '../../../src/model/ledger.js';
import { line, read } from './line.js';

const list = (matters: string[]): Ledger => read(`2025年云陂县重点任务清单\n${matters.join('\n')}`);

it('what was done may begin a paragraph of its own without a label', () => {
  const promise = (who: string, words: string, done: string): string =>
    `${who}\n（1）${words}，6月底前完成。\n目前，${done}。`;
  const ledger = read(`云陂县承诺事项办理情况
${promise('县水利局局长秦某', '修渠8公里', '完成5公里')}
${promise('县林业局局长樊某', '造林900亩', '造林600亩')}`);
  expect(ledger.items.map(line)).toEqual([
    '1-1.1 | 秦某 | 县水利局 | 2025-06-30 | 修渠>=8公里',
    '1-2.1 | 樊某 | 县林业局 | 2025-06-30 | 造林>=900亩',
  ]);
  expect(ledger.facts.map(({ value }) => value)).toEqual([5, 600]);
});

it('rows of one name with two posts are of two persons', () => {
  const ledger = read(`云陂县承诺事项进展情况
承诺人\t职务\t承诺事项\t时限\t进展
秦某\t县水利局局长\t修渠8公里\t6月底\t完成5公里
秦某\t县林业局局长\t造林900亩\t7月底\t完成600亩`);
  expect(ledger.items.map((i) => `${i.code} ${i.units}`)).toEqual(['1-1.1 县水利局', '1-2.1 县林业局']);
});

it('bodies and the day in a sentence behind the matter', () => {
  const ledger = list([
    '（一）修渠8公里。由县水利局牵头，县财政局配合，6月底前完成。',
    '（二）造林9亩。由县林业局牵头，7月底前完成。',
  ]);
  expect(ledger.items.map((i) => `${i.units} ${i.deadline}`)).toEqual([
    '县水利局,县财政局 2025-06-30',
    '县林业局 2025-07-31',
  ]);
});

it('where reports go may have a bracket behind its name', () => {
  const ledger = read(`关于印发2025年任务清单的通知
请于每月最后一个工作日前向县重点任务专班（设在县发展改革委）报送工作进展。
附件：2025年任务清单
1.修渠8公里。
责任单位：县水利局`);
  expect(ledger.rules).toMatchObject({ dueDay: 31, reportTo: '县重点任务专班（设在县发展改革委）' });
});
