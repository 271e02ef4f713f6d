import { describe, expect, it } from 'vitest';
import { listenerOf } from '../support/listener.js';

/** Nowhere's list of housing, care, health, schools, services and toilets. */
const LIST = `枫溪市2024年重点任务责任清单
1.小巷。改造背街小巷176条、老旧小区333个。
责任单位：市住建局
2.楼盘。处置停工烂尾类问题楼盘23个。
责任单位：市住建局
3.安置房。新开工安置房600套，基本建成保障房1519套。
责任单位：市住建局
4.养老。社区建成养老服务场所。
责任单位：市民政局
5.公墓。完成市殡仪馆搬迁。
责任单位：市民政局
6.疾控。启动市疾控中心迁建。
责任单位：市卫生健康委
7.实验室。持续推进城区5区核酸检测实验室建设。
责任单位：市卫生健康委
8.医院。建成市传染病医院迁建、市陇海医院养护楼项目。
责任单位：市卫生健康委
9.体育馆。建成投用市体育馆。
责任单位：市教体局
10.助企。新增包联服务企业2000家。
责任单位：市工信局
11.诉求。企业诉求线上闭环办理，问题解决率99%以上。
责任单位：市工信局
12.户厕。新改造农村户厕6万户。
责任单位：市农业局
13.食品。新增绿色食品10个。
责任单位：市农业局
`;
const hear = listenerOf(LIST);
const told = (unit: string, text: string): string[] => {
  const { action, facts } = hear(unit, text);
  return facts.length === 0
    ? [action]
    : facts.map(({ target, item, object, measure, mode, value, unit: of, milestone, status, problem }) =>
        [
          target ?? item,
          object,
          measure,
          mode,
          value === undefined ? (milestone ?? status) : `${value}${of ?? ''}`,
          problem,
        ]
          .filter((part) => part !== undefined)
          .join(' '),
      );
};

describe('all the rest was begun: so many as the rest is (rule 6)', () => {
  it.each<[string, string[]]>([
    ['老旧小区已完工188个，其余145个全部开工', ['A1.2 done 188个', 'A1.2 started 145个']],
    ['老旧小区完工188个，剩下145个都开工了', ['A1.2 done 188个', 'A1.2 started 145个']],
    ['背街小巷完工83条，其余全部开工', ['A1.1 done 83条', 'A1.1 milestone 其余全部开工']],
    ['老旧小区333个全部开工', ['A1.2 started 333个']],
  ])('%s', (text, wanted) => expect(told('市住建局', text)).toEqual(wanted));
});

describe('numbers of items, and no figures', () => {
  it.each<[string, string, string[]]>([
    ['市住建局', '补一下3项：安置房新开工520套', ['A3.1 started 520套']],
    [
      '市民政局',
      '民政局7月报：4项，养老服务场所407处；5项，殡仪馆搬迁完成60%',
      ['A4 other 407处', 'A5 市殡仪馆 rate 60%'],
    ],
    ['市卫生健康委', '6项今天开工，7项核酸检测实验室建成3个', ['A6 milestone 开工', 'A7 done 3个']],
    ['市住建局', '1项里背街小巷完工52条', ['A1.1 done 52条']],
    // so many of them
    ['市民政局', '4项里养老服务场所407处，1项在办', ['A4 other 407处', 'A4 under_construction 1项']],
  ])('%s：%s', (unit, text, wanted) => expect(told(unit, text)).toEqual(wanted));
});

describe('a ratio that another matter of one’s own asks for by its name, and what is counted otherwise', () => {
  it.each<[string, string[]]>([
    ['包联企业1890家，解决率99.7%', ['A10.1 done 1890家', 'A11.1 rate 99.7%']],
    ['包联企业1890家；办结3391件，解决率99.7%', ['A10.1 done 1890家', 'A10 other 3391件', 'A11.1 rate 99.7%']],
    ['包联企业1890家，办结3391件', ['A10.1 done 1890家', 'A10 other 3391件']],
    ['包联企业1890家，走访412次', ['A10.1 done 1890家', 'A10 other 412次']],
    ['包联企业1890家，完成率94.5%', ['A10.1 done 1890家']],
  ])('%s', (text, wanted) => expect(told('市工信局', text)).toEqual(wanted));
});

describe('a problem at the end is of the matter that it begins with', () => {
  it.each<[string, string, string[]]>([
    [
      '市住建局',
      '背街小巷完工83条，问题楼盘处置19个。存在问题：部分老旧小区管线迁改协调慢。',
      ['A1.1 done 83条', 'A2.1 done 19个', 'A1 部分老旧小区 status blocked 部分老旧小区管线迁改协调慢'],
    ],
    [
      '市农业局',
      '户厕3.9万户，绿色食品新增6个。存在问题：户厕后期管护跟不上',
      ['A12.1 done 3.9万户', 'A13.1 done 6个', 'A12 status blocked 户厕后期管护跟不上'],
    ],
    [
      '市住建局',
      '背街小巷完工83条，问题楼盘处置19个。存在问题：部分业主不配合。',
      ['A1.1 done 83条', 'A2.1 done 19个 部分业主不配合'],
    ],
  ])('%s：%s', (unit, text, wanted) => expect(told(unit, text)).toEqual(wanted));
});

describe('rows that somebody adds up, works of a list, what is over and goes on, how nobody is to report', () => {
  it.each<[string, string, string[]]>([
    ['市农业局', '户厕我汇总一下：全市3.92万户', ['A12.1 done 3.92万户']],
    ['市农业局', '户厕统计了一下：全市3.92万户', ['A12.1 done 3.92万户']],
    [
      '市卫生健康委',
      '传染病医院迁建、陇海医院养护楼已完工',
      ['A8 市传染病医院迁建 milestone 完工', 'A8 市陇海医院养护楼 milestone 完工'],
    ],
    ['市教体局', '市体育馆主体完工正在装修', ['A9 市体育馆 milestone 主体完工']],
    ['市教体局', '市体育馆竣工验收正在办理', ['A9 市体育馆 status in_progress']],
    ['市住建局', '统一用25号的数，别一个报20号一个报月底', ['ignore']],
    ['市住建局', '背街小巷52条，别写成25条', ['A1.1 done 52条']],
  ])('%s：%s', (unit, text, wanted) => expect(told(unit, text)).toEqual(wanted));
});
