import { describe, expect, it } from 'vitest';
import { brief, read } from './support.js';

describe('how people talk', () => {
  it.each([
    ['公厕弄好16座咧，游园那块没咋动，还是7个', ['公厕|done 16座', '游园|done 7个']],
    ['拢共干了有60来处', ['|done 60处+approx']],
    ['公厕没动还是16座', ['公厕|done 16座']],
    ['游园和上月一样，7个', ['游园|done 7个']],
    ['水厂那边暂无变化', ['水厂|done+same']],
    ['公厕还是上次那个数', ['公厕|done+same']],
    ['游园同上月', ['游园|done+same']],
    ['长廊这个月没啥新动静', ['长廊|status+no_progress']],
    ['六条路里四条通车了，两条在铺油', ['路|done 4条+of6', '路里|under_construction 2条']],
    [
      '【城管局周报】1、公厕：开工8座，完工3座；2、游园：完工7个',
      ['公厕|started 8座', '公厕|done 3座', '游园|done 7个'],
    ],
    ['市林业局上半月造林0.15万亩', ['造林|done 0.15万亩+delta']],
    ['每个县医院都不止1家', ['医院|done 1家+all+more_than']],
    ['足球场22/40块', ['足球场|done 22块+of40']],
    ['参保42.6万人，比上月多了1.1万', ['参保|done 42.6万人', '参保|other 1.1万']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
});

describe('so many there are, and roughly a share of them is done', () => {
  it.each([
    ['公厕58座大部分修好了', ['公厕|milestone 公厕58座大部分修好']],
    ['渠道90公里我们干了一半多一点', ['渠道|milestone 渠道90公里干了一半多一点']],
    ['渠道90公里，大部分衬砌完成', ['大部分衬砌|milestone 大部分衬砌完成']],
    ['公厕58座多数已经完工', ['公厕|milestone 公厕58座多数完工']],
    ['58座公厕改了一大半', ['公厕|milestone 58座公厕改了一大半']],
    ['公厕58座改造过半', ['公厕改造|milestone 公厕58座改造过半']],
    ['公厕58座差不多改完了', ['公厕|milestone 公厕58座差不多改完']],
    ['58座公厕还剩一小部分没改', ['公厕|milestone 58座公厕还剩一小部分没改']],
    ['公厕完工36座，多数在城北', ['公厕|done 36座']],
    ['公厕差不多36座完工', ['公厕|done 36座+approx']],
    ['公厕36座多', ['公厕|done 36座+more_than']],
    ['比序时进度快12个点', ['|other 12个百分点']],
    ['公厕快36座了', ['公厕|done 36座+less_than']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
});

describe('names of one length that only differ at the front', () => {
  it.each([
    ['乒乓球台22张，羽毛球台修好31张', ['乒乓球台|done 22张', '羽毛球台|done 31张']],
    ['雨水管网40公里，污水管网建成31公里', ['雨水管网|done 40公里', '污水管网|done 31公里']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
});

describe('what passed', () => {
  it.each([
    ['示范村41个通过了验收', ['示范村|done 41个']],
    ['示范村41个都通过了专家验收，7个待验', ['示范村|done 41个+all', '示范村|under_construction 7个']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
});

describe('what is held, graded, waited for or only thought to be so', () => {
  it.each([
    ['肥胖率控制在21.4%', ['肥胖率|rate 21.4%']],
    ['肥胖率控制在22%以内', ['肥胖率|planned 22%+less_than']],
    ['力争把肥胖率控制在20%', ['肥胖率|planned 20%']],
    ['煤场投用5万吨级筒仓4座', ['煤场5万吨级筒仓|done 4座']],
    ['6座主体在建', ['|under_construction 6座']],
    ['有7户青苗补偿谈不拢', ['青苗补偿|other 7户']],
    ['闲置船又拖走3艘，小船再清理9艘', ['闲置船|done 3艘+delta', '小船|done 9艘+delta']],
    ['募集善款三个亿', ['募集善款|done 300000000']],
    ['募集善款2.4个亿', ['募集善款|done 2.4亿']],
    ['护坡按里程算完成了七成', ['护坡|rate 70%+approx']],
    ['城建局小某汇报啊护坡完成了七成', ['护坡|rate 70%+approx']],
    ['冬季能栽2600亩，目前栽了900亩', ['|done 900亩+of2600']],
    ['巡护站雪季开学前', []],
    ['云溪苇塘两个县一共新栽了48亩', ['新栽|done 48亩']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
  it.each([
    ['游园这十天再种40亩', ['游园|done 40亩+delta']],
    ['渡船检修县里重新点过，28艘', ['渡船检修重新点过|done 28艘']],
    ['危坡年度60处，上半年治掉31处', ['危坡|done 31处+of60']],
    ['正治的8处、没动的5处', ['治|under_construction 8处', '治|other 5处']],
    ['储备粮入库1.4万吨', ['储备粮|done 1.4万吨']],
    ['4号厂房钢梁全部安放到位', ['4号厂房|milestone 钢梁全部安放到位']],
    ['11号不在计划内', []],
    ['游园比原计划快，已开放6个', ['游园|done 6个']],
    ['湿地公园通过市级初审', ['湿地公园|milestone 通过市级初审+in_progress']],
    ['灯塔都过40座了', ['灯塔|done 40座+all+more_than']],
    ['造林落图2.6万亩', ['造林|planned 2.6万亩']],
    ['险段啃下来14处，收工9处', ['险段|done 14处', '险段|done 9处']],
    ['茶亭又收尾3座', ['茶亭|done 3座+delta']],
    ['民宿全开门迎客了', ['民宿|done+all']],
    ['人均80', ['人均|done 80']],
    ['义诊点具体31处', ['义诊点|done 31处']],
    ['净水站铺设暗管7公里、取水泵房调试完成', ['净水站铺设暗管|done 7公里', '取水泵房|milestone 取水泵房调试完成']],
    ['2号、3号厂房封顶', ['2号厂房|milestone 封顶', '3号厂房|milestone 封顶']],
    ['望峰卫生院、南滩敬老院都已封顶', ['望峰卫生院|milestone 封顶', '南滩敬老院|milestone 封顶']],
    ['过江通道用地批复拿到了', ['过江通道用地批复|milestone 过江通道用地批复拿到+in_progress']],
    ['请群主改下备注，渡轮航班开通12条', ['|plan', '渡轮航班|done 12条']],
    ['建议发改委支持，力争年底开通12条', ['|plan']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
  it('one total said before its rows and behind them', () => {
    expect(read('灯塔12座：云溪5、苇塘4、鹤洲2，合计12')).toMatchObject([
      { subject: '灯塔', value: 12, unit: '座', breakdown: { 云溪县: 5, 苇塘县: 4, 鹤洲区: 2 } },
    ]);
  });
  it('the day of the figures said behind them', () => {
    expect(read('灯塔12座，数据采集到上周日').map(({ asOf }) => asOf)).toEqual(['2023-05-14']);
  });
  it('two places side by side are no one place', () => {
    expect(read('云溪苇塘两个县一共新栽了48亩').map(({ place }) => place)).toEqual([undefined]);
  });
});

describe('lists', () => {
  it.each([
    ['1、公厕16座2、游园7个3、停车位520个', ['公厕|done 16座', '游园|done 7个', '停车位|done 520个']],
    ['①公厕建成16座②游园建成7个', ['公厕|done 16座', '游园|done 7个']],
    [
      '供水、供热、燃气管网分别改造18.3公里、4.2公里和9公里',
      ['供水管网|done 18.3公里', '供热管网|done 4.2公里', '燃气管网|done 9公里'],
    ],
    ['公厕16座，其中新建6座、改建10座', ['公厕|done 16座', '新建|done 6座', '改建|done 10座']],
    ['公厕：新建16座（任务39座），改造30座（任务58座）', ['新建|done 16座+of39', '改造|done 30座+of58']],
    ['任务：公厕25座 完成：16座 完成率：64%', ['公厕|done 16座+of25+64%']],
    ['公厕 25座 16座 64%', ['公厕|done 16座+of25+64%']],
    ['公厕（目标25座）：16座', ['公厕|done 16座+of25']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
  it('the figure of the year behind that of a month is not of the month', () => {
    const [month, year] = read('5月巡回义诊4场，全年31场');
    expect([month?.from, year?.from]).toEqual(['2023-05-01', undefined]);
  });
  it('places with their figures in order', () => {
    expect(read('云溪、苇塘两县公厕分别完成5座、8座')).toMatchObject([
      { subject: '公厕', unit: '座', breakdown: { 云溪县: 5, 苇塘县: 8 } },
    ]);
    expect(read('云溪县公厕5座、游园2个').map(({ place }) => place)).toEqual(['云溪县', '云溪县']);
  });
});

describe('what is left, and what is whole', () => {
  it.each([
    ['小区改造32个，余下的44个年底前完成', ['小区改造|done 32个', '小区改造|planned 44个']],
    ['其余163个6月底前完成', ['|planned 163个']],
    ['东堤路、西堤路、南堤路三条路全部建成', ['路|done 3条+all']],
    ['到位中央预算内资金2.8亿元', ['中央预算内资金|done 2.8亿元']],
    ['一般公共预算收入完成12亿元', ['一般公共预算收入|done 12亿元']],
    ['完成施工图预算3个', ['施工图预算|planned 3个']],
    ['青山、柳河两座水厂已通水,其他3座正在施工', ['水厂|done 2座', '水厂|under_construction 3座']],
    ['3所幼儿园主体全部封顶', ['幼儿园主体|milestone 3所幼儿园主体全部封顶']],
    ['二期400套公寓主体封顶', ['二期公寓|milestone 二期400套公寓主体封顶']],
    ['口袋公园建成7个，龙舟节方案仍在报批', ['口袋公园|done 7个', '龙舟节方案|status+in_progress']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
  it('the rest has its number and its day', () => {
    expect(read('其余163个6月底前完成')).toMatchObject([{ value: 163, due: '2023-06-30' }]);
  });
});

describe('figures of troubles are no progress', () => {
  it.each([
    ['房产证办了316本，存在问题：一个小区欠缴出让金', '一个小区欠缴出让金'],
    ['公厕16座。问题：2处点位没电源', '2处点位没电源'],
    ['公厕16座，原因是有3户不愿签', '有3户不愿签'],
    ['公厕16座。存在问题：2户未签，影响施工', '2户未签,影响施工'],
  ])('%s', (text, problem) => {
    const [first, ...more] = read(text);
    expect(first).toMatchObject({ measure: 'done', problem });
    expect(more).toEqual([]);
  });
  it.each(['两个标段进度不一', 'S901征地还有3户没谈妥', '另外2处卡在征地', '有3座验收没过', '停了5天'])(
    'nothing done in %s',
    (text) => expect(read(text).filter(({ measure }) => measure === 'done')).toEqual([]),
  );
  it('a halt after its cause', () => {
    expect(read('受雨季影响，公厕进度滞后，只完成16座')).toMatchObject([
      { subject: '公厕', status: 'delayed', problem: '雨季' },
      { heading: '公厕', value: 16 },
    ]);
  });
});

describe('verbs that are parted, times that begin, tasks that are named', () => {
  it.each([
    ['储能开了8.5万千瓦的工，充放电站投运2座', ['储能|started 8.5万千瓦', '充放电站|done 2座']],
    ['宿舍240套开了工', ['宿舍|started 240套']],
    ['支路完了6条的工', ['支路|done 6条']],
    ['泵站一季度修好9座，进了5月又修好2座', ['泵站|done 9座', '泵站|done 2座+delta']],
    ['护工培训两千多人的任务，目前培训1460人', ['护工培训|planned 2000人+more_than', '培训|done 1460人']],
    ['完成两千人的护工培训任务', ['护工培训|done 2000人']],
    ['亭子建成8座，7月计划再建2座', ['亭子|done 8座', '亭子|planned 2座']],
    ['粮仓各地最新数：云溪3、苇塘4，共7座', ['粮仓|done 7座']],
    ['湿地监测点维持3月的数', ['湿地监测点|done+same']],
    ['示范校新校区还没验收', ['示范校新校区|status+in_progress']],
    ['望江路电缆架通', ['望江路|milestone 电缆架通']],
    ['推动了工作开展', []],
    ['职教园里实训楼、宿舍都竣工了，食堂完成装修的六成', ['实训楼|done+all', '宿舍|done+all', '食堂|rate 60%+approx']],
    ['S901云溪段剩最后0.8公里没摊铺，总体完成九成五', ['S901|other 0.8公里', 'S901云溪段|rate 95%+approx']],
    ['敬老院：6家机构主体完工4家', ['机构|under_construction 4家+of6']],
    ['辖区48家卤味店接入41家', ['卤味店|done 41家+of48']],
    ['充电桩各县5月新装：云溪42个、苇塘38个，加起来80个', ['充电桩各县5月新装|done 80个+delta']],
    ['望江路和学府路北延都通了', ['望江路|milestone 学府路北延都通', '学府路北延|milestone 学府路北延都通']],
    ['群众都沟通了', []],
    ['沼气池5.6万户，验收了4.9万户', ['沼气池|done 5.6万户', '沼气池|done 4.9万户']],
    ['县里22个小公园完工19个', ['小公园|done 19个+of22']],
    ['名校初审过了，车位650个投入使用', ['名校|milestone 名校初审过', '车位|done 650个']],
    ['样板书屋新命名3个', ['样板书屋|done 3个+delta']],
    ['28个事项上了24个', ['事项|done 24个+of28']],
    ['非遗馆还没进场', ['非遗馆|status+not_started']],
    ['游园到了24个，停车楼只比上次多1座，9座', ['游园|done 24个', '停车楼多|other 1座', '停车楼多|done 9座']],
    ['书屋分县：云溪16、苇塘20、总36', ['书屋|done 36']],
    ['食堂监管扣除停业的3家，59家全部接入', ['食堂监管停业|other 3家', '食堂监管停业|done 59家+all']],
    ['6所敬老院那项，签约医院4家都挂牌了', ['签约医院|done 4家+all']],
    ['停车位改了6200个，市里分的任务200个', ['停车位|done 6200个', '分|other 200个']],
    ['展馆我们去看过，已经开放了', ['展馆|milestone 开放']],
    [
      '康复楼地下室刚做完南山养护院已经交付使用',
      ['康复楼|milestone 地下室做完', '南山养护院|milestone 南山养护院交付使用'],
    ],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
  it("what the papers say of the province is nobody's report", () => {
    expect(read('据新闻讲全省已有1.2万家店接入监管')).toMatchObject([{ passedOn: true }]);
  });
  it('trouble in plain words, and the thing that it troubles', () => {
    expect(read('S901路面铺设完成40%，石子供不上，还窝工')).toMatchObject([
      { value: 40, problem: '石子供不上,还窝工' },
    ]);
    expect(
      read(
        '一、进展：1.处置闲置厂房12处；2.公租房新开工90套。二、问题：三处厂房的产权人联系不上。三、工作建议：请法院协助查找。四、下一步：6月10日前再处置2处',
      ),
    ).toMatchObject([
      { value: 12, problem: '三处厂房的产权人联系不上', suggestion: '请法院协助查找' },
      { value: 90, problem: undefined, suggestion: undefined },
      { subject: '闲置厂房', measure: 'planned', value: 2, due: '2023-06-10' },
    ]);
  });
});
