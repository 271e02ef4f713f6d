import { describe, expect, it } from 'vitest';
import { dutiesOf, isOthers, joinDuties } from '../../src/bot/duties.js';
import { readLedger } from '../../src/parsers/documents/read.js';

/** Nowhere's list; one county is named by its government only, the others by 各县区. */
const LIST = `南坪市2024年重点任务责任清单
一、水利建设
1.农田灌溉。新建泵站40座。
责任单位：市水利局、各县区政府
2.堤防加固。加固堤防30公里。
责任单位：市水利局、松岗县人民政府
3.渔业码头。新建渔业码头2座。
责任单位：市渔业局
`;
const ledger = readLedger(LIST, 'A');
const ofUnit = (unit: string) => dutiesOf({ name: '', role: 'liaison', unit }, [ledger]);

describe('what a county answers for (rule 12)', () => {
  it('a government names its county', () =>
    expect(ledger.places).toEqual([{ name: '松岗县', aliases: ['松岗', '松岗县人民政府'], kind: '县' }]));
  it.each([
    ['松岗县', '松岗县', ['part', 'own', 'part']],
    ['松岗县人民政府', '松岗县', ['part', 'own', 'part']],
    ['白石区', '白石区', ['part', 'none', 'part']],
    ['白石区政府', '白石区', ['part', 'none', 'part']],
    ['白石湾景区', undefined, ['none', 'none', 'none']],
    ['市水利局', undefined, ['own', 'own', 'none']],
  ])('%s', (unit, place, wanted) => {
    const duties = ofUnit(unit);
    expect(duties.place).toBe(place);
    expect(['A1', 'A2', 'A3'].map((id) => duties.dutyOf(id))).toEqual(wanted);
  });
});

it('a county tells of its own part; of another county only who stands in for both (rule 12)', () => {
  const [here, there] = [ofUnit('松岗县'), ofUnit('白石区')];
  const of = (scope?: string) => ({ item: 'A1', ...(scope && { scope }) });
  const answers = [of(), of('松岗县'), of('白石区')].map((fact) => isOthers(here, fact));
  expect(answers).toEqual([false, false, true]);
  expect(isOthers(joinDuties(here, [there]), of('白石区'))).toBe(false);
  expect(isOthers(joinDuties(here, [ofUnit('市水利局')]), of('白石区'))).toBe(false);
  expect(isOthers(ofUnit('市水利局'), of('白石区'))).toBe(false);
  expect(isOthers(ofUnit('市渔业局'), of())).toBe(true);
});

describe('which names are districts', () => {
  it.each(['磨山区', '瓷城区', '西城区'])('%s', (unit) => expect(ofUnit(unit).place).toBe(unit));
  it.each(['深山区', '革命山区', '中心城区', '老城区'])('%s', (unit) => expect(ofUnit(unit).place).toBeUndefined());
});

it('a district whose name is a common word is known by the post of its head', () => {
  const promises = `铁岭山市领导干部公开承诺事项进展情况
一、县区主要负责人
(一)佟某某 矿区区委书记
1.改造棚户区1450户。(办结时限:2024年12月)
推进情况:完成860户。
(二)关某某 郊区区长
1.改造旱厕1200座。(办结时限:2024年10月)
推进情况:完成735座。
`;
  const { places, items } = readLedger(promises, 'B');
  expect(places.map(({ name }) => name)).toEqual(['矿区', '郊区']);
  expect(items.map(({ units }) => units)).toEqual([['矿区'], ['郊区']]);
});
