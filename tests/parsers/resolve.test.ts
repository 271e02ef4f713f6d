import { describe, expect, it } from 'vitest';
import { viewOf } from '../../src/bot/world.js';
import { readLedger } from '../../src/parsers/documents/read.js';
import type { ParseContext } from '../../src/parsers/resolve/context.js';
import { withoutItemNumbers } from '../../src/parsers/resolve/itemNumbers.js';
import { resolveStatements } from '../../src/parsers/resolve/resolve.js';
import { readStatements } from '../../src/parsers/statements/read.js';
import { normalise } from '../../src/parsers/text.js';
import { NOTICE } from '../support/town.js';

const view = viewOf([readLedger(NOTICE, 'A')]);
const today = '2024-05-14';

/** "item target measure value mode scope" of each fact. */
function resolve(unit: string, said: string): string[] {
  const duties = view.dutiesOf({ name: '', unit, role: unit === '督查室' ? 'supervisor' : 'liaison' });
  const context: ParseContext = {
    today,
    index: view.index,
    vocabulary: view.vocabulary,
    ledgers: ['A'],
    role: unit === '督查室' ? 'supervisor' : 'liaison',
    dutyOf: duties.dutyOf,
    own: duties.own,
    recent: [],
    ...(duties.place === undefined ? {} : { place: duties.place }),
  };
  const text = normalise(said);
  const statements = readStatements(withoutItemNumbers(text, context), { today, vocabulary: view.vocabulary });
  return resolveStatements(statements, text, context).drafts.map(({ fact }) =>
    [fact.target ?? fact.item, fact.object, fact.measure, fact.value ?? fact.status, fact.mode, fact.scope]
      .filter((part) => part !== undefined)
      .join(' '),
  );
}

describe('a start that is asked for', () => {
  it.each([
    ['住建', '安置房开了300套', ['A5.1 started 300']],
    ['住建', '安置房又动了80套', ['A5.1 started 80 delta']],
    ['住建', '安置房竣工120套', ['A5 done 120']],
    ['卫健', '示范托育机构开了3家', ['A7.2 done 3']],
  ])('%s: %s', (unit, said, want) => expect(resolve(unit, said)).toEqual(want));
});

describe('parts and stages of what a target counts', () => {
  it.each([
    ['农业', '户厕3月改了1100户，全年累计到5770了', ['A6.1 other 0.11', 'A6.1 done 0.577']],
    ['农业', '户厕这个月改了900户，加上之前的一共是6400户', ['A6.1 other 0.09', 'A6.1 done 0.64']],
    ['农业', '户厕4月底4000户，眼下累计5770户', ['A6.1 done 0.4', 'A6.1 done 0.577']],
    ['住建', '老旧小区拆了旧管等新管进场的9个', ['A4 under_construction 9']],
    ['住建', '老旧小区完工12个，还有七个排队等雨停', ['A4.1 done 12', 'A4 other 7']],
    ['卫健', '示范托育机构挂牌5家，还有2家排着', ['A7.2 done 5', 'A7 other 2']],
    ['住建', '小区进场22个，通暖的13个', ['A4.1 started 22', 'A4.1 done 13']],
    ['交通', '电动公交车到货30台，上牌的24台', ['A3.1 under_construction 30', 'A3.1 done 24']],
    ['交通', '危桥今早又通车俩', ['A1.2 done 2 delta']],
    ['交通', '危桥拆了仨', ['A1.2 under_construction 3']],
    ['交通', '乡路累计48公里整', ['A1.1 done 48']],
    ['交通', '危旧桥数没动', ['A1.2 done']],
    ['城管', '收运率没动', ['A8.1 rate']],
    // nobody said which two they are, so nobody can say which the others are
    ['住建', '断头路打通2条，其余正常推进', ['A2.1 done 2', 'A2 status in_progress']],
    ['农业', '户厕1-4月改了4100户，5月改了900户', ['A6.1 done 0.41', 'A6.1 done 0.09 delta']],
    ['农业', '户厕4月底前改了4100户', ['A6.1 done 0.41']],
    ['住建', '老旧小区完工12个，统计口径里含了片区外的3个', ['A4.1 done 12', 'A4 other 3']],
    ['住建', '小区外墙翻新的2个不算，改造完成14个', ['A4 other 2', 'A4.1 done 14']],
    ['住建', '老旧小区设备进场9个，完工6个', ['A4.1 under_construction 9', 'A4.1 done 6']],
    ['住建', '老旧小区20个任务里已经运营的有8个', ['A4.1 done 8']],
    ['住建', '老旧小区开工18个，户表验收11个', ['A4.1 started 18', 'A4.1 done 11']],
    ['卫健', '普惠托位补设了60个点', ['A7.1 done 60']],
    ['卫健', '托位1900个，其中医院办的300个、街道办的500个', ['A7.1 done 1900', 'A7 other 300', 'A7 other 500']],
    ['城管', '收运率提高了2个点，现在95%', ['A8 other 2', 'A8.1 rate 95']],
    ['城管', '打桩完成六成', []],
    ['卫健', '示范机构名单公布了，新认定2家，总数到9家', ['A7.2 done 9']],
    ['住建', '背街小巷沥青铺设完31条', ['A4.2 done 31']],
    ['交通', '国四公交车报废，换电动公交车12台', ['A3.1 done 12']],
  ])('%s: %s', (unit, said, want) => expect(resolve(UNITS[unit] ?? unit, said)).toEqual(want));
});

describe('several item numbers in one message', () => {
  it.each([
    ['交通', '1项36公里；3项8台', ['A1.1 done 36', 'A3.1 done 8']],
    ['交通', '第1项36公里，第3项换了8台', ['A1.1 done 36', 'A3.1 done 8']],
    ['交通', '1项：36公里\n3项：8台', ['A1.1 done 36', 'A3.1 done 8']],
    ['交通', '1、3项本月无进展', ['A1 status no_progress', 'A3 status no_progress']],
    ['住建', '4项和5项都没进展', ['A4 status no_progress', 'A5 status no_progress']],
    ['住建', '住建这边4、5两项本月没有新进展', ['A4 status no_progress', 'A5 status no_progress']],
    ['住建', '2、4、5三项暂无动静', ['A2 status no_progress', 'A4 status no_progress', 'A5 status no_progress']],
    ['住建', '我局负责的4和5这两项，本月无进展', ['A4 status no_progress', 'A5 status no_progress']],
    ['住建', '1、4、5两项本月无进展', ['A4 status no_progress', 'A5 status no_progress']],
    ['交通', '1项、3项本月没动静', ['A1 status no_progress', 'A3 status no_progress']],
    ['交通', '1项36公里，3项无进展', ['A1.1 done 36', 'A3 status no_progress']],
  ])('%s: %s', (who, says, want) => expect(resolve(UNITS[who] ?? who, says)).toEqual(want));
});

describe('an increment beside its total, a size beside what is under way', () => {
  it.each([
    ['交通', '公交车5月换了9台，全年累计37台', ['A3.1 other 9', 'A3.1 done 37']],
    ['交通', '公交车新上了3台，现在40台', ['A3.1 done 40']],
    ['住建', '老旧小区外墙粉刷全部结束', ['A4 milestone']],
    ['住建', '背街小巷雨水管全部铺完', ['A4 milestone']],
    ['住建', '老旧小区外墙刷完20个', ['A4 other 20']],
    ['住建', '背街小巷路灯装完36条', ['A4 other 36']],
    ['住建', '老旧小区改造任务全部完成', ['A4.1 done 48']],
    ['交通', '电动公交车更新全部完成', ['A3.1 done 60']],
    ['农业', '厕改全部完成', ['A6.1 done 2.4']],
    ['住建', '老旧小区30个，在建8个', ['A4.1 done 30', 'A4.1 under_construction 8']],
    ['住建', '老旧小区48个，在建8个', ['A4.1 under_construction 8']],
    ['住建', '老旧小区完工15个，还有8个', ['A4.1 done 15', 'A4 other 8']],
    ['农业', '户厕占计划的三成', ['A6.1 done 30 percent']],
    ['农业', '户厕完成1.2万户，验收0.9万户', ['A6.1 done 1.2', 'A6 other 0.9']],
  ])('%s: %s', (who, says, want) => expect(resolve(UNITS[who] ?? who, says)).toEqual(want));
});

describe('what is no progress of the target', () => {
  it.each([
    ['住建', '安置房开工600套，竣工120套', ['A5.1 started 600', 'A5 done 120']],
    ['住建', '老旧小区铺开29个，完工12个，挖沟的9个', ['A4.1 under_construction 29', 'A4.1 done 12', 'A4 other 9']],
    ['卫健', '老旧小区我们卫健也帮着改了6个', ['A4.1 done 6']],
    ['住建', '柳林路正式通车，日处理能力3万吨', ['A2 柳林路 milestone', 'A2 other 3']],
    ['卫健', '普惠托位820个，持证保育员占84.2%', ['A7.1 done 820']],
    ['卫健', '示范托育机构卡壳的7家里有2家批了', ['A7 other 2']],
    ['农业', '户厕1.1万户，石桥一家就改了0.62万', ['A6.1 done 1.1', 'A6.1 done 0.62 石桥县']],
    ['住建', '望山路全通了，临溪街没通', ['A2 望山路 milestone', 'A2 临溪街 status in_progress']],
    ['交通', '公交车60台全完', ['A3.1 done 60']],
    ['卫健', '普惠托位公办820民办540，示范托育机构9家', ['A7 other 820', 'A7 other 540', 'A7.2 done 9']],
    ['交通', '乡村道路52危旧桥梁9', ['A1.1 done 52', 'A1.2 done 9']],
    ['城管', '生活垃圾收运率95%，分类覆盖率62%', ['A8.1 rate 95', 'A8 分类覆盖率 rate 62']],
    ['城管', '城乡生活垃圾资源化利用率38%', ['A8 城乡生活垃圾资源化利用率 rate 38']],
    ['城管', '城乡生活垃圾清运率96.4%', ['A8.1 rate 96.4']],
    ['交通', '公交车和上周一样', ['A3.1 done']],
    ['农业', '户厕一千二百三十四', ['A6.1 done 0.1234']],
    ['交通', '公交车要是能换到60台就超额了', []],
    ['交通', '如果年底真能修到120公里，我请大家吃面', []],
    ['交通', '要是电池到货，公交车月底能换10台', ['A3.1 planned 10']],
    ['住建', '那个啥，老旧小区改完30个了', ['A4.1 done 30']],
    ['住建', '临溪街占地40亩、路灯120盏，主体工程完成78%', ['A2 临溪街 other 40', 'A2 other 120', 'A2 临溪街 rate 78']],
    // a part of works is of the named thing over it, or that the sentence began with
    ['住建', '望山路：雨水管线80%，路床整型65%', ['A2 望山路(雨水管线) rate 80', 'A2 望山路(路床整型) rate 65']],
    ['住建', '望山路污水沟槽挖完2300米，管道安装1100米', ['A2 望山路 done 2300', 'A2 望山路(管道安装) other 1100']],
    // under the name of one's own matter, what sounds like another unit's is a part of it
    ['住建', '望山路一期：电动公交站台装了80%', ['A2 望山路(电动公交站台) rate 80']],
    // a number of an item in a later sentence holds from there on
    ['交通', '乡村道路累计40公里。3项更新20台', ['A1.1 done 40', 'A3.1 done 20']],
    ['住建', '望山路没通车，目前90%', ['A2 望山路 status in_progress', 'A2 望山路 rate 90']],
    ['住建', '望山路铺了3公里，完成总工程量的76%', ['A2 望山路 done 3', 'A2 望山路 rate 76']],
    ['卫健', '普惠托位：公办的820个，民办的540个，一共1360个', ['A7 other 820', 'A7 other 540', 'A7.1 done 1360']],
    ['住建', '老旧小区改了28个，还差20个', ['A4.1 done 28', 'A4 other 20']],
    ['住建', '老旧小区48个还剩20个没改', ['A4 other 20']],
    ['住建', '老旧小区48个，背街小巷70条全部完工', ['A4.1 done 48', 'A4.2 done 70']],
    ['住建', '安置房900套还差150套没开工', ['A5 other 150']],
    ['住建', '背街小巷：建成30条，在建12条', ['A4.2 done 30', 'A4.2 under_construction 12']],
    ['住建', '背街小巷发放补助120万元', ['A4 other 120']],
    ['交通', '公交车到货40台，上牌投运26台', ['A3.1 under_construction 40', 'A3.1 done 26']],
    ['交通', '公交车采购到位40台，投入运营12台', ['A3.1 under_construction 40', 'A3.1 done 12']],
    ['交通', '危桥改造9座，其中新建4座', ['A1.2 done 9', 'A1 other 4']],
    ['卫健', '托位建成820个，还有70个装修', ['A7.1 done 820', 'A7.1 under_construction 70']],
    ['卫健', '普惠托位共有2860个，今年新增1150个', ['A7 other 2860', 'A7.1 done 1150']],
    ['卫健', '普惠托位累计2860个，本月新增150个', ['A7.1 done 2860', 'A7.1 other 150']],
    ['农业', '农村户厕排查出问题厕所320户，整改了290户', ['A6 other 0.032', 'A6 other 0.029']],
    ['住建', '安置房竣工68套，开工300套', ['A5 done 68', 'A5.1 started 300']],
    ['住建', '背街小巷到昨天换了30条，其中乡镇12', ['A4.2 done 30', 'A4 other 12']],
    ['住建', '听说隔壁市老旧小区改完60个，我们完工12个', ['A4.1 done 12']],
    ['住建', '老旧小区完工15个，海绵小区2个', ['A4.1 done 15', 'A4 other 2']],
    ['住建', '老旧小区12个验收2个整改', ['A4.1 done 12', 'A4 other 2']],
    ['卫健', '普惠托位820个，带动了5个街道', ['A7.1 done 820', 'A7 other 5']],
    ['卫健', '普惠托位820个，送教服务铺到了5个乡镇', ['A7.1 done 820', 'A7 other 5']],
    ['住建', '70条背街小巷开工66条，竣工21条', ['A4.2 started 66', 'A4.2 done 21']],
    ['交通', '公交车换了30台，刚好一半', ['A3.1 done 30']],
    ['卫健', '示范机构6家完成50%', ['A7.2 done 6']],
    ['住建', '老旧小区总共48个，拿下来31个', ['A4.1 done 31']],
    ['住建', '48个老旧小区，满意率91%，收工39个', ['A4 满意率 rate 91', 'A4.1 done 39']],
    ['住建', '背街小巷签约31条，实际开放26条', ['A4.2 planned 31', 'A4.2 done 26']],
    ['卫健', '示范托育机构签约了8家，落地5家', ['A7.2 planned 8', 'A7.2 done 5']],
    ['卫健', '卫健委小某汇报啊普惠托位到现在干了一千三百来个', ['A7.1 done 1300']],
    ['住建', '老旧小区好像完工15个了吧', []],
    ['交通', '乡村道路路基完成9公里，路面6公里', ['A1 other 9', 'A1 other 6']],
    ['交通', '公交车新上9台，累计37台', ['A3.1 done 37']],
    // Of one county alone nobody knows how many all of them are.
    ['石桥', '我县背街小巷全部完工', ['A4.2 milestone 石桥县']],
    ['住建', '断头路：桩基施工，望山路桥梁桩基完成62%', ['A2 望山路 rate 62']],
    ['交通', '乡村道路里程完成31公里', ['A1.1 done 31']],
    ['政务', '一窗办结上了18个，办件1.6万件', ['A9 done 18', 'A9 other 1.6']],
    ['住建', '老旧小区改完15个，还有两户钉子户', ['A4.1 done 15', 'A4 other 2']],
    ['卫健', '示范托育机构9家，机构的任务完成75%', ['A7.2 done 9']],
    ['住建', '背街小巷41条，在建8条', ['A4.2 done 41', 'A4.2 under_construction 8']],
    ['卫健', '示范托育机构6家，托位1300个', ['A7.2 done 6', 'A7.1 done 1300']],
    ['交通', '局长问乡村道路咋才40公里，我说不止，44.6公里了', ['A1.1 done 44.6']],
  ])('%s: %s', (who, says, want) => expect(resolve(UNITS[who] ?? who, says)).toEqual(want));
});

describe('states said without a figure, and names that ask', () => {
  it.each([
    ['政务', '一窗办结，本月无进展', ['A9 status no_progress']],
    ['政务', '高频事项一窗办结已全面推行', ['A9 milestone']],
    ['政务', '一窗办结方案已送法制审核', ['A9 milestone in_progress']],
    ['城管', '其他县方案在批', []],
    ['政务', '一窗办结已经铺开了', ['A9 milestone']],
    ['住建', '安置房开工套数', []],
    ['住建', '断头路打通数', []],
    ['住建', '望山路、临溪街都已通车', ['A2 望山路 milestone', 'A2 临溪街 milestone']],
    ['住建', '老旧小区和背街小巷全部完工', ['A4.1 done 48', 'A4.2 done 70']],
    ['交通', '公交车换了四分之一', ['A3.1 done 25 percent']],
    ['卫健', '我们这边统计今年普惠托位新增1200个', ['A7.1 done 1200']],
    // No target's words, but a target's unit: still finished work of the item.
    ['卫健', '托位登记1460个，占73%', ['A7 other 1460']],
  ])('%s: %s', (who, says, want) => expect(resolve(UNITS[who] ?? who, says)).toEqual(want));
});

const UNITS: Record<string, string> = {
  石桥: '石桥县',
  交通: '市交通局',
  住建: '市住建局',
  农业: '市农业农村局',
  城管: '市城管局',
  卫健: '市卫健委',
  政务: '市政务服务局',
};
