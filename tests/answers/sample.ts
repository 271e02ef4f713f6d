import { answerQuestion } from '../../src/bot/answers/answer.js';
import type { AnswerContext, AnswerResult } from '../../src/bot/answers/types.js';
import type { Fact } from '../../src/model/fact.js';
import type { Item, Ledger, Target } from '../../src/model/ledger.js';
import type { Person } from '../../src/model/message.js';
import type { Request } from '../../src/store/store.js';
import { factSource, storedFacts, type Told } from '../support/facts.js';

function target(
  item: string,
  number: number,
  metric: string,
  value: number,
  unit: string,
  more: Partial<Target> = {},
): Target {
  return { id: `${item}.${number}`, metric, op: '>=', value, unit, counts: unit === '%' ? 'rate' : 'done', ...more };
}

function item(code: string, section: string, text: string, more: Partial<Item> = {}): Item {
  return {
    id: `A${code}`,
    code,
    ledger: 'A',
    section,
    title: text.split(/[,，。]/u)[0] ?? text,
    text,
    leaders: ['林知远'],
    units: ['市交通运输局'],
    deadline: null,
    deadlines: [],
    targets: [],
    objects: [],
    line: Number(code),
    ...more,
  };
}

const [TRAVEL, HOUSING, CLEAN] = ['聚焦出行,破解出行难', '聚焦居住,破解住房难', '聚焦环境,破解清洁难'];

/** A small notice of an invented city. */
export function sampleLedger(): Ledger {
  const items = [
    item('1', TRAVEL, '改造提升乡村公路90公里、危桥12座。', {
      targets: [target('A1', 1, '改造提升乡村公路', 90, '公里'), target('A1', 2, '改造提升危桥', 12, '座')],
    }),
    item('2', TRAVEL, '打通断头路4条。', {
      leaders: ['林知远', '苏若水'],
      targets: [target('A2', 1, '打通断头路', 4, '条')],
    }),
    item('3', HOUSING, '新开工安置房500套,筹建保障房800套。', {
      leaders: ['苏若水'],
      units: ['市住房城乡建设局'],
      targets: [
        target('A3', 1, '新开工安置房', 500, '套', { counts: 'started' }),
        target('A3', 2, '筹建保障房', 800, '套'),
      ],
    }),
    item('4', HOUSING, '处置问题楼盘9个,办结时限6月底。', {
      leaders: ['苏若水'],
      units: ['市住房城乡建设局'],
      deadline: '2024-06-30',
      deadlines: [{ day: '2024-06-30', text: '6月底', formal: true }],
      targets: [target('A4', 1, '处置问题楼盘', 9, '个', { due: '2024-06-30' })],
    }),
    item('5', CLEAN, '更换窨井盖2000个。', {
      leaders: ['何知夏'],
      units: ['市城管局', '云岚县'],
      targets: [target('A5', 1, '更换窨井盖', 2000, '个')],
    }),
    item('6', CLEAN, '生活垃圾收运率达到95%以上。', {
      leaders: ['何知夏'],
      units: ['市城管局'],
      targets: [target('A6', 1, '生活垃圾收运率', 95, '%')],
    }),
    item('7', CLEAN, '建成污水处理厂项目。', { leaders: ['何知夏'], units: ['市城管局'] }),
    item('8', CLEAN, '民办学校在校生占比控制在5%以内。', {
      leaders: ['何知夏'],
      units: ['市教育局'],
      targets: [target('A8', 1, '民办学校在校生占比', 5, '%', { op: '<=' })],
    }),
  ];
  return {
    key: 'A',
    kind: 'notice',
    title: '2024年岚川市民生“三难”任务清单',
    docNumber: null,
    published: '2024-02-20',
    yearStart: '2024-01-01',
    rules: {
      dueDay: 25,
      everyMonths: 1,
      reportTo: '市政府督查室（3号楼210室）',
      parts: ['进展情况', '存在问题'],
      sentences: [
        { line: 5, text: '联系人:督查科 邮箱:dc@example.org' },
        { line: 6, text: '对进度缓慢的单位通报批评。' },
      ],
    },
    sections: [TRAVEL, HOUSING, CLEAN].map((title, at) => ({ title, declared: null, line: at })),
    items,
    units: [
      { name: '市交通运输局', aliases: ['交通运输局', '市交通局', '交通局'] },
      { name: '市住房城乡建设局', aliases: ['住房城乡建设局', '市住建局', '住建局'] },
      { name: '市城管局', aliases: ['城管局'] },
      { name: '市教育局', aliases: ['教育局'] },
      { name: '云岚县', aliases: ['云岚'] },
    ],
    places: [
      { name: '云岚县', aliases: ['云岚'], kind: '县' },
      { name: '石浦县', aliases: ['石浦'], kind: '县' },
      { name: '东屏区', aliases: ['东屏'], kind: '区' },
    ],
    officials: ['林知远', '苏若水', '何知夏'].map((name) => ({ name, posts: '' })),
    facts: [],
    warnings: [],
    counts: { sections: 3, items: 8, subItems: 0, targets: 9, leaders: 3, units: 5, progressBlocks: 0, deadlines: 1 },
  };
}

export const PEOPLE: Person[] = [
  { name: '老周', unit: '市交通运输局', role: 'liaison' },
  { name: '小魏', unit: '市住建局', role: 'liaison' },
  { name: '阿澄', unit: '市城管局', role: 'liaison' },
  { name: '云岚报', unit: '云岚县', role: 'liaison' },
  { name: '主任', role: 'leader' },
];

const at = (day: string) => `${day}T10:00:00+08:00`;

export const TOLD: Told[] = [
  { target: 'A1.1', value: 18, unit: '公里', reporter: '老周', at: at('2024-04-24') },
  { target: 'A1.1', value: 31.5, unit: '公里', reporter: '老周', at: at('2024-05-20') },
  { target: 'A1.2', value: 6, unit: '座', reporter: '老周', at: at('2024-05-20') },
  { target: 'A2.1', value: 2, unit: '条', reporter: '老周', at: at('2024-05-10') },
  { target: 'A2.1', value: 1, unit: '条', mode: 'delta', reporter: '老周', at: at('2024-05-18') },
  { target: 'A3.1', value: 120, unit: '套', measure: 'started', reporter: '小魏', at: at('2024-05-21') },
  { target: 'A3.2', value: 300, unit: '套', measure: 'started', reporter: '小魏', at: at('2024-05-21') },
  { target: 'A4.1', value: 90, unit: '%', mode: 'percent', reporter: '小魏', at: at('2024-05-21') },
  {
    target: 'A5.1',
    value: 640,
    unit: '个',
    breakdown: { 市本级: 300, 云岚县: 250, 东屏区: 90 },
    reporter: '阿澄',
    at: at('2024-05-22'),
  },
  { target: 'A6.1', value: 93.5, unit: '%', reporter: '阿澄', at: at('2024-04-25') },
  { target: 'A6.1', value: 94.2, unit: '%', reporter: '阿澄', at: at('2024-05-22') },
  {
    item: 'A7',
    measure: 'status',
    status: 'stalled',
    problem: '资金没有到位',
    text: '因资金没有到位停工',
    reporter: '阿澄',
    at: at('2024-05-22'),
  },
];

/** A talk: every answer goes on from the one before; `minutes` between the questions. */
export function talk(
  day = '2024-05-27',
  told: readonly Told[] = TOLD,
  minutes = 1,
  person: Person = { name: '主任', role: 'leader' },
  published: readonly Fact[] = [],
  objects: Readonly<Record<string, string[]>> = {},
) {
  const sample = sampleLedger();
  const items = sample.items.map((one) => ({ ...one, objects: objects[one.id] ?? one.objects }));
  const ledger = { ...sample, items, facts: [...published] };
  const facts = factSource(storedFacts([ledger], told, PEOPLE));
  let memory: unknown;
  let minute = 0;
  return async (text: string): Promise<AnswerResult | null> => {
    minute += minutes;
    const now = new Date(Date.parse(`${day}T09:00:00+08:00`) + minute * 60_000).toISOString();
    const context: AnswerContext = {
      ledgers: [ledger],
      facts,
      person,
      chat: { id: 'G', kind: 'group', ledger: 'A' },
      now,
      today: day,
      memory,
    };
    const result = await answerQuestion(text, context);
    if (result) memory = JSON.parse(JSON.stringify(result.memory));
    return result;
  };
}

/** The words of the answer; '' where there is none. */
export const said = async (say: ReturnType<typeof talk>, text: string): Promise<string> =>
  (await say(text))?.text ?? '';

/** A published line beside the targets of item A7. */
export const line = (text: string, more: Partial<Fact>): Fact => ({
  item: 'A7',
  measure: 'other',
  asOf: '2024-05-16',
  text,
  ...more,
});

/** A deadline that was asked to be put off, and waits. */
export const EXTENSION: Request = {
  id: 1,
  ledger: 'A',
  item: 'A2',
  kind: 'extend',
  due: '2024-10-31',
  reason: '管线没有迁完',
  by: '老周',
  byUnit: '市交通运输局',
  messageId: 5,
  at: '2024-05-24T10:00:00+08:00',
  state: 'open',
};

/** A matter of which its unit tells that nothing moved. */
export const NO_PROGRESS: Told = {
  item: 'A8',
  measure: 'status',
  status: 'no_progress',
  text: '无进展',
  reporter: '阿澄',
  at: '2024-05-23T10:00:00+08:00',
};
