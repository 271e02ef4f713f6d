import { describe, expect, it } from 'vitest';
import { readLedger } from '../../src/parsers/documents/read.js';
import { rankTargets } from '../../src/parsers/resolve/aims.js';
import { readStatements } from '../../src/parsers/statements/read.js';

const NOTICE = `云溪市2024年民生实事任务清单
1.开展技能人才培训。完成专业培训9000人,取得证书7000人。
责任单位:市人社局
2.棚户区改造。改造小区2个,安置住户400户。
责任单位:市住建局
3.更新新能源公交车40台、出租车300台。
责任单位:市交通局`;
const { items } = readLedger(NOTICE, 'A');
const vocabulary = { places: [], objects: [], units: [] };

describe('targets counted in a unit of their own', () => {
  it.each([
    ['技能证书发到6120人', 0, 'A1.2'],
    ['专业培训6120人', 0, 'A1.1'],
    ['签约312户', 1, 'A2.2'],
    ['动迁312户', 1, 'A2.2'],
    ['新能源出租车更新140台', 2, 'A3.2'],
  ])('%s', (said, at, want) => {
    const item = items[at];
    const [statement] = readStatements(said, { today: '2024-05-14', vocabulary });
    if (!item || !statement) throw new Error('nothing to rank');
    const [best, second] = rankTargets(item, statement);
    expect(best?.target.id).toBe(want);
    expect(best?.score).toBeGreaterThan(second?.score ?? 0);
  });
});
