import { describe, expect, it } from 'vitest';
import { brief, read } from './support.js';

describe('what there is to do, said behind its size, is not what was done', () => {
  it.each([
    ['四千亩桑园的任务嫁接了一千九', ['桑园|done 1900亩+of4000']],
    ['渡槽六十公里的活儿干了二十二', ['渡槽|done 22公里+of60']],
    ['两千盏码头灯的活换了七百', ['码头灯|done 700盏+of2000']],
    ['茶亭那个一百二的指标眼下也就盖了五十多座', ['茶亭|done 50座+of120+more_than']],
    ['310公里的暗渠清淤任务挖了120公里', ['暗渠清淤|done 120公里+of310']],
    ['一百二十航次的客轮目标刚开了52航次', ['客轮|done 52航次+of120']],
    ['水闸九十座的总量改了四十一', ['水闸|done 41座+of90']],
    ['二百六十万份族谱的任务扫完九十', ['族谱|done 90万份+of2600000']],
    ['完成了六十公里的渡槽维护活动', ['渡槽维护活动|done 60公里']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
});

describe('deeds that no list holds, right before a figure', () => {
  it.each([
    ['渡轮刚跑了52航次', ['渡轮|done 52航次']],
    ['族谱扫完九十万份', ['族谱|done 900000份']],
    ['护栏焊上了三百根', ['护栏焊|done 300根']],
    ['茶亭完了六座', ['茶亭|done 6座']],
    ['码头开了十一座工', ['码头|started 11座']],
    ['浮桥通了两座车', ['浮桥|done 2座']],
    ['粮仓封了两座顶', ['粮仓封|under_construction 2座']],
    ['灯塔少了三座', ['灯塔少|done 3座']],
    ['灯塔一百零二座通了', ['灯塔|done 102座']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
});

describe('what is about to come about has not', () => {
  it.each([
    ['粮仓那边主体快封顶了', ['粮仓主体|status+in_progress']],
    ['东沙路眼看就要通车了', ['东沙路|status+in_progress']],
    ['浮桥马上完工两座', ['浮桥|planned 2座']],
    ['桑园快七千亩了', ['桑园|done 7000亩+less_than']],
    ['义诊眼看就四十场了', ['义诊|done 40场+less_than']],
    ['码头加快完成改造30座', ['码头加快|done 30座']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
});

describe('asides of the time, and figures at the end of what is said', () => {
  it.each([
    ['眼瞅着都六月了暗渠才挖了150公里', ['暗渠|done 150公里']],
    ['险段26处眼看汛期到了才治了11处', ['险段|done 11处+of26']],
    ['渡轮昨儿又发了一趟累计四十九了', ['渡轮|done 1趟+delta', '渡轮|done 49']],
    ['护岸弄了六十公里差不多吧', ['护岸|done 60公里+approx']],
    ['族谱入库到一百七了 单位万', ['族谱|done 170万']],
    ['5g基站四百零二个都通了', ['5g基站|done 402个+all']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
});

describe('what is being held on is not over', () => {
  it.each([
    ['茶亭七座盖着呢，完了五座', ['茶亭|under_construction 7座', '茶亭|done 5座']],
    ['粮仓还是2座开着工', ['粮仓|started 2座']],
    ['渡槽三处空着', ['渡槽|other 3处']],
    ['浮桥八座还修着', ['浮桥|under_construction 8座']],
    ['义诊室六间能用了', ['义诊室|done 6间']],
    ['东沙路通车啦', ['东沙路|milestone 通车']],
    ['茶亭盖完20座咯', ['茶亭|done 20座']],
    ['粮仓的活干了小一半', ['粮仓小一半|milestone 粮仓干了小一半']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
});

describe('which of them, and as before', () => {
  it.each([
    ['码头这块翻建的弄完九座', ['码头翻建|done 9座']],
    ['新建的茶亭16座', ['新建茶亭|done 16座']],
    ['共享书屋这个月没有新增，和上回一个样', ['共享书屋|done+same']],
    ['茶亭跟上次一样', ['茶亭|done+same']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
});

describe('what holds works up, however it is said', () => {
  it.each([
    ['族谱录入受停电影响进度滞后', '停电'],
    ['桑园补植让连阴雨耽误了', '连阴雨'],
    ['浮桥缺木料', '浮桥缺木料'],
    ['义诊室选址老百姓不同意', '义诊室选址老百姓不同意'],
    ['浮桥紧缺工种培训12人', undefined],
    ['渡轮转让3艘', undefined],
  ])('%s', (text, want) => expect(read(text)[0]?.problem).toBe(want));
});

describe('what is ordered, handed up or locked is not there yet', () => {
  it.each([
    ['义诊床订了五百张 摆进去四百六十张', ['义诊床|done 460张+of500']],
    ['桑苗栽下去四千二百亩', ['桑苗|done 4200亩']],
    ['茶亭十四座能用了 两座还锁着门', ['茶亭|done 14座', '茶亭|other 2座']],
    ['护栏立起来三十根', ['护栏|done 30根']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
});

describe('the deed behind a figure is its own where the next is still being worked at', () => {
  it.each([
    ['粮仓3处完了4处在弄', ['粮仓|done 3处', '粮仓|under_construction 4处']],
    ['茶亭20座建成3座在刷漆', ['茶亭|done 20座', '茶亭|under_construction 3座']],
    ['渡槽8条完工15条在干', ['渡槽|done 8条', '渡槽|under_construction 15条']],
    ['浮桥21座交付12座正打桩呢', ['浮桥|done 21座', '浮桥|under_construction 12座']],
    ['灯塔410座通电30座没联网', ['灯塔|done 410座', '灯塔|other 30座']],
    ['茶亭20座建成3座', ['茶亭|done 3座+of20']],
    ['茶亭任务20座建成10座在建6座', ['茶亭|done 10座+of20', '茶亭|under_construction 6座']],
    ['这个月渡轮十二航次 加上以前的五十八', ['渡轮|done 12航次', '渡轮|done 58航次']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
});

describe('two figures side by side, papers of the next, and what still is', () => {
  it.each([
    ['茶亭建成八十八座一百二十来座还没影', ['茶亭|done 88座', '茶亭|other 120座+approx']],
    [
      '茶亭弄成六个 施工的十一个 图纸还没批的俩',
      ['茶亭|done 6个', '茶亭|under_construction 11个', '图纸|under_construction 2个'],
    ],
    ['义诊室还是七间 布展3间', ['义诊室|done 7间', '布展|done 3间']],
    ['粮仓96座全部进入主体施工', ['粮仓|under_construction 96座+all']],
    ['推进三个一批', ['三个一批|status+in_progress']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
});

describe('half of it, and what stands still by its own name', () => {
  it.each([
    ['浮桥底板打了一半多了', ['浮桥底板|milestone 浮桥底板打了一半多了']],
    ['粮仓那边墙砌了一大半', ['粮仓墙|milestone 粮仓那边墙砌了一大半']],
    ['护栏231根；灯塔检修受停电影响滞后', ['护栏|done 231根', '灯塔检修|status+delayed']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
});

describe('what was lost, made to order or is a step of the works', () => {
  it.each([
    ['书屋四十家 关了两家', ['书屋|done 40家', '书屋|other 2家']],
    ['桑园一万六千亩 冻死八百亩', ['桑园|done 16000亩', '桑园|other 800亩']],
    ['灯塔定制了300座 立起来212座', ['灯塔|done 212座+of300']],
    ['浮桥两座架梁', ['浮桥架梁|under_construction 2座']],
    ['桑苗栽下三万五千亩', ['桑苗|done 35000亩']],
    ['渡槽31.5公里 开挖没回填的4公里', ['渡槽|done 31.5公里', '回填|other 4公里']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
});

describe('when more will be told is no day of what is told', () => {
  it.each([
    ['茶亭24座，具体数月底报', ['茶亭|done 24座']],
    ['茶亭24座，都是截至昨天的数', ['茶亭|done 24座']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
});
