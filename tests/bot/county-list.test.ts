import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Person } from '../../src/model/message.js';
import { expectTurn } from '../support/talk.js';
import { openTown, type Town } from '../support/town.js';
import type { Turn } from './talks.js';

/** A county's own list: things that are bought, checked and shut down, roads called by number, one word in two targets. */
const NOTICE = `柳泉县人民政府办公室
关于印发2024年柳泉县重点民生项目清单的通知
柳政办〔2024〕5号

2024年柳泉县重点民生项目清单（共8项）

一、民生项目（8项）

1. 新购校车24辆，设置停靠点70处。
责任领导：副县长 范某
责任单位：县教育局

2. 硬化通组公路90公里，打通规划十二路、经三路等断头路4条。
责任领导：副县长 范某
责任单位：县交通运输局

3. 开展免费眼病检查7000人，为30所学校安装净水设备，新增护理床位600张，护理床位占比达到60%。
责任领导：副县长 范某
责任单位：县卫生健康局

4. 取缔非法采砂点16处。
责任领导：副县长 范某
责任单位：县水利局

5. 改造低效果园1.5万亩，建设数字果园3000亩，建设标准厂房6栋。
责任领导：副县长 范某
责任单位：县农业农村局，各乡镇（街道）

6. 开工保障性住房800套，实施城中村改造5个。
责任领导：副县长 范某
责任单位：县住房城乡建设局

7. 放映公益电影900场。
责任领导：副县长 范某
责任单位：县文化和旅游局

8. 修复废弃矿山420亩，完成国土绿化2万亩，新增托位300个。
责任领导：副县长 范某
责任单位：县发展改革委
`;
const PEOPLE: Person[] = [
  ['教育', '县教育局'],
  ['交通', '县交通运输局'],
  ['卫健', '县卫健局'],
  ['水利', '县水利局'],
  ['农业', '县农业农村局'],
  ['住建', '县住建局'],
  ['文旅', '县文旅局'],
  ['发改', '县发改委'],
  ['竹溪', '竹溪镇'],
].map(([name, unit]): Person => ({ name: `${name}联络员`, unit: unit ?? '', role: 'liaison' }));
PEOPLE.push({ name: '县领导', role: 'leader' });

const TALKS: readonly [name: string, turns: readonly Turn[]][] = [
  [
    'what was bought is there, where buying is asked for',
    [
      {
        who: '教育联络员',
        says: '校车买了9台',
        action: 'record',
        facts: [{ target: 'A1.1', measure: 'done', value: 9 }],
      },
      {
        who: '教育联络员',
        says: '校车采购到位15台',
        action: 'record',
        facts: [{ target: 'A1.1', measure: 'done', value: 15 }],
      },
      { who: '教育联络员', says: '校车买了240台', action: 'ask', facts: [] },
    ],
  ],
  [
    'roads called by number are no figures',
    [
      {
        who: '交通联络员',
        says: '规划十二路已打通，经三路正在摊铺',
        action: 'record',
        facts: [
          { item: 'A2', measure: 'milestone', object: '十二路' },
          { item: 'A2', status: 'in_progress' },
        ],
      },
    ],
  ],
  [
    'the pair of characters of a name may stand the other way round',
    [
      { who: '交通联络员', says: '通组公路硬化完成31公里', action: 'record' },
      { who: '县领导', says: '通组路硬化还差多少', action: 'answer', has: ['59'] },
    ],
  ],
  [
    'checking is the work itself where checks are asked for; what is not yet installed is that one thing',
    [
      {
        who: '卫健联络员',
        says: '眼病检查3100人，净水设备尚未安装',
        action: 'record',
        facts: [
          { target: 'A3.1', measure: 'done', value: 3100 },
          { item: 'A3', status: 'not_started', object: '净水设备' },
        ],
      },
      {
        who: '卫健联络员',
        says: '净水设备采购流标，目前停滞',
        action: 'record',
        facts: [{ item: 'A3', status: 'stalled' }],
      },
    ],
  ],
  [
    'a share of all is no share of the new ones where a target asks for it (rule 9)',
    [
      {
        who: '卫健联络员',
        says: '护理床位新增210张，占比52.5%',
        action: 'record',
        facts: [
          { target: 'A3.3', measure: 'done', value: 210 },
          { target: 'A3.4', measure: 'rate', value: 52.5 },
        ],
        lacks: ['有出入'],
      },
      {
        who: '卫健联络员',
        says: '护理床位新增240张，占比40%',
        action: 'record',
        facts: [{ target: 'A3.3', measure: 'done', value: 240, percent: 40 }],
      },
    ],
  ],
  [
    'what a road hangs on is no figure of it; the number of an item behind what announces it',
    [
      {
        who: '交通联络员',
        says: '经三路卡在两户征收上',
        action: 'record',
        facts: [{ item: 'A2', status: 'blocked' }],
      },
      {
        who: '水利联络员',
        says: '我局报一下：4项已取缔7处，覆盖居民2万户',
        action: 'record',
        facts: [{ target: 'A4.1', measure: 'done', value: 7 }],
      },
    ],
  ],
  [
    'said with 已 it is done, also where it is as many as the target',
    [
      {
        who: '水利联络员',
        says: '已取缔采砂点16处',
        action: 'record',
        facts: [{ target: 'A4.1', measure: 'done', value: 16 }],
      },
    ],
  ],
  [
    'towns of a list that is for all of them; the verb of a question tells targets of one word apart',
    [
      {
        who: '竹溪联络员',
        says: '我镇低效果园改造完成1200亩',
        action: 'record',
        facts: [{ target: 'A5.1', scope: '竹溪镇', value: 0.12, unit: '万亩' }],
      },
      { who: '农业联络员', says: '低效果园改造0.6万亩，数字果园建成900亩，厂房竣工2栋', action: 'record' },
      { who: '县领导', says: '竹溪镇果园改了多少', action: 'answer', has: ['0.12'], lacks: ['900'] },
      { who: '县领导', says: '厂房建多少了', action: 'answer', has: ['2/6'], lacks: ['没有这项'] },
    ],
  ],
  [
    'a start is of the matter that is named, not of the start that another target asks for',
    [
      {
        who: '住建联络员',
        says: '保障性住房开工500套，城中村改造4个都启动了',
        action: 'record',
        facts: [
          { target: 'A6.1', measure: 'started', value: 500 },
          { target: 'A6.2', measure: 'started', value: 4 },
        ],
      },
    ],
  ],
  [
    'how a figure became known names no matter; a bare verb behind the matter asks for it',
    [
      { who: '文旅联络员', says: '电影放了420场', action: 'record' },
      { who: '县领导', says: '电影放了多少场', action: 'answer', has: ['420'] },
      { who: '发改联络员', says: '绿化准数是0.86万亩', action: 'record', facts: [{ target: 'A8.2', value: 0.86 }] },
      { who: '发改联络员', says: '托位我们这边统计是170个', action: 'record', facts: [{ target: 'A8.3', value: 170 }] },
    ],
  ],
];

describe.each(TALKS)('%s', (_name, turns) => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown('/nonexistent', { notice: NOTICE, people: PEOPLE });
  });
  afterAll(() => town.close());

  it.each(turns.map((turn) => [`${turn.who}：${turn.says}`, turn] as const))('%s', (_says, turn) =>
    expectTurn(town, turn),
  );
});
