import { describe, expect, it } from 'vitest';
import type { Target } from '../../../src/model/ledger.js';
import { progressFacts } from '../../../src/parsers/progress.js';
import { item, target, vocabulary } from './support.js';

const facts = (text: string, ...targets: Target[]) =>
  progressFacts(item(...targets), text, { published: '2023-05-31', vocabulary }).map(
    ({ text: _text, item: _item, asOf: _asOf, ...rest }) => rest,
  );

describe('a progress block', () => {
  it('measures the targets that its words name, in their units', () => {
    expect(
      facts(
        '1~5月全市新增经营主体5860户；公厕完成17座，便民摊区全部设置到位',
        target('1', '新增经营主体', 1.2, '万户'),
        target('2', '新建改造公厕', 40, '座'),
        target('3', '设置便民摊区', 30, '处'),
      ),
    ).toMatchObject([
      { target: 'T1.1', measure: 'done', value: 0.586, unit: '万户', from: '2023-01-01' },
      { target: 'T1.2', measure: 'done', value: 17, unit: '座' },
      { target: 'T1.3', measure: 'done', value: 30, unit: '处' },
    ]);
  });
  it.each<[string, Target, object]>([
    ['已报送示范农场7个', target('1', '创建市级示范农场', 5, '个'), { target: 'T1.1', measure: 'planned', value: 7 }],
    ['装修展厅3个', target('1', '新建展厅', 5, '个'), { target: 'T1.1', measure: 'under_construction', value: 3 }],
    // What elsewhere is a step on the way is here what is asked, and 建成运营 has no name of its own.
    ['完成搬迁610户', target('1', '搬迁滩区居民', 1400, '户'), { target: 'T1.1', measure: 'done', value: 610 }],
    ['已建成运营5家', target('1', '建设便民市场', 9, '家'), { target: 'T1.1', measure: 'done', value: 5 }],
    ['招聘紧缺教师41名', target('1', '招聘急需紧缺教师', 60, '名'), { target: 'T1.1', measure: 'done', value: 41 }],
    [
      '活动参加率87.5%',
      target('1', '社团活动参加率', 90, '%', 'rate'),
      { target: 'T1.1', measure: 'rate', value: 87.5 },
    ],
    ['校准1.2万件(套)', target('1', '校准医用量具', 3, '万件'), { target: 'T1.1', measure: 'done', value: 1.2 }],
    ['已下派农艺师88名', target('1', '下派农艺师驻村服务', 90, '名'), { target: 'T1.1', measure: 'done', value: 88 }],
    [
      '补助标准提高6%',
      target('1', '临时救助补助标准提高', 6, '%', 'rate'),
      { target: 'T1.1', measure: 'rate', value: 6 },
    ],
  ])('%s', (text, one, fact) => expect(facts(text, one)).toMatchObject([fact]));
  it.each<[string, object[]]>([
    // what is counted in another unit is another thing
    [
      '6所中心校完成验收,新增床位210个',
      [
        { measure: 'other', value: 6 },
        { target: 'T1.1', measure: 'done', value: 210 },
      ],
    ],
    // a task that the sentence names, and how much all of it was
    ['栽植任务汛前已全部完成,共920亩', [{ target: 'T1.2', measure: 'done', value: 920 }]],
    // a share of what was found is none of the target
    [
      '发现隐患40处,整改36处,整改率90%',
      [
        { measure: 'other', value: 40 },
        { target: 'T1.3', measure: 'done', value: 36, percent: 90 },
      ],
    ],
    ['安装12台,达到全年目标的60%', [{ target: 'T1.4', measure: 'done', value: 12, percent: 60 }]],
    [
      '签约18台,动工15台,投用9台',
      [{ value: 18 }, { target: 'T1.4', value: 15 }, { target: 'T1.4', measure: 'done', value: 9 }],
    ],
    ['6台待市里复验', [{ target: 'T1.4', measure: 'under_construction', value: 6 }]],
  ])('%s', (text, want) => {
    const found = facts(
      text,
      target('1', '新增中心校床位', 300, '个'),
      target('2', '栽植护岸林', 900, '亩'),
      target('3', '整改隐患', 60, '处'),
      target('4', '加装电梯', 20, '台'),
    );
    expect(found).toMatchObject(want);
    expect(found).toHaveLength(want.length);
  });
  it('takes works alone for the one target that begins with them', () =>
    expect(
      facts('新建3千亩已动工,完工900亩', target('1', '新建茶园', 3000, '亩'), target('2', '茶园改造提升', 1000, '亩')),
    ).toMatchObject([{ measure: 'started' }, { target: 'T1.1', measure: 'done', value: 900 }]));
  it('tells of the whole item what is told of the place whose promise it is, under whichever of its names', () => {
    const invested = target('1', '年度投资', 90, '亿元');
    const of = (units: string[]) =>
      progressFacts({ ...item(invested), units }, '鹤洲完成投资40亿元', { published: '2023-05-31', vocabulary })[0]
        ?.scope;
    expect([of(['鹤洲']), of(['鹤洲区']), of(['市财政局']), of(['鹤洲', '市财政局'])]).toEqual([
      undefined,
      undefined,
      '鹤洲区',
      '鹤洲区',
    ]);
  });
  it('keeps figures of other things apart', () => {
    expect(facts('建成停车位310个，打造街边书屋6个', target('1', '新增停车位', 800, '个'))).toMatchObject([
      { target: 'T1.1', measure: 'done', value: 310 },
      { measure: 'other', value: 6 },
    ]);
  });
  it('tells a part of a figure from how far the target has come', () => {
    const towers = target('1', '新建通信铁塔', 30, '座');
    expect(facts('新建通信铁塔16座，其中60米以上铁塔4座', towers)).toMatchObject([
      { target: 'T1.1', measure: 'done', value: 16 },
      { measure: 'other', value: 4, object: '60米以上铁塔' },
    ]);
    expect(facts('9座铁塔全部开工，其中5座建成', towers)).toMatchObject([
      { target: 'T1.1', measure: 'started', value: 9 },
      { target: 'T1.1', measure: 'done', value: 5 },
    ]);
  });
  it('names the thing of the item under which a paragraph tells its works', () => {
    const roads = { ...item(), objects: ['望江路', '学府路北延'] };
    const told = (text: string) =>
      progressFacts(roads, text, { published: '2023-05-31', vocabulary }).map(
        ({ object, value }) => `${object} ${value}`,
      );
    expect(told('望江路：排水沟完成700米；路缘石安装400米。')).toEqual([
      '望江路(排水沟) 700',
      '望江路(路缘石安装) 400',
    ]);
  });
  it('takes a bare deed for the one target that says it', () => {
    const welders = target('1', '培训焊工', 900, '人');
    expect(facts('已培训410人', welders)).toMatchObject([{ target: 'T1.1', measure: 'done', value: 410 }]);
    expect(facts('已培训410人', target('1', '新增焊工', 900, '人'))).toMatchObject([{ measure: 'other', value: 410 }]);
  });
  it('takes a figure without words for the item itself', () => {
    expect(facts('开工72个，完工23个', target('1', '改造老旧小区', 72, '个'))).toMatchObject([
      { target: 'T1.1', measure: 'started', value: 72 },
      { target: 'T1.1', measure: 'done', value: 23 },
    ]);
    expect(facts('目前为53.8%。', target('1', '公办园在园幼儿占比', 56, '%', 'rate'))).toMatchObject([
      { target: 'T1.1', measure: 'rate', value: 53.8 },
    ]);
  });
  it('drops the target said again and the share of a figure', () => {
    expect(facts('5个街道服务中心', target('1', '街道服务中心', 5, '个'))).toMatchObject([{ status: 'in_progress' }]);
    expect(facts('收集问题285件，办结问题280件，办结率98.2%')).toHaveLength(2);
  });
  it('takes no part, step or paper for the works of a target', () => {
    expect(facts('5家企业通过评审，管沟开挖400米')).toMatchObject([
      { measure: 'other', value: 5 },
      { measure: 'other', value: 400 },
    ]);
    expect(facts('南段三条道路选址意见书办理完成')).toMatchObject([
      { measure: 'milestone', milestone: '南段三条道路选址意见书办理完成' },
    ]);
    const [all] = facts('350个应开工项目全部开工', target('1', '全年开工项目', 100, '个'));
    expect(all).toMatchObject({ measure: 'started', value: 350 });
    expect(all).not.toHaveProperty('target');
    expect(facts('管网、泵站、水厂、闸口已全部完工')).toHaveLength(1);
  });
  it('tells an event beside the figure that its clause holds', () => {
    expect(facts('组织12家企业代表召开座谈会')).toMatchObject([{ value: 12 }, { milestone: '召开座谈会' }]);
    expect(facts('已建成并入住9000平方米厂房')).toMatchObject([{ value: 9000 }, { milestone: '建成并入住厂房' }]);
    expect(facts('开展戏曲进乡村活动3场')).toHaveLength(1);
  });
  it('joins rows to the total before a rate, and leaves out how many there are to be', () => {
    expect(
      facts('户厕完工300户，完工率30%。其中，云溪县100户、苇塘县200户', target('1', '改造户厕', 1000, '户')),
    ).toMatchObject([{ target: 'T1.1', value: 300, percent: 30, breakdown: { 云溪县: 100, 苇塘县: 200 } }]);
    expect(facts('5个问题楼盘已化解2个', target('1', '化解问题楼盘', 5, '个'))).toMatchObject([{ value: 2 }]);
  });
  it('takes what has no name for what was counted so before it', () => {
    expect(facts('新建停车场4处，提供车位380个，目前2处已投用', target('1', '新增停车位', 1500, '个'))).toMatchObject([
      { measure: 'other', value: 4 },
      { target: 'T1.1', value: 380 },
      { measure: 'other', value: 2, object: '新建停车场' },
    ]);
    expect(facts('已全部完成，实际开通12条', target('1', '开通定制公交线路', 10, '条'))).toMatchObject([
      { status: 'done' },
      { target: 'T1.1', value: 12 },
    ]);
  });
  it('takes what is settled for no matter, and a share for the figure that proves it', () => {
    expect(facts('选址全部确定，已开工28所', target('1', '建设养老大院', 45, '所'))).toMatchObject([
      { target: 'T1.1', measure: 'started', value: 28 },
    ]);
    expect(facts('改造管网30公里，更换立管800户，占年度计划的50%', target('1', '改造管网', 60, '公里'))).toMatchObject([
      { target: 'T1.1', value: 30, percent: 50 },
      { measure: 'other', value: 800 },
    ]);
  });
  it('counts nothing that was only found, and what was put right of it', () => {
    expect(
      facts('排查排污口212个，需整治60个，已完成整治销号37个', target('1', '完成排污口整治', 60, '个')).map(
        ({ target: of, value }) => [of, value],
      ),
    ).toEqual([
      [undefined, 212],
      [undefined, 60],
      ['T1.1', 37],
    ]);
  });
  it('a growth by either name', () => {
    expect(facts('工业技改投资增速为31%', target('1', '技改投资增长', 20, '%', 'rate'))).toMatchObject([
      { target: 'T1.1', measure: 'rate', value: 31 },
    ]);
  });
  it('the whole item', () => {
    expect(facts('该项已完成')).toMatchObject([{ measure: 'status', status: 'done' }]);
    expect(facts('因疫情，进度暂时停滞')).toMatchObject([{ status: 'stalled' }]);
    expect(facts('受降雨影响，进度滞后，完成2座', target('1', '新建公厕', 9, '座'))).toMatchObject([
      { status: 'delayed' },
      { measure: 'done', value: 2 },
    ]);
    expect(facts('工期延后，完成2座', target('1', '新建公厕', 9, '座'))).toMatchObject([
      { status: 'delayed' },
      { target: 'T1.1', value: 2 },
    ]);
  });
});

describe('a progress block of several works', () => {
  it('counts what was done towards the target that says it, whatever stands over it', () =>
    expect(
      facts(
        '全市开展护理员培训8200人次,新增持证4100人',
        target('1', '开展护理员培训', 20000, '人次'),
        target('2', '新增持证', 9000, '人'),
      ),
    ).toMatchObject([
      { target: 'T1.1', measure: 'done', value: 8200 },
      { target: 'T1.2', measure: 'done', value: 4100 },
    ]));

  it.each([
    ['因选址变更，经区政府研究，该事项暂缓实施。', '因选址变更'],
    ['受连日大风影响，延期至9月举办。', '受连日大风影响'],
    ['由于管线交叉，目前停滞。', '由于管线交叉'],
  ])('%s: the halt is told with its cause', (text, cause) => {
    const [fact] = progressFacts(item(), text, { published: '2023-05-31', vocabulary });
    expect(fact?.text).toContain(cause);
  });
});
