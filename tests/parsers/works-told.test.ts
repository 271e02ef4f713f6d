import { describe, expect, it } from 'vitest';
import { isDemand } from '../../src/parsers/cues/cues.js';
import { readLedger } from '../../src/parsers/documents/read.js';
import { listenerOf } from '../support/listener.js';

/** Nowhere's list: stores, houses, a road of its own, stations, homes; a street among its units, every town in one item. */
const LIST = `北岭区2024年重点工程责任清单
一、工程建设
1.物流港。建成冷库6万吨，新建仓储楼4栋。
责任单位：区商务局
2.望云大道改造。完成投资4亿元。
责任单位：区交通局
3.环卫设施。建设垃圾中转站9座，改造户厕1500户。
责任单位：区城管局
4.滨水驿站。建设驿站8座。
责任单位：区园林局、东坊街道
5.片区征收。完成签约1400户。
责任单位：区住建局
6.农房修缮。修缮农房300户，避险搬迁60户。
责任单位：区应急局、各乡镇（街道）
7.设施农业。新建大棚500栋。
责任单位：区农业局
8.便民供氧。为90个卫生室配备供氧机。
责任单位：区卫健局
`;
const hear = listenerOf(LIST);

/** "target measure value unit" of each fact, after the action where it is not `record`. */
function parse(unit: string, text: string): string[] {
  const { action, facts } = hear(unit, text);
  const told = facts.map(({ target, item, measure, value, unit: said, object, mode, status, scope }) =>
    [target ?? item, measure, value === undefined ? status : `${value}${said ?? ''}`, object, scope, mode]
      .filter(Boolean)
      .join(' '),
  );
  return action === 'record' ? told : [action, ...told];
}

describe('parts of works are no works that are finished (rules 4, 7)', () => {
  it.each<[unit: string, says: string, want: string[]]>([
    // 起来 and 封了顶 of what is built: it stands, and is not there yet
    ['区商务局', '物流港4栋楼主体都起来了', ['A1 milestone']],
    ['区商务局', '仓储楼4栋都封了顶', ['A1 milestone']],
    ['区商务局', '仓储楼主体起来3栋', ['A1.2 under_construction 3栋']],
    ['区商务局', '仓储楼3栋主体立起来了', ['A1.2 under_construction 3栋']],
    ['区商务局', '4栋仓储楼框架都完成了', ['A1.2 under_construction 4栋']],
    ['区商务局', '仓储楼4栋都建好了', ['A1.2 done 4栋']],
    ['区商务局', '仓储楼加起来建成3栋', ['A1.2 done 3栋']],
    // so much of a part is no such share of what is counted
    ['区商务局', '冷库装修做到六成', ['A1 rate 60% 冷库装修']],
    ['区商务局', '冷库设备安装完成80%', ['A1 rate 80% 冷库设备安装']],
    ['区商务局', '冷库桩基80%', ['A1 rate 80% 冷库桩基']],
    ['区商务局', '冷库建设完成80%', ['A1.1 done 80% percent']],
    ['区商务局', '4栋仓储楼装修完成70%', ['A1 rate 70% 仓储楼装修']],
    ['区交通局', '望云大道高架桩基完成九成', ['A2 rate 90% 高架桩基']],
    ['区交通局', '望云大道完成九成', ['A2 rate 90% 望云大道']],
  ])('%s: %s', (unit, says, want) => expect(parse(unit, says)).toEqual(want));
});

describe('what a word is that begins or ends like another', () => {
  it.each<[unit: string, says: string, want: string[]]>([
    // 中转站 holds no 中 (among)
    [
      '区城管局',
      '户厕改了1270户，中转站建成7座，试运行2座',
      ['A3.2 done 1270户', 'A3.1 done 7座', 'A3.1 under_construction 2座'],
    ],
    ['区城管局', '9座中转站中已建成7座，还有2座试运行', ['A3.1 done 7座', 'A3.1 under_construction 2座']],
    // 建议请街道 is no street
    ['区应急局', '农房修缮卡在手续不全，建议请街道一起办', ['A6 status blocked']],
    ['区应急局', '西坪镇农房修缮18户', ['A6.1 done 18户 西坪镇']],
    // how long something went on
    ['区城管局', '中转站抢修了3个多小时', ['A3 milestone']],
    ['区城管局', '昨天下冰雹，站里停电两个小时', ['ignore']],
    ['区应急局', '避险搬迁搬出来的31户', ['A6.2 done 31户']],
    ['区卫健局', '供氧机配齐70个卫生室', ['A8.1 done 70个']],
    // how round the figure behind it is names no matter
    ['区住建局', '签约昨天破千了，1013户', ['A5.1 done 1013户']],
    ['区住建局', '签约破千大关，目前1013户', ['A5.1 done 1013户']],
    ['区农业局', '大棚慢主要是雨水多，材料进不去', ['A7 status blocked']],
    ['区农业局', '大棚偏慢是因为缺工人', ['A7 status blocked']],
    // what is solved is no trouble any more; what is hard to solve is
    ['区农业局', '大棚存在的困难和问题已全部解决', ['ignore']],
    ['区农业局', '大棚存在的困难一时难以解决', ['A7 status blocked']],
    // 建 of 在建 is no name of what is counted otherwise
    ['区城管局', '完工5座、在建3座', ['A3.1 done 5座', 'A3.1 under_construction 3座']],
  ])('%s: %s', (unit, says, want) => expect(parse(unit, says)).toEqual(want));
});

describe('what the covering letter asks to be told of', () => {
  it.each([
    ['将项目进度、存在问题、需协调事项', ['项目进度', '存在问题', '需协调事项']],
    ['将进展情况、存在的困难问题及下一步打算', ['进展情况', '存在的困难问题', '下一步打算']],
  ])('%s', (what, parts) => {
    const letter = LIST.replace('一、工程建设', `各单位每月25日前${what}报区政府督查室。\n一、工程建设`);
    expect(readLedger(letter, 'A').rules?.parts).toEqual(parts);
  });
});

describe('an order without 请', () => {
  it.each([
    ['大棚月底就到期了，28日前拿个赶工方案出来', true],
    ['大棚拿了个方案出来', false],
  ])('%s: %s', (says, wanted) => expect(isDemand(says)).toBe(wanted));
});

describe('rows by places that no ledger names (rule 11)', () => {
  it.each<[says: string, want: string[]]>([
    ['驿站分布：东坊2座、江湾2座、云坪1座，合计6座', ['ask']],
    ['驿站分布：江湾2座、云坪1座，合计3座', ['A4.1 done 3座']],
    ['驿站建成情况：东坊2座，江湾2座，云坪1座，合计5座', ['A4.1 done 5座']],
    ['驿站东坊2座、江湾2座、云坪1座，共5座', ['A4.1 done 5座']],
    ['驿站东坊2座、江湾2座、云坪1座，共6座', ['ask']],
  ])('%s', (says, want) => expect(parse('区园林局', says)).toEqual(want));
});
