import { describe, expect, it } from 'vitest';
import { said, talk } from './sample.js';

describe('asked of days, ranges, what fell and what is owed', () => {
  it.each([
    ['乡村公路多少天没报了', ['5月20日', '距今7天']],
    ['污水处理厂几天没动静了', ['距今5天']],
    ['1到3项哪个最慢', ['3 新开工安置房：120']],
    ['A3到A6哪个最快', ['4 处置问题楼盘']],
    ['有没有退步的', ['没有下降的']],
    ['哪些指标5月比4月还低', ['没有下降的']],
    ['5月比4月涨了的有哪些', ['乡村公路：5月比4月增加13.5公里', '生活垃圾收运率：5月比4月增加0.7个百分点']],
    ['交通局和城管局谁欠得多', ['市交通运输局5月', '市城管局5月']],
    ['何知夏和苏若水谁的完成得多', ['何知夏4项中完成0项，苏若水3项中完成0项']],
    ['何知夏和苏若水谁的任务多', ['何知夏4项，苏若水3项']],
    ['住建局比教育局报得齐吗', ['市住房城乡建设局5月', '市教育局5月']],
    ['垃圾收运率连着两个月涨了吧', ['5月比4月增加0.7个百分点']],
    ['第1项还有哪个数没报', ['1 改造提升乡村公路']],
  ])('%s', async (text, wanted) => {
    const answer = await said(talk(), text);
    for (const words of wanted) expect(answer).toContain(words);
  });

  it('what answers two questions of one breath is said once', async () => {
    const lines = (await said(talk(), '乡村公路完成多少，公路呢')).split('\n');
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('what holds up one target is no reason for another', async () => {
    const told = [
      {
        target: 'A1.2',
        value: 6,
        unit: '座',
        problem: '梁板没有到货',
        reporter: '老周',
        at: '2024-05-20T10:00:00+08:00',
      },
      { target: 'A1.1', value: 9, unit: '公里', reporter: '老周', at: '2024-05-21T10:00:00+08:00' },
    ];
    expect(await said(talk('2024-05-27', told), '危桥卡在哪')).toContain('梁板没有到货');
    expect(await said(talk('2024-05-27', told), '乡村公路卡在哪')).not.toContain('梁板');
  });

  it('a cause is told with what it holds up', async () => {
    const told = [
      {
        item: 'A7',
        measure: 'status' as const,
        status: 'not_started' as const,
        problem: '因环评手续',
        text: '2台机组因环评手续未启动',
        reporter: '阿澄',
        at: '2024-05-22T10:00:00+08:00',
      },
    ];
    expect(await said(talk('2024-05-27', told), '污水处理厂卡在哪')).toContain('2台机组因环评手续未启动');
  });

  it('连续两个月没报的有哪些 lists who owes', async () =>
    expect(await said(talk(), '连续两个月没报的有哪些')).toContain('没有上报'));
});
