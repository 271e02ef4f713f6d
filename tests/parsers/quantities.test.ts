import { describe, expect, it } from 'vitest';
import { findNames, findQuantities } from '../../src/parsers/quantities.js';
import { normalise } from '../../src/parsers/text.js';

/** "value unit qualifier" of each figure; "a~b" for a range. */
function read(text: string): string[] {
  return findQuantities(normalise(text)).map((q) =>
    [q.upper === undefined ? q.value : `${q.value}~${q.upper}`, q.unit, q.qualifier]
      .filter((part) => part !== undefined)
      .join(' '),
  );
}

describe('figures', () => {
  it.each([
    ['柏油路铺了31.6km，桥又成3座', ['31.6 km', '3 座']],
    ['四万一千二百户', ['41200 户']],
    ['累计1.9万户，新增0.52万', ['1.9 万户', '0.52 万']],
    ['供热面积36万平，装机4.5万千瓦', ['36 万平', '4.5 万千瓦']],
    ['容量120万千伏安、120万kVA', ['120 万千伏安', '120 万kVA']],
    ['投资1.2万亿元', ['1.2 万亿元']],
    ['5万4千户', ['54000 户']],
    ['办件1,200件', ['1200 件']],
    ['泵站十四座，桩二百四十个', ['14 座', '240 个']],
    ['处理1200吨/日', ['1200 吨/日']],
    ['培训7.3万人次，演出250场次', ['7.3 万人次', '250 场次']],
    ['东5、西4、北2，共11', ['5', '4', '2', '11']],
    ['打捞12艘，架设20榀', ['12 艘', '20 榀']],
    ['另有5所在装修、2所在建', ['5 所', '2 所']],
  ])('%s', (text, want) => expect(read(text)).toEqual(want));
});

describe('how exact', () => {
  it.each([
    ['70多个，20余家，6.2亿多条', ['70 个 more_than', '20 家 more_than', '6.2 亿条 more_than']],
    ['10余万人，500余万', ['10 万人 more_than', '500 万 more_than']],
    ['近1348.3万条，接近30处', ['1348.3 万条 less_than', '30 处 less_than']],
    ['约55%，60%左右', ['55 % approx', '60 % approx']],
    ['95%以上，不少于50个，超过12座', ['95 % more_than', '50 个 more_than', '12 座 more_than']],
    ['控制在5%以内，不超过3处，不到8家', ['5 % less_than', '3 处 less_than', '8 家 less_than']],
    [
      '3~5家，12-14所，3到5个，30%~40%',
      ['3~5 家 more_than', '12~14 所 more_than', '3~5 个 more_than', '30~40 % more_than'],
    ],
    ['二三十家，十七八个，三五处', ['20~30 家 more_than', '17~18 个 more_than', '3~5 处 more_than']],
    ['由12个增至15个', ['12 个', '15 个']],
    ['铺了五公里半累计二十七点三公里了', ['5.5 公里', '27.3 公里']],
  ])('%s', (text, want) => expect(read(text)).toEqual(want));
});

describe('shares', () => {
  it.each([
    ['完成九成', ['90 % approx']],
    ['差不多七成半', ['75 % approx']],
    ['百分之三十一点八', ['31.8 %']],
    ['百分之九十以上', ['90 % more_than']],
    ['三分之二', ['66.67 % approx']],
    ['过半了', []],
    ['建成成果展，共同完成', []],
  ])('%s', (text, want) => expect(read(text)).toEqual(want));

  it('keeps percentage points and multiples apart', () => {
    const kinds = findQuantities('提高0.5个、0.6个百分点,增长1.5倍,达到92%').map((q) => `${q.value} ${q.kind}`);
    expect(kinds).toEqual(['0.5 points', '0.6 points', '1.5 multiple', '92 ratio']);
  });
});

describe('no figures', () => {
  it.each([
    'S318、G310改线，K0+680至K1+200段',
    '10千伏线路，220千伏变电站，110kV',
    '〔2022〕15号、[2023]7号文',
    '5月13日下午3点，22时，9:30',
    '7号楼623B房间，712会议室，2#楼二楼',
    '电话13800001111，12345热线，身份证410299199001011234',
    'https://example.cn/2022/5.html',
    '4县1区，改造30年以上管网，3岁以下，15分钟健身圈',
    'PM2.5，5G，1+8+N',
    '4A景区、3A级厕所，4S店，一户一表，一村一品',
    '一是一体推进，二是三化三制，两校一园，一标段，第一批，一期，百千万工程',
    '进一步落实一件事一次办，全国第一',
    '1、加快进度 (2)抓好质量',
    '二次结构、二十四节气',
  ])('%s', (text) => expect(read(text)).toEqual([]));

  it('tells what the others are', () => {
    expect(findNames('G310,10千伏,〔2022〕15号,4县1区').map((n) => `${n.text} ${n.kind}`)).toEqual([
      'G310 code',
      '10千伏 voltage',
      '〔2022〕15号 document',
      '4县1区 place',
    ]);
  });
});

it('spans hold the words that qualify', () => {
  expect(findQuantities('已完成约70多个小区').map((q) => [q.start, q.end, q.text])).toEqual([[3, 8, '约70多个']]);
});
