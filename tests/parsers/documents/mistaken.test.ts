import { describe, expect, it } from 'vitest';
import { figures, read } from './line.js';

describe('a rate of something else is no progress of the one rate that is asked', () => {
  it.each<[string, string, string[]]>([
    ['业主满意率达到90%', '按时结案率97.2%', ['rate 按时结案率 97.2%']],
    ['业主满意率达到90%', '受理率100%，满意率88.4%', ['rate 受理率 100%', 'rate 1 88.4%']],
    ['燃气普及率达到95%', '入户安检率81%', ['rate 入户安检率 81%']],
    ['燃气普及率达到95%', '城镇燃气普及率92.6%', ['rate 1 92.6%']],
    ['地膜回收利用率达到84%', '农药包装回收率79%；地膜利用率82.3%', ['rate 农药包装回收率 79%', 'rate 1 82.3%']],
    ['湿地保护率达到53%', '林木绿化率44.9%', ['rate 林木绿化率 44.9%']],
    ['老年大学覆盖率达到100%', '示范校占比31%，覆盖率92%', ['rate 示范校占比 31%', 'rate 1 92%']],
    ['政务事项网办率达到98%', '网上可办率99.1%', ['rate 1 99.1%']],
    ['信访问题解决率达到95%', '办结率91.8%', ['rate 1 91.8%']],
    ['毛入园率达到92%', '公办在园幼儿占比55%，毛入园率91.2%', ['rate 公办在园幼儿占比 55%', 'rate 1 91.2%']],
  ])('%s: %s', (goal, progress, told) => expect(figures(goal, progress)).toEqual(told));
});

describe('a part of the works is not the thing that is counted', () => {
  it.each<[string, string, string[]]>([
    ['新建环湖公路48公里', '环湖公路完成路基35公里、路面21公里', ['other 环湖公路路基 35公里', 'other 路面 21公里']],
    ['整治河堤27公里', '河堤清基完成22公里', ['other 河堤清基 22公里']],
    ['新建步道33公里', '完成步道垫层26公里', ['other 步道垫层 26公里']],
    ['新建车间9万平方米', '车间基础完成7万平方米', ['other 车间基础 7万平方米']],
    ['新建烤房60座', '60座烤房地基处理全部完成', ['other 烤房地基处理 60座']],
    ['修复路面70公里', '路面修复完成52公里', ['done 1 52公里']],
    ['培育市场主体4000户', '新增市场主体2100户', ['done 1 2100户']],
  ])('%s: %s', (goal, progress, told) => expect(figures(goal, progress)).toEqual(told));
});

describe('names that stages and parts are told under', () => {
  it.each<[string, string, string[]]>([
    ['改造菜市场14个', '完工6个，施工5个，3个尚未动工', ['done 1 6个', 'under_construction 1 5个', 'other 3个']],
    ['新建粮库9座', '建成3座、施工4座', ['done 1 3座', 'under_construction 1 4座']],
    ['新建卫生院6所', '6所卫生院基坑支护完成，4所主体封顶', ['other 卫生院基坑支护 6所', 'under_construction 1 4所']],
    [
      '开展护理培训3000人次',
      '转移就业640人；培训2200人次，其中取证1800人次',
      ['other 转移就业 640人', 'done 1 2200人次', 'other 取证 1800人次'],
    ],
  ])('%s: %s', (goal, progress, told) => expect(figures(goal, progress)).toEqual(told));
});

describe('分别: each figure is of the name at its own place', () => {
  it.each<[string, string, string[]]>([
    ['新修步道9公里，改造步道6公里', '新修、改造步道分别完成5公里、4公里', ['done 1 5公里', 'done 2 4公里']],
    [
      '完成服务业投资50亿元，完成文旅投资8亿元',
      '完成服务业投资36亿元、文旅投资5亿元，同比分别增长7%、11%',
      ['done 1 36亿元', 'done 2 5亿元', 'other 服务业投资 7%', 'other 文旅投资 11%'],
    ],
    [
      '农业总产值增长5%，农村居民收入增长7%',
      '农业总产值、农村居民收入分别增长5.4%、6.8%',
      ['rate 1 5.4%', 'rate 2 6.8%'],
    ],
    [
      '肉牛存栏6万头，奶羊存栏4万只',
      '肉牛、奶羊存栏分别为5.1万头、3.3万只，同比分别增长3%、下降2%',
      ['done 1 5.1万头', 'done 2 3.3万只', 'other 肉牛存栏 3%', 'other 奶羊存栏 2%'],
    ],
    ['建设换电站90座', '一期、二期分别建成换电站32座、21座', ['other 一期换电站 32座', 'other 二期换电站 21座']],
    [
      '接待研学6万人次，门票收入3亿元',
      '共接待研学4.1万人次，实现门票收入2.2亿元，分别增长9%、13%',
      ['done 1 4.1万人次', 'done 2 2.2亿元', 'rate 9%', 'other 实现门票收入 13%'],
    ],
    [
      '城市低保标准提高到800元，农村低保标准提高到600元',
      '城乡低保标准分别提高到800元、600元',
      ['done 1 800元', 'done 2 600元'],
    ],
    [
      '建成驿站15个、步道40公里',
      '驿站、步道分别建成9个、22公里，另有3个、8公里在建',
      ['done 1 9个', 'done 2 22公里', 'other 3个', 'under_construction 2 8公里'],
    ],
    [
      '建设哨所12座',
      '建设哨所8座，两个乡镇分别建成4座、3座',
      ['done 1 8座', 'other 乡镇 2个', 'other 建设哨所 4座', 'other 建设哨所 3座'],
    ],
  ])('%s: %s', (goal, progress, told) => expect(figures(goal, progress)).toEqual(told));
  it.each([
    ['石桥县、青溪县进度偏慢，分别完成9座、8座', { 石桥县: 9, 青溪县: 8 }],
    ['石桥县、青溪县分别完成9座、8座', { 石桥县: 9, 青溪县: 8 }],
    ['其中石桥县、青溪县任务较重，分别改造9座、8座', { 石桥县: 9, 青溪县: 8 }],
    ['云岭县、落霞县人手不足，分别完成9座、8座', { 云岭县: 9, 落霞县: 8 }],
  ])('places: %s', (rows, breakdown) => {
    const ledger = read(
      `2025年重点任务\n1.改造粮站40座。\n责任单位：石桥县、青溪县\n进展情况：改造粮站29座。${rows}。\n2.植树900株。\n责任单位：县林业局\n进展情况：无`,
    );
    const [fact, ...others] = ledger.facts.filter(({ value, breakdown }) => value !== undefined || breakdown);
    expect([fact?.measure, fact?.value, fact?.breakdown]).toEqual(['done', 29, breakdown]);
    expect(others).toEqual([]);
  });
});

describe('a level that has come as far as was promised', () => {
  it.each([
    ['养老补贴提高到200元', '养老补贴提高到200元', ['done 1 200元']],
    ['县医院床位达到600张', '床位已达到600张', ['done 1 600张']],
    ['开户时间压缩至2个工作日', '开户时间由4个工作日压缩至2个工作日', ['done 1 2个工作日']],
    ['新建泵站5座', '5座泵站正在安装', ['under_construction 1 5座']],
  ])('%s: %s', (goal, progress, told) => expect(figures(goal, progress)).toEqual(told));
});

describe('shares and rates that are of something else', () => {
  it.each<[string, string, string[]]>([
    [
      '整治闲置土地500亩，处置积压商品房900套',
      '整治闲置土地310亩，受理120亩；商品房去化率44%',
      ['done 1 310亩', 'other 受理闲置土地 120亩', 'rate 商品房去化率 44%'],
    ],
    ['选派医生90人', '医生选派合格率97%', ['rate 医生选派合格率 97%']],
    ['筛查儿童视力3万人', '儿童视力筛查阳性率6.2%，筛查率81%', ['rate 儿童视力筛查阳性率 6.2%', 'rate 筛查率 81%']],
    ['新建水渠70公里', '完成水渠衬砌24公里，占设计长度的40%', ['other 水渠衬砌 24公里 (40%)']],
    ['绿化荒山80平方公里', '绿化荒山52平方公里，占规划面积的65%', ['done 1 52平方公里 (65%)']],
    ['改造福利院3所', '3所福利院改造完成总工程量的58%', ['rate 58%']],
    ['新建车间16万平方米', '二号车间主体结构完成60%，预计10月中旬竣工', ['rate 二号车间 60%']],
    ['良种占比达到70%', '良种种植5.1万亩，占比66.3%', ['other 良种种植 5.1万亩 (66.3%)', 'rate 1 66.3%']],
    ['新能源公交占比达到60%', '新能源公交占比由年初的48%提高到57%', ['rate 1 57%']],
  ])('%s: %s', (goal, progress, told) => expect(figures(goal, progress)).toEqual(told));
});

describe('what is not yet begun or stands still', () => {
  const states = (progress: string): string[] =>
    read(
      `2025年重点任务\n（截至2025年8月31日）\n1.改造街巷30条。\n责任单位：市城管局\n进展情况：${progress}。\n2.植树900株。\n责任单位：市林业局\n进展情况：无`,
    )
      .facts.filter(({ item }) => item === '1')
      .map(({ measure, object, value, unit, status, problem, milestone }) =>
        [measure, object, value === undefined ? undefined : `${value}${unit}`, status, problem, milestone]
          .filter((w) => w !== undefined)
          .join(' '),
      );
  it.each<[string, string[]]>([
    ['完工12条，4条由于管线未迁暂停施工', ['done 12条', 'other 4条', 'status 4条 paused 由于管线未迁']],
    ['受雨季影响，9条街巷未开工', ['other 街巷 9条', 'status 9条街巷 not_started 受雨季影响']],
    [
      '2条因资金短缺停工，1条因规划变更暂缓',
      ['other 2条', 'status 2条 stalled 因资金短缺', 'planned 1条', 'status 1条 paused 因规划变更'],
    ],
    ['开工21条，其余9条未开工', ['started 21条', 'status 其余9条 not_started']],
    ['完工21条，剩余9条正在施工', ['done 21条', 'under_construction 9条']],
    ['6条正在与产权单位协商，3条审批通过', ['planned 6条', 'other 3条']],
    ['北门街7月停工，至今未复工', ['status 北门街 stalled', 'status stalled']],
    ['有望提前完成全年任务', ['plan', 'status in_progress']],
    ['提前两个月完成承诺', ['status done']],
    ['承诺事项已全部兑现', ['status done']],
    ['按期完成全年目标存在较大难度', ['status blocked 按期完成全年目标存在较大难度']],
    ['降雨偏多，年度目标完成仍有压力', ['status blocked 年度目标完成仍有压力']],
  ])('%s', (progress, told) => expect(states(progress)).toEqual(told));
});

describe('lists of names before a figure', () => {
  it.each<[string, string, string[]]>([
    ['上线联办事项30件', '已上线“新车上牌”“公民身后”等21件', ['done 1 21件']],
    ['新增有机认证20个，创建示范社3家', '有机认证新获证12个，另有5个完成现场检查', ['done 1 12个', 'other 5个']],
    [
      '创建示范社3个，新增有机认证20个',
      '示范社材料已报省厅；有机认证新获证12个，另有5个完成现场检查',
      ['done 2 12个', 'other 5个'],
    ],
  ])('%s: %s', (goal, progress, told) => expect(figures(goal, progress)).toEqual(told));
});

describe('figures behind a step before the works are of the matter', () => {
  it.each<[string, string, string[]]>([
    ['改造背街24条', '涉及6个社区，已完成招标，开工19条，完工8条', ['other 社区 6个', 'started 1 19条', 'done 1 8条']],
    ['新建敬老院6所', '施工图设计全部完成，开工5所，完工1所', ['started 1 5所', 'done 1 1所']],
    ['建设防火道90公里', '全线勘测完成，已建成41公里', ['done 1 41公里']],
    ['完成勘测60公里', '勘测完成，累计勘测52公里', ['done 1 52公里']],
    ['新增节水灌溉面积7万亩', '节水灌溉配套完成4.4万亩', ['done 1 4.4万亩']],
    ['新增报刊亭40个，改造邮局3家', '报刊亭布点31个', ['done 1 31个']],
  ])('%s: %s', (goal, progress, told) => expect(figures(goal, progress)).toEqual(told));
});

describe('so many more are not how many there are', () => {
  it.each<[string, string, string[]]>([
    ['停车泊位总量达到2万个', '今年新增3100个', ['other 0.31万个']],
    ['养老床位达到900张', '新增养老床位70张，床位总数812张', ['other 新增养老床位 70张 delta', 'done 1 812张']],
    ['温室发展到600座', '新建温室80座', ['other 新建温室 80座']],
    ['新增泊位达到500个', '新增310个', ['done 1 310个']],
  ])('%s: %s', (goal, progress, told) => expect(figures(goal, progress)).toEqual(told));
});

describe('lengths, later stages and sums of what was told', () => {
  it.each<[string, string, string[]]>([
    ['新建排洪渠60公里', '西渠24公里完成衬砌的70%', ['other 西渠 24公里', 'rate 衬砌 70%']],
    ['建设智能公厕30座', '智能公厕建成21座，联网运行17座', ['done 1 21座', 'other 智能公厕联网运行 17座']],
    ['培训护林员900人次，新建哨卡3座', '举办培训班6期、培训712人次', ['other 举办培训班 6期', 'done 1 712人次']],
    [
      '改造危桥20座，绿化荒滩9平方公里',
      '危桥改造竣工18座；绿化荒滩5.4平方公里，仅完成任务的60%',
      ['done 1 18座', 'done 2 5.4平方公里 (60%)'],
    ],
    ['开展视察5次', '开展视察4次，形成建议书2份', ['done 1 4次', 'other 建议书 2份']],
    [
      '新建快速路70公里',
      'X88改线段21公里8月3日建成通车，Y12线40公里完成路基工程的90%、路面工程的30%',
      ['other X88改线段 21公里', 'other Y12线 40公里', 'rate Y12线 90%', 'rate 路面工程 30%'],
    ],
    [
      '新建换热站90座',
      '建成换热站62座，其中无人值守站28座；另有9座完成基础浇筑',
      ['done 1 62座', 'other 无人值守站 28座', 'under_construction 1 9座'],
    ],
    [
      '老人补贴提高到每人每月200元，儿童补贴提高到每人每月300元',
      '老人、儿童补贴分别提高到200元、300元',
      ['done 1 200元', 'done 2 300元'],
    ],
    ['清收欠费3亿元', '已清收2.6亿元，剩余0.4亿元已签协议', ['done 1 2.6亿元']],
    ['清收欠费3亿元', '已清收2.6亿元，剩余0.4亿元正在办理', ['done 1 2.6亿元', 'under_construction 1 0.4亿元']],
    [
      '选派医生60名，培训乡医300人',
      '选派医生63名，培训乡医310人，两项任务均已超额完成',
      ['done 1 63名', 'done 2 310人'],
    ],
  ])('%s: %s', (goal, progress, told) => expect(figures(goal, progress)).toEqual(told));
  it('rows of a new sentence join the only total counted so', () => {
    const ledger = read(
      `2025年重点任务\n1.完成造林30万亩。\n责任单位：石桥县、青溪县\n进展情况：完成造林21万亩。分县看，石桥县、青溪县分别完成9万亩、8万亩。\n2.植树900株。\n责任单位：县林业局\n进展情况：无`,
    );
    const told = ledger.facts.filter(({ item }) => item === '1');
    expect(told.map(({ value, unit, breakdown }) => [value, unit, breakdown])).toEqual([
      [21, '万亩', { 石桥县: 9, 青溪县: 8 }],
    ]);
  });
});
