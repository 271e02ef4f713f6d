import { describe, expect, it } from 'vitest';
import { brief } from './support.js';

describe('members of a list of which each says how many there are, and how many are done', () => {
  it.each([
    ['雨水井20座建成3座、污水井17座建成9座', ['雨水井|done 3座+of20', '污水井|done 9座+of17']],
    ['县级公园5个建成3个、镇级的17个建成9个', ['县级公园|done 3个+of5', '镇级|done 9个+of17']],
    ['公园建成3个、游园17个、绿道2条', ['公园|done 3个', '游园|done 17个', '绿道|done 2条']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
});

describe('said beside what was told before', () => {
  it.each([
    ['公厕昨天又换了80个，今天上午33个', ['公厕|done 80个+delta', '公厕|done 33个+delta']],
    ['公厕上周完成2座，这周1座', ['公厕|done 2座+delta', '公厕|done 1座+delta']],
    ['两个基地通过了省里验收，等农业部门发证', ['基地|done 2个', '农业部门|plan']],
    ['核完了，球场是23块', ['球场|done 23块']],
    ['绿道6.8公里，其中步道1.4公里超任务', ['绿道|done 6.8公里', '步道|done 1.4公里']],
    ['5个中心建成4个，剩康复那个没进场', ['中心|done 4个+of5', '康复|status+not_started']],
    ['展馆搬迁：道路已通，告别厅装修八成', ['道路|milestone 道路通', '告别厅装修|rate 80%+approx']],
    ['管网312个（含去年结转的2个）今年完成176个', ['结转|done 2个', '管网|done 176个+of312']],
    ['本月新上线2件（不动产+企业开办），总数到24件', ['|done 2件+delta', '|done 24件']],
    ['卫生室百分百完工', ['卫生室|done+all']],
    ['示范城市创建通过省级初评', ['示范城市创建省级初评|milestone 示范城市创建通过省级初评']],
    ['一标通了', ['一标|milestone 一标通']],
    ['实验小学操场好了', ['实验小学操场|milestone 实验小学操场好']],
    ['那就好了', []],
    ['场馆改造还是上月那样', ['场馆改造|done+same']],
    ['长廊、游园两项本月没有新情况', ['长廊|status+no_progress', '游园|status+no_progress']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
});
