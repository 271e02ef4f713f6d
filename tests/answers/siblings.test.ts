import { describe, expect, it } from 'vitest';
import { amongSiblings, withOwnDay } from '../../src/bot/answers/siblings.js';
import type { Item } from '../../src/model/ledger.js';
import { readQuestion } from '../../src/parsers/question/read.js';
import { sampleLedger } from './sample.js';

const base = sampleLedger();

function item(id: string, text: string, day?: string): Item {
  const [first] = base.items;
  if (!first) throw new Error('the sample ledger has items');
  const deadlines = day === undefined ? [] : [{ day, text: day, formal: false }];
  const parent = id === 'A9' ? {} : { parent: 'A9' };
  return { ...first, ...parent, id, code: id.slice(1), title: text, text, targets: [], objects: [], deadlines };
}

const ITEMS = [
  item('A9', '推进澄湖科创园建设'),
  item('A9(1)', '组织专题会议论证'),
  item('A9(2)', '3月底前编完澄湖科创园实施方案', '2024-03-31'),
  item('A9(3)', '10月底前建成主楼', '2024-10-31'),
];
const ledger = { ...base, items: ITEMS };

function found(id: string, topic: string, cover: number) {
  const one = ITEMS.find((own) => own.id === id);
  if (!one) throw new Error(`no item ${id}`);
  return { ledger, item: one, aims: [], topic, line: false, score: cover, cover };
}

describe('sub-items of one parent', () => {
  it.each([
    ['科创园10月底前要干完啥', 'A9(2)', '科创园', 1, ['A9(3)']],
    ['科创园主楼什么时候建成', 'A9(2)', '科创园主楼', 0.6, ['A9(3)']],
    ['科创园方案编完没', 'A9(2)', '科创园方案', 1, ['A9(2)']],
    ['科创园10月份多少', 'A9(2)', '科创园', 1, ['A9(2)']],
  ])('%s', (text, id, topic, cover, ids) => {
    const query = readQuestion(text, { ledgers: [ledger], today: '2024-05-27' });
    if (!query) throw new Error('no question');
    expect(amongSiblings([found(id, topic, cover)], topic, query).map((part) => part.item.id)).toEqual(ids);
  });

  it('asked for a day, those with a day of their own', () => {
    const parts = ['A9', 'A9(1)', 'A9(3)'].map((id) => found(id, '科创园', 1));
    expect(withOwnDay(parts).map((part) => part.item.id)).toEqual(['A9(3)']);
    expect(withOwnDay(parts.slice(0, 2))).toHaveLength(2);
  });
});
