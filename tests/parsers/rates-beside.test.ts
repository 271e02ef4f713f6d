import { describe, expect, it } from 'vitest';
import { viewOf } from '../../src/bot/world.js';
import { readLedger } from '../../src/parsers/documents/read.js';
import type { ParseContext } from '../../src/parsers/resolve/context.js';
import { resolveStatements } from '../../src/parsers/resolve/resolve.js';
import { readStatements } from '../../src/parsers/statements/read.js';
import { normalise } from '../../src/parsers/text.js';

const NOTICE = `云溪市2024年民生实事任务清单
1.国家卫生乡镇覆盖率达到8%,省级卫生乡镇覆盖率达到60%。
责任单位:市卫健委
2.疾控机构专业技术人员占比达到80%,卫生专业技术人员占比达到72%。
责任单位:市卫健委
3.建立拟入库企业名录,新增升规企业90家。
责任单位:市工信局
4.新增包联服务企业900家。
责任单位:市工信局
5.更新公交车60台、出租车90台。
责任单位:市交通局
6.新建污水处理厂20座,污水处理率达到36%。
责任单位:市环保局,石桥县、青溪县、山湾县、云湖县`;
const view = viewOf([readLedger(NOTICE, 'A')]);

/** "target measure value" of each fact; ? where it would be asked. */
function resolve(unit: string, said: string): string[] {
  const duties = view.dutiesOf({ name: '', unit, role: 'liaison' });
  const context: ParseContext = {
    today: '2024-05-14',
    index: view.index,
    vocabulary: view.vocabulary,
    ledgers: ['A'],
    role: 'liaison',
    dutyOf: duties.dutyOf,
    own: duties.own,
    recent: [],
  };
  const text = normalise(said);
  const statements = readStatements(text, { today: context.today, vocabulary: view.vocabulary });
  return resolveStatements(statements, text, context).drafts.map(
    ({ fact, options }) => `${fact.target ?? fact.item}${options ? '?' : ''} ${fact.measure} ${fact.value}`,
  );
}

describe('the share that so many are is what a ratio asks', () => {
  it.each([
    ['国卫乡镇5个，占5.4%', ['A1 other 5', 'A1.1 rate 5.4']],
    ['省级卫生乡镇52个，占比58.1%', ['A1 other 52', 'A1.2 rate 58.1']],
    ['省级卫生乡镇52个，覆盖率58.1%', ['A1 other 52', 'A1.2 rate 58.1']],
  ])('%s', (said, want) => expect(resolve('市卫健委', said)).toEqual(want));

  it('none where a target counts them', () =>
    expect(resolve('市交通局', '公交车12台，占20%')).toEqual(['A5.1 done 12']));
});

describe('short forms of shares', () => {
  it.each([
    ['卫技占比68%', ['A2.2 rate 68']],
    ['专技人员占比84.1%，卫技占比68%', ['A2.1 rate 84.1', 'A2.2 rate 68']],
    ['专技占比84.1%', ['A2.1? rate 84.1']],
  ])('%s', (said, want) => expect(resolve('市卫健委', said)).toEqual(want));
});

describe('so many of each', () => {
  it.each([
    ['公交车跟出租车都是25台', ['A5.1 done 25', 'A5.2 done 25']],
    ['公交车、出租车均更新26台', ['A5.1 done 26', 'A5.2 done 26']],
    ['公交车和出租车一共51台', ['A5 other 51']],
    ['公交车、出租车51台', ['A5.2? done 51']],
    ['公交车和出租车分别更新12台、39台', ['A5.1 done 12', 'A5.2 done 39']],
  ])('%s', (said, want) => expect(resolve('市交通局', said)).toEqual(want));
});

describe('what is added up over several matters is the total of none', () => {
  it.each([
    ['市交通局', '公交车12台，出租车51台，共63台', ['A5.1 done 12', 'A5.2 done 51', 'A5 other 63']],
    ['市交通局', '更新公交车12台、出租车51台，合计63台', ['A5.1 done 12', 'A5.2 done 51', 'A5 other 63']],
    ['市交通局', '公交车12台，出租车51台，两项加起来63台', ['A5.1 done 12', 'A5.2 done 51', 'A5 other 63']],
    ['市交通局', '公交车城东8台，城西4台，共12台', ['A5 other 8', 'A5 other 4', 'A5.1 done 12']],
    ['市环保局', '污水厂石桥5座、青溪4座、山湾3座，加上云湖2座，一共14座', ['A6.1 done 14']],
    ['市工信局', '升规企业6家，包联企业50家，一共56家', ['A3.1 done 6', 'A4.1 done 50', 'A3 other 56']],
  ])('%s %s', (unit, said, want) => expect(resolve(unit, said)).toEqual(want));
});

it('as people call a thing', () =>
  expect(resolve('市环保局', '污水处理率32%，厂子建了15座')).toEqual(['A6.2 rate 32', 'A6.1 done 15']));

describe('verb and noun side by side in a title', () => {
  it.each([
    ['入库企业累计68家', ['A3.1 done 68']],
    ['包联企业累计680家', ['A4.1 done 680']],
  ])('%s', (said, want) => expect(resolve('市工信局', said)).toEqual(want));
});

describe('what a level is held against, and what is far more than there are of a kind, is no progress (rules 6, 11)', () => {
  it.each([
    ['市环保局', '污水处理率36.8%,超过36%的要求', ['A6.2 rate 36.8']],
    ['市环保局', '污水处理率35.2%,还没降到36%以内', ['A6.2 rate 35.2']],
  ])('%s：%s', (unit, said, want) => expect(resolve(unit, said)).toEqual(want));
});
