import { describe, expect, it } from 'vitest';
import {
  choiceOf,
  decisionOf,
  isCorrection,
  isDemand,
  isHearsay,
  isPrivateTalk,
  isSmallTalk,
  isWithdrawal,
  isYes,
  requestOf,
  vouches,
} from '../../src/parsers/cues/cues.js';
import { setsDay } from '../../src/parsers/cues/demands.js';
import { slipOf } from '../../src/parsers/cues/slips.js';
import { swapOf } from '../../src/parsers/cues/swap.js';
import { normalise } from '../../src/parsers/text.js';

describe('cues', () => {
  it.each([
    ['续建的不算，新开的是12所', false],
    ['上面那条泵站不算，还差2座没验收', true],
    ['这12所不算', true],
    ['领证的910个 没领证的不算', false],
    ['喇叭挂了三百三十套，坏了六套不算', false],
    ['渡轮完成36航次，刚才的不算', true],
    ['上面那条先不作数', true],
    ['桥梁数撤一下，监理还没签字', true],
    ['卡点撤了3个', false],
  ])('withdrawal: %s', (text, wanted) => expect(isWithdrawal(normalise(text))).toBe(wanted));

  it.each([
    ['收到', true],
    ['好的👌', true],
    ['大家早☀️ 辛苦了', true],
    ['谢谢大家', true],
    ['收到，井盖换了12个', false],
    ['好的秘书长，马上办', true],
    ['好的领导，马上落实', true],
    ['明白，我们抓紧', true],
    ['好的市长，这就安排', true],
    ['收到领导，我们局抓紧落实，尽快上报', true],
    ['好的，按领导要求落实', true],
    ['马上办', true],
    ['没问题，保证完成任务', true],
    ['没问题，6月底前50条保证完成', true],
    ['没问题，6月底前背街小巷干到50条', false],
    ['好的，已完成50条', false],
    ['我们正在统计，下午报', true],
    ['公厕完工了，下午报', false],
    ['好的，背街小巷这周开工', false],
    ['明白，整改完了', false],
    ['好的，落实到位了', false],
    ['抓紧把背街小巷报上来', false],
    ['乡村道路36公里', false],
  ])('small talk: %s', (text, wanted) => expect(isSmallTalk(normalise(text))).toBe(wanted));

  it.each([
    ['【转发】请各单位6月10日前报送', true],
    ['@所有人 明天开会', true],
    ['https://example.cn/a.html', true],
    ['下午3点305会议室开推进会，请准时', true],
    ['已完成36公里', false],
    ['疫情通报：昨日新增3例，治愈5例', true],
    ['【云岭日报】石桥县改造老旧小区51个', true],
    ['[云岭网讯]今年已改造老旧小区60个', true],
    ['【住建局】改造老旧小区51个', false],
    ['【暴雨预警】今晚8时起全市有50毫米降雨', true],
    ['5月13日0-24时，全市新增3例', true],
    ['受疫情影响，公厕只完成9座', false],
  ])('hearsay: %s', (text, wanted) => expect(isHearsay(normalise(text))).toBe(wanted));

  it.each([
    ['哈哈我家今年收了800斤', true],
    ['我家门口修好了', true],
    ['老街那家小笼包排了50多号人，改天再约', true],
    ['周末再去吃火锅', true],
    ['今早去看牙花了860块，心疼', true],
    ['昨晚加班吃了3桶泡面', true],
    ['球场地建成8块', false],
    ['我县完成36公里', false],
    ['垃圾桶换了50个', false],
  ])('private talk: %s', (text, wanted) => expect(isPrivateTalk(text)).toBe(wanted));

  it.each([
    ['这条作废', true],
    ['刚报的托位撤销，口径不一样', true],
    ['这条不算，数还没核准', true],
    ['不算多', false],
    ['我先撤了', false],
    ['撤销12个网点', false],
  ])('withdrawal: %s', (text, wanted) => expect(isWithdrawal(normalise(text))).toBe(wanted));

  it.each([
    ['更正：应为79个', true],
    ['打错了是2.1万', true],
    ['不是31.6是36.1', true],
    ['托位数不准确，是810个', true],
    ['完成36公里', false],
    ['应为多少？', false],
    ['写快了,是800', true],
    ['口误,36条', true],
    ['哦不,36', true],
    ['是36', true],
    ['实际800,其中新区600', false],
    ['等一下开会', false],
  ])('correction: %s', (text, wanted) => expect(isCorrection(normalise(text))).toBe(wanted));

  it.each([
    ['不是31.6是36.1，手滑', 31.6, 36.1],
    ['石桥县的46套写错了，应为56套', 46, 56],
    ['由12改为15', 12, 15],
    ['小区那个28应为18', 28, 18],
    ['背街小巷28改成29', 28, 29],
    ['刚才那个12改为13', 12, 13],
    ['不是28，是27', 28, 27],
    ['是27个不是28个', 28, 27],
    ['把户厕的1.2万户调整为1.1万户', 1.2, 1.1],
    ['托位八百个打错了，是七百个', 800, 700],
    ['28→27', 28, 27],
    ['38公里实际应该是36公里', 38, 36],
  ])('swap: %s', (text, wrong, right) =>
    expect(swapOf(normalise(text))).toMatchObject({ wrong: { value: wrong }, right: { value: right } }),
  );

  it.each([
    '治理率由41%提高到43%',
    '老旧小区计划完成20个，实际完成14个',
    '棚改签约120户，实际腾空36户',
    '新建38处，在建25处',
    '老旧小区28个，背街小巷错峰施工12条',
  ])('no swap: %s', (text) => expect(swapOf(normalise(text))).toBeUndefined());

  it.each([
    ['1', 1],
    ['选2', 2],
    ['第三个', 3],
    ['①', 1],
    ['15个', undefined],
    ['一共', undefined],
  ])('choice: %s', (text, wanted) => expect(choiceOf(normalise(text).replace('①', '1'))).toBe(wanted));

  it.each([
    ['同意', true],
    ['51项同意销号', true],
    ['那项同意销号', true],
    ['不同意，按原计划', false],
    ['驳回', false],
    ['请领导同意', undefined],
    ['是否同意？', undefined],
    ['完成3个', undefined],
    ['4项先不销,数再核一下', false],
    ['安置房4项不销售,只租', undefined],
    ['城管那200户不认', false],
    ['不认可这个数', false],
  ])('decision: %s', (text, wanted) => expect(decisionOf(normalise(text))).toBe(wanted));

  it.each([
    ['对，就是26', true],
    ['情况属实', true],
    ['确认', true],
    ['不对', false],
    ['完成3个', false],
  ])('yes: %s', (text, wanted) => expect(isYes(normalise(text))).toBe(wanted));

  it.each([
    ['公厕8月底前全部完工', true],
    ['托位9月底前完成3000个', true],
    ['棚改年底前要拿下', true],
    ['8月底前完成的有3项', false],
    ['公厕8月15日前再建成2座，建不成的说明原因', true],
    ['年底前护坡至少干到90%', true],
    ['年底前还差5座', false],
    ['7月底前累计31座', false],
    ['目前完成31座', false],
    ['月底前完成情况', false],
    ['8月份处置数', false],
  ])('a leader sets a day: %s', (text, wanted) => expect(setsDay(normalise(text))).toBe(wanted));

  it.each([
    ['申请延期到7月15日', 'extend'],
    ['申请暂缓', 'pause'],
    ['51项申请销号', 'close'],
    ['延期举行', undefined],
    ['东堤路征迁慢,申请把完工时间放到10月底', 'extend'],
    ['建议节点调整到9月', 'extend'],
    ['我们想把时间表放到群里', undefined],
  ] as const)('request: %s', (text, wanted) => expect(requestOf(normalise(text))).toBe(wanted));

  it.each([
    ['请生态环境局周五前把数报上来', true],
    ['月底前我要看到50条', true],
    ['路灯这么慢不行，城管局6月20日前拿出赶工方案', true],
    ['管网改造太慢了，6月25日前报方案', true],
    ['背街小巷不像话，月底前必须见效', true],
    ['托育机构6月15日前给我一个时间表', true],
    ['停车位建设要加快', true],
    ['农业农村局6月底前要干到1.5万户', true],
    ['请城管局按季度列出铺设计划，6月24日下班前交', true],
    ['6月底前已干到1.5万户', false],
    ['5月底前已拿出方案3个', false],
    ['6月底前报我', true],
    ['路灯是硬任务，八月底前23条必须点亮，城管局每周五报我', true],
    ['月底前一律销号，不留尾巴', true],
    ['背街小巷年底前全部见底，一条不能少', true],
    ['住建局每半月报一次进度', true],
    ['每周完成5条', false],
    ['泵站请南岭区7月10日前扫尾', true],
    ['路灯请城管局周五前再验一遍', true],
    ['请问路灯7月10日前能装完', false],
    ['一条都没少', false],
    ['完成多少', false],
    ['已完成36公里', false],
  ])('demand: %s', (text, wanted) => expect(isDemand(normalise(text))).toBe(wanted));
});

describe('slips of the keyboard', () => {
  it.each([
    ['多打了个万字，13600人', 1e-4, '13600人'],
    ['多打一个0，1500', 0.1, '1500'],
    ['少写了两个零', 100, ''],
    ['多打一位，156个', 0.1, '156个'],
    ['去掉万', 1e-4, ''],
  ])('%s', (text, factor, rest) => {
    const slip = slipOf(normalise(text));
    expect(slip?.factor).toBeCloseTo(factor);
    expect(slip?.rest).toBe(rest);
  });

  it.each(['多打10口井', '漏报3个', '多写了2个', '少报十户', '完成多少万亩', '多报了十万元'])('none: %s', (text) =>
    expect(slipOf(text)).toBeUndefined(),
  );

  it.each([
    ['松口22公里没错', true],
    ['那6座属实', true],
    ['22公里不属实', false],
    ['没错,我们再报一次', false],
  ])('vouches for a figure: %s', (text, wanted) => expect(vouches(text)).toBe(wanted));
});
