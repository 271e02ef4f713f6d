import { describe, expect, it } from 'vitest';
import { listenerOf } from '../support/listener.js';

/** Nowhere's list: what is to be granted, scrapped, lowered, put right and signed. */
const LIST = `北屿市2024年重点任务责任清单
一、城市安全
1.电梯安全。检测电梯3万台，报废淘汰老旧锅炉600台，整治老楼消防隐患850处。
责任单位：市应急局
2.节水节能。万元产值用水量下降4%，推广节水器具5万套。
责任单位：市节水办
3.水库加固。完成12座小型水库加固。
责任单位：市水务局
二、创新发展
4.企业培育。培育“小巨人”企业40家，建成孵化器8个。
责任单位：市科技局
5.文旅签约。新签约文旅项目30个，新开工文旅项目12个。
责任单位：市文旅局
6.职校改扩建。实施中职学校改扩建项目6个。
责任单位：市教育局
7.馆舍开放。图书馆免费开放天数每馆不少于280天，举办读书会90场。
责任单位：市图书馆
8.招商。全年签约项目60个、开工项目50个、投产项目40个，在开工项目中选出20个要投产的项目。
责任单位：市发改委
9.助浴。乡镇敬老院和社区日间照料站助浴室全覆盖。
责任单位：市民政局
11.商贸。修订完善“商贸20条”，提振商贸业。
责任单位：市商务局
12.稳就业。城镇新增就业3万人，农村劳动力转移就业1.2万人。
责任单位：市人社局
10.敬老院。改造乡镇敬老院14所。
责任单位：市民政局
`;
const hear = listenerOf(LIST);

/** "target measure value unit object" of each fact. */
function parse(unit: string, text: string): string[] {
  const { facts } = hear(unit, text);
  return facts.map(({ target, item, measure, value, unit: said, object }) =>
    [target ?? item, measure, value === undefined ? undefined : `${value}${said ?? ''}`, object]
      .filter(Boolean)
      .join(' '),
  );
}

describe('figures of what a target asks for, and of what it does not', () => {
  it.each([
    // applied for is not granted
    ['市科技局', '小巨人申报17家', ['A4.1 planned 17家']],
    ['市科技局', '小巨人认定17家', ['A4.1 done 17家']],
    // what is else told beside the progress, where a target asks for it
    ['市应急局', '电梯检测1.2万台，报废230台', ['A1.1 done 1.2万台', 'A1.2 done 230台']],
    ['市节水办', '万元产值用水量同比下降1.6%', ['A2.1 rate 1.6%']],
    ['市节水办', '万元产值用水量同比上升1.6%', ['A2 other 1.6%']],
    // found, and put right
    ['市应急局', '消防隐患查出410处，整改366处', ['A1 other 410处', 'A1.3 done 366处']],
    ['市文旅局', '新签项目13个、开工5个', ['A5.1 done 13个', 'A5.2 started 5个']],
    ['市发改委', '今年签约项目31个、开工22个、投产9个', ['A8.1 done 31个', 'A8.2 started 22个', 'A8.3 done 9个']],
    // so much each, where each is asked for
    ['市图书馆', '图书馆免费开放平均每馆已满121天', ['A7.1 done 121天']],
    ['市图书馆', '读书会平均每馆办了5场', ['A7 other 5场']],
    // another thing, by chance as many as the target asks for
    ['市教育局', '学校实训楼6栋主体全部完工', ['A6 other 6栋']],
    // the heading tells which of two items with that name is meant
    ['市民政局', '助浴室：乡镇敬老院覆盖率71%', ['A9 rate 71% 乡镇敬老院覆盖率']],
    ['市民政局', '乡镇敬老院改造完工5所', ['A10.1 done 5所']],
    // a number in what the item is called, money and people are no slips of its unit
    ['市商务局', '商贸20条修订稿已送审', ['A11 milestone']],
    ['市教育局', '中职学校改扩建项目完成投资1.2亿', ['A6 other 1.2亿元']],
    ['市科技局', '孵化器吸纳就业310人', ['A4 other 310人']],
    // no name, but as many as the item asks for
    ['市应急局', '850处隐患，整治完成412处', ['A1.3 done 412处']],
    ['市科技局', '“小巨人”企业培育20家（新认定14、复核6）', ['A4.1 done 20家', 'A4 other 14家', 'A4 other 6家']],
    // of two with one name the one that another figure has, or that it outgrows, is not meant
    ['市人社局', '就业2.1万 转移0.7万', ['A12.1 done 2.1万人', 'A12.2 done 0.7万人']],
    // a part in brackets by its name, one that has none in the list, and the number of the item itself
    ['市教育局', '中职学校改扩建完工3个，6项我局任务已完成', ['A6.1 done 3个']],
    ['市文旅局', '新签约文旅项目14个，其中民宿项目5个', ['A5.1 done 14个', 'A5 other 5个']],
    // so many there are, and what became of them
    ['市教育局', '改扩建6个项目已完工2个', ['A6.1 done 2个']],
    [
      '市水务局',
      '两座水库，东坝水库加固完成60%，南坝水库已通过验收',
      ['A3 rate 60% 东坝水库', 'A3 milestone 南坝水库'],
    ],
  ])('%s: %s', (unit, text, want) => expect(parse(unit, text)).toEqual(want));
});

describe('hours of the day are no figures', () => {
  it.each(['9点开始', '8点集合', '10点前到', '2点到4点'])('%s', (text) =>
    expect(parse('市文旅局', `文旅项目那个会${text}`).filter((fact) => /\d+点/u.test(fact))).toEqual([]),
  );
});
