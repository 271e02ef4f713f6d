import type { Item, Ledger, Target } from '../src/model/ledger.js';
import { buildItemIndex } from '../src/parsers/items/index.js';
import { figure, type Row } from './row.js';
import { madeUp } from './sources.js';
import { milliseconds } from './timing.js';
import { messagesPerSecond } from './understand.js';

const WORKS = ['新建', '改造', '整治', '完成', '提升', '创建', '推广', '培训', '修复', '更换'];
const THINGS = [
  '口袋公园',
  '污水管网',
  '充电桩',
  '农村公路',
  '老旧小区',
  '养老驿站',
  '托育园',
  '公交站台',
  '应急避难场所',
  '便民市场',
  '卫生厕所',
  '足球场地',
  '雨污管线',
  '智慧灯杆',
  '灌溉机井',
  '护林站点',
  '文化广场',
  '社区食堂',
  '幼儿学位',
  '危旧房屋',
];
const PLACES = ['城东', '城西', '城南', '城北', '河东', '河西', '新城', '老城', '高铁片区', '临港片区'];
const UNITS = ['个', '公里', '座', '处', '套', '万人', '万户', '条'];

/** How the cost of a message grows with the items of the ledger: the messages stay the same. */
export async function growth(): Promise<Row[]> {
  perMessage(invented(200));
  const rows: Row[] = [];
  let first: number | undefined;
  for (const count of [200, 2_000, 20_000]) {
    const ledger = invented(count);
    const build = await milliseconds(() => buildItemIndex([ledger]));
    const value = perMessage(ledger);
    const what = `${count.toLocaleString('en-US')} items`;
    const ratio = first === undefined ? '' : `${figure(value / first)} times that of 200`;
    first ??= value;
    rows.push({ what: `a message with ${what}`, value, unit: 'ms', ratio });
    rows.push({ what: `  index of ${what}`, value: build, unit: 'ms' });
  }
  return rows;
}

function perMessage(ledger: Ledger): number {
  const said = madeUp([{ ...ledger, items: ledger.items.slice(0, 100) }]);
  return 1000 / messagesPerSecond([ledger], said, 1).best;
}

function invented(count: number): Ledger {
  const items = Array.from({ length: count }, (_, at) => inventedItem(at));
  const units = Array.from({ length: 40 }, (_, at) => ({ name: `市第${at + 1}局`, aliases: [`第${at + 1}局`] }));
  return {
    key: 'G',
    kind: 'notice',
    title: '2022年任务清单',
    docNumber: null,
    published: '2022-03-01',
    yearStart: '2022-01-01',
    rules: null,
    sections: [],
    items,
    units,
    places: [],
    officials: [],
    facts: [],
    warnings: [],
    counts: {
      sections: 0,
      items: count,
      subItems: 0,
      targets: count,
      leaders: 0,
      units: 40,
      progressBlocks: 0,
      deadlines: 0,
    },
  };
}

function inventedItem(at: number): Item {
  const pick = (list: readonly string[], by: number): string => list[Math.floor(at / by) % list.length] ?? '';
  const metric = `${pick(PLACES, 200)}${pick(WORKS, 1)}${pick(THINGS, 10)}`;
  const unit = UNITS[at % UNITS.length] ?? '个';
  const id = `G${at + 1}`;
  const target: Target = { id: `${id}.1`, metric, op: '>=', value: 30 + (at % 170), unit, counts: 'done' };
  const text = `${metric}${target.value}${unit}${at >= 2_000 ? `（第${Math.floor(at / 2_000) + 1}批）` : ''}`;
  return {
    id,
    code: String(at + 1),
    ledger: 'G',
    section: '',
    title: text,
    text,
    leaders: [],
    units: [`市第${(at % 40) + 1}局`],
    deadline: null,
    deadlines: [],
    targets: [target],
    objects: [],
    line: at,
  };
}
