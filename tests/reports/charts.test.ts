import { describe, expect, it } from 'vitest';
import type { Item, Ledger, Target } from '../../src/model/ledger.js';
import { chartPng, chartSvg } from '../../src/reports/chart-png.js';
import { monthsChart, placesChart, sectionsChart } from '../../src/reports/charts.js';
import { FACTS, fact, LEDGER } from './sample.js';

const DAY = '2023-05-28';
const [ITEM, TARGET] = [LEDGER.items[0], LEDGER.items[0]?.targets[0]] as const;

function aimed(): { ledger: Ledger; item: Item; target: Target } {
  if (!ITEM || !TARGET) throw new Error('the sample has no target');
  return { ledger: LEDGER, item: ITEM, target: TARGET };
}

const rows = fact(
  { item: 'X1', target: 'X1.1', measure: 'done', value: 9, unit: '个', breakdown: { 清河区: 4, 东湖区: 5 } },
  '2023-05-26T09:00:00+08:00',
);
const state = { ledger: LEDGER, facts: FACTS, reported: new Set<string>(), closed: new Set<string>() };
const listed = { ...state, facts: [...FACTS, rows] };

describe('pictures say what their words say', () => {
  it('sections: targets by light, those without a figure apart', () => {
    const chart = sectionsChart(state, DAY);
    expect(chart?.text).toBe(
      '截至5月28日，一、宜居：绿灯1个、没有上报数1个；二、便民：没有上报数1个。进度灯按序时进度推算。',
    );
    expect(chart?.option.series).toMatchObject([
      { name: '绿灯', data: [1, null] },
      { name: '黄灯', data: [null, null] },
      { name: '红灯', data: [null, null] },
      { name: '没有上报数', data: [1, 1] },
    ]);
  });

  it('months: a month without a figure is a gap; 序时进度 beside', () => {
    const chart = monthsChart(state, aimed(), DAY);
    expect(chart?.text).toBe(
      '新建口袋公园：4月3个、5月5个，1月、2月、3月没有上报数。按序时进度到5月28日应为4.85个，目标12个。',
    );
    expect(chart?.option.series).toMatchObject([
      { data: [null, null, null, 3, 5] },
      { data: [0.99, 1.91, 2.93, 3.92, 4.85] },
    ]);
  });

  it('places: the largest first, none that was not listed', () => {
    const chart = placesChart(listed, aimed(), DAY);
    expect(chart?.text).toBe('新建口袋公园：东湖区5个、清河区4个（截至5月26日）。没有列出的县区不等于没有。');
    expect(chart?.option).toMatchObject({ yAxis: { data: ['东湖区', '清河区'] }, series: [{ data: [5, 4] }] });
  });

  it.each([
    ['sections', () => sectionsChart({ ...state, ledger: { ...LEDGER, items: [] } }, DAY)],
    ['months', () => monthsChart({ ...state, facts: [] }, aimed(), DAY)],
    ['places', () => placesChart(state, aimed(), DAY)],
  ])('%s: no picture where there is nothing to show', (_, draw) => expect(draw()).toBeNull());
});

describe('drawing', () => {
  it('has the words in the SVG, and the same PNG for the same figures', async () => {
    const chart = placesChart(listed, aimed(), DAY);
    if (!chart) throw new Error('no chart');
    expect(await chartSvg(chart)).toMatch(/东湖区[\s\S]*清河区|清河区[\s\S]*东湖区/u);
    const [one, two] = [Buffer.from(await chartPng(chart)), Buffer.from(await chartPng(chart))];
    expect(one.subarray(1, 4).toString()).toBe('PNG');
    expect([one.readUInt32BE(16), one.readUInt32BE(20)]).toEqual([2 * chart.width, 2 * chart.height]);
    expect(Buffer.compare(one, two)).toBe(0);
  });

  it('draws Chinese characters with the font of the package, not boxes', async () => {
    const chart = placesChart(listed, aimed(), DAY);
    if (!chart) throw new Error('no chart');
    const other = {
      ...chart,
      option: { ...chart.option, yAxis: { type: 'category', inverse: true, data: ['西湖区', '清江区'] } },
    };
    // A missing font gives the same picture for any other characters.
    expect(Buffer.compare(Buffer.from(await chartPng(chart)), Buffer.from(await chartPng(other)))).not.toBe(0);
  });
});
