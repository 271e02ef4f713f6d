import { describe, expect, it } from 'vitest';
import { said, talk } from './sample.js';

describe('the pace, computed from what was reported and said as computed', () => {
  it.each([
    ['乡村公路比序时慢多少', ['完成比例35%', '时间进度40.3%', '慢5.3个百分点']],
    ['危桥落后时间进度几个点', ['快9.7个百分点']],
    ['危桥跟序时进度比快了多少', ['快9.7个百分点']],
    ['乡村公路什么时候能全部修完', ['还差58.5公里', '推算', '晚于12月31日']],
    ['照这个速度危桥年底能弄完吗', ['10月', '不晚于12月31日', '推算']],
    ['危桥按现在的进度还得多久才能改完', ['还差6座', '推算']],
    ['乡村公路平均每个月修几公里', ['31.5/90公里', '平均每月约6.84公里']],
    ['危桥月均改造多少座', ['平均每月约1.3座']],
    ['乡村公路后面每月得修多少才能按期完成', ['还差58.5公里', '218天', '每月要完成约8.16公里']],
    ['窨井盖每天还要换多少个才够', ['还差1360个', '每天约6.24个']],
    ['危桥到9月底每月要改几座', ['到期限9月30日还有126天', '每月要完成约1.45座']],
    ['断头路每个月打通几条', ['平均每月约']],
  ])('%s', async (text, wanted) => {
    const answer = await said(talk(), text);
    for (const words of wanted) expect(answer).toContain(words);
  });

  it.each([
    ['民办学校在校生占比', '比序时慢多少', '没有上报完成数'],
    ['保障房筹建了多少', '照这样几月能完', '没有上报完成数'],
    ['乡村公路', '比序时慢多少', '慢5.3个百分点'],
    ['危桥', '领先几个点', '快9.7个百分点'],
    ['乡村公路还差多少', '什么时候能完', '推算'],
    ['窨井盖', '每天得换几个才能按期完成', '每天约6.24个'],
  ])('%s, then %s', async (first, then, wanted) => {
    const say = talk();
    await say(first);
    expect(await said(say, then)).toContain(wanted);
  });

  it.each(['月报每个月几号交', '每个月报几次', '垃圾收运率每月多少'])('%s is none of it', async (text) =>
    expect(await said(talk(), text)).not.toContain('推算'),
  );
});

describe('what a month itself added', () => {
  it.each([
    ['乡村公路5月修了几公里', ['增加13.5公里', '31.5/90公里']],
    ['乡村公路这个月改造了多少', ['增加13.5公里']],
    ['上个月乡村公路修了多少公里', ['算不出4月当月的数', '18/90公里']],
    ['危桥本月改了几座', ['算不出5月当月的数', '6/12座']],
  ])('%s', async (text, wanted) => {
    const answer = await said(talk(), text);
    for (const words of wanted) expect(answer).toContain(words);
  });

  it.each(['乡村公路5月累计修了多少', '乡村公路到5月底修了多少', '乡村公路5月多少'])(
    '%s asks for the whole',
    async (text) => {
      const answer = await said(talk(), text);
      expect(answer).toContain('31.5');
      expect(answer).not.toContain('增加');
    },
  );

  it('and so does the month asked for next', async () => {
    const say = talk();
    await say('乡村公路4月修了几公里');
    expect(await said(say, '5月呢')).toContain('增加13.5公里');
  });
});
