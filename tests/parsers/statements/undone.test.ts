import { describe, expect, it } from 'vitest';
import { brief, read } from './support.js';

describe('what is not done, waits or only describes is no progress', () => {
  it.each([
    ['路灯没装的还有86盏', ['路灯装|other 86盏']],
    ['水窖还没挖的18口', ['水窖挖|other 18口']],
    ['路灯安装212盏，还有4盏等电力接入', ['路灯安装|done 212盏', '路灯安装|under_construction 4盏']],
    ['冷库2座排队等设备', ['冷库|under_construction 2座']],
    ['路灯没装的主要是东街8盏、西街3盏', ['路灯装主要是东街|other 8盏', '西街|other 3盏']],
    ['路灯没装的：东街8盏、西街3盏，已装212盏', ['东街|other 8盏', '西街|other 3盏', '装|done 212盏']],
    ['校车更新9辆，都是7.2米的中巴', ['校车更新|done 9辆', '中巴|other 7.2米+all']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
});

describe('a work that is brought to its end', () => {
  it.each([
    ['绿道铺设完9公里', ['绿道|done 9公里']],
    ['敬老院装修完6家，投入使用4家', ['敬老院|under_construction 6家', '敬老院|done 4家']],
    ['养殖场改造完善排污设施', []],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
});

describe('remarks and lone verbs are not what the next figure is about', () => {
  it.each([
    ['危房开工96户，月底前全部开工没问题。完工的有31户', ['危房|started 96户', '危房|done 31户']],
    ['冷库开工12座，争取月底全开，难度不大，已经完工5座', ['冷库|started 12座', '冷库|done 5座']],
    ['支渠进场施工4处共11公里', ['支渠|started 4处', '支渠|started 11公里']],
  ])('%s', (text, want) => expect(brief(text).filter((line) => /\d/.test(line))).toEqual(want));
});

describe('a rate without a name is of what was counted just before it', () => {
  it.each([
    ['卫生镇5个(覆盖率9.8%)', ['卫生镇|done 5个', '卫生镇覆盖率|rate 9.8%']],
    ['甲级市场12家，达标率64%', ['甲级市场|done 12家', '甲级市场达标率|rate 64%']],
    ['甲级市场12家，投诉办结率91%', ['甲级市场|done 12家', '投诉办结率|rate 91%']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
});

describe('why so many are not done is a problem', () => {
  it.each([
    ['水窖还有18口没挖，主要是缺钱', '缺钱'],
    ['路灯还剩40盏没装，主要因为电杆没到', '电杆没到'],
    ['冷库在建6座，主要是土建', undefined],
    ['支渠完成12公里，剩余8公里受征迁影响', '剩余8公里受征迁影响'],
    ['支渠完成12公里，其余标段受资金影响较大', '其余标段受资金影响较大'],
  ])('%s', (text, want) => expect(read(text).find(({ problem }) => problem !== undefined)?.problem).toBe(want));
});

describe('a work that was not done at all is not begun', () => {
  it.each([
    ['校车还没更新', 'not_started'],
    ['敬老院还没完工', 'in_progress'],
    ['剩余敬老院因选址未定尚未启动', 'not_started'],
  ])('%s', (text, want) => expect(read(text)[0]?.status).toBe(want));
});

describe('what others have set is the target said again', () => {
  it.each([
    ['窨井盖省定一万个，换了4126个', ['窨井盖|done 4126个+of10000']],
    ['卫生室市里下达的46个', ['卫生室|other 46个']],
    ['省定民生实事完成12件', ['省定民生实事|done 12件']],
    ['窨井盖省定一万个，计划6月底前先完成5000个', ['窨井盖|planned 10000个', '窨井盖|planned 5000个']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
});
