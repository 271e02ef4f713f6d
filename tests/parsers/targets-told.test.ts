import { describe, expect, it } from 'vitest';
import { listenerOf } from '../support/listener.js';

/** Nowhere's list: parts within wholes, so many a head, receivers, money, a ratio of persons. */
const LIST = `南坪市2024年重点任务责任清单
一、民生保障
1.体育设施。新建健身步道350公里，其中滨水步道90公里；更换健身器材2800套。
责任单位：市体育局
2.药品监管。药品抽检达到3批次/千人，全年药品抽检不少于1800批次。
责任单位：市药监局
3.图书配送。采购图书6万册，新增流动书车24辆。
责任单位：市文化局
4.残疾人服务。为120所托养机构配备康复床1.6万张，残疾人就业率达到55%。
责任单位：市残联
5.项目争资。争取省级补助资金9亿元，引进亿元以上项目30个。
责任单位：市发改委
6.护理员培训。培训护理员900人次。
责任单位：市民政局
7.示范创建。创建省级示范园区26个。
责任单位：市科技局
8.工业技改。谋划储备技改项目60个。
责任单位：市工信局
9.服务企业。企业诉求响应率达到98%。
责任单位：市工信局
10.投资增长。技术改造投资增长15%以上。
责任单位：市工信局
11.污水处理。新增污水处理能力3万吨/日。
责任单位：市水利局
12.供水扩网。新增自来水受益面积40万平方米，铺设供水主管25公里。
责任单位：市水利局
13.旅游道路。改造旅游公路90公里，建设“花海路”30公里。
责任单位：市交通局
14.隐患整治。整治燃气安全隐患300处。
责任单位：市燃气办
15.特色产业。发展茶园面积8万亩。
责任单位：市农业局
16.阅读阵地。建成中心书房6个、便民书屋140个。
责任单位：市新闻出版局
17.城区更新。改造口袋公园40个、巷道90条。
责任单位：市园林局
18.汛后修缮。修缮农房5万户。
责任单位：市应急局
`;
const hear = listenerOf(LIST);

/** "target measure value unit mode" of each fact, after the action where it is not `record`. */
function parse(unit: string, text: string): string[] {
  const { action, facts } = hear(unit, text);
  const told = facts.map(({ target, item, measure, value, unit: said, mode, status }) =>
    [target ?? item, measure, value === undefined ? status : `${value}${said ?? ''}`, mode].filter(Boolean).join(' '),
  );
  return action === 'record' ? told : [action, ...told];
}

describe('which target a figure measures, and whether it counts', () => {
  it.each([
    // the whole, and a part printed behind 其中
    ['市体育局', '步道累计修通210公里，里面滨水的46公里', ['A1.1 done 210公里', 'A1.2 done 46公里']],
    ['市体育局', '步道完成180公里', ['A1.1 done 180公里']],
    ['市体育局', '健身步道完成180公里（滨水步道52公里）', ['A1.1 done 180公里', 'A1.2 done 52公里']],
    ['市体育局', '健身器材订购2800套，装好960套', ['A1.3 under_construction 2800套', 'A1.3 done 960套']],
    ['市体育局', '健身器材2800套已进场用1500套', ['A1.3 started 1500套']],
    ['市体育局', '350公里步道任务已全部完工', ['A1.1 done 350公里']],
    // the target said again before what was done of it
    ['市园林局', '90条巷道我们二十二条完工', ['A17.2 done 22条']],
    ['市体育局', '350公里步道修了二百一', ['A1.1 done 210公里']],
    ['市园林局', '口袋公园改造40个，已经交付12个', ['A17.1 done 12个']],
    ['市园林局', '口袋公园改造40个交了12个', ['A17.1 done 12个']],
    ['市园林局', '巷道改造90条，弄好22条', ['A17.2 done 22条']],
    ['市园林局', '巷道90条，改造好了22条', ['A17.2 done 22条']],
    ['市园林局', '已改造巷道90条', ['A17.2 done 90条']],
    // the ground is open, and nothing lies in it yet
    ['市水利局', '供水主管挖沟9公里', ['A12.2 under_construction 9公里']],
    ['市水利局', '供水主管挖了9公里，铺了7公里', ['A12.2 under_construction 9公里', 'A12.2 done 7公里']],
    ['市园林局', '口袋公园动了15个', ['A17.1 started 15个']],
    // so many a head, and all of them
    ['市药监局', '药品抽检760批次', ['A2.2 done 760批次']],
    // all of some, told by what is true of them; all, told by whose they are
    ['市园林局', '口袋公园改造22个，已开工的公园全部完工', ['A17.1 done 22个', 'A17 milestone']],
    ['市园林局', '第一批的巷道都改造完了', ['A17 milestone']],
    ['市园林局', '巷道具备条件的全部开工', ['A17 milestone in_progress']],
    ['市园林局', '满意度超过九成的巷道全部完工', ['A17 milestone']],
    ['市园林局', '巷道已开工的22条全部完工', ['A17.2 done 22条']],
    ['市园林局', '我局负责的巷道全部完工', ['A17.2 done 90条']],
    ['市园林局', '任务内的巷道全部完工', ['A17.2 done 90条']],
    ['市园林局', '全市的巷道全部完工', ['A17.2 done 90条']],
    ['市园林局', '老城区的巷道全部完工', ['A17 milestone']],
    ['市园林局', '巷道的改造全部完成', ['A17.2 done 90条']],
    // a part of the works
    ['市园林局', '巷道38条完成雨污分流改造，21条完工', ['A17.2 under_construction 38条', 'A17.2 done 21条']],
    ['市园林局', '巷道38条完成改造', ['A17.2 done 38条']],
    // what the target itself asks for
    ['市文化局', '图书采购3.1万册，流动书车新开5辆', ['A3.1 done 3.1万册', 'A3.2 done 5辆 delta']],
    // receivers of what is counted otherwise; a ratio said without its sign
    [
      '市残联',
      '120所托养机构康复床到货1.2万张，安装到位0.7万张',
      ['A4.1 under_construction 1.2万张', 'A4.1 done 0.7万张'],
    ],
    ['市残联', '残疾人就业率51.4', ['A4.2 rate 51.4%']],
    // money that was got, that is wanted, and a class of projects
    ['市发改委', '争取省级补助资金到账4.2亿元', ['A5.1 done 4.2亿元']],
    ['市发改委', '补助资金需求资金7.5亿元', ['A5 other 7.5亿元']],
    ['市发改委', '亿元以上项目引进14个，其中10亿元以上项目3个', ['A5.2 done 14个', 'A5 other 3个']],
    // counted in another way as well: no slip of the unit
    ['市民政局', '培训护理员三批共310人次', ['A6.1 done 310人次']],
    // so much a day, a part with the same verb, what was spent: no total of the target
    ['市民政局', '护理员培训420人次，日均培训35人次', ['A6.1 done 420人次', 'A6 other 35人次']],
    ['市科技局', '创建示范园区14个，其中开发区创建6个', ['A7.1 done 14个', 'A7 other 6个']],
    ['市发改委', '省级补助资金到账5亿元，已支出3.1亿元', ['A5.1 done 5亿元', 'A5 other 3.1亿元']],
    // a share proves the figure before it; many more than before; a share set against last year
    ['市科技局', '示范园区13个，完成50%', ['A7.1 done 13个']],
    ['市体育局', '健身器材就多换了30套', ['A1.3 done 30套 delta']],
    ['市残联', '残疾人就业率较去年底提高1.2个百分点达到52.3%', ['A4 other 1.2个百分点', 'A4.2 rate 52.3%']],
    // not there yet
    ['市文化局', '流动书车到位9辆，另有4辆已改好待启用', ['A3.2 done 9辆', 'A3.2 under_construction 4辆']],
    ['市科技局', '示范园区建成5个，另有3个主体完工', ['A7.1 done 5个', 'A7.1 under_construction 3个']],
    // sums of parts of one target, of several targets and of several stages
    [
      '市发改委',
      '省级补助资金到账3亿元、市级配套1.5亿元，合计4.5亿元',
      ['A5 other 3亿元', 'A5 other 1.5亿元', 'A5.1 done 4.5亿元'],
    ],
    [
      '市科技局',
      '示范园区建成5个，另有3个主体完工，合计8个',
      ['A7.1 done 5个', 'A7.1 under_construction 3个', 'A7 other 8个'],
    ],
    // the share of the figure before it, a work before the end, a preparation that is asked for, a part of what was named
    ['市残联', '康复床到位0.8万张，到位率50%；残疾人就业率51%', ['A4.1 done 0.8万张', 'A4.2 rate 51%']],
    ['市科技局', '示范园区13个建成、4个装修', ['A7.1 done 13个', 'A7.1 under_construction 4个']],
    ['市工信局', '谋划储备技改项目32个', ['A8.1 done 32个']],
    ['市工信局', '技改项目4号车间封顶，设备装了六成', ['A8 milestone', 'A8 rate 60%']],
    // somebody else's word for what was reached
    ['市科技局', '示范园区报了26个、省里已命名11个', ['A7 other 26个', 'A7.1 done 11个']],
    // money that is wanting is a problem and no figure; a stage alone, a contract and a permit finish nothing
    ['市体育局', '健身器材换了700套，资金缺口还有80万', ['A1.3 done 700套']],
    ['市燃气办', '隐患整治还欠工程款120万元', ['A14 status blocked']],
    ['市应急局', '农房3万户的任务，入户评估2.1万户，完工0.9万户', ['A18 planned 2.1万户', 'A18.1 done 0.9万户']],
    ['市园林局', '口袋公园取得施工许可证12个', ['A17.1 planned 12个']],
    ['市园林局', '巷道签了60条的施工合同，改造完成15条', ['A17.2 done 15条']],
    ['市园林局', '口袋公园40个全部完成可研批复', ['A17.1 planned 40个']],
    // counted in two ways in one breath
    ['市民政局', '护理员又培训三期90人次', ['A6.1 done 90人次 delta']],
    // a count beside a ratio is no slip of its unit
    ['市工信局', '诉求响应41件', ['A9 other 41件']],
    // the label tells how far its rows are; rows of places that the list does not know
    [
      '市园林局',
      '巷道改造完工：青岭12条、石塘9条、柳坡7条，共28条',
      ['A17 other 12条', 'A17 other 9条', 'A17 other 7条', 'A17.2 done 28条'],
    ],
    ['市园林局', '巷道改造完工：青岭12条、石塘9条、柳坡7条，合计30条', ['ask']],
    // works of one noun are told apart by the work; the work between a figure and what becomes of it
    ['市体育局', '健身步道：新建66公里 滨水步道21公里', ['A1.1 done 66公里', 'A1.2 done 21公里']],
    ['市发改委', '亿元以上项目任务30个已全部引进', ['A5.2 done 30个']],
    // counted of every matter, named otherwise; sent up, and not yet granted; paid for, and not yet made
    ['市民政局', '护理员培训310人次，家政员上岗2200人次', ['A6.1 done 310人次', 'A6 other 2200人次']],
    ['市科技局', '示范园区上报省里5个', ['A7.1 planned 5个']],
    ['市园林局', '口袋公园40个全部完成资金审批', ['A17.1 under_construction 40个']],
    ['市园林局', '口袋公园现场勘查18个', ['A17.1 planned 18个']],
    // taken in; fitted out; signed for; pulled down: not what the target asks for
    ['市燃气办', '燃气安全隐患受理140处、整治96处', ['A14 other 140处', 'A14.1 done 96处']],
    ['市新闻出版局', '便民书屋装修完成30个、开放72个', ['A16.2 under_construction 30个', 'A16.2 done 72个']],
    ['市园林局', '巷道改造拆除20条', ['A17.2 under_construction 20条']],
    ['市应急局', '农房修缮签约2.4万户', ['A18.1 planned 2.4万户']],
    ['市园林局', '口袋公园5个进入装修，7个竣工', ['A17.1 under_construction 5个', 'A17.1 done 7个']],
    ['市园林局', '口袋公园建成7个，另两个在治', ['A17.1 done 7个', 'A17.1 under_construction 2个']],
    // what the trouble is about is gone on about; reached, whatever comes next
    ['市园林局', '巷道改造因下雨影响，只改了3条', ['A17 status blocked', 'A17.2 done 3条']],
    ['市科技局', '示范园区评上了9个，公示到月底', ['A7.1 done 9个']],
    // what was taken back is no withdrawal
    ['市农业局', '茶园新栽2.1万亩，收回撂荒地300亩', ['A15.1 done 2.1万亩', 'A15 other 300亩']],
    // what a few days brought
    ['市发改委', '五一期间到账省级补助资金0.3亿元', ['A5 other 0.3亿元']],
    // a work that no target asks for, an assurance
    ['市园林局', '巷道改完30条，路灯亮化8条', ['A17.2 done 30条', 'A17 other 8条']],
    ['市园林局', '巷道改完30条，按期完成没问题', ['A17.2 done 30条']],
    // what rates a thing is no number of it
    ['市科技局', '示范园区新增5A级2个', ['A7.1 done 2个 delta']],
    // a ratio with a name of its own is none of what has a ratio of another name
    ['市工信局', '技术改造投资增长12%，诉求响应率97.5%', ['A10.1 rate 12%', 'A9.1 rate 97.5%']],
    ['市工信局', '技术改造投资增长12%，好评率97.5%', ['A10.1 rate 12%', 'A10 rate 97.5%']],
    // being built before what is built; found before what is put right; so much a day
    ['市体育局', '健身步道施工120公里，完工46公里', ['A1.1 under_construction 120公里', 'A1.1 done 46公里']],
    ['市燃气办', '燃气安全排查隐患210处，整治完成96处', ['A14 other 210处', 'A14.1 done 96处']],
    ['市水利局', '污水日处理8000吨', ['A11 other 8000吨']],
    // of how many things a ratio is taken; a short name for what has a name of its own in quotes beside it
    ['市残联', '托养机构3家企业残疾人就业率51%', ['A4.2 rate 51%']],
    ['市交通局', '路修了三十六公里半', ['A13.1 done 36.5公里']],
    ['市交通局', '花海路修了11公里', ['A13.2 done 11公里']],
    // called as the item is, in a measure that one target alone has
    ['市水利局', '供水主管铺设9公里；扩网13万平方米', ['A12.2 done 9公里', 'A12.1 done 13万平方米']],
    // what a day brought goes on with the same verb; the unit of a sum; all of them are as many as one target asks for
    ['市园林局', '今天完工巷道3条 口袋公园完工2个', ['A17.2 done 3条 delta', 'A17.1 done 2个 delta']],
    ['市园林局', '今天完工巷道3条，口袋公园累计完工2个', ['A17.2 done 3条 delta', 'A17.1 done 2个']],
    ['市农业局', '茶园：新栽0.9、改造1.3，共2.2万亩', ['A15 other 0.9万亩', 'A15 other 1.3万亩', 'A15.1 done 2.2万亩']],
    ['市新闻出版局', '便民书屋85个，6个中心书房全部建成', ['A16.2 done 85个', 'A16.1 done 6个']],
    // the whole city's figure behind a place that has none
    ['市应急局', '农房修缮青岭没有数 全市报1.9万', ['A18.1 done 1.9万户']],
    // a share behind a list that is summed up
    [
      '市园林局',
      '共改造口袋公园12个、巷道31条，完成任务的40%',
      ['A17.1 done 12个', 'A17.2 done 31条', 'A17 other 40%'],
    ],
  ])('%s: %s', (unit, text, want) => expect(parse(unit, text)).toEqual(want));

  it.each([
    ['步道还没开始铺呢', false],
    ['步道正在招标呢', false],
    ['步道呢', true],
    ['还没完工的步道呢', true],
  ])('asks with 呢: %s', (text, wanted) => expect(parse('市体育局', text)[0] === 'answer').toBe(wanted));
});
