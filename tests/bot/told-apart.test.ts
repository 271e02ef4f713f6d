import { type NoticeTalk, talkOver } from '../support/notices.js';
import { NOTICE } from '../support/town.js';

/** What stands beside a figure and is not it: another source, the other end of a range, a matter without a target. */
const TALKS: readonly NoticeTalk[] = [
  [
    'within a range nothing is above the target (rule 15)',
    NOTICE.replace('建成示范托育机构12家。', '培育示范托育机构3~5家。'),
    [
      { who: '卫健联络员', says: '示范托育机构培育4家', action: 'record', lacks: ['超额'] },
      { who: '市领导', says: '示范托育机构几家', action: 'answer', has: ['4家，目标3~5家'], lacks: ['超额', '133'] },
      { who: '市领导', says: '超额多少', action: 'answer', has: ['已在目标范围内'], lacks: ['超额1'] },
      { who: '市领导', says: '哪些超额了', action: 'answer', lacks: ['托育'] },
      { who: '卫健联络员', says: '示范托育机构培育6家', action: 'record', has: ['超额1家'] },
      { who: '市领导', says: '示范托育机构超额多少', action: 'answer', has: ['超额1家'] },
    ],
  ],
  [
    'two sources that differ stand side by side, and neither came after the other (rule 20)',
    NOTICE.replace('新改造农村户厕2.4万户。', '完成石桥县18个村卫生室、6个卫生院重建。').replace(
      '责任单位：市农业农村局',
      '责任单位：市农业农村局，石桥县',
    ),
    [
      { who: '农业联络员', says: '石桥村卫生室重建完工9个、卫生院2个', action: 'record' },
      { who: '石桥联络员', says: '石桥县村卫生室重建完成11个', action: 'record' },
      { who: '市领导', says: '石桥卫生院重建几个', action: 'answer', has: ['2/6'] },
      { who: '市领导', says: '村卫生室呢', action: 'answer', has: ['11/18', '9/18'] },
      {
        who: '市领导',
        says: '两个数怎么不一样',
        action: 'answer',
        has: ['11/18', '9/18'],
        lacks: ['前后两个数', '2/6'],
      },
      {
        who: '市领导',
        says: '村卫生室重建两家报的怎么对不上',
        action: 'answer',
        has: ['11/18', '9/18'],
        lacks: ['增加2个'],
      },
    ],
  ],
  [
    'what an item asks for beside its targets has none of their figures',
    NOTICE.replace(
      '新增普惠托位2600个，建成示范托育机构12家。',
      '创建足球特色学校30所，高标准办好新型足球学校，新建2个市级心理诊疗中心，实现乡镇卫生院和社区服务中心心理门诊全覆盖。',
    ),
    [
      { who: '卫健联络员', says: '足球特色学校建成14所，市级心理诊疗中心建成1个', action: 'record' },
      { who: '市领导', says: '新型足球学校办得咋样', action: 'answer', has: ['没有上报'], lacks: ['14'] },
      { who: '市领导', says: '足球特色学校几所', action: 'answer', has: ['14/30'] },
      { who: '市领导', says: '乡镇心理门诊覆盖多少了', action: 'answer', has: ['心理门诊：没有上报'], lacks: ['1/2'] },
    ],
  ],
  [
    'whether what was told has arrived is answered by what stands in the ledger',
    NOTICE,
    [
      { who: '交通联络员', says: '乡村道路完成52公里，危桥改造8座', action: 'record' },
      { who: '交通联络员', says: '我们局5月报的几个数都收到了吧', action: 'answer', has: ['52/120', '8/15'] },
      { who: '交通联络员', says: '我们这个月报的数你收到没', action: 'answer', has: ['52/120'] },
      { who: '交通联络员', says: '我局报的数据都入账了没有', action: 'answer', has: ['8/15'] },
      { who: '城管联络员', says: '我局5月报的都记上了吗', action: 'answer', has: ['没有'] },
    ],
  ],
  [
    'what came to be beside what was begun has a deed of its own (rule 4)',
    NOTICE.replace('新开工安置房900套。', '开工建设风电光伏项目20万千瓦，新增装机20万千瓦。'),
    [
      {
        who: '住建联络员',
        says: '风电光伏开工18万千瓦、新增装机3.6万千瓦',
        action: 'record',
        facts: [
          { target: 'A5.1', measure: 'started', value: 18 },
          { target: 'A5.2', measure: 'done', value: 3.6 },
        ],
      },
    ],
  ],
  [
    'the same matter of another level, and where a matter of the list leads to',
    NOTICE.replace(
      '新增普惠托位2600个，建成示范托育机构12家。',
      '国家卫生乡镇覆盖率达到7%，省级卫生乡镇覆盖率达到65%。',
    )
      .replace('新改造农村户厕2.4万户。', '建设1个国家级、3个省级中医诊疗中心。')
      .replace('推行高频事项“一窗办结”。', '建成云岭至周口天然气长输管道。'),
    [
      { who: '卫健联络员', says: '国家卫生乡镇覆盖率5%', action: 'record' },
      { who: '市领导', says: '省级卫生乡镇覆盖率', action: 'answer', has: ['没有上报'] },
      { who: '市领导', says: '国家级的', action: 'answer', has: ['5%，目标7%'], lacks: ['诊疗中心'] },
      { who: '市领导', says: '云岭到周口的管道通气了没', action: 'answer', has: ['没有上报'] },
    ],
  ],
  [
    'the month that was asked for is asked for of the next matter too (rule 21)',
    NOTICE,
    [
      { who: '住建联络员', says: '截至4月底，背街小巷完成30条，老旧小区20个', action: 'record' },
      { who: '住建联络员', says: '背街小巷完成52条，老旧小区29个', action: 'record' },
      {
        who: '市领导',
        says: '背街小巷这个月干了多少条',
        action: 'answer',
        has: ['22条'],
      },
      { who: '市领导', says: '老旧小区呢', action: 'answer', has: ['增加9个'] },
      { who: '市领导', says: '背街小巷4月多少', action: 'answer', has: ['30/70'] },
      { who: '市领导', says: '老旧小区呢', action: 'answer', has: ['20/48'] },
      { who: '市领导', says: '老旧小区多少', action: 'answer', has: ['29/48'] },
    ],
  ],
];

talkOver(TALKS);
