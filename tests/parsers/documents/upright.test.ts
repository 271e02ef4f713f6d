import { expect, it } from 'vitest';
import { line, read } from './line.js';

const HEAD = ['序号', '民生工程', '年度任务', '挂帅领导', '牵头单位', '责任单位', '完成时限'];
const table = (...cells: string[]): string => ['2025年实事分解表', ...HEAD, ...cells].join('\n');

it('cells on lines of their own: words of no column head one, and a list of bodies goes over lines', () => {
  const ledger = read(
    table(
      ...['1', '停车便民', '新增泊位900个，', '其中共享泊位120个', '顾 山', '县城管局', '县公安局、', '各镇', '9月底'],
      ...['2', '亮化工程', '新增路灯600盏', '顾 山', '县城管局', '县供电公司', '年底前'],
      '备注：每月28日前报送进展。',
    ),
  );
  expect(ledger.items.map(line)).toEqual([
    '1 | 顾山 | 县城管局/县公安局/各镇 | 2025-09-30 | 新增泊位>=900个 共享泊位>=120个',
    '2 | 顾山 | 县城管局/县供电公司 | 2025-12-31 | 新增路灯>=600盏',
  ]);
});

it('bodies of one cell on lines of their own are bodies of their own; a 工商联 or 街道 leads no matter', () => {
  const lines = ['序号', '重点任务', '责任单位', '责任人', '完成时限'];
  const ledger = read(
    [
      '2025年攻坚任务清单',
      ...lines,
      ...['1', '举办推介活动24次', '区商务局', '区工商联', '马骏驰', '11月底'],
      ...['2', '改造老旧小区26个', '区住建局', '区城管局、云岭街道、沂河街道', '孟晓舟', '11月底'],
      ...['3', '安装报警器5000个', '区消防救援大队', '区民政局、各镇（街道）', '周定远', '9月底'],
      ...['4', '建成监测站3个', '市生态环境局', '龙栖分局', '周定远', '9月底'],
    ].join('\n'),
  );
  expect(ledger.items.map(line)).toEqual([
    '1 | 马骏驰 | 区商务局/区工商联 | 2025-11-30 | 举办推介活动>=24次',
    '2 | 孟晓舟 | 区住建局/区城管局/云岭街道/沂河街道 | 2025-11-30 | 改造老旧小区>=26个',
    '3 | 周定远 | 区消防救援大队/区民政局/各镇(街道) | 2025-09-30 | 安装报警器>=5000个',
    '4 | 周定远 | 市生态环境局龙栖分局 | 2025-09-30 | 建成监测站>=3个',
  ]);
});

it('a blank cell left no line', () => {
  const ledger = read(
    table(
      ...['1', '停车便民', '新增泊位900个', '顾 山', '县城管局', '9月底'],
      ...['2', '亮化工程', '新增路灯600盏', '顾 山', '县城管局', '县供电公司', '长期坚持'],
    ),
  );
  expect(ledger.items.map(line)).toEqual([
    '1 | 顾山 | 县城管局 | 2025-09-30 | 新增泊位>=900个',
    '2 | 顾山 | 县城管局/县供电公司 | - | 新增路灯>=600盏',
  ]);
});

it.each([
  ['注：责任领导栏为空的，同上。', ['县城管局/县公安局', '县园林局']],
  ['注：空白栏同上。', ['县城管局/县公安局', '县园林局/县公安局']],
])('%s', (note, units) => {
  const text = `2025年任务表
序号\t任务\t目标\t责任领导\t牵头单位\t配合单位\t完成时限
1\t停车\t新增泊位900个\t顾 山\t县城管局\t县公安局\t9月底
2\t绿化\t新建公园3个\t\t县园林局\t\t8月底
${note}`;
  const { items } = read(text);
  expect(items.map((i) => i.units.join('/'))).toEqual(units);
  expect(items.map((i) => i.leaders)).toEqual([['顾山'], ['顾山']]);
});
