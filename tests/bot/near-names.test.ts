import { type NoticeTalk, talkOver } from '../support/notices.js';
import { NOTICE } from '../support/town.js';

/** Notices with one kind of a thing, and what is told and asked of another kind of it. */
const ROWS: readonly NoticeTalk[] = [
  [
    'pipes are told apart by what runs in them',
    NOTICE.replace('新开工安置房900套。', '新建供水管网60公里、燃气管网60公里。'),
    [
      { who: '住建联络员', says: '供水管网25公里，燃气管网31公里', action: 'record' },
      { who: '市领导', says: '供水管网和燃气管网哪个建得多', action: 'answer', has: ['燃气管网多'] },
      { who: '市领导', says: '一共多少公里', action: 'answer', has: ['合计56公里'] },
      { who: '市领导', says: '污水管网新建多少公里', action: 'answer', has: ['没有这项'], lacks: ['25/60', '31/60'] },
      { who: '市领导', says: '雨水管网建了多少', action: 'answer', has: ['没有这项'], lacks: ['25/60', '31/60'] },
      { who: '市领导', says: '自来水管网', action: 'answer', has: ['25/60公里'] },
      {
        who: '住建联络员',
        says: '污水管网新建30公里',
        action: 'record',
        facts: [{ measure: 'other', value: 30 }],
      },
      { who: '市领导', says: '供水管网', action: 'answer', has: ['25/60公里'] },
    ],
  ],
  [
    'what the text names beside the targets is counted by none of them; what it begins with is what they are for',
    NOTICE.replace(
      '新开工安置房900套。',
      '推进“户户通宽带”建设，优化油茶、黄桃等产业，创建足球特色学校30所，办好首个寄宿学校。',
    ),
    [
      { who: '住建联络员', says: '足球特色学校创建17所', action: 'record' },
      { who: '市领导', says: '黄桃种了多少亩', action: 'answer', has: ['黄桃：没有上报'], lacks: ['17'] },
      { who: '市领导', says: '篮球特色学校几所', action: 'answer', has: ['没有这项'], lacks: ['17'] },
      { who: '市领导', says: '户户通宽带进展', action: 'answer', has: ['17/30所'] },
      { who: '住建联络员', says: '篮球特色学校5所', action: 'record', facts: [{ measure: 'other', value: 5 }] },
    ],
  ],
  [
    'the long name finds what the list has by its short one',
    NOTICE.replace('新开工安置房900套。', '建成保障房900套。'),
    [
      { who: '住建联络员', says: '保障房建成320套', action: 'record' },
      { who: '市领导', says: '保障性住房建成多少套了', action: 'answer', has: ['320/900套'] },
    ],
  ],
];

talkOver(ROWS);
