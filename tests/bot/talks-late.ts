import type { Turn } from './talks.js';

/** Reports that come late, names behind a count, and what is asked of them afterwards. */
export const LATE: Record<string, Turn[]> = {
  'a report that comes late is the whole again, and nothing is added to what is under way': [
    {
      who: '交通联络员',
      says: '乡村道路修了40公里，危桥在建6座',
      action: 'record',
      facts: [
        { target: 'A1.1', measure: 'done', value: 40 },
        { target: 'A1.2', measure: 'under_construction', value: 6 },
      ],
    },
    {
      who: '交通联络员',
      says: '补报一下：危桥累计5座',
      action: 'record',
      facts: [{ target: 'A1.2', measure: 'done', value: 5 }],
    },
    { who: '市领导', says: '危桥现在多少', action: 'answer', has: ['5/15座'], lacks: ['11'] },
    {
      who: '交通联络员',
      says: '补充上报，危桥改造已完成7座',
      action: 'record',
      facts: [{ target: 'A1.2', measure: 'done', value: 7 }],
    },
  ],
  'an order is kept on the target that it names': [
    {
      who: '市领导',
      says: '背街小巷太慢，住建局6月底前必须干到30条',
      action: 'instruct',
      facts: [{ item: 'A4', target: 'A4.2', value: 30 }],
    },
    { who: '市领导', says: '对背街小巷提了什么要求', action: 'answer', has: ['30条', '6月30日'] },
    {
      who: '市领导',
      says: '危桥这个月底必须完成6座，做不到的说明原因',
      action: 'instruct',
      facts: [{ item: 'A1', target: 'A1.2', value: 6 }],
    },
    {
      who: '市领导',
      says: '户厕要抓紧，7月底前必须改到1.5万户，完不成的作检讨',
      action: 'instruct',
      facts: [{ target: 'A6.1', value: 1.5 }],
    },
  ],
  'the names behind a count are finished too': [
    {
      who: '住建联络员',
      says: '断头路打通两条：望山路和文昌巷',
      action: 'record',
      facts: [
        { target: 'A2.1', measure: 'done', value: 2 },
        { object: '望山路', measure: 'milestone' },
        { object: '文昌巷', measure: 'milestone' },
      ],
    },
    {
      who: '市领导',
      says: '断头路还剩哪几条没通',
      action: 'answer',
      has: ['临溪街', '柳林路', '已报完成的：望山路、文昌巷'],
    },
  ],
  'a request, what became of it, and a figure that fell': [
    { who: '住建联络员', says: '背街小巷申请延期到9月30日，管线没有迁完', action: 'pend' },
    { who: '市领导', says: '背街小巷延期批了吗', action: 'answer', has: ['9月30日', '尚待督查室批准'] },
    { who: '督查室', says: '不同意延期', action: 'act' },
    { who: '市领导', says: '背街小巷延期批了没有', action: 'answer', has: ['未同意'] },
    { who: '住建联络员', says: '老旧小区改造完成30个', action: 'record' },
    { who: '住建联络员', says: '老旧小区改造完成26个', action: 'ask' },
    { who: '住建联络员', says: '更正，就是26，上回把在建的也算进去了', action: 'record' },
    { who: '市领导', says: '老旧小区怎么比上次报的还少了', action: 'answer', has: ['报30个', '报26个', '减少4个'] },
  ],
};
