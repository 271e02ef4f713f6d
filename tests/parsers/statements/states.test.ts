import { describe, expect, it } from 'vitest';
import { isDemandClause, isQuestionClause } from '../../../src/parsers/statements/read.js';
import { brief, read } from './support.js';

describe('events and states', () => {
  it.each([
    ['S901、S902完工通车', ['S901|milestone 完工通车', 'S902|milestone 完工通车']],
    [
      '望江路已通车，学府路北延完成70%，其余两条没开工',
      ['望江路|milestone 通车', '学府路北延|rate 70%', '学府路北延|status+not_started+rest'],
    ],
    ['泵站前期手续已完成', ['泵站前期手续|milestone 泵站前期手续完成+in_progress']],
    ['通风改造设计、招标都已完成', ['通风改造设计、招标|milestone 通风改造设计、招标完成+in_progress']],
    ['锅炉吊装完成', ['锅炉吊装|milestone 锅炉吊装完成']],
    ['云锦苑外墙和亮化全部完工', ['云锦苑|milestone 外墙和亮化全部完工']],
    ['不是通气，是具备通气条件', ['具备条件|milestone 具备通气条件']],
    ['南岭净水站设备调试完成', ['南岭净水站设备|milestone 南岭净水站设备调试完成']],
    ['平台联调联试完成', ['平台|milestone 平台联调联试完成']],
    ['机组正在调试', ['机组|status+in_progress']],
    ['验收这项：泵站16座通过', ['泵站通过|done 16座']],
    ['通车这件事：S901路面完成60%', ['S901|rate 60%']],
    ['搬迁那个：签约40户', ['签约|done 40户']],
    ['健康小屋数量和4月一样没变化', ['健康小屋|done+same']],
    ['收运率和上月持平', ['收运率|rate+same']],
    ['救助标准方面暂无新进展', ['救助标准|status+no_progress']],
    ['救助标准这块没有新的情况', ['救助标准|status+no_progress']],
    ['救助标准这个月没什么新变化', ['救助标准|status+no_progress']],
    ['学府路征拆难度大', ['学府路|status+blocked']],
    ['S901、S902都交工了', ['S901|milestone 交工', 'S902|milestone 交工']],
    ['清明上河画舫码头完工', ['清明上河画舫码头|milestone 完工']],
    [
      '第三人民医院迁建通过验收、学府路北延竣工备案',
      ['第三人民医院|milestone 迁建通过验收', '学府路北延|milestone 竣工备案'],
    ],
    ['档案馆已交付使用', ['档案馆|milestone 交付使用']],
    [
      '第三人民医院迁建已经完工了学府路北延干了差不多九成',
      ['第三人民医院|milestone 迁建完工', '学府路北延|rate 90%+approx'],
    ],
    ['S901东段：路面完成60%', ['S901东段|rate 60%']],
    ['S902二标进场施工，已完成路基3.2公里', ['S902二标|milestone 二标进场施工+in_progress', 'S902二标|done 3.2公里']],
    ['南岭西站：主体完成88%', ['南岭西站|rate 88%']],
    ['南岭医院：门诊楼完成70%', ['门诊楼|rate 70%']],
    // parts of works that the ledger does not name
    ['东沟闸底板浇完了', ['东沟闸|milestone 底板浇完']],
    ['2号泊位还没开工', ['2号泊位|status+not_started']],
    ['实验楼主体封顶', ['实验楼|milestone 主体封顶']],
    ['实验楼砌体到三层', ['实验楼|milestone 砌体到三层']],
    [
      'G301东段：路基完成80%，桥涵全部完成，路面未开始',
      ['G301东段|rate 80%', 'G301东段|milestone 桥涵全部完成', 'G301东段|milestone 路面未开始'],
    ],
    ['足球场地过半了', ['足球场|milestone 过半']],
    ['篮球场地面铺好', ['篮球场|milestone 地面铺好']],
    ['成品粮库主体完成', ['成品粮库|milestone 主体完成']],
    ['望江路没动', ['望江路|status+not_started']],
    ['望江路暂停施工', ['望江路|status+paused']],
    ['因资金未到位，目前工作暂缓', ['|status+paused']],
    ['实验楼施工到六层', ['实验楼|milestone 施工到六层']],
    ['实验楼盖至第3层了', ['实验楼|milestone 盖至第3层']],
    ['名单还没定', ['名单|status+in_progress']],
    ['楼面清扫完成', ['楼面清扫|milestone 楼面清扫完成']],
    ['服务窗口两级全部设立', ['服务窗口两级|done+all']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));

  it.each([
    ['望江路已通车，其余两条路没动', [undefined, 'not_started']],
    ['望江路已通车，剩下的路还没动', [undefined, 'not_started']],
    ['公厕建成16座，其他没动', [undefined]],
  ])('not begun: %s', (text, want) => expect(read(text).map(({ status }) => status)).toEqual(want));

  it.each(['大家早', '收到', '好的，辛苦了', '晚饭二楼食堂', '公厕呢', '我们尽快'])('nothing in %s', (text) =>
    expect(brief(text)).toEqual([]),
  );
});

describe('problem, suggestion, next step', () => {
  it('join the statement that they belong to', () => {
    expect(
      read('创建工作正在走验收程序；问题是个别工地拖欠，建议住建部门一起查；下步6月中旬组织联合检查'),
    ).toMatchObject([
      { status: 'in_progress', problem: '个别工地拖欠', suggestion: '建议住建部门一起查', due: '2023-06-20' },
    ]);
  });
  it('a blocked part of the works', () => {
    expect(read('S902征地卡住了')).toMatchObject([{ object: 'S902', status: 'blocked', problem: 'S902征地卡住' }]);
  });
  it('a cause before a state', () => {
    expect(read('望江路因管线迁改未开工')).toMatchObject([
      { object: '望江路', status: 'not_started', problem: '管线迁改' },
    ]);
  });
  it('a cause in the clause before', () => {
    expect(read('云溪县4月以来一直处在雨季，进度暂时停滞')).toMatchObject([
      { status: 'stalled', problem: '云溪县4月以来一直处在雨季' },
    ]);
    expect(read('由于需要调整设计，目前未进场施工')).toMatchObject([
      { status: 'not_started', problem: '需要调整设计' },
    ]);
  });
  it('a plan has a due day and no finished figure', () => {
    expect(read('设备正在安装，预计8月底通水').at(-1)).toMatchObject({ due: '2023-08-31' });
    expect(read('预计8月底通水')[0]?.measure).toBe('plan');
  });
});

describe('documents', () => {
  it.each([
    ['已建成实践中心10个、实践所114个', ['实践中心|done 10个', '实践所|done 114个']],
    [
      '雨水井共计199座,累计完成120座,完成率60.3%',
      ['雨水井|other 199座', '雨水井|done 120座+of199+60.3%', '完成率|rate 60.3%'],
    ],
    [
      '甲园、乙园2所园区的前期评估已结束',
      ['甲园、乙园园区前期评估|milestone 甲园、乙园2所园区前期评估结束+in_progress'],
    ],
    ['召开推进会', ['召开推进会|milestone 召开推进会']],
    ['抓好10个重点行业领域的排查', []],
  ])('%s', (text, want) => expect(brief(text, true).map((line) => line.replace('的', ''))).toEqual(want));
});

describe('clauses that report nothing', () => {
  it.each(['完成多少条了', '到哪一步了吗', '公厕几座'])('question: %s', (text) =>
    expect(isQuestionClause(text)).toBe(true),
  );
  it.each(['请各单位周五前补报', '月底前我要看到50条'])('demand: %s', (text) =>
    expect(isDemandClause(text)).toBe(true),
  );
  it.each(['这几个都完工了', '公厕完成3座'])('neither: %s', (text) => {
    expect(isQuestionClause(text)).toBe(false);
    expect(isDemandClause(text)).toBe(false);
  });
});

describe('said in passing', () => {
  it('what is called a problem is one', () => {
    expect(read('云溪污水厂进水浓度偏低是个问题，建议提高纳管率')).toMatchObject([
      { place: '云溪县', status: 'blocked', problem: '云溪污水厂进水浓度偏低', suggestion: '建议提高纳管率' },
    ]);
  });
  it('a small word inside the name', () => {
    expect(read('东山街道那个养老中心完工了')).toMatchObject([{ object: '东山街道养老中心', milestone: '完工' }]);
    expect(read('东山两校一园的幼儿园已交付')).toMatchObject([{ object: '东山两校一园幼儿园', milestone: '交付' }]);
  });
  it('who lent a hand names no matter', () => {
    expect(read('户厕我们水务帮着建了9户')).toMatchObject([{ subject: '户厕', measure: 'done', value: 9 }]);
  });
});
