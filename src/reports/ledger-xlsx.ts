import type { Row } from 'write-excel-file/node';
import { readTarget } from '../bot/answers/reading.js';
import type { Loaded } from '../bot/answers/types.js';
import { leadOf, owingItems } from '../ledger/dues.js';
import type { Day, StoredFact } from '../model/fact.js';
import type { Item, Target } from '../model/ledger.js';
import { COLUMNS, type ColumnKey, FACT_SHEET, OPERATORS, SOURCE_SHEET, sheetNames } from './ledger-columns.js';
import { FACT_COLUMNS, factRows, SOURCE_COLUMNS, sourceRows } from './ledger-records.js';
import { monthItem } from './month-item.js';
import { shareNumber } from './sentences.js';
import { type LedgerState, loadedFrom, reportDay, whoSaid } from './state.js';
import { lightWords, stateWords, titleOf, wide } from './words.js';
import { bookOf, sheetOf } from './xlsx-book.js';
import { dayCell, numberCell, percentCell, textCell } from './xlsx-cells.js';

export interface LedgerInput extends LedgerState {
  /** The day that its figures stand for. */
  day: Day;
}

/**
 * The ledger 台账 as an Excel workbook: a sheet a section with a row an item and target, figures as real numbers, the
 * head frozen and filtered; then what was reported 上报记录 and by whom 来源. The same state gives the same bytes.
 */
export async function ledgerXlsx(input: LedgerInput): Promise<Uint8Array> {
  const { ledger } = input;
  const loaded = loadedFrom(input);
  const sections = [...new Set(ledger.items.map((item) => item.section))];
  const names = sheetNames(sections);
  const leaves = new Set(owingItems(ledger).map((item) => item.id));
  const sheets = sections.map((section, at) => {
    const items = ledger.items.filter((item) => item.section === section);
    const rows = items.flatMap((item) => rowsOf(item, input, loaded, leaves.has(item.id)));
    return sheetOf(names[at] ?? section, COLUMNS, rows);
  });
  sheets.push(
    sheetOf(FACT_SHEET, FACT_COLUMNS, factRows(input)),
    sheetOf(SOURCE_SHEET, SOURCE_COLUMNS, sourceRows(input)),
  );
  return bookOf(sheets);
}

function rowsOf(item: Item, input: LedgerInput, loaded: Loaded, leaf: boolean): Row[] {
  const month = input.day.slice(0, 7);
  const known = { ...input, month, today: input.day, asOf: input.day, loaded, leaf };
  const state = leaf ? stateWords(monthItem(item, known).state) : undefined;
  const targets: (Target | undefined)[] = item.targets.length > 0 ? item.targets : [undefined];
  return targets.map((target) => {
    const cells = cellsOf(item, target, input, loaded);
    cells.month = textCell(state);
    return COLUMNS.map(({ key }) => cells[key] ?? null);
  });
}

function cellsOf(
  item: Item,
  target: Target | undefined,
  input: LedgerInput,
  loaded: Loaded,
): Partial<Record<ColumnKey, Row[number]>> {
  const { ledger } = input;
  const reading = target && readTarget({ ledger, item, target }, loaded, input.day);
  const figure = reading?.figures[0];
  const last = figure?.head ?? loaded.of(item.id)[0];
  const share = reading && figure ? shareNumber({ ...reading, figure }) : null;
  const earlier = target?.before ?? [];
  const lead = leadOf(item, ledger);
  return {
    id: textCell(item.id),
    parent: textCell(item.parent),
    section: textCell(wide(item.section)),
    title: textCell(wide(item.title)),
    text: textCell(wide(item.text)),
    lead: textCell(item.units[0] ?? lead),
    others: textCell(item.units.slice(1).join('、')),
    leaders: textCell(item.leaders.join('、')),
    deadline: dayCell(item.deadline ?? undefined),
    target: textCell(target?.id),
    metric: textCell(target && wide(target.metric)),
    op: textCell(target && OPERATORS[target.op]),
    value: numberCell(target?.value),
    unit: textCell(target?.unit),
    due: dayCell(target?.due),
    before: textCell(earlier.map(({ value, unit }) => `${value}${unit}`).join('、')),
    done: numberCell(figure?.value),
    share: percentCell(share),
    light: textCell(reading?.light ? lightWords(reading.light.colour) : undefined),
    asOf: dayCell(last?.asOf),
    source: textCell(last && sourceText(last, ledger)),
    state: textCell(input.closed.has(item.id) ? '已销号' : undefined),
  };
}

function sourceText(fact: StoredFact, ledger: LedgerInput['ledger']): string {
  if (fact.kind === 'published') return `《${wide(titleOf(ledger))}》公布`;
  return `${whoSaid(fact)}（${reportDay(fact)}报）`;
}
