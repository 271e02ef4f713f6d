import type { Day } from '../../model/fact.js';
import type { Item } from '../../model/ledger.js';
import { itemName, monthDay } from './figures.js';

const KINDS = { extend: '延期', pause: '暂缓', close: '销号', bind: '绑定' } as const;

export const REQUEST_WORDS = {
  whichItem: '请写明是哪一项，例如“33项申请延期到9月30日”。',
  untilWhen: (item: Item) => `【${itemName(item)}】申请延到哪一天？请写明日期和原因。`,
  waiting: (item: Item, kind: keyof typeof KINDS, due: Day | undefined) =>
    `【${itemName(item)}】${KINDS[kind]}申请${due ? `（到${due.slice(0, 4)}年${monthDay(due)}）` : ''}已登记，待督查室批准；批准前原时限不变。`,
  approved: (item: Item, kind: keyof typeof KINDS, due: Day | undefined, object: string | undefined) =>
    `【${itemName(item)}】${object ?? ''}${KINDS[kind]}${due ? `到${due.slice(0, 4)}年${monthDay(due)}` : ''}，已同意并登记。`,
  rejected: (item: Item, kind: keyof typeof KINDS) => `【${itemName(item)}】${KINDS[kind]}申请未获同意，原安排不变。`,
  confirmed: (item: Item, count: number) => `【${itemName(item)}】待确认的${count}条进展已确认入账。`,
  refused: (item: Item, count: number) => `【${itemName(item)}】待确认的${count}条进展未予确认，不计入台账。`,
  nothingOpen: '没有待批准的申请或待确认的进展。',
  onlySupervisor: '延期、暂缓和销号由督查室批准。',
  several: (names: readonly string[]) =>
    [`有${names.length}件待办，请写明是哪一件：`, ...names.map((name, at) => `${at + 1}. ${name}`)].join('\n'),
  requestName: (item: Item, kind: keyof typeof KINDS, by: string) => `${itemName(item)} ${KINDS[kind]}申请（${by}）`,
  instruction: (item: Item, due: Day | undefined, unit: string | undefined) =>
    `批示已登记【${itemName(item)}】${unit ? `，请${unit}办理` : ''}${due ? `，时限${monthDay(due)}` : ''}。`,
} as const;
