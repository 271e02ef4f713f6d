import type { Turn } from './talks.js';

/** How a figure came to be wrong, told with the right one behind it. */
export const SLIPPED: Record<string, Turn[]> = {
  'a bare figure puts right what was told singly, in the unit that it was told in (rule 14)': [
    { who: '石桥联络员', says: '户厕6900户', action: 'record', facts: [{ target: 'A6.1', value: 0.69 }] },
    { who: '石桥联络员', says: '说错了，6980', action: 'correct', facts: [{ value: 0.698, unit: '万户' }] },
    { who: '石桥联络员', says: '又核了下，少报20，应是7000', action: 'correct', facts: [{ value: 0.7 }] },
    { who: '石桥联络员', says: '应为7050', action: 'correct', facts: [{ value: 0.705 }] },
  ],
  'a figure said again without the 万 that was too much, and one that is as far off, is not taken as it stands (rule 11)':
    [
      { who: '农业联络员', says: '户厕累计完成11000万户', action: 'ask' },
      { who: '农业联络员', says: '11000', action: 'record', facts: [{ target: 'A6.1', value: 1.1, unit: '万户' }] },
      { who: '农业联络员', says: '户厕累计完成12000万户', action: 'ask' },
      { who: '农业联络员', says: '是13000万户', action: 'ask' },
    ],
  'what was counted twice is taken off, or leaves the figure that is said (rule 14)': [
    { who: '农业联络员', says: '户厕1.2万户', action: 'record' },
    { who: '农业联络员', says: '户厕又改了600户', action: 'record' },
    {
      who: '农业联络员',
      says: '刚才那600户里有50户重复了，实际新增550户',
      action: 'correct',
      facts: [{ target: 'A6.1', value: 0.055, mode: 'delta' }],
    },
    { who: '卫健联络员', says: '托位1300个', action: 'record' },
    { who: '卫健联络员', says: '有20个重复了', action: 'correct', facts: [{ target: 'A7.1', value: 1280 }] },
  ],
  'which one had been too much is said behind the figure that is right (rule 14)': [
    { who: '交通联络员', says: '桥梁10座', action: 'record' },
    {
      who: '交通联络员',
      says: '桥梁更正，是9座，有1座还没验收',
      action: 'correct',
      facts: [{ target: 'A1.2', value: 9 }],
    },
    { who: '市领导', says: '桥梁多少座了', action: 'answer', has: ['9/15'] },
  ],
  'of the quoted figures the one that is named is taken back (rule 14)': [
    { who: '交通联络员', says: '乡村道路55公里，桥梁11座', action: 'record', id: 'both' },
    { who: '交通联络员', says: '桥梁数撤一下，监理还没签字', action: 'withdraw', replyTo: 'both' },
    { who: '市领导', says: '乡村道路多少公里', action: 'answer', has: ['55/120'] },
    { who: '市领导', says: '桥梁完成几座', action: 'answer', has: ['没有上报'] },
  ],
  'what it held too much of, a nought too many, and the exact figure behind a rough one (rule 14)': [
    { who: '住建联络员', says: '老旧小区完工30个', action: 'record' },
    {
      who: '住建联络员',
      says: '等下，30是含青溪在建的，完工应该25',
      action: 'correct',
      facts: [{ target: 'A4.1', value: 25 }],
    },
    { who: '市领导', says: '老旧小区完工几个', action: 'answer', has: ['25/48'], lacks: ['30'] },
    { who: '住建联络员', says: '背街小巷320条', action: 'record' },
    { who: '住建联络员', says: '打多了个0，32', action: 'correct', facts: [{ target: 'A4.2', value: 32 }] },
    { who: '住建联络员', says: '断头路打通1条，望山路通电了', action: 'record' },
    { who: '督查室', says: '望山路送电没', action: 'answer', has: ['通电'] },
    { who: '市领导', says: '背街小巷多少', action: 'answer', has: ['32/70'] },
    { who: '市领导', says: '老旧小区完工几个', action: 'answer', has: ['25/48'] },
    { who: '卫健联络员', says: '托位1300个左右', action: 'record', facts: [{ value: 1300, qualifier: 'approx' }] },
    {
      who: '卫健联络员',
      says: '准确数1318',
      action: 'correct',
      facts: [{ target: 'A7.1', value: 1318 }],
      lacks: ['约'],
    },
  ],
};
