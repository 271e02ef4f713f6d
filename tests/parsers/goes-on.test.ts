import { describe, expect, it } from 'vitest';
import { listenerOf } from '../support/listener.js';

/** Nowhere's list: targets of which one has the verb and another one the count, pipes of many kinds, a line to another city. */
const LIST = `岚湾市2024年重点任务责任清单
一、向海兴工
1.清洁能源。海上风电并网30万千瓦，建成渔光互补项目3个。
责任单位：市发改委
2.城市管网。新建供水管网40公里、供热管网10公里、天然气管网15公里。
责任单位：市城管局
3.长输管道。建成岚湾至周口输气管道。
责任单位：市发改委
4.滨海步道。建成步道36公里、驿站12个。
责任单位：市文旅局
5.矿山退出。关闭退出小矿山26家。
责任单位：市资源局
6.海洋牧场。新建海洋牧场2处。
责任单位：市渔业局、北屿县、青岩区
7.绿色出行。更新新能源公交车40台、出租车300台。
责任单位：市交通局
8.国土绿化。森林抚育42万亩，人工造林3.6万亩。
责任单位：市林业局
9.热网改造。改造二次供热管网88公里，新建停车位2000个。
责任单位：市住建局
`;
const hear = listenerOf(LIST);

/** "target measure value unit scope" of each fact, after the action where it is not `record`. */
function parse(unit: string, text: string): string[] {
  const { action, facts } = hear(unit, text);
  const told = facts.map(({ target, item, measure, value, unit: said, scope, object, status }) =>
    [target ?? item, measure, value === undefined ? status : `${value}${said ?? ''}`, scope ?? object]
      .filter(Boolean)
      .join(' '),
  );
  return action === 'record' ? told : [action, ...told];
}

describe('what goes on from the clause before it', () => {
  it.each([
    // counted in what the target of its verb cannot be
    ['市发改委', '渔光互补开工2个并网1个', ['A1.2 started 2个', 'A1.2 done 1个']],
    ['市发改委', '风电并网18万千瓦，渔光互补开工2个', ['A1.1 done 18万千瓦', 'A1.2 started 2个']],
    // what it was a month before
    ['市文旅局', '步道通了6.2公里，上个月5.1', ['A4.1 done 6.2公里', 'A4.1 done 5.1公里']],
    // the thing itself, whatever else of another's name stands beside it
    ['市交通局', '出租车新能源更新155台，公交40台已全部到位', ['A7.2 done 155台', 'A7.1 done 40台']],
    // a work of its own is no part of the one before it
    ['市林业局', '森林抚育26.8万亩，造林3.1万亩', ['A8.1 done 26.8万亩', 'A8.2 done 3.1万亩']],
    // 二次 is a name
    ['市住建局', '二次网改了47公里', ['A9.1 done 47公里']],
    ['市住建局', '停车位2000个任务，划好680个', ['A9.2 done 680个']],
    // how many matters are told of, one by one
    [
      '市城管局',
      '管网三项：供水22.6公里、供热4.1公里、天然气8公里',
      ['A2.1 done 22.6公里', 'A2.2 done 4.1公里', 'A2.3 done 8公里'],
    ],
    // a line to another city is no visit there
    ['市发改委', '岚湾到周口输气管道焊了86公里', ['A3 done 86公里']],
    ['市发改委', '去周口看了，焊了86公里', ['ignore']],
    // a lot of the works
    ['市文旅局', '步道一标段9.6公里铺完，二标段没动', ['A4.1 done 9.6公里', 'A4 status not_started 二标段']],
    // a county that the list does not name, beside others of the city
    ['沙河县', '我县关闭小矿山11家', ['A5.1 done 11家 沙河县']],
  ])('%s: %s', (unit, text, wanted) => {
    expect(parse(unit, text)).toEqual(wanted);
  });
});
