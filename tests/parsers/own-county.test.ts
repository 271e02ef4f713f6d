import { describe, expect, it } from 'vitest';
import { listenerOf } from '../support/listener.js';

/** Nowhere's promises: a city leader's, and those of two counties on matters that sound alike. */
const PROMISES = `云岭市能力作风建设年活动承诺事项进展情况

一、市领导

(一)方圆 市委常委、常务副市长

1.实施“7131”投资促进计划。完成重点项目年度投资900亿元以上。(办结时限:2024年12月)

推进情况:完成投资310亿元。

二、各县主要负责人

(一)高远 石桥县委书记

1.列入“7131”计划的石桥项目,完成年度投资60亿元。(办结时限:2024年9月)

推进情况:完成投资21亿元。

2.教育均等化。完成石桥三中建设。(办结时限:2024年9月)

推进情况:石桥三中基础完成。

(二)江月 青溪县委书记

1.灾后重建项目。对柳镇小学教学楼灾后重建。(办结时限:2024年9月)

推进情况:教学楼主体正在施工。
`;
const hear = listenerOf(PROMISES);

describe('whose matter it is, where two sound alike', () => {
  it.each([
    // a county means its own promise rather than the city's
    ['石桥县', '7131项目投了26.4亿', ['A2-1.1 done 26.4亿元']],
    ['青溪县', '柳镇小学教学楼封顶了', ['A2-2.1 milestone']],
    // what begins with another county's name is there, and none of one's own
    ['青溪县', '石桥三中封顶了', ['A2-1.2 milestone']],
    ['青溪县', '石桥三中教学楼封顶了', []],
    // what another county promised is never of one's own, though nothing says which county
    ['石桥县', '小学教学楼灾后重建开工5栋，完工2栋', []],
    ['青溪县', '小学教学楼灾后重建完工2栋', ['A2-2.1 done 2栋']],
  ])('%s: %s', (unit, text, want) =>
    expect(
      hear(unit, text).facts.map(
        ({ item, measure, value, unit: said }) => `${item} ${measure}${value === undefined ? '' : ` ${value}${said}`}`,
      ),
    ).toEqual(want),
  );
});

/** A district that is printed by its short name in the post, and in full among the places of the figures. */
const ZONE = `云岭市能力作风建设年活动承诺事项进展情况

一、各县区主要负责人

(一)高远 示范区党工委书记

1.推进项目建设。完成年度投资60亿元。(办结时限:2024年9月)

推进情况:完成投资21亿元。其中,城乡一体化示范区21亿元。

2.整治井盖。整治井盖900个。(办结时限:2024年9月)

推进情况:已完成300个。其中,城乡一体化示范区120个、石桥县180个。
`;

it('a zone under its other name is the one whose promise it is: nothing narrower', () => {
  const [fact] = listenerOf(ZONE)('示范区', '示范区完成年度投资38亿元').facts;
  expect(fact).toMatchObject({ item: 'A1-1.1', value: 38 });
  expect(fact?.scope).toBeUndefined();
});

/** One target of a share, of the one thing that the item is about. */
const STREET = `云岭市能力作风建设年活动承诺事项进展情况

一、各县区主要负责人

(一)高远 石桥县委书记

1.临河大街南延基础设施路面工程完成50%。

推进情况:已完成道路清场工作。
`;

it('a share of the one thing that the target is of is a figure of the target', () => {
  const [fact] = listenerOf(STREET)('石桥县', '临河大街南延路面完成15%').facts;
  expect(fact).toMatchObject({ target: 'A1-1.1.1', value: 15 });
  expect(fact?.object).toBeUndefined();
});
