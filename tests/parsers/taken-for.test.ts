import { describe, expect, it } from 'vitest';
import { listenerOf } from '../support/listener.js';

/** Nowhere's list: figures that stand near what is counted, and are something else. */
const LIST = `礁湾市2024年重点任务责任清单
一、城建
1.小区改造。改造老旧小区300个，处置问题楼盘20个。
责任单位：市住建局
2.河道治理。完成青溪河清淤，修缮涵洞。
责任单位：石礁县
二、民生
3.托位建设。新增婴幼儿托位3000个。
责任单位：市卫健委
4.技能培训。开展技能培训16万人次，新增高技能人才3.6万人。
责任单位：市人社局
5.高效办成一件事。推出28个“一件事”套餐。
责任单位：市政务局
6.健身设施。新建健身工程100处。
责任单位：市体育局
7.企业服务。新增包联服务企业2000家。
责任单位：市工信局
8.乡村道路。改造农村公路80公里，创建美丽县道15公里。
责任单位：市交通局
`;
const hear = listenerOf(LIST);
const told = (unit: string, text: string): string[] =>
  hear(unit, text).facts.map(({ target, item, measure, value, unit: counted = '' }) =>
    [target ?? item, measure, value === undefined ? '' : `${value}${counted}`].join(' ').trim(),
  );
const done = (unit: string, text: string): string[] =>
  told(unit, text).filter((fact) => / (?:done|started) /u.test(fact));

describe('figures that are easily taken for the progress', () => {
  it.each<[string, string, string[]]>([
    // How many there are, and how many have their turn.
    ['市住建局', '老旧小区300个里边第一批118个，干完的89个', ['A1.1 done 89个']],
    ['市住建局', '老旧小区300个，首批118个，已完工89个', ['A1.1 done 89个']],
    // All there is, beside what is new.
    ['市卫健委', '托位新增1530个，全市托位总数已有1.2万个', ['A3.1 done 1530个']],
    ['市卫健委', '全市托位存量1.2万个', []],
    ['市卫健委', '托位新增80个，累计1530个', ['A3.1 done 1530个']],
    ['市人社局', '高技能人才：全市现有存量8.9万人，今年新增1.06万人', ['A4.2 done 1.06万人']],
    // Another kind of the same noun.
    ['市工信局', '包联企业累计录入1260家，全市规上企业一共1735家', ['A7.1 done 1260家']],
    // From above, of the whole province, or somebody else's set against ours.
    ['市工信局', '包联企业全省要求3000家，咱们任务2000，做到1310家', ['A7.1 done 1310家']],
    ['市体育局', '健身工程全省一共建了3200处，我市52处', ['A6.1 done 52处']],
    ['市政务局', '白沙那边一件事都上到25个了，咱才20个', ['A5.1 done 20个']],
    ['市政务局', '一件事套餐白沙上了25个，我们才20个', ['A5.1 done 20个']],
    // Looked through, and not there yet.
    ['市政务局', '28个一件事全部梳理完了，上线21个', ['A5.1 done 21个']],
    // Who pays for them.
    ['市体育局', '健身工程：市级财政支持60处，县里自建25处，完成的加起来41处', ['A6.1 done 41处']],
    // Whom it touches.
    ['市住建局', '问题楼盘累计处置14个，涉及的3120套房子都在办证', ['A1.2 done 14个']],
    // Works side by side on one road are none of them the road.
    ['市交通局', '美丽县道15公里，路面整修完6.2公里，绿化做了9公里', ['A8 done 9公里']],
    // Denied by asking where they should be.
    ['市住建局', '老旧小区哪有35个，才25个', ['A1.1 done 25个']],
    // A short form of the unit that was said before.
    ['市人社局', '16万人次的培训任务，分到县区12万，市直4万，眼下完成7.1万', ['A4.1 done 7.1万人次']],
    // Money without its unit.
    ['市交通局', '农村公路计划投资2.3亿，到位1.1亿，改了41公里', ['A8.1 done 41公里']],
    ['市体育局', '健身工程完成41处，钱到位了860万', ['A6.1 done 41处']],
  ])('%s: %s', (unit, text, wanted) => expect(done(unit, text)).toEqual(wanted));

  it('tells how long the works are to be as nothing that is done', () => {
    expect(done('石礁县', '青溪河清淤总长3200米，干了1750米')).toEqual(['A2 done 1750米']);
  });
});
