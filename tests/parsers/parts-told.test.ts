import { describe, expect, it } from 'vitest';
import { listenerOf } from '../support/listener.js';

/** Nowhere's list: houses with fittings, what is counted for the whole city beside one county, flows of a year, a place that begins like a unit. */
const LIST = `白沙市2024年重点任务责任清单
一、基础设施
1.集中供暖。建成换热站40座，新增供暖面积90万平方米。
责任领导：温副市长
责任单位：市供热中心
2.粮食仓储。新建粮仓容量12万吨，建设冷库70个。
责任领导：温副市长
责任单位：市粮食局、台前县
3.文旅消费。接待游客800万人次，实现旅游收入60亿元。
责任领导：温副市长
责任单位：市文旅局
4.营地建设。星湖营地建成开放。
责任领导：温副市长
责任单位：市文旅局、青溪县
5.果园提质。改造老果园7万亩。
责任领导：温副市长
责任单位：市农业局、各县
7.医院建设。青溪县人民医院住院楼建成投用。
责任领导：温副市长
责任单位：市卫健委、青溪县
6.电梯更新。既有小区加装电梯90部，更新老旧电梯40部，设备用房安装消防设备20座。
责任领导：温副市长
责任单位：市住建局
`;
const hear = listenerOf(LIST);

function parse(unit: string, text: string): string[] {
  const { action, facts } = hear(unit, text);
  const told = facts.map((fact) =>
    [
      fact.target ?? fact.item,
      fact.measure,
      fact.value === undefined ? '' : `${fact.value}${fact.unit ?? ''}`,
      fact.mode,
      fact.scope,
      fact.breakdown && Object.entries(fact.breakdown).join('/'),
    ]
      .filter(Boolean)
      .join(' '),
  );
  return action === 'record' ? told : [action, ...told];
}

describe('what is only a part of what the target counts', () => {
  it.each([
    // fitted out, and not there yet; what asks for the fittings counts them
    ['市供热中心', '换热站设备安装完8座', ['A1.1 under_construction 8座']],
    ['市供热中心', '换热站完成机电安装8座', ['A1.1 under_construction 8座']],
    ['市供热中心', '换热站8座设备安装完了', ['A1.1 under_construction 8座']],
    ['市供热中心', '换热站设备装了8座', ['A1.1 under_construction 8座']],
    ['市供热中心', '换热站建成8座', ['A1.1 done 8座']],
    ['市供热中心', '换热站土建完了14座，设备装了8座', ['A1 other 14座', 'A1 other 8座']],
    ['市住建局', '设备用房消防设备安装完成9座', ['A6.3 done 9座']],
    // the one county beside an office of the city has its part of what the city has to reach
    ['台前县', '冷库建好12个', ['A2.2 done 12个 台前县']],
    ['市粮食局', '冷库建好12个', ['A2.2 done 12个']],
    // the verb says which of the works it was
    ['市住建局', '电梯又换了三部', ['A6.2 done 3部 delta']],
    ['市住建局', '电梯又装好三部', ['A6.1 done 3部 delta']],
    // a building that the matter before it does not name, and one of the sender's own does
    ['青溪县', '星湖营地道路完工，住院楼封顶了', ['A4 milestone', 'A7 milestone']],
    // money spelt in characters
    ['青溪县', '星湖营地投了大概两千来万', ['A4 other 2000万元']],
    ['青溪县', '星湖营地投了三千万', ['A4 other 3000万元']],
    ['青溪县', '星湖营地投了一个多亿', ['A4 other 1亿元']],
    // what some days brought is no state of the year's count
    ['市文旅局', '5月1日至5日接待游客28万人次，收入3亿', ['A3.1 done 28万人次 delta', 'A3.2 done 3亿元 delta']],
    ['市文旅局', '五一期间接待游客28万人次，旅游收入3亿元', ['A3 other 28万人次', 'A3 other 3亿元']],
    ['市文旅局', '1月1日至5月10日接待游客300万人次', ['A3.1 done 300万人次']],
    // the next place is no unit of the figure before it
    ['市农业局', '老果园 青溪1.1 台前0.9 一共2', ['A5.1 done 2万亩 青溪县,1.1/台前县,0.9']],
    ['市农业局', '老果园各县 青溪1.1 台前0.9 一共2', ['A5.1 done 2万亩 青溪县,1.1/台前县,0.9']],
  ])('%s: %s', (unit, text, want) => expect(parse(unit, text)).toEqual(want));
});
