import { describe, expect, it } from 'vitest';
import { listenerOf } from '../support/listener.js';

/** Nowhere's list: stations of one motorway, streets beside a pumping station, and two ways of counting enterprises. */
const LIST = `云岭市2024年重点任务责任清单
一、工程建设
1.打开出入口。建成西岭高速甲亭站，完成西岭高速东乙川站主体工程，启动G901北渡至南渡大桥及连接线等工程。
责任单位：市交通局
2.道路排水。实施望山路（东街—西街）、临溪街（南路—北路）、文昌巷（一路—二路）、柳林路（三路—四路）道路排水改造，新建沙洲雨水泵站。
责任单位：市城管局
3.地热供暖。新增地热供热面积100万平方米，建成充电站30个。
责任单位：市发改委
4.助企服务。新增包联服务企业2000家，覆盖规模以上企业、中小微企业。
责任单位：市工信局
5.升规纳统。建立拟入库企业库，新增“小升规”企业130家。
责任单位：市工信局
6.垃圾发电。建成石桥垃圾焚烧发电厂。
责任单位：市城管局
7.技能提升。完成专业培训3万人，取得证书2.5万人。
责任单位：市人社局
8.品牌农业。新增绿色食品、名特优新产品10个。
责任单位：市农业局
9.客运更新。更新公交车40台、出租车300台。
责任单位：市运管局
10.不动产登记。全面推行交房即交证。
责任单位：市自然资源局
11.养老服务。建设街道养老服务中心5个。
责任单位：市民政局
12.卫生创建。国家卫生乡镇覆盖率达到7%，省级卫生乡镇覆盖率达到65%。
责任单位：市卫健委
13.中医服务。实现乡镇卫生院和社区卫生服务中心中医馆全覆盖。
责任单位：市卫健委
14.达标建设。实现市级“四所医院”、县级“三所医院”达标建设全覆盖。
责任单位：市卫健委
15.棚户区改造。实施老城区棚户区改造项目2个。
责任单位：市住建局
16.示范创建。示范带二批项目全面开工；沿河4个试点村建设项目基本完工。
责任单位：市乡村振兴局
17.污水治理。建成投运石桥污水处理厂。
责任单位：市水务局
`;
const hear = listenerOf(LIST);
const told = (unit: string, text: string): string[] =>
  hear(unit, text).facts.map((fact) =>
    [
      fact.target ?? fact.item,
      fact.measure === 'status' ? fact.status : fact.measure,
      fact.value === undefined ? undefined : `${fact.value}${fact.unit ?? ''}`,
      fact.object,
      fact.milestone,
    ]
      .filter((part) => part !== undefined && part !== '')
      .join(' '),
  );

describe('named things by the end of their names, and what is left of them (rules 3, 6)', () => {
  it.each<[string, string, string[]]>([
    [
      '市交通局',
      '西岭高速甲亭站匝道桥合龙，东乙川站主体工程完成90%',
      ['A1 milestone 西岭高速甲亭站 匝道桥合龙', 'A1 rate 90% 西岭高速东乙川站(主体工程)'],
    ],
    [
      '市交通局',
      '甲亭站匝道铺了300米，收费棚吊装八成',
      ['A1 done 300米 西岭高速甲亭站(匝道)', 'A1 rate 80% 西岭高速甲亭站(收费棚)'],
    ],
    ['市交通局', '东乙川站完成90%', ['A1 rate 90% 西岭高速东乙川站']],
    // spoken on without a mark, a road before its part begins anew behind the share
    [
      '市交通局',
      '东乙川站主体干了差不多九成五G901连接线刚进场',
      ['A1 rate 95% 西岭高速东乙川站(主体)', 'A1 milestone G901 进场', 'A1 milestone 连接线 进场'],
    ],
    // roads are left, and no pumping station
    [
      '市城管局',
      '望山路、临溪街完工，文昌巷完成60%，剩下那条没开工',
      ['A2 milestone 望山路 完工', 'A2 milestone 临溪街 完工', 'A2 rate 60% 文昌巷', 'A2 not_started 柳林路'],
    ],
    [
      '市城管局',
      '望山路、临溪街完工，剩下的路没开工',
      ['A2 milestone 望山路 完工', 'A2 milestone 临溪街 完工', 'A2 not_started 文昌巷', 'A2 not_started 柳林路'],
    ],
    ['市城管局', '石桥焚烧发电厂开始点火调试了', ['A6 milestone 石桥焚烧发电厂 开始点火调试']],
  ])('%s: %s', (unit, says, want) => expect(told(unit, says)).toEqual(want));
});

describe('words that begin where another ends, and short ones', () => {
  it.each<[string, string, string[]]>([
    ['市发改委', '充电站建成11个！另外地热供热面积新增41万平', ['A3.2 done 11个', 'A3.1 done 41万平方米']],
    ['市发改委', '充电站建成12个，另外市区地热供热面积41万平', ['A3.2 done 12个', 'A3.1 done 41万平方米']],
    ['市发改委', '外地充电站都建成50个了', []],
    ['市工信局', '规上企业我们县入库11家了', ['A5.1 done 11家']],
    ['市工信局', '规上工业企业净增11家', ['A5.1 done 11家']],
    ['市工信局', '包联规上企业30家', ['A4.1 done 30家']],
  ])('%s: %s', (unit, says, want) => expect(told(unit, says)).toEqual(want));
});

describe('a name told by its deed, and what the next figure or day is of', () => {
  it.each<[string, string, string[]]>([
    // certificates: who has one is told by the deed alone; of things they are no people
    ['市人社局', '取证累计8600人', ['A7.2 done 0.86万人']],
    ['市人社局', '领证的8600人', ['A7.2 done 0.86万人']],
    ['市农业局', '绿色食品申报12个，获证7个', ['A8.1 planned 12个', 'A8.1 done 7个']],
    // 了 and a total end what they are said of, where another thing has a predicate
    ['市运管局', '公交车累计30台出租车还没开始', ['A9.1 done 30台', 'A9 not_started 出租车']],
    ['市运管局', '公交车30台了出租车还在招标', ['A9.1 done 30台', 'A9 in_progress']],
    ['市运管局', '出租车120台了还在上牌30台', ['A9.2 done 120台', 'A9.2 under_construction 30台']],
    ['市运管局', '公交车30台了车身喷涂完成', ['A9.1 done 30台']],
    // 交房 within a name is no deed
    ['市自然资源局', '交房即交证市区全部实现', ['A10 milestone 市区全部实现']],
    // 那个8月底 is a day, and no eight of them
    ['市民政局', '养老中心建成4个，剩下那个8月底前完工', ['A11.1 done 4个']],
    ['市民政局', '菜市街道养老中心那个8月底前完工', ['A11 plan 菜市街道养老中心']],
  ])('%s: %s', (unit, says, want) => expect(told(unit, says)).toEqual(want));
});

describe('what a figure is of, and what it is not (rules 3, 4, 6, 7)', () => {
  it.each<[string, string, string[]]>([
    // the item that names what is covered, and not the one that has a ratio of that kind
    ['市卫健委', '中医馆覆盖率96%', ['A13 rate 96% 中医馆覆盖率']],
    ['市卫健委', '乡镇卫生院中医馆覆盖率96%', ['A13 rate 96% 乡镇卫生院中医馆覆盖率']],
    ['市卫健委', '省级卫生乡镇覆盖率58%', ['A12.2 rate 58%']],
    // 三所医院 is what they are called
    ['市卫健委', '四所医院达标3所，三所医院石桥青溪达标', ['A14 done 3所', 'A14 milestone 三所医院石桥青溪达标']],
    ['市卫健委', '四所医院都达标了', ['A14 done 4所']],
    // how much a plant can treat is how large it is, and what became of it an event
    ['市水务局', '石桥污水厂日处理能力2万吨，已投运', ['A17 milestone 石桥污水厂日处理能力2万吨,已投运']],
    // the ground is cleared, and nothing stands on it
    ['市住建局', '棚改2个项目完成征收', ['A15.1 under_construction 2个']],
    ['市住建局', '棚改项目2个，拆迁都完成了', ['A15.1 under_construction 2个']],
    ['市住建局', '棚改1个项目完成', ['A15.1 done 1个']],
    // all of what the item says elsewhere is not all that it counts
    ['市乡村振兴局', '二批项目都开工了', ['A16.1 milestone 二批项目都开工了']],
    // a part of the figure before it, in its scale alone
    ['市人社局', '专业培训2.6万人，其中小微企业0.4万', ['A7.1 done 2.6万人', 'A7 other 0.4万']],
    ['市乡村振兴局', '试点村全部完工', ['A16.1 done 4个']],
  ])('%s: %s', (unit, says, want) => expect(told(unit, says)).toEqual(want));
});
