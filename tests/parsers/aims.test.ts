import { describe, expect, it } from 'vitest';
import { viewOf } from '../../src/bot/world.js';
import { readLedger } from '../../src/parsers/documents/read.js';
import { rankTargets } from '../../src/parsers/resolve/aims.js';
import type { ParseContext } from '../../src/parsers/resolve/context.js';
import { resolveStatements } from '../../src/parsers/resolve/resolve.js';
import { isSister } from '../../src/parsers/resolve/rivals.js';
import { readStatements } from '../../src/parsers/statements/read.js';
import { normalise } from '../../src/parsers/text.js';

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

describe('one kind of thing, called otherwise in front', () => {
  it.each([
    ['康复床位', '新增家庭养老床位', true],
    ['养老床位', '新增家庭养老床位', false],
    ['床位', '新增家庭养老床位', false],
    ['高中学位', '新增义务教育学位', true],
    ['东岭公厕', '改造城市公厕', false],
  ])('%s, %s', (said, metric, wanted) => {
    expect(isSister(said, { id: 'A1.1', metric, op: '>=', value: 100, unit: '张', counts: 'done' })).toBe(wanted);
  });
});

/** "target-or-item measure value" of each figure, for the supervisor's office. */
function told(notice: string, said: string): string[] {
  const view = viewOf([readLedger(notice, 'A')]);
  const { dutyOf, own } = view.dutiesOf({ name: '', unit: '督查室', role: 'supervisor' });
  const context: ParseContext = {
    today: '2024-05-14',
    index: view.index,
    vocabulary: view.vocabulary,
    ledgers: ['A'],
    role: 'supervisor',
    dutyOf,
    own,
    recent: [],
  };
  const statements = readStatements(normalise(said), { today: '2024-05-14', vocabulary: view.vocabulary });
  return resolveStatements(statements, said, context).drafts.map(
    ({ fact }) => `${fact.target ?? fact.item} ${fact.measure} ${fact.value}`,
  );
}

const RESOURCES = `云溪市2024年民生实事任务清单
1.盘活资源。盘活低效用地3000亩,处置“停建”工程16个。
责任单位:市资源局
2.建设乡村阅览点40个。
责任单位:市文旅局
3.完善乡村阅览点管理制度,推动乡村阅览点常态开放。
责任单位:市委宣传部`;

describe('what is of another thing than the target that is nearest', () => {
  it.each([
    ['停建工程处置7个，盘活面积6.2万平方米', ['A1.2 done 7', 'A1 other 6.2']],
    ['盘活低效用地620亩', ['A1.1 done 620']],
    ['乡村阅览点累计320个', ['A3 done 320']],
    ['乡村阅览点累计60个', ['A2.1 done 60']],
  ])('%s', (said, want) => expect(told(RESOURCES, said)).toEqual(want));
});
