import { describe, expect, it } from 'vitest';
import type { Told } from '../support/facts.js';
import { line, said, TOLD, talk } from './sample.js';

const batches = [
  line('“签约一批”项目20个', { object: '“签约一批”项目', value: 20, unit: '个' }),
  line('已开工15个', { object: '“签约一批”项目', value: 15, unit: '个' }),
  line('签约项目开工率75%', { measure: 'rate', value: 75, unit: '%' }),
  line('“开工一批”项目40个', { object: '“开工一批”项目', value: 40, unit: '个' }),
  line('已投产18个', { object: '“开工一批”项目', value: 18, unit: '个' }),
  line('开工项目投产率45%', { measure: 'rate', value: 45, unit: '%' }),
  line('“投产一批”项目30个', { object: '“投产一批”项目', value: 30, unit: '个' }),
  line('已达效24个', { object: '“投产一批”项目', value: 24, unit: '个' }),
  line('投产项目达效率80%', { measure: 'rate', value: 80, unit: '%' }),
];
const published = () => talk('2024-05-27', undefined, 1, undefined, batches);

describe('of several rates', () => {
  it('those that were named alone are put together, from their counts', async () => {
    const answer = await said(published(), '签约一批和开工一批合起来转化率多少');
    expect(answer).toContain('33/60');
    expect(answer).toContain('55%');
    expect(answer).not.toContain('57/90');
  });

  it('none is added to another', async () => {
    const answer = await said(published(), '签约项目开工率和投产项目达效率加起来多少');
    expect(answer).toContain('39/50');
    expect(answer).not.toContain('155');
  });

  it('none is added to another where the counts behind them are not known', async () => {
    const rates = batches.filter(({ unit }) => unit === '%');
    const answer = await said(
      talk('2024-05-27', undefined, 1, undefined, rates),
      '签约项目开工率和投产项目达效率加起来多少',
    );
    expect(answer).toContain('不能相加');
    expect(answer).not.toContain('155');
  });
});

describe('figures that no target counts', () => {
  const lines = [
    line('重点项目共312个', { object: '重点项目', value: 312, unit: '个' }),
    { ...line('纳入库内的重点项目有298个', { object: '重点项目', value: 298, unit: '个' }), item: 'A1' },
  ];
  it('312个还是298个: each with the words it stands in, never chosen between', async () => {
    const answer = await said(talk('2024-05-27', undefined, 1, undefined, lines), '重点项目到底312个还是298个');
    expect(answer).toContain('312个：7');
    expect(answer).toContain('298个：1');
  });
});

describe('after figures that were shown together', () => {
  const both: Told[] = [
    ...TOLD,
    { target: 'A3.2', value: 210, unit: '套', reporter: '小魏', at: '2024-05-23T10:00:00+08:00' },
  ];
  it('一共多少 of two things that are counted differently is no sum', async () => {
    const say = talk();
    await say('乡村公路和危桥哪个进度快');
    expect(await said(say, '一共多少')).not.toContain('37.5');
  });

  it('高了几个点 is what the month brought', async () => {
    const say = talk('2024-05-27', both);
    await say('垃圾收运率');
    await say('上个月呢');
    expect(await said(say, '高了几个点')).toContain('0.7');
  });

  it('八个方面里头哪个项数最多: the parts of the list', async () => {
    const say = talk();
    await say('住房难有哪几项');
    expect(await said(say, '三个方面里头哪个项数最多')).toContain('破解清洁难：4项');
  });
});

describe('what the text of an item names beside its targets', () => {
  it('a matter told of by one of its figures is reported, though not by the one that is asked for', async () => {
    const say = talk('2024-05-27', [
      { target: 'A1.1', value: 18, unit: '公里', reporter: '老周', at: '2024-05-20T10:00:00+08:00' },
    ]);
    await say('危桥改了几座');
    const answer = await said(say, '这个月报没报');
    expect(answer).toContain('已经上报');
    expect(answer).toContain('危桥没有上报');
  });
});
