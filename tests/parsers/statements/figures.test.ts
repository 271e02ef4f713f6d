import { describe, expect, it } from 'vitest';
import { readStatements } from '../../../src/parsers/statements/read.js';
import { brief, read, today, vocabulary } from './support.js';

describe('what a figure says', () => {
  it.each([
    ['危桥改造完工7座，在建2座', ['危桥改造|done 7座', '危桥改造|under_construction 2座']],
    ['口袋公园建了5个，绿道又铺了6.2公里', ['口袋公园|done 5个', '绿道|done 6.2公里+delta']],
    ['幼儿园6所都开工了', ['幼儿园|started 6所+all']],
    [
      '停车泊位建成520个，另有310个正在施工，370个在走招标',
      ['停车泊位|done 520个', '停车泊位|under_construction 310个', '停车泊位|planned 370个'],
    ],
    ['托位新增了40个', ['托位|done 40个+delta']],
    ['电梯计划装12部，开工5部', ['电梯|started 5部+of12']],
    ['拟建垃圾中转站3座', ['垃圾中转站|planned 3座']],
    ['征迁还差21户没签', ['征迁|other 21户']],
    ['课桌椅换到4200套了', ['课桌椅|done 4200套']],
    ['水厂2座均已完成招标', ['水厂|planned 2座+all']],
    ['口袋公园 +6个', ['口袋公园|done 6个+delta']],
    ['口袋公园添6个', ['口袋公园|done 6个+delta']],
    ['绿道修到四十六公里半了', ['绿道|done 46.5公里']],
    ['造林三万亩半', ['造林|done 35000亩']],
    ['绿道46公里半幅通车', ['绿道半幅|done 46公里']],
    ['水厂建成1座，另外1座等省里验收', ['水厂|done 1座', '水厂|under_construction 1座']],
    ['6127项目完成投资11.6亿元', ['6127项目投资|done 11.6亿元']],
    ['绿道里程方案里写的42公里，实际建成38公里', ['绿道里程|done 38公里+of42']],
    ['涵洞拆除6、重建4、通车3', ['涵洞拆除|done 6', '重建|done 4', '涵洞拆除|done 3']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
});

describe('the target said again', () => {
  it.each([
    ['卫生室46个完工31', ['卫生室|done 31个+of46']],
    ['危房96户干完了80户', ['危房|done 80户+of96']],
    ['46个卫生室已有40个主体封顶，其中竣工31个', ['卫生室|under_construction 40个+of46', '卫生室|done 31个']],
    [
      '供水管网\t计划32\t完成18.5\n供热管网\t计划9\t完成2.1\n单位：公里',
      ['供水管网|done 18.5公里+of32', '供热管网|done 2.1公里+of9'],
    ],
    ['老旧小区18个，已进场开工12个小区', ['老旧小区|started 12个+of18']],
    ['卫生室46个全部竣工', ['卫生室|done 46个+all']],
    ['健身场地新建38处，另有25处正在施工', ['健身场地新建|done 38处', '健身场地新建|under_construction 25处']],
    ['城镇新增就业3.3万人；转移就业1.4万人', ['城镇新增就业|done 3.3万人', '转移就业|done 1.4万人']],
    ['户厕：4月底2.4万户，这周又改了1300户', ['户厕|done 2.4万户', '户厕|done 1300户+delta']],
  ])('%s', (text, want) => expect(brief(text).map((line) => line.replace(/小区小区/, '小区'))).toEqual(want));
});

describe('ratios and shares', () => {
  it.each([
    ['垃圾收运率96.2%', ['垃圾收运率|rate 96.2%']],
    ['S901完成总工程量的55%左右', ['S901|rate 55%+approx']],
    ['变电容量累计51万千伏安，占任务的42.5%', ['变电容量|done 51万千伏安+42.5%']],
    ['技能培训完成3600人，完成年度计划的60%', ['技能培训|done 3600人+60%']],
    ['污水治理率由41%提高到43.2%', ['污水治理率|rate 43.2%']],
    ['污水治理率34.2%，离36%还差1.8个点', ['污水治理率|rate 34.2%']],
    ['污水治理率34.2%，比40%的目标低5.8个百分点', ['污水治理率|rate 34.2%']],
    ['托位1600个，距离全年3000个任务还差1400个', ['托位|done 1600个']],
    ['普及率90.6%，比年初提高2.1个百分点', ['普及率|rate 90.6%', '普及率|other 2.1个百分点']],
    ['开工率、投产率分别达到90%、71%', ['开工率|rate 90%', '投产率|rate 71%']],
    ['绿化场地过半了', []],
    ['仓容15万吨项目', []],
    ['我汇报两项：公厕建成9座；游园建成7个', ['公厕|done 9座', '游园|done 7个']],
    ['公路12公里工程，已完工', ['公路工程|done 12公里']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
});

describe('days', () => {
  it('a period and an increment are two statements', () => {
    const [first, second] = read('1-4月新增就业1.2万人，5月新增0.3万');
    expect(first).toMatchObject({ value: 1.2, from: '2023-01-01', asOf: '2023-04-30' });
    expect(first?.mode).toBeUndefined();
    expect(second).toMatchObject({ value: 0.3, mode: 'delta', heading: '新增就业' });
  });
  it('a remark on the day stands for all figures', () => {
    expect(read('背街小巷29条，小区97个，都是截至昨天的数').map((s) => s.asOf)).toEqual(['2023-05-15', '2023-05-15']);
  });
  it('a day over the sentence', () => {
    expect(read('截至5月10日，公厕完成8座，游园建成3个').map((s) => s.asOf)).toEqual(['2023-05-10', '2023-05-10']);
  });
  it('what lies ahead is planned', () => {
    expect(read('美丽乡村路15公里6月进场')).toMatchObject([{ measure: 'planned', value: 15, due: '2023-06-30' }]);
  });
});

describe('rows', () => {
  it('by place, with the stated total', () => {
    expect(read('公厕分县：云溪5、苇塘4、鹤洲2，共12座')).toMatchObject([
      { heading: '公厕', measure: 'done', value: 12, unit: '座', breakdown: { 云溪县: 5, 苇塘县: 4, 鹤洲区: 2 } },
    ]);
  });
  it('a last row is no number of a list', () => {
    expect(read('公厕：鹤洲9、云溪1、苇塘1，共11座')).toMatchObject([
      { value: 11, breakdown: { 鹤洲区: 9, 云溪县: 1, 苇塘县: 1 } },
    ]);
  });
  it('of a place that the rows are parts of', () => {
    expect(read('云溪公厕12座，其中柳林镇9座、沙河镇3座')).toMatchObject([
      { place: '云溪县', value: 12, breakdown: { 柳林镇: 9, 沙河镇: 3 } },
    ]);
  });
  it('at the stage that the first or the last of them tells', () => {
    expect(read('公厕云溪开工12座，苇塘9座')).toMatchObject([
      { place: '云溪县', measure: 'started', value: 12 },
      { place: '苇塘县', measure: 'started', value: 9 },
    ]);
    // What the others come to by chance is not their total.
    expect(read('公厕云溪开工12座，苇塘9座，鹤洲3座')).toMatchObject([
      { place: '云溪县', measure: 'started', value: 12 },
      { measure: 'started', breakdown: { 苇塘县: 9, 鹤洲区: 3 } },
    ]);
    expect(read('公厕：云溪12座、苇塘9座都动工了')).toMatchObject([
      { measure: 'started', breakdown: { 云溪县: 12, 苇塘县: 9 } },
    ]);
  });
  it('without a total', () => {
    const [rows] = read('公厕：云溪5座、苇塘4座');
    expect(rows?.value).toBeUndefined();
    expect(rows).toMatchObject({ unit: '座', breakdown: { 云溪县: 5, 苇塘县: 4 } });
  });
  it('the figure that the rows come to is their total, and a level never is', () => {
    const rows = { 云溪县: 5, 苇塘县: 4 };
    expect(read('公厕9座，普及率61.5，分县：云溪5、苇塘4')).toMatchObject([
      { value: 9, breakdown: rows },
      { value: 61.5 },
    ]);
    expect(read('公厕9座，游园7个，公厕分县：云溪5、苇塘4')).toMatchObject([
      { value: 9, breakdown: rows },
      { value: 7 },
    ]);
    expect(read('公厕建成9座，完成率36%，云溪5、苇塘4')[0]).toMatchObject({ value: 9, percent: 36, breakdown: rows });
    expect(read('公厕9座，完成36%，分县：云溪5、苇塘4')).toMatchObject([{ value: 9, percent: 36, breakdown: rows }]);
  });
  it('a total before its rows', () => {
    expect(read('全市规上企业入库9家。其中，云溪县6家、鹤洲区3家')).toMatchObject([
      { value: 9, verb: '入库', breakdown: { 云溪县: 6, 鹤洲区: 3 } },
    ]);
  });
  it('其中 is no part of a name, where places are known by their form', () => {
    const known = { ...vocabulary, everywhere: ['县'] as const };
    const short = { ...known, places: [...known.places, { name: '溪县', aliases: [], kind: '县' as const }] };
    const said = '户厕改造2.1万户,其中溪县1.2万户、云溪县9000户';
    expect(readStatements(said, { today, vocabulary: short })).toMatchObject([
      { value: 2.1, breakdown: { 溪县: 1.2, 云溪县: 0.9 } },
    ]);
  });
  it('a pasted table with a head line', () => {
    expect(brief('项目\t计划\t完成\t占比\n供水管网\t32\t18.5\t57.8%\n公厕\t25\t16\t64%')).toEqual([
      '供水管网|done 18.5+of32+57.8%',
      '公厕|done 16+of25+64%',
    ]);
  });
});

describe('what is no figure of progress', () => {
  it.each([
    ['公厕盖好3座，断头路4条一条都没通', ['公厕|done 3座']],
    ['游园在做基础，建好的一个还没有', ['游园做基础|status+in_progress']],
    // none of them is so far: a state of the matter
    ['公厕还没有一座完工', ['公厕|status+in_progress']],
    ['公厕一座没建', ['公厕|status+not_started']],
    ['校车一台都没换', ['校车|status+not_started']],
    ['书房一处也没开工', ['书房|status+not_started']],
    ['书房一个投诉都没有', []],
    // what is wrong with so many is a problem
    ['改厕抽验查出26户不合格，限期返工', ['改厕抽验查出|status+blocked']],
    ['护坡建成3公里，其中2处塌陷', ['护坡|done 3公里']],
    ['巡护站9座，1座漏水', ['巡护站|done 9座']],
    ['护坡裂缝1.2公里', ['护坡裂缝|status+blocked']],
    ['护坡修复破损1.2公里', ['护坡修复破损|done 1.2公里']],
    ['路灯整改不合格的40盏', ['路灯整改|other 40盏']],
    ['还差4件卡在系统升级上', ['|status+blocked']],
    // how large it is, and what it costs
    ['第三人民医院占地80亩、建筑面积6万平方米', ['第三人民医院|other 80亩', '第三人民医院|other 6万平方米']],
    ['书房预算260万，造价1.2亿', ['书房预算|done 260万元', '造价|done 1.2亿元']],
    // a deed behind 已 or before 了
    ['16件事已经跑通9件', ['跑通|done 9件+of16']],
    ['绿化已经栽下1.2万亩', ['绿化|done 1.2万亩']],
    ['架设光缆52公里、箱梁架设86片', ['光缆|done 52公里', '箱梁|under_construction 86片']],
    // what was gained may stand between 新增 and the figure
    ['公交新增新能源车8台', ['公交新增新能源车|done 8台+delta']],
    ['今年新增书房8处', ['新增书房|done 8处']],
    // what nobody says is so
    ['要是资金到位，书房月底能开3处', ['书房开|planned 3处']],
    ['公厕的话，建成20座', ['公厕|done 20座']],
    ['S901通过了省里的预验收', ['S901|milestone 通过省里预验收']],
    ['渡船大概是12艘，游园约莫有7个', ['渡船|done 12艘+approx', '游园|done 7个+approx']],
    ['户厕一户没落下，改完120户', ['户厕|done 120户']],
    ['断头路4条没通', ['断头路|other 4条']],
    ['天然气还是6公里没动', ['天然气|done 6公里']],
    ['五条断头路里，望江路、学府路北延已贯通', ['望江路|milestone 贯通', '学府路北延|milestone 贯通']],
    ['25座公厕中，18座完工', ['公厕|done 18座+of25']],
    ['街巷三个城区的90条，开工28条', ['街巷|started 28条+of90']],
    ['6个乡镇共120户完成改厕', ['|done 120户']],
    ['三座桥的维修工程：东河桥完工，西河桥干到六成', ['东河桥|milestone 东河桥完工', '西河桥|rate 60%+approx']],
    ['新签约项目31个、开工22个、投产9个', ['新签约项目|done 31个', '新签约项目|started 22个', '新签约项目|done 9个']],
    ['护理培训人次到8.4万', ['护理培训人次|done 8.4万人次']],
    ['光伏项目18万千瓦全部核准', ['光伏项目|planned 18万千瓦+all']],
    ['学府路：路面铺了4.5万平方米', ['学府路|done 4.5万平方米']],
    [
      '苇塘路四个标段：路基91%、桥涵72%、路面40%、绿化5%',
      ['苇塘路|rate 91%', '桥涵|rate 72%', '路面|rate 40%', '绿化|rate 5%'],
    ],
    ['整村推进1200户已改完', ['整村|done 1200户']],
    ['就业2.2万，培训6.1万人次', ['就业|done 2.2万', '培训|done 6.1万人次']],
    ['公厕开标14座，进场6座', ['公厕|planned 14座', '公厕|started 6座']],
    ['节水改造完工7个，推进4个', ['节水改造|done 7个', '节水改造|under_construction 4个']],
    ['二季度普及率61.2%没达到70%', ['普及率|rate 61.2%', '普及率|other 70%']],
    ['技改投资4月增11.5%', ['技改投资|rate 11.5%']],
    ['产业园完成投资1.8亿', ['产业园投资|done 1.8亿元']],
    ['播种面积稳定在64万亩', ['播种面积|done 64万亩']],
    ['旧改3个片区', ['旧改片区|done 3个']],
    ['这几天又敷设了1.2公里', ['敷设|done 1.2公里+delta']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
});

describe('the share beside a figure', () => {
  it.each([
    ['平台录入860家，完成71%', ['平台录入|done 860家+71%']],
    ['新增库容66万立方米，完成58%', ['新增库容|done 66万立方米+delta+58%']],
    ['管网铺了12公里，完成60%', ['管网|done 12公里+60%']],
    ['小区改造25个，完成60%', ['小区改造|rate 60%+of25']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
  it('a rate of its own name stands beside the figure', () => {
    expect(read('新增库容66万立方米，完成率58%')).toMatchObject([{ value: 66, percent: 58 }, { beside: true }]);
  });
});

describe('days and rows that a sentence shares', () => {
  it('the day at the head stands over all parts of the list', () => {
    expect(read('截至5月10日，街巷竣工61条；小区改完158个').map(({ asOf }) => asOf)).toEqual([
      '2023-05-10',
      '2023-05-10',
    ]);
  });
  it('rows in brackets behind 其中', () => {
    expect(read('配网项目竣工146个（其中云溪38、苇塘41、鹤洲67）')).toMatchObject([
      { value: 146, breakdown: { 云溪县: 38, 苇塘县: 41, 鹤洲区: 67 } },
    ]);
  });
});
