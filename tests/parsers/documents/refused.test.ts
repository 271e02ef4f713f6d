import { describe, expect, it } from 'vitest';
import { NotADocument, readLedger } from '../../../src/parsers/documents/read.js';

const CASES: [string, string][] = [
  ['nothing', ''],
  ['blanks', ' \n\t\n'],
  ['talk', '收到\n今天的会改到下午三点\n'],
  ['a greeting with a list', '今天三件事:\n1.开会\n2.写材料\n3.下班'],
  ['a news text', '本报讯 昨日,全市召开大会,总结一季度工作,安排二季度任务。'],
  [
    'orders of a house to its own offices',
    '关于汛期值守的通知\n局属各单位：\n一、严格值守。领导带班。\n责任单位：各科室\n二、检查库房。清点物资。\n责任单位：办公室、各科室',
  ],
  ['one endless line', `1.${'路'.repeat(500_000)}\n责任单位:市水利局`],
  ['brackets', '('.repeat(300_000)],
  ['marks', '(1)'.repeat(100_000)],
  ['a long text', '风调雨顺。\n'.repeat(700_000)],
];

/** Processor time since then, in milliseconds: what else the machine does is not counted. */
const used = (since: NodeJS.CpuUsage): number => process.cpuUsage(since).user / 1000;

describe('texts that are no document', () => {
  it.each(CASES)('%s: one plain sentence, quickly', (_, text) => {
    const started = process.cpuUsage();
    expect(() => readLedger(text, 'X')).toThrow(NotADocument);
    expect(used(started)).toBeLessThan(2000);
    try {
      readLedger(text, 'X');
    } catch (error) {
      expect(error instanceof Error ? error.message : '').toMatch(/^[^\n]{6,80}。$/);
    }
  });
  it('a list of many thousand rows is read in time', () => {
    const rows = Array.from({ length: 5000 }, (_, i) => `${i + 1}\t建设农村公路${i + 1}公里\t市交通局\t12月底`);
    const started = process.cpuUsage();
    const ledger = readLedger(['2023年任务表', '序号\t重点工作\t责任单位\t完成时限', ...rows].join('\n'), 'X');
    expect(ledger.items).toHaveLength(5000);
    expect(used(started)).toBeLessThan(8000);
  });
});
