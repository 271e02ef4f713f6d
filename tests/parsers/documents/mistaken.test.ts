import { describe, expect, it } from 'vitest';
import { figures } from './line.js';

describe('a rate of something else is no progress of the one rate that is asked', () => {
  it.each<[string, string, string[]]>([
    ['业主满意率达到90%', '按时结案率97.2%', ['rate 按时结案率 97.2%']],
    ['业主满意率达到90%', '受理率100%，满意率88.4%', ['rate 受理率 100%', 'rate 1 88.4%']],
    ['燃气普及率达到95%', '入户安检率81%', ['rate 入户安检率 81%']],
    ['燃气普及率达到95%', '城镇燃气普及率92.6%', ['rate 1 92.6%']],
    ['地膜回收利用率达到84%', '农药包装回收率79%；地膜利用率82.3%', ['rate 农药包装回收率 79%', 'rate 1 82.3%']],
    ['湿地保护率达到53%', '林木绿化率44.9%', ['rate 林木绿化率 44.9%']],
    ['老年大学覆盖率达到100%', '示范校占比31%，覆盖率92%', ['rate 示范校占比 31%', 'rate 1 92%']],
    ['政务事项网办率达到98%', '网上可办率99.1%', ['rate 1 99.1%']],
    ['信访问题解决率达到95%', '办结率91.8%', ['rate 1 91.8%']],
    ['毛入园率达到92%', '公办在园幼儿占比55%，毛入园率91.2%', ['rate 公办在园幼儿占比 55%', 'rate 1 91.2%']],
  ])('%s: %s', (goal, progress, told) => expect(figures(goal, progress)).toEqual(told));
});

describe('a part of the works is not the thing that is counted', () => {
  it.each<[string, string, string[]]>([
    ['新建环湖公路48公里', '环湖公路完成路基35公里、路面21公里', ['other 环湖公路路基 35公里', 'other 路面 21公里']],
    ['整治河堤27公里', '河堤清基完成22公里', ['other 河堤清基 22公里']],
    ['新建步道33公里', '完成步道垫层26公里', ['other 步道垫层 26公里']],
    ['新建车间9万平方米', '车间基础完成7万平方米', ['other 车间基础 7万平方米']],
    ['新建烤房60座', '60座烤房地基处理全部完成', ['other 烤房地基处理 60座']],
    ['修复路面70公里', '路面修复完成52公里', ['done 1 52公里']],
    ['培育市场主体4000户', '新增市场主体2100户', ['done 1 2100户']],
  ])('%s: %s', (goal, progress, told) => expect(figures(goal, progress)).toEqual(told));
});

describe('names that stages and parts are told under', () => {
  it.each<[string, string, string[]]>([
    ['改造菜市场14个', '完工6个，施工5个，3个尚未动工', ['done 1 6个', 'under_construction 1 5个', 'other 3个']],
    ['新建粮库9座', '建成3座、施工4座', ['done 1 3座', 'under_construction 1 4座']],
    ['新建卫生院6所', '6所卫生院基坑支护完成，4所主体封顶', ['other 卫生院基坑支护 6所', 'under_construction 1 4所']],
    [
      '开展护理培训3000人次',
      '转移就业640人；培训2200人次，其中取证1800人次',
      ['other 转移就业 640人', 'done 1 2200人次', 'other 取证 1800人次'],
    ],
  ])('%s: %s', (goal, progress, told) => expect(figures(goal, progress)).toEqual(told));
});
