import { describe, expect, it } from 'vitest';
import { listenerOf } from '../support/listener.js';

/** Nowhere's list of lanes, skills, hospitals and a plant. */
const LIST = `枫溪市2024年重点任务责任清单
1.小巷。改造背街小巷176条、老旧小区333个。
责任单位：市住建局
2.技能。完成技能培训1.8万人，新增技能人才1.35万人、高技能人才2700人。
责任单位：市人社局
3.医院。加快建设市中医院国家中医药传承创新工程、市中心医院新院区、市第二中医院西扩项目，建成市传染病医院迁建项目。
责任单位：市卫生健康委
4.污水。建成投运东溪污水处理厂。
责任单位：市城管局
`;
const hear = listenerOf(LIST);
const told = (unit: string, text: string): string[] => {
  const { action, facts } = hear(unit, text);
  return facts.length === 0
    ? [action]
    : facts.map(({ target, item, object, measure, value, unit, milestone, status }) =>
        [target ?? item, object, measure, value === undefined ? (milestone ?? status) : `${value}${unit ?? ''}`]
          .filter((part) => part !== undefined)
          .join(' '),
      );
};

describe('how many figures follow is neither asked nor counted', () => {
  const both = ['A1.1 done 52条', 'A1.2 done 141个'];
  it.each<[string, string[]]>([
    ['报几个数：背街小巷52条，老旧小区改完141个', both],
    ['我先报几个数，背街小巷52条，老旧小区改完141个', both],
    ['报几条：背街小巷52条，老旧小区改完141个', both],
    ['说两个情况：背街小巷52条，老旧小区改完141个', both],
    ['这边有几项更新：背街小巷52条，老旧小区改完141个', both],
    ['给大家汇报几项进展 背街小巷52条，老旧小区改完141个', both],
    ['再补一下 背街小巷52条', ['A1.1 done 52条']],
    ['补一下：改造背街小巷52条', ['A1.1 done 52条']],
    // what asks still does
    ['背街小巷完成几条了', ['answer']],
    ['报了几项了', ['answer']],
  ])('%s', (text, wanted) => expect(told('市住建局', text)).toEqual(wanted));
});

describe('of persons and of 万 of them: the verb tells of which target', () => {
  it.each<[string, string[]]>([
    [
      '新增技能人才8860人 高技能1702人 培训18650人已经超了',
      ['A2.2 done 0.886万人', 'A2.3 done 1702人', 'A2.1 done 1.865万人'],
    ],
    ['高技能1702人，培训1.8万', ['A2.3 done 1702人', 'A2.1 done 1.8万人']],
    ['培训18650人，高技能1702人', ['A2.1 done 1.865万人', 'A2.3 done 1702人']],
  ])('%s', (text, wanted) => expect(told('市人社局', text)).toEqual(wanted));
});

describe('the end of one name is not that name where another has the words too', () => {
  it.each<[string, string[]]>([
    ['中医院完成七成', ['A3 中医院 rate 70%']],
    ['中医院传承创新工程主体完成七成', ['A3 中医院 rate 70%']],
    ['二中医院西扩完成七成', ['A3 市第二中医院 rate 70%']],
    ['传染病医院完成七成', ['A3 市传染病医院迁建 rate 70%']],
  ])('%s', (text, wanted) => expect(told('市卫生健康委', text)).toEqual(wanted));
});

describe('a trial run has happened', () => {
  it.each<[string, string, string[]]>([
    ['市城管局', '东溪污水厂通水调试了', ['A4 东溪污水厂 milestone 通水调试']],
    ['市城管局', '东溪污水厂正在调试', ['A4 东溪污水厂 status in_progress']],
  ])('%s：%s', (unit, text, wanted) => expect(told(unit, text)).toEqual(wanted));
});
