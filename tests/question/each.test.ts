import { describe, expect, it } from 'vitest';
import { readLedger } from '../../src/parsers/documents/read.js';
import { readQuestion } from '../../src/parsers/question/read.js';
import { NOTICE } from '../support/town.js';

const ledger = readLedger(NOTICE, 'A');
const read = (text: string) => readQuestion(text, { ledgers: [ledger], today: '2024-05-14' });

describe('what is asked, where one word alone would mislead', () => {
  it.each([
    // each to its own target, not one to the other
    ['老旧小区和背街小巷各差多少', { ask: 'gap', topics: ['老旧小区', '背街小巷'] }],
    ['老旧小区和背街小巷差多少', { ask: 'difference' }],
    // people of the matter of the talk, not those who answer for it
    ['石桥筛了多少人', { ask: 'value', places: ['石桥县'] }],
    ['石桥有多少人负责', { ask: 'count' }],
    ['哪个最危险', { ask: 'rank', order: 'least' }],
    ['4项是交通局管的吧', { ask: 'who', items: ['A4'] }],
    ['户厕归农业农村局管吗', { ask: 'who', topics: ['户厕'] }],
    ['交通局管什么', { ask: 'list' }],
    // which were told of, not how many there are
    ['白秋实手上哪几项报了5月的', { ask: 'reported' }],
    ['哪些目标已经达到了', { ask: 'list', state: 'reached' }],
    ['月报是不是30号前交', { ask: 'rule', rules: ['day'] }],
    ['晚两天行不行', { ask: 'rule', rules: ['restDay'] }],
    ['灯是按什么算的', { ask: 'rule', rules: ['lights'] }],
    ['老旧小区为啥是黄灯', { ask: 'reason' }],
    ['户厕农业农村报了没', { ask: 'reported', topics: ['户厕'] }],
    ['垃圾收运率够96了吗', { topics: ['垃圾收运率'] }],
    ['老旧小区哪年完工', { ask: 'deadline' }],
    // a limit that is the matter itself, and its day
    ['审批时限压到几天了', { ask: 'value' }],
    ['审批时限什么时候到期', { ask: 'deadline' }],
    ['户厕石桥和青溪谁完成得好', { ask: 'compare' }],
  ])('%s', (text, want) => expect(read(text)).toMatchObject(want));

  it.each(['白秋实和高志远谁干得好', '哪个局长最差劲'])('%s judges people', (text) =>
    expect(read(text)?.ask).toBe('decline'),
  );
});
