import { describe, expect, it } from 'vitest';
import { countedAs } from '../../src/bot/answers/find.js';
import { ofUnitAsked } from '../../src/bot/answers/narrowest.js';
import { objectAsked } from '../../src/bot/answers/object.js';
import type { Part } from '../../src/bot/answers/part.js';
import type { Item, Target } from '../../src/model/ledger.js';
import { readQuestion } from '../../src/parsers/question/read.js';
import { sampleLedger } from './sample.js';

const ledger = sampleLedger();
const [first] = ledger.items;
if (!first) throw new Error('no item');

const target = (metric: string, value: number, unit: string): Target => ({
  id: `A1.${metric}`,
  metric,
  op: '>=',
  value,
  unit,
  counts: 'done',
});

const partOf = (text: string, targets: Target[], topic = ''): Part => {
  const item: Item = { ...first, title: text, text, targets, objects: [] };
  return { ledger, item, aims: [], topic, line: false, score: 1, cover: 1 };
};

const asked = (text: string) => {
  const query = readQuestion(text, { ledgers: [ledger], today: '2024-05-27' });
  if (!query) throw new Error(text);
  return query;
};

describe('a thing that none of the targets of its item counts', () => {
  const walls = partOf('修缮历史建筑25处,推进古城墙保护工程。', [target('修缮历史建筑', 25, '处')]);
  const rivers = partOf('国控断面优良比例达到85%,全面消除劣V类断面', [target('国控断面优良比例', 85, '%')]);
  const clinics = partOf('建设省级中医专科中心3个,实现乡镇卫生院中医馆全覆盖。', [target('省级中医专科中心', 3, '个')]);
  it.each([
    ['古城墙修得怎么样', walls, '古城墙'],
    ['劣五类断面消除了吗', rivers, '劣五类断面消除'],
    ['中医馆建了多少', clinics, '中医馆'],
    ['历史建筑修得怎么样', walls, undefined],
    ['专科中心建了几个', clinics, undefined],
  ])('%s', (text, part, thing) =>
    expect(objectAsked({ ...part, topic: asked(text).topics[0] ?? '' }, asked(text))).toBe(thing),
  );
});

describe('the unit that is asked for', () => {
  const aims = [target('改造城中村', 4, '个'), target('安置群众', 2100, '户')].map((one) => ({
    ledger,
    item: first,
    target: one,
  }));
  it.each([
    ['城中村安置了多少户', ['安置群众']],
    ['城中村改造几个', ['改造城中村', '安置群众']],
    ['城中村改造多少个 安置多少户', ['改造城中村', '安置群众']],
    ['城中村怎么样', ['改造城中村', '安置群众']],
  ])('%s', (text, names) => expect(ofUnitAsked(aims, text).map((aim) => aim.target.metric)).toEqual(names));

  it('chooses between two matters of one item', () => {
    const parts = aims.map((aim) => ({ ...partOf('', []), aims: [aim] }));
    const query = { ...asked('城中村安置了多少户'), topics: ['城中村', '安置'] };
    expect(countedAs(parts, query).flatMap((part) => part.aims.map((aim) => aim.target.metric))).toEqual(['安置群众']);
  });
});
