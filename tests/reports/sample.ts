import type { StoredFact } from '../../src/model/fact.js';
import type { Item, Ledger, Target } from '../../src/model/ledger.js';

function target(id: string, metric: string, value: number, unit: string, op: Target['op'] = '>='): Target {
  return { id, metric, op, value, unit, counts: 'done' };
}

function item(code: string, title: string, units: string[], targets: Target[], section: string): Item {
  return {
    id: `X${code}`,
    code,
    ledger: 'X',
    section,
    title,
    text: title,
    leaders: ['柳青'],
    units,
    deadline: null,
    deadlines: [],
    targets,
    objects: [],
    line: 1,
  };
}

/** A notice of an invented town: four items of three bodies. */
export const LEDGER: Ledger = {
  key: 'X',
  kind: 'notice',
  title: '2023年云溪市民生实事任务清单',
  docNumber: null,
  published: '2023-02-10',
  yearStart: '2023-01-01',
  rules: { dueDay: 25, everyMonths: 1, reportTo: '市政府督查室', parts: ['进展情况'], sentences: [] },
  sections: [],
  items: [
    item('1', '新建口袋公园', ['市园林局'], [target('X1.1', '新建口袋公园', 12, '个')], '一、宜居'),
    item('2', '整治积水点', ['市水务局', '市园林局'], [target('X2.1', '整治积水点', 30, '处')], '一、宜居'),
    item('3', '智慧停车', ['市公安局'], [], '二、便民'),
    item('4', '新增公交线路', ['市交通局'], [target('X4.1', '新增公交线路', 4, '条')], '二、便民'),
  ],
  units: ['市园林局', '市水务局', '市公安局', '市交通局'].map((name) => ({ name, aliases: [name.slice(1)] })),
  places: [{ name: '清河区', aliases: ['清河'], kind: '区' }],
  officials: [],
  facts: [],
  warnings: [],
  counts: {
    sections: 2,
    items: 4,
    subItems: 0,
    targets: 3,
    leaders: 1,
    units: 4,
    progressBlocks: 0,
    deadlines: 0,
  },
};

let last = 0;

export function fact(about: Partial<StoredFact> & Pick<StoredFact, 'item' | 'measure'>, at: string): StoredFact {
  last += 1;
  return {
    id: last,
    ledger: 'X',
    state: 'confirmed',
    kind: 'report',
    asOf: at.slice(0, 10),
    reporter: '秦川',
    reporterUnit: '市园林局',
    reportedAt: at,
    ...about,
  };
}

/** April and May of item 1, a zero report of item 3; items 2 and 4 are silent. */
export const FACTS: StoredFact[] = [
  fact({ item: 'X1', target: 'X1.1', measure: 'done', value: 3, unit: '个' }, '2023-04-24T09:00:00+08:00'),
  fact({ item: 'X1', target: 'X1.1', measure: 'done', value: 5, unit: '个' }, '2023-05-20T09:00:00+08:00'),
  fact({ item: 'X1', measure: 'status', problem: '两处用地未交' }, '2023-05-20T09:00:00+08:00'),
  fact({ item: 'X1', measure: 'plan', nextStep: '6月开工3个' }, '2023-05-20T09:00:00+08:00'),
  fact(
    { item: 'X3', measure: 'status', status: 'no_progress', reporter: '陆明', reporterUnit: '市公安局' },
    '2023-05-22T10:00:00+08:00',
  ),
];
