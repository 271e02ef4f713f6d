import { describe, expect, it } from 'vitest';
import { viewOf } from '../../src/bot/world.js';
import { readLedger } from '../../src/parsers/documents/read.js';
import { parseMessage } from '../../src/parsers/parse.js';
import { NOTICE } from '../support/town.js';

const view = viewOf([readLedger(NOTICE, 'A')]);

function parse(text: string, unit?: string) {
  const person =
    unit === undefined ? { name: '', role: 'supervisor' as const } : { name: '', unit, role: 'liaison' as const };
  const duties = view.dutiesOf(person);
  return parseMessage(text, {
    today: '2024-05-14',
    index: view.index,
    vocabulary: view.vocabulary,
    ledgers: ['A'],
    role: person.role,
    dutyOf: duties.dutyOf,
    own: duties.own,
    recent: [],
    ...(duties.place === undefined ? {} : { place: duties.place }),
  });
}

describe('a message from its words alone', () => {
  it.each([
    ['乡村道路累计36.5公里', '市交通局', 'record'],
    ['背街小巷完成33条', '市城管局', 'pend'],
    ['公交车更新600台', '市交通局', 'ask'],
    ['又完成5个', '市住建局', 'record'],
    ['乡村道路修了多少', undefined, 'answer'],
    ['6月底前请住建局把背街小巷完成30条', undefined, 'instruct'],
    ['收到', '市交通局', 'ignore'],
    ['石桥县垃圾收运率97%，青溪那边忙着呢', '石桥县', 'record'],
    ['青溪县垃圾收运率97%', '石桥县', 'pend'],
    ['青溪县垃圾收运率好像97%', '石桥县', 'ignore'],
    ['【秘密】清单12份', '市交通局', 'decline'],
    ['第7项申请延期到2025年3月底', '市卫健委', 'pend'],
    ['这条作废', '市卫健委', 'withdraw'],
    ['明天天气怎么样', undefined, 'decline'],
  ])('%s (%s) is %s', (text, unit, action) => expect(parse(text, unit).action).toBe(action));

  it('tells its steps', () => {
    const steps: string[] = [];
    const duties = view.dutiesOf({ name: '', role: 'supervisor' });
    parseMessage(
      '乡村道路36公里',
      {
        today: '2024-05-14',
        index: view.index,
        vocabulary: view.vocabulary,
        ledgers: ['A'],
        role: 'supervisor',
        dutyOf: duties.dutyOf,
        own: duties.own,
        recent: [],
      },
      (step) => steps.push(step),
    );
    expect(steps).toEqual(expect.arrayContaining(['normalise', 'question', 'statements', 'items']));
  });

  it.each([
    'x'.repeat(200_000),
    '完成'.repeat(50_000),
    '1、'.repeat(20_000),
    '(((((((((('.repeat(2000),
    "<script>alert(1)</script>'; drop table facts; --",
  ])('survives hostile text', (text) => {
    const started = performance.now();
    expect(parse(text).facts.filter(({ measure }) => measure === 'done')).toEqual([]);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
