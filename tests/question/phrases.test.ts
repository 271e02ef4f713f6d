import { describe, expect, it } from 'vitest';
import { isAskingPhrase } from '../../src/parsers/question/phrases.js';
import { isPutDown } from '../../src/parsers/question/putdown.js';
import { weigh } from '../../src/parsers/question/residue.js';

describe('the telling words of a matter', () => {
  it.each([
    ['投产率', ['投产率']],
    ['项目开工率', ['项目开工率']],
    ['完成率', []],
    ['断头路开工', ['断头路']],
  ])('%s', (words, strong) => expect(weigh(words).strong).toEqual(strong));
});

describe('phrases that ask without a word of asking', () => {
  it.each([
    '完成率最低的三个指标',
    '进度最慢的2项',
    '欠得最多的五家单位',
    '倒数三名',
    '前五名',
    '井盖改得最少的区',
    '目标2000的井盖',
    '2000个的那项井盖',
    '就差40块的那个球场',
  ])('%s asks', (text) => expect(isAskingPhrase(text)).toBe(true));

  it.each([
    '进度最慢的两个小区已开工',
    '最难的三条断头路完成',
    '最后三户签了协议',
    '目标2000个,完成640个',
    '投资120万的那个项目已竣工',
    '前三名单位受表扬了',
    '剩下最大的一个楼盘封顶',
    '停车场全市到53家,石桥9家最多',
    '一窗办又上了3件,目前21件',
    '提前2个完工',
  ])('%s tells', (text) => expect(isAskingPhrase(text)).toBe(false));
});

describe('orders to put a figure down', () => {
  it.each([
    '井盖先按900个填上,回头再补',
    '先记900个,月底补齐',
    '就按900个吧',
    '危桥就写10座,反正快了',
    '写成900个得了',
    '按900个算得了',
    '暂时算80公里,验收前弄完',
    '公路姑且录60公里,以后再说',
  ])('%s', (text) => expect(isPutDown(text)).toBe(true));

  it.each([
    '刚才写错了,就按900个算吧',
    '先报900个,其余下周报',
    '井盖换了900个,年底前换完',
    '危桥已完成10座,其余回头再报',
    '先期完成30公里,月底再完成20公里',
    '按方案新建3处,验收合格',
    '就近安置120户,年底前再安置80户',
    '直接更换窨井盖300个,补上缺口',
  ])('%s is none', (text) => expect(isPutDown(text)).toBe(false));
});
