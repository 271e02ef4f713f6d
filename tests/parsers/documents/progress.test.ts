import { describe, expect, it } from 'vitest';
import { figures, read } from './line.js';

describe('figures of one goal that stand beside one another', () => {
  it.each<[string, string, string[]]>([
    // all that there are, beside those that were asked for
    ['新认定农业科技园18个', '新认定农业科技园11个，总数达到63个', ['done 1 11个', 'other 63个']],
    // parts of a goal that bear names of their own
    [
      '水产养殖面积稳定在80万亩',
      '淡水养殖面积52万亩，海水养殖面积27万亩',
      ['other 淡水养殖面积 52万亩', 'other 海水养殖面积 27万亩'],
    ],
    [
      '新建改造农家书屋90个',
      '新建农家书屋31个、改造农家书屋26个',
      ['other 新建农家书屋 31个', 'other 改造农家书屋 26个'],
    ],
    ['新建改造泵站20座', '新建泵站3座，改造5座', ['other 新建泵站 3座', 'other 改造 5座']],
    ['新改建书屋9家', '新建书屋3家，改建2家', ['other 新建书屋 3家', 'other 改建 2家']],
    // works that name one of two goals of one unit
    ['新建茶园3万亩、改造提升2万亩', '新建完成1.2万亩，改造提升完成1.1万亩', ['done 1 1.2万亩', 'done 2 1.1万亩']],
    ['新建茶园3万亩、改造提升2万亩', '改造提升部分完成1.1万亩', ['done 2 1.1万亩']],
    ['新建茶园3万亩、改造提升2万亩', '新建部分开工2.1万亩，完成0.6万亩', ['started 1 2.1万亩', 'done 1 0.6万亩']],
    [
      '新建茶园6万亩、改造提升4万亩',
      '新建部分开工5万亩；改造提升部分完成1.6万亩',
      ['started 1 5万亩', 'done 2 1.6万亩'],
    ],
    // a part of the works, done in so many of them; a phase, and several
    ['改造小区65个', '其中38个完成雨污分流改造，21个全部完工', ['under_construction 1 38个', 'done 1 21个']],
    ['整治背街小巷65条', '60条完成整治', ['done 1 60条']],
    ['开工厂房20万平方米，建成12万平方米', '一期6万平方米竣工交付', ['done 2 6万平方米']],
    ['建成公寓1200套', '一期400套竣工，二期300套竣工', ['other 一期 400套', 'other 二期 300套']],
    ['治理中小河流4条、62公里', '中小河流治理48公里', ['done 2 48公里']],
    // stages: the one that is asked, else the larger
    ['建设冷库70座', '建成58座，投运41座', ['done 1 58座', 'other 投运 41座']],
    // a month of what is told in all; a month behind it
    ['完成投资26亿元', '累计完成投资17.2亿元，8月完成投资2.3亿元', ['done 1 17.2亿元', 'other 投资 2.3亿元 delta']],
    ['新增就业2万人', '1—7月新增就业1.4万人，8月新增0.2万人', ['done 1 1.4万人', 'done 1 0.2万人 delta']],
  ])('%s: %s', (goal, progress, want) => expect(figures(goal, progress)).toEqual(want));
});

describe('figures beside a goal that are none of it', () => {
  it.each<[string, string, string[]]>([
    ['新增图书馆座席800个', '新增图书馆座席512个，每万人座席数达到19个', ['done 1 512个', 'other 每万人座席数 19个']],
    ['认定绿色工厂20家', '组织46家企业申报绿色工厂', ['planned 1 46家']],
    [
      '整治排水口200处',
      '共排查管段74段260处，已整治113处',
      ['other 排查管段 74段', 'other 排查管段 260处', 'done 1 113处'],
    ],
    // what comes of a work, where it is asked for; all of as many as are asked for; whom it is done for
    ['带动300户农户户均增收8000元', '新建大棚26座，带动农户274户', ['other 新建大棚 26座', 'done 1 274户']],
    ['完成15个村人居环境综合整治', '15个村全部完成整治', ['done 1 15个']],
    ['为群众办理不动产权证4000本', '累计办证2365本', ['done 1 2365本']],
    ['送戏下乡160场，放映电影2400场', '演出132场，放映1986场', ['done 1 132场', 'done 2 1986场']],
    ['新打机井80眼', '机井成井72眼，通电62眼', ['done 1 72眼', 'other 机井通电 62眼']],
    // in all; what is used from a day to come, behind what is finished
    ['新建社区食堂10家，累计达到32家', '累计达到25家', ['done 2 25家']],
    [
      '新建学校5所，新增学位4200个',
      '5所学校全部竣工，新增学位4260个，2099年9月1日投入使用',
      ['done 1 5所', 'planned 2 4260个'],
    ],
    // named as the goal names it, beside what was done with another thing of that name
    [
      '新增泊位1300个，开放停车场32家',
      '新增泊位570个；对外开放停车场26家、泊位1420个',
      ['done 1 570个', 'done 2 26家', 'other 泊位 1420个'],
    ],
    // the share of what a part of the year was to bring
    [
      '新建厂房20万平方米',
      '建成厂房13.2万平方米，达到季度目标的94.3%',
      ['done 1 13.2万平方米', 'other 季度目标 94.3%'],
    ],
    ['新建厂房20万平方米', '建成厂房13.2万平方米，完成半年任务的110%', ['done 1 13.2万平方米', 'other 半年任务 110%']],
    // each figure is of the deed at its own place
    ['安装报警器3万户、更换软管3.2万户', '分别安装、更换2.1万户和1.05万户', ['done 1 2.1万户', 'done 2 1.05万户']],
    // which of them are counted
    ['年收入20万元以上的村达到14个', '年收入超过20万元的村已有9个', ['done 1 9个']],
    ['年收入20万元以上的村达到14个', '年收入超过50万元的村已有2个', ['other 年收入超过50万元村 2个']],
    ['管网普及率达到90%', '管网普及率由去年底的81.6%提高到86.3%', ['rate 1 86.3%']],
    [
      '签约5000万元以上项目40个，其中5亿元以上项目6个',
      '签约5000万元以上项目31个，其中5亿元以上3个',
      ['done 1 31个', 'done 2 3个'],
    ],
  ])('%s: %s', (goal, progress, want) => expect(figures(goal, progress)).toEqual(want));
});

it.each<[string, string, string[]]>([
  // the projects are as many as are to be made; others than those told of; more that are not there yet
  ['扩建粮库28座', '28个项目中，已投用15个', ['other 项目中 28个', 'done 1 15个']],
  ['修复古桥6座', '青龙桥完成桥面铺装60%，另外3座正在勘察', ['rate 青龙桥桥面铺装 60%', 'planned 1 3座']],
  ['新增星级酒店14家', '新增星级酒店9家，另有3家已达到评定标准', ['done 1 9家', 'other 3家']],
  // a rate of its own, and what a word of its own counts
  [
    '固废处理率达到98%',
    '日收集固废320吨，处理率96.5%，总投资2.1亿元',
    ['other 日收集固废 320吨', 'rate 1 96.5%', 'other 总投资 2.1亿元'],
  ],
  // a row in brackets; a share that proves the figure; a sum of parts; so many since the year began
  [
    '新建粮仓20座',
    '建成12座（其中东营县5座、西营县4座、北营县3座），在建6座',
    ['done 1 12座', 'under_construction 1 6座'],
  ],
  ['改造灌渠40公里', '改造灌渠26公里，完成65%', ['done 1 26公里 (65%)']],
  ['新建改建戏台25座', '新建戏台9座，改建11座，合计20座', ['other 新建戏台 9座', 'other 改建 11座', 'done 1 20座']],
  ['引导大学生下乡300人', '新增下乡大学生210人', ['done 1 210人']],
  ['修缮古民居60处', '60处古民居已完成修缮22处，正在修缮17处', ['done 1 22处', 'under_construction 1 17处']],
  // so many of them, some of which are named; works called new; a bond signed before the works
  ['整治河道9条', '和睦河、青衣河等6条河道已完成整治', ['done 1 6条']],
  ['建设食堂20家', '建成13家，另有4家正在装修，剩余3家因选址未定尚未启动', ['done 1 13家', 'under_construction 1 4家']],
  ['改造水表7000块', '新改造水表4900块，完成70%', ['done 1 4900块 (70%)']],
  ['改造用电线路6000户', '签订合同5200户，通电4100户', ['planned 签订 5200户', 'done 1 4100户']],
])('%s: %s', (goal, progress, want) => expect(figures(goal, progress)).toEqual(want));

describe('what a goal counts, by another word', () => {
  it.each<[string, string, string[]]>([
    ['改造危桥8座', '桥梁完工3座', ['done 1 3座']],
    ['新增停车位500个', '泊位建成210个', ['done 1 210个']],
    // who came to it, where so many are asked for; the second deed on the same things is called by it
    ['参与人数突破5万人次', '吸引2.6万人次参与', ['done 1 2.6万人次']],
    ['举办赛事80场次，参与人数突破5万人次', '举办51场次，参与3.6万人次', ['done 1 51场次', 'done 2 3.6万人次']],
    ['联系企业3家', '收集问题11个，已解决9个', ['other 收集问题 11个', 'other 解决问题 9个']],
    ['联系企业3家', '受理诉求320件，办结315件', ['other 诉求 320件', 'other 办结诉求 315件']],
    ['推行跨域通办200项', '与周边6市签订协议，跨域通办事项达到167项', ['done 1 167项']],
    ['新建公共厕所30座', '公厕完成12座', ['done 1 12座']],
    ['打通断头路5条', '道路通车2条', ['done 1 2条']],
    ['改扩建中小学6所，新建幼儿园4所', '学校开工6所，完工2所', ['started 1 6所', 'done 1 2所']],
    ['完成老年人家庭改造600户', '已完成鉴定580户，改造352户', ['other 鉴定 580户', 'done 1 352户']],
    ['开通公交线路10条', '新开通12路、35路两条', ['done 1 2条']],
    ['优化公交线路14条', '优化15路、108路等9条公交线路', ['done 1 9条']],
    ['接入监控1500路', '接入监控1200路', ['done 1 1200路']],
    ['开通监控500路', '新开通120路监控', ['done 1 120路']],
    // a step on the way elsewhere, here what is asked for; the name without its marks
    ['老旧电梯安全评估1600台', '老旧电梯安全评估完成1070台', ['done 1 1070台']],
    ['“明厨亮灶”接入校园食堂420家', '明厨亮灶接入365家', ['done 1 365家']],
  ])('%s: %s', (goal, progress, want) => expect(figures(goal, progress)).toEqual(want));
});

describe('changes', () => {
  it.each<[string, string, string[]]>([
    ['案件数同比下降15%', '案件数同比下降18.3%', ['rate 1 18.3%']],
    ['生产安全事故起数下降10%', '发生事故12起，同比下降20%', ['other 发生事故 12起', 'rate 1 20%']],
    ['单位能耗下降3.2%', '单位能耗上升1.1%', ['other 单位能耗 1.1%']],
    ['补助标准提高6%', '平均提高6.2%', ['rate 1 6.2%']],
    ['诈骗发案数同比下降12%', '诈骗发案652起，同比下降14.6%', ['other 诈骗发案 652起', 'rate 1 14.6%']],
    // the share of the plan is no change; nor is it another goal's figure
    ['工业增加值增长9%，新增企业20家', '完成率40%', ['rate 完成率 40%']],
    ['改建公路180公里', '完成102公里，为年度目标的56.7%', ['done 1 102公里 (56.7%)']],
    // of a level they tell nothing
    ['污水收集率达到95%', '同比提高5%', ['other 5%']],
  ])('%s: %s', (goal, progress, want) => expect(figures(goal, progress)).toEqual(want));
});

describe('which of them are meant', () => {
  it.each<[string, string, string[]]>([
    ['改造小区40个', '改造25个，已开工的小区全部完工', ['done 1 25个']],
    ['改造小区40个', '首批小区全部完工', []],
    ['改造小区40个', '资金到位的小区均已完工', []],
    ['改造小区40个', '改造25个，入住率超过八成的小区全部完工', ['done 1 25个']],
    ['改造小区40个', '改造25个，验收合格的全部交付', ['done 1 25个']],
    ['开通线路10条', '开通8条，客流占三成以上的线路已加密', ['done 1 8条']],
    ['改造小区40个', '已开工的18个全部完工', ['done 1 18个']],
    // all there are, by another name
    ['改造小区40个', '今年的小区全部完工', ['done 1 40个']],
    ['改造小区40个', '小区的改造全部完成', ['done 1 40个']],
    ['改造小区40个', '小区全部完工', ['done 1 40个']],
  ])('%s: %s', (goal, progress, want) => expect(figures(goal, progress)).toEqual(want));
});

describe('what is wrong, told behind what was done', () => {
  const told = (progress: string) =>
    read(`云岭市能力作风建设年活动承诺事项进展情况

一、市领导

(一)方圆 市委常委、常务副市长

1.新建口袋公园30个。(办结时限:2025年10月)

推进情况:${progress}

2.改造泵站9座。(办结时限:2025年10月)

推进情况:已改造2座。
`).facts.flatMap(({ problem }) => problem ?? []);

  it.each([
    ['已建成9个,在建8个。存在问题:部分地块权属有争议。'],
    ['已建成9个。存在问题:部分地块权属有争议。下一步:抓紧协调。'],
  ])('%s', (progress) => expect(told(progress).join()).toContain('权属有争议'));
});
