import { describe, expect, it } from 'vitest';
import { brief, read } from './support.js';

describe('figures that were checked before they were told', () => {
  it.each<[string, string[]]>([
    ['造林面积各乡镇上报3.2万亩，局里核定2.9万亩', ['造林面积|done 2.9万亩']],
    ['渠道整修县里自报410公里，我们复核后386公里', ['渠道整修|done 386公里']],
    ['床位下面统计620张，实地核查后是580张', ['床位|done 580张']],
    ['公厕建成16座，市里核定的任务25座', ['公厕|done 16座', '核定|other 25座']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
});

describe('a figure that is said once more in other words', () => {
  it.each<[string, string[]]>([
    ['厅里要求6月底水网入户过半，也就是5万户', ['厅里要求水网入户过半|plan', '水网入户过半|other 5万户']],
    ['水网入户完成四成，也就是4万户', ['水网入户|rate 40%+approx', '水网入户|done 4万户']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
});

describe('how our own stand on average', () => {
  it.each<[string, string[]]>([
    ['管网漏损率全市平均9.6%', ['管网漏损率|rate 9.6%']],
    ['满意率各乡镇平均92%，最高云溪97%', ['满意率|rate 92%', '最高|rate 97%']],
    ['满意率91%，全市平均88%', ['满意率|rate 91%', '平均|other 88%']],
    ['满意率全省平均93%', ['满意率全省平均|other 93%']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
});

describe('what is wanting of a few that are there', () => {
  it.each<[string, string[]]>([
    ['卫生所48个，其中5个还没验收', ['卫生所|done 48个', '卫生所|under_construction 5个+of48']],
    ['站台62个，其中3个顶棚没装', ['站台|done 62个', '站台顶棚|other 3个+of62']],
    ['卫生所48个，其中5个没完工', ['卫生所|other 5个+of48']],
    ['望江路北段铺油5.4公里，全长9公里', ['望江路|done 5.4公里']],
    ['Y905桥墩浇了24根', ['Y905|done 24根']],
    ['检查井210座完成180', ['检查井|done 180座+of210']],
    ['展览馆慢，才四成半', ['展览馆|status+blocked', '展览馆|rate 45%+approx']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
});

describe('applications', () => {
  it.each<[string, string[]]>([
    ['驻村医生报名的收到120人', ['|other 120人']],
    ['星级民宿申报材料收了37份', ['|other 37份']],
  ])('%s', (text, want) => expect(brief(text).map((one) => one.replace(/^[^|]*/u, ''))).toEqual(want));
});

describe('what was told before, and what became of it', () => {
  it.each<[string, string[]]>([
    ['书屋上月报的36，有1家搬迁取消了，现在35', ['书屋|done 36', '书屋|other 1家', '书屋|done 35']],
    ['普惠率还差1.4个点，80.6%', ['普惠率|other 1.4个百分点', '普惠率|rate 80.6%']],
    ['入学率97%，普惠率差1.4个点，80.6%', ['入学率|rate 97%', '普惠率|other 1.4个百分点', '普惠率|rate 80.6%']],
    ['周转宿舍开工405套，普惠率80.6%', ['周转宿舍|started 405套', '普惠率|rate 80.6%']],
    ['就业累计2.9万人，转移就业1.3万人', ['就业|done 2.9万人', '转移就业|done 1.3万人']],
    ['就业累计两万九千人了转移就业一万三千人了', ['就业|done 29000人', '转移就业|done 13000人']],
    ['普惠率和入学率两个都没变', ['普惠率|rate+same', '入学率|rate+same']],
    ['书屋按28报', ['书屋|done 28']],
    ['管网改造因为许可没批下来，这个月没动', ['管网改造|done+same']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));

  it('a cause that did not come about is the problem of what stands still', () => {
    expect(read('管网改造因为许可没批下来，这个月没动')).toMatchObject([{ same: true, problem: '许可没批下来' }]);
  });
});

describe('so many, of which some are to come', () => {
  it.each<[string, string[]]>([
    ['支巷城东40条已进场18条，云溪22条招完标的9条', ['支巷城东|started 18条+of40', '支巷城东|planned 9条']],
    ['公厕云溪3座、苇塘2座，一共5座', ['公厕|done 5座']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
});

describe('troubles that no label marks', () => {
  it.each<[string, string]>([
    ['公园建成9个，城东那个产权有纠纷', '城东那个产权有纠纷'],
    ['渠道32公里，砂石涨价厉害', '砂石涨价厉害'],
    ['望江路拓宽资金没到位', '望江路拓宽资金没到位'],
    ['学府路北延施工队撤场了', '学府路北延施工队撤场'],
    ['水厂17座，有两座进水太少跑不起来', '有两座进水太少跑不起来'],
    ['操场旧楼没拆，跑道动不了', '跑道动不了'],
  ])('%s', (text, problem) => expect(read(text).at(-1)).toMatchObject({ problem }));
});

describe('whose and of when a figure is', () => {
  it.each<[string, string[]]>([
    ['安居房动工355套里有120套是去年结转的', ['安居房|other 120套+of355']],
    [
      '护理员技能省里给我们下了3.6万人，我们自我加压到4万人，现在1.7万人',
      ['护理员技能|other 3.6万人', '护理员技能|planned 4万人', '护理员技能|done 1.7万人'],
    ],
    ['床位局里核的是10张，乡镇报12张', ['床位|done 10张']],
    ['托管占比这个月还是5.9', ['托管占比|done 5.9']],
    ['床位640，其中公办的220，社会办的420', ['床位|done 640', '公办|done 220', '社会办|done 420']],
    ['云溪、苇塘的投用了', ['|milestone 云溪、苇塘投用', '|milestone 云溪、苇塘投用']],
    ['云溪站预计7月15号开通', ['云溪站|plan']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
});

describe('what is a share, a number of a thing, or nothing that happened', () => {
  it.each<[string, string[]]>([
    ['盖章率47.8，离全覆盖还早', ['盖章率|rate 47.8%']],
    ['2、4、6号楼三节柱吊装完', ['6号楼|milestone 2、4、6号楼三节柱吊装完']],
    ['本月新入园7家，云溪3、苇塘4，累计63', ['新入园|done 7家', '新入园|done 63']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
});
