import { describe, expect, it } from 'vitest';
import { brief, read } from './support.js';

const states = (text: string) =>
  read(text, true).map(({ status, milestone, measure }) => status ?? milestone ?? measure);

describe('a printed progress block says', () => {
  it.each([
    // What is asked of others, and what stands behind the news, is no event.
    ['5月9日召开推进会，要求各县区启动轮训，制定本地方案。', ['召开推进会']],
    ['一窗通办平台上线以来，共受理1200件。', ['done']],
    ['对标先进片区验收经验，正在编写申请材料。', ['in_progress']],
    ['文化馆搬迁工作，选址报告已通过评审。', ['in_progress']],
    // Work on problems is none.
    ['帮助企业协调解决用工方面存在的问题。', ['帮助企业协调解决用工存在的问题']],
    ['召开座谈会，分析改造工作进展及存在问题。', ['召开座谈会']],
    ['存在问题：管线迁改缓慢。', ['blocked']],
    ['二是大力化解社会风险隐患。', []],
    ['进一步完成管网改造。', ['管网改造完成']],
    ['等待省级部门下发申报文件。', ['in_progress']],
    ['采购方案尚需报财政评审。', ['in_progress']],
    ['已于5月6日开始招标。', ['in_progress']],
    ['本年度主要拟对东侧堤岸进行揭示。', ['plan']],
    ['拟出让地块测绘完成。', ['in_progress']],
    // A plan that is a name plans nothing.
    ['投资促进计划进展顺利。', ['in_progress']],
    ['审核专项计划的申报数据。', []],
    // What waits for something else is still to come.
    ['南段待管线迁改完成后开始施工。', ['plan']],
    ['近期将提请市人大常委会审议。', ['plan']],
    ['成功创建省级示范园区。', ['成功创建省级示范园区']],
    ['正在进行设备安装和50kW/200kW的储能装置试运行。', ['in_progress']],
  ])('%s', (text, want) => expect(states(text)).toEqual(want));

  it.each([
    ['30个应开工项目全部开工', ['应开工项目|started 30个+all']],
    ['30个应于6月底全部完成', ['|planned 30个+all']],
    ['5%水泥稳定碎石4.2万平方米', ['5%水泥稳定碎石|done 4.2万平方米']],
    ['已确定所需日检测2万管的各项设备', ['确定所需日检测2万管各项设备|milestone 确定所需日检测2万管各项设备']],
    [
      '计划6月底完成60%的座椅、50%的路灯以及3座公厕的施工',
      ['座椅|planned 60%', '路灯|planned 50%', '公厕的施工|planned 3座'],
    ],
    ['其中25个形成主体工程量', ['|under_construction 25个']],
    ['届时新增学位900个', ['新增学位|planned 900个']],
    ['项目建成后新增学位900个', ['建成后新增学位|planned 900个']],
    ['自建成后累计接待读者9万人次', ['自建成后接待读者|done 9万人次']],
    ['槐荫苑、望湖居2个已交付', ['槐荫苑、望湖居|done 2个']],
    [
      '失业人员再就业800人、困难人员就业300人，分别完成年度目标的50%、60%',
      ['失业人员再就业|done 800人+50%', '困难人员就业|done 300人+60%'],
    ],
    [
      '筹集住房760套，其中新建420套、盘活340套，完成率63.3%',
      ['筹集住房|done 760套+63.3%', '新建|done 420套', '盘活|done 340套', '完成率|rate 63.3%'],
    ],
    ['我市12家企业入选', ['企业入选|done 12家']],
    ['我市场监管系统检查商户90户', ['市场监管系统检查商户|done 90户']],
    ['优良天数减少5天', ['优良天数减少|other 5天']],
    ['平均浓度41微克/立方米', ['平均浓度|done 41微克/立方米']],
    ['18条道路中，已完工6条、正在施工8条', ['道路中|other 18条', '道路|done 6条+of18', '道路|under_construction 8条']],
    ['6座完成装修待验收', ['|under_construction 6座']],
    ['9条已完成路面基层', ['|under_construction 9条']],
    ['工期较计划滞后12天', ['工期较计划|other 12天']],
    ['建设路北延、文昌路东延已通车', ['建设路北延|milestone 通车', '文昌路东延|milestone 通车']],
    ['计划建设路灯90盏', ['建设路灯|planned 90盏']],
    ['针对补贴不足的问题，市财政已安排资金200万元', ['市财政资金|done 200万元']],
    ['月均服务老人900人次', ['月均服务老人|done 900人次']],
    ['生羊存栏量和出栏量同比增长3.1%、9.8%', ['生羊存栏量|other 3.1%', '出栏量|other 9.8%']],
    ['苇塘大道、鹤洲北路屋面防水完成85%', ['苇塘大道、鹤洲北路屋面防水|rate 85%']],
    ['“南岭数据平台”已启用', ['“南岭数据平台”|milestone “南岭数据平台”启用']],
    ['泵站项目前期可研已完成', ['泵站项目前期可研|milestone 泵站项目前期可研完成+in_progress']],
  ])('%s', (text, want) => expect(brief(text, true)).toEqual(want));

  it.each([
    ['街巷改造2条，柳巷已开工，槐巷正在拆迁', 'under_construction'],
    ['街巷改造2条，柳巷、槐巷正在拆迁', 'under_construction'],
    ['街巷改造3条，柳巷已开工', 'done'],
    ['街巷已改造2条，柳巷已开工，槐巷正在拆迁', 'done'],
  ])('of what is counted, by its named parts: %s', (text, want) => expect(read(text)[0]?.measure).toBe(want));
});

describe('the days of a printed figure', () => {
  it.each([
    ['一季度，指标向好。其中，生产总值同比增长5.1%。工业增加值同比增长6%。', ['2023-03-31', '2023-03-31']],
    ['截至4月20日，项目共60个。其中，签约项目12个；开工项目20个。', ['2023-04-20', '2023-04-20', '2023-04-20']],
    ['一季度，重点项目累计完成投资40亿元。', ['2023-03-31']],
    ['1-4月，工业增加值增长7.9%；工业投资下降2.3%。', ['2023-04-30', '2023-04-30']],
    ['已申报9家（4月新申报4家），通过审核5家。', [undefined, '2023-04-30', undefined]],
    ['5月8日，2023年全民读书月启动。', ['2023-05-08']],
    ['4月26日进场施工，已打机井118眼。', ['2023-04-26', undefined]],
    ['4月26日，召开推进会，参会企业90家。', ['2023-04-26', '2023-04-26']],
    ['4月接待游客3万人次。公厕完工8座。', ['2023-04-30', undefined]],
  ])('%s', (text, want) =>
    expect(
      read(text, true)
        .filter(({ measure }) => measure !== 'plan')
        .map(({ asOf }) => asOf),
    ).toEqual(want),
  );

  it('has no due day where a span comes again every month', () =>
    expect(read('明确每月1日~25日为涉企检查安静日', true).map(({ due }) => due)).toEqual([]));
});

describe('the place of a printed figure', () => {
  it.each([
    ['金叶云溪制药有限公司等12家企业参会', undefined],
    ['一师附小苇塘学校等9所学校正在施工', undefined],
    ['云溪北路完成70%', undefined],
    ['云溪县路灯更换90盏', '云溪县'],
    ['新建苇塘小学等3所', '苇塘县'],
  ])('%s', (text, want) => expect(read(text, true)[0]?.place).toBe(want));
});
