import { describe, expect, it } from 'vitest';
import { listenerOf } from '../support/listener.js';

/** Nowhere's list of a coast and its hills: what other regions count, and what they call their places. */
const LIST = `礁湾市2024年重点任务责任清单
一、港口渔业
1.渔船安全。安装北斗终端2600台（套），完成渔船检验3100艘次，投放人工鱼礁9万空方。
责任单位：市渔业局，南港区、石礁县
2.冷库建设。新建冷库库容5万立方米。
责任单位：市商务局
3.海湾清洁。清理海洋垃圾1.2万吨。
责任单位：市环境局、各县区
4.铁路建设。建成疏港铁路专用线18.6公里。
责任单位：市交通局
5.污水治理。建成日处理2万吨污水处理厂1座。
责任单位：市水务局
7.老旧小区。改造老旧小区14个，惠及3200户。
责任单位：市住建局
6.安置楼建设。竣工安置楼62栋，改造民宿60栋。
责任单位：市住建局
`;
const hear = listenerOf(LIST);
const told = (unit: string, text: string): string[] =>
  hear(unit, text).facts.map((fact) =>
    [
      fact.target ?? fact.item,
      fact.measure === 'status' ? fact.status : fact.measure,
      fact.value === undefined ? '' : `${fact.value}${fact.unit ?? ''}`,
      fact.scope,
      fact.asOf === '2024-06-12' ? undefined : fact.asOf,
      fact.breakdown && Object.entries(fact.breakdown).join('/'),
    ]
      .filter((part) => part !== undefined && part !== '')
      .join(' '),
  );

describe('units and places of other regions', () => {
  it.each<[string, string, string[]]>([
    ['市渔业局', '渔船检验740艘次', ['A1.2 done 740艘次']],
    ['市渔业局', '鱼礁投放2.1万空方', ['A1.3 done 2.1万空方']],
    ['市渔业局', '北斗终端装了88台（套）', ['A1.1 done 88台']],
    ['市渔业局', '北斗终端装了471台套，南港151、石礁320', ['A1.1 done 471台 南港区,151/石礁县,320']],
    ['南港区', '我区清理海洋垃圾310吨', ['A3.1 done 0.031万吨 南港区']],
    // a county that no list names is known by its form, where the item is for all of them
    ['市环境局', '柳川县清理海洋垃圾96吨', ['A3.1 done 0.0096万吨 柳川县']],
    ['市环境局', '全县清理海洋垃圾960吨', ['A3.1 done 0.096万吨']],
  ])('%s：%s', (unit, text, wanted) => expect(told(unit, text)).toEqual(wanted));
});

describe('what is not there yet (rules 4, 7)', () => {
  it.each<[string, string, string[]]>([
    ['市商务局', '冷库2.1万方主体建好了', ['A2.1 under_construction 2.1万立方米']],
    ['市商务局', '冷库主体2.1万方建好了', ['A2.1 under_construction 2.1万立方米']],
    ['市商务局', '冷库2.1万方建好了', ['A2.1 done 2.1万立方米']],
    ['市交通局', '疏港铁路专用线铺轨完成14.1公里', ['A4 other 14.1公里']],
    ['市交通局', '疏港铁路专用线建成14.1公里', ['A4.1 done 14.1公里']],
    ['市水务局', '污水厂日处理1.2万吨', ['A5 other 1.2万吨']],
    ['市住建局', '安置楼竣工6栋，另有3栋未达到竣工条件', ['A6.1 done 6栋', 'A6.1 under_construction 3栋']],
    ['市住建局', '安置楼3栋达到交付标准', ['A6.1 under_construction 3栋']],
    ['市住建局', '安置楼还有一栋没交', ['A6 other 1栋']],
    ['市住建局', '民宿改造9栋，不是上次说的13栋', ['A6.2 done 9栋']],
    // homes and buildings are none of the estates that they stand in
    ['市住建局', '老旧小区完工210户', ['A7 other 210户']],
    ['市住建局', '老旧小区完工6个', ['A7.1 done 6个']],
  ])('%s：%s', (unit, text, wanted) => expect(told(unit, text)).toEqual(wanted));
});

describe('works that go further, and what else their sentence tells (rules 3, 5)', () => {
  it.each<[string, string, string[]]>([
    ['市交通局', '疏港铁路专用线又推进2.8公里', ['A4.1 done 2.8公里']],
    ['市交通局', '正在推进疏港铁路专用线18公里', ['A4.1 under_construction 18公里']],
    ['市水务局', '污水处理厂土建完成85%，综合楼封顶，预计7月底通水', ['A5 rate 85%', 'A5 milestone']],
  ])('%s：%s', (unit, text, wanted) => expect(told(unit, text)).toEqual(wanted));
});

describe('days that stand before figures (rule 10)', () => {
  it.each<[string, string, string[]]>([
    ['市渔业局', '渔船检验到上周五740艘次', ['A1.2 done 740艘次 2024-06-07']],
    ['市渔业局', '6月份到10号渔船检验160艘次', ['A1.2 done 160艘次 2024-06-10']],
  ])('%s：%s', (unit, text, wanted) => expect(told(unit, text)).toEqual(wanted));
});
