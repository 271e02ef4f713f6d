import writeXlsxFile, { type Cell, type Row, type Sheet } from 'write-excel-file/node';
import { monthDay } from '../bot/replies/figures.js';
import { deadlineOf, lightOf } from '../ledger/lights.js';
import { currentFigure } from '../ledger/progress.js';
import type { Day, StoredFact } from '../model/fact.js';
import type { Item, Ledger, Target } from '../model/ledger.js';
import { groupByItem } from './monthly.js';
import { lightWords, stateWords, wide } from './words.js';
import { withoutTimes } from './zip.js';

export interface LedgerInput {
  ledger: Ledger;
  day: Day;
  facts: readonly StoredFact[];
  /** Items reported within the month. */
  reported: ReadonlySet<string>;
  closed: ReadonlySet<string>;
}

const COLUMNS: [title: string, width: number][] = [
  ['编号', 10],
  ['板块', 18],
  ['事项', 44],
  ['牵头单位', 22],
  ['其他责任单位', 26],
  ['责任领导', 12],
  ['目标', 28],
  ['目标值', 10],
  ['单位', 10],
  ['完成', 10],
  ['完成率', 9],
  ['进度', 8],
  ['办结时限', 12],
  ['截至', 12],
  ['上报人', 22],
  ['本月', 8],
  ['状态', 8],
];
const NAMED_SHEET = /[\\/*?:[\]]/gu;

/** The ledger 台账 as an Excel workbook: a sheet a ledger, a row an item and target, figures as real numbers. */
export async function ledgerXlsx(inputs: readonly LedgerInput[]): Promise<Uint8Array> {
  const sheets: Sheet<Buffer>[] = inputs.map((input) => ({
    sheet: sheetName(input.ledger),
    stickyRowsCount: 1,
    columns: COLUMNS.map(([, width]) => ({ width })),
    data: [
      COLUMNS.map(([value]) => ({ value, fontWeight: 'bold' as const, backgroundColor: '#DDE6F0', wrap: true })),
      ...rowsOf(input),
    ],
  }));
  return withoutTimes(await writeXlsxFile(sheets).toBuffer());
}

function rowsOf(input: LedgerInput): Row[] {
  const facts = groupByItem(input.facts);
  const parents = new Set(input.ledger.items.flatMap((item) => item.parent ?? []));
  return input.ledger.items.flatMap((item) => {
    const targets: (Target | undefined)[] = item.targets.length > 0 ? item.targets : [undefined];
    return targets.map((target) => row(item, target, facts.get(item.id) ?? [], !parents.has(item.id), input));
  });
}

function row(item: Item, target: Target | undefined, facts: StoredFact[], owes: boolean, input: LedgerInput): Row {
  const figure = target && currentFigure(target, facts, input.day);
  const light = target && figure && lightOf(input.ledger, item, target, figure.value, input.day);
  const last =
    figure?.head ??
    facts.filter((fact) => fact.state === 'confirmed' && fact.kind !== 'instruction').sort((a, b) => b.id - a.id)[0];
  const share =
    target === undefined || light === null || light === undefined || target.op === '<=' ? null : light.share / 100;
  const [lead, ...others] = item.units;
  const who = [last?.reporterUnit, last?.reporter].filter((name) => name !== undefined).join(' ');
  return [
    text(item.code),
    text(item.section),
    text(item.title),
    text(lead),
    text(others.join('、')),
    text(item.leaders.join('、')),
    text(target?.metric),
    number(target?.value),
    text(target?.unit),
    number(figure?.value),
    share === null ? null : { value: share, type: Number, format: '0.0%' },
    text(light ? lightWords(light.colour) : undefined),
    text(deadlineOf(item, target) ?? undefined),
    text(last?.asOf),
    text(who === '' ? last?.document : `${who}（${monthDay(chinaDay(last?.reportedAt))}）`),
    text(owes ? stateWords(stateOf(item, facts, input)) : undefined),
    text(input.closed.has(item.id) ? '已销号' : undefined),
  ];
}

function stateOf(item: Item, facts: readonly StoredFact[], input: LedgerInput): 'reported' | 'zero' | 'owed' {
  const done = input.reported.has(item.id) || (item.parent !== undefined && input.reported.has(item.parent));
  if (!done) return input.closed.has(item.id) ? 'reported' : 'owed';
  const month = input.day.slice(0, 7);
  const said = facts.filter((fact) => fact.state === 'confirmed' && chinaDay(fact.reportedAt).startsWith(month));
  return said.length > 0 && said.every((fact) => fact.status === 'no_progress') ? 'zero' : 'reported';
}

function chinaDay(at: string | undefined): Day {
  return at === undefined ? '' : new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);
}

function text(value: string | undefined): Cell {
  return value === undefined || value === ''
    ? null
    : { value: wide(value), type: String, wrap: true, alignVertical: 'top' };
}

function number(value: number | undefined): Cell {
  return value === undefined ? null : { value, type: Number, alignVertical: 'top' };
}

/** Excel allows 31 characters without brackets and slashes, each name once: the key goes first. */
function sheetName(ledger: Ledger): string {
  return `${ledger.key} ${ledger.title}`.replace(NAMED_SHEET, ' ').slice(0, 31);
}
