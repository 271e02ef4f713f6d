import { describe, expect, it } from 'vitest';
import { ofCode } from '../../src/bot/answers/coded.js';
import { readLedger } from '../../src/parsers/documents/read.js';

const LEDGER = readLedger(
  `云岭市人民政府办公室
关于印发2024年云岭市交通任务清单的通知
云政办〔2024〕8号

2024年云岭市交通任务清单（共2项）

1. 改造桥梁30座，提升农村公路80公里。
责任单位：市交通运输局

2. 建成S901线东段，开工建设S902线。
责任单位：市交通运输局
`,
  'A',
);

describe('a road by its code', () => {
  it.each([
    ['S901桥涵', ['A2']],
    ['S901路面开始', ['A2']],
    ['s902路基', ['A2']],
    ['S777桥梁', []],
    ['桥梁', []],
    ['S901', []],
  ])('%s', (topic, items) => {
    expect([...new Set(ofCode(topic, [LEDGER]).map(({ item }) => item.id))]).toEqual(items);
  });
});
