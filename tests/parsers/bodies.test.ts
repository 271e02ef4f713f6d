import { afterEach, describe, expect, it } from 'vitest';
import { bodyAliases, placeAliases, sameBody } from '../../src/parsers/bodies.js';
import { builtIn, useGazetteer } from '../../src/parsers/gazetteer.js';

describe('names of one body', () => {
  it.each([
    ['市人力资源社会保障局', '市人社局'],
    ['市人力资源和社会保障局', '人社局'],
    ['市发展改革委', '市发改委'],
    ['市发展和改革委员会', '发改委'],
    ['县住房城乡建设局', '县住建局'],
    ['市政务服务大数据局', '市政务服务和大数据管理局'],
    ['市政务服务大数据局', '市政务服大数据局'],
    ['市卫生健康委', '市卫健委'],
    ['市城管局', '市城市管理局'],
    ['市科学技术局', '市科技局'],
    ['市文化广电旅游局', '市文广旅局'],
    ['市市场监督管理局', '市市场监管局'],
    ['顺柳回族区', '顺柳区'],
    ['城乡一体化示范区', '示范区'],
  ])('%s = %s', (a, b) => {
    expect(sameBody(a, b)).toBe(true);
    expect(sameBody(b, a)).toBe(true);
  });
  it.each([
    ['市水利局', '县水利局'],
    ['市水利局', '市农业农村局'],
    ['市教育局', '市财政局'],
    ['县委编办', '县委办'],
    ['市公安局', '市安监局'],
    ['柳川县', '石庙县'],
    ['市交通运输局', '市供电公司'],
  ])('%s ≠ %s', (a, b) => expect(sameBody(a, b)).toBe(false));
});

describe('computed aliases', () => {
  afterEach(() => useGazetteer(builtIn));
  it.each([
    ['市人力资源社会保障局', ['市人社局', '人社局']],
    ['市发展改革委', ['市发改委', '发改委', '发展改革委']],
    ['市卫生健康委', ['市卫健委', '卫健委']],
    ['市供电公司', ['供电公司']],
  ])('%s', (name, some) => expect(bodyAliases(name)).toEqual(expect.arrayContaining(some)));
  it.each([
    ['柳川县', ['柳川']],
    ['泾县', []],
    ['顺柳回族区', ['顺柳区', '顺柳']],
    ['城乡一体化示范区', ['示范区', '一体化示范区']],
  ])('place %s', (name, names) => expect(placeAliases(name)).toEqual(names));
  it('another list can be taken', () => {
    useGazetteer({ departments: { 水上交通: ['水交'] }, places: { 柳川县: ['柳城'] } });
    expect(bodyAliases('市水上交通局')).toContain('市水交局');
    expect(placeAliases('柳川县')).toContain('柳城');
  });
});
