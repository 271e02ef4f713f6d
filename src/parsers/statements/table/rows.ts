import type { Statement } from '../../../model/statement.js';
import { findQuantities, type Quantity } from '../../quantities.js';
import type { Column } from './columns.js';
import type { Cell } from './grid.js';
import { isBlank, type Table } from './shape.js';

/** One figure of a table, on its way to a statement. */
export interface Entry {
  statement: Statement;
  column: Column;
  /** Place of its row. */
  place?: string;
  total: boolean;
}

export interface Words {
  /** Name of the ledger for a place, when the words are one. */
  placeOf: (words: string) => string | undefined;
  isObject: (words: string) => boolean;
  /** Reads a cell of plain words. */
  read: (words: string) => Statement[];
  /** Unit of the whole table: 单位:公里. */
  unit: string | undefined;
}

export const TOTAL = /^(?:合\s?计|总\s?计|共\s?计|小\s?计|累\s?计|总\s?数|全[市县区](?:合计|总计)?)$/;
const NUMBER = /^(?:\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、.)]|[①-⑳])\s*/;
const UNIT_IN_NAME = /[((]([^()()\d]{1,6})[)）]$/;
const UNITISH = /^(?:[万千百亿]*(?:\p{Script=Han}{1,2}|平方米|平方公里|立方米|千伏安|人次|场次)|km|㎡)$/u;

/** A row's figures, each with its name, unit, size and share. */
export function entriesOf(row: readonly Cell[], table: Table, words: Words): Entry[] {
  const { columns } = table;
  const cell = (kind: Column['kind']) => {
    const at = columns.findIndex((column) => column.kind === kind);
    return at < 0 || isBlank(row[at]) ? undefined : row[at]?.text;
  };
  const first = row.find((one) => !isBlank(one))?.text ?? '';
  const said = cell('name') ?? '';
  const total = TOTAL.test(said) || TOTAL.test(cell('place') ?? '') || TOTAL.test(first);
  const at = cell('place');
  const place = total ? undefined : at === undefined ? words.placeOf(said) : (words.placeOf(at) ?? at);
  const named = total || (at === undefined && place !== undefined) ? '' : said.replace(NUMBER, '').trim();
  const bracket = UNIT_IN_NAME.exec(named)?.[1];
  const isUnit = bracket !== undefined && UNITISH.test(bracket);
  const name = isUnit ? named.replace(UNIT_IN_NAME, '') : named;
  if (name === '' && place === undefined && !total) return [];
  const unit = cell('unit') ?? (isUnit ? bracket : undefined);
  const start = row[0]?.start ?? 0;
  const last = row.at(-1);
  const end = (last?.start ?? 0) + (last?.text.length ?? 0);
  const text = row
    .map((one) => one.text)
    .filter((one) => one !== '')
    .join(' ');
  const base = (column: Column): Statement => ({
    text,
    start,
    end,
    subject: column.kind === 'thing' ? (column.about ?? '') : name + (column.about ?? ''),
    measure: column.measure ?? 'done',
    ...(place !== undefined && { place }),
    ...(column.verb !== undefined && { verb: column.verb }),
    ...(words.isObject(name) && { object: name }),
  });
  const plan = figureIn(row[columns.findIndex(({ kind }) => kind === 'plan')], undefined);
  const planUnit = plan?.unit ?? columns.find(({ kind }) => kind === 'plan')?.unit;
  const entries: Entry[] = [];
  const put = (statement: Statement, column: Column) =>
    entries.push({ statement, column, total, ...(place !== undefined && { place }) });
  const cumulative = columns.some(({ kind, measure }) => kind === 'figure' && measure === 'done');
  columns.forEach((column, index) => {
    const found = row[index];
    if (found === undefined || isBlank(found)) return;
    if (column.kind === 'words' || column.kind === 'problem' || column.kind === 'next') {
      for (const one of wordsIn(found, column, words)) put({ ...base(column), ...one, start, end }, column);
      return;
    }
    if (!['figure', 'thing', 'delta'].includes(column.kind) || (column.kind === 'delta' && cumulative)) return;
    const figure = figureIn(found, column.unit ?? unit ?? planUnit ?? words.unit);
    if (figure === undefined) {
      for (const one of words.read(found.text)) put({ ...base(column), ...one, subject: name, start, end }, column);
      return;
    }
    if (figure.value === 0 && column.measure !== 'done') return;
    put({ ...base(column), ...fieldsOf(figure, column) }, column);
  });
  const main = entries.find(
    ({ column, statement }) => column.measure === 'done' && statement.value !== undefined && !column.about,
  )?.statement;
  const share = figureIn(row[columns.findIndex(({ kind }) => kind === 'rate')], '%');
  if (main !== undefined && main.measure === 'done') {
    if (plan !== undefined && plan.kind === 'count' && isOwnPlan(plan.value, table))
      main.size = { value: plan.value, unit: planUnit ?? main.unit ?? '' };
    if (share !== undefined) main.percent = share.value;
  } else if (share !== undefined && main === undefined) {
    const column = columns.find(({ kind }) => kind === 'rate');
    if (column) put({ ...base(column), measure: 'rate', verb: '完成', value: share.value, unit: '%' }, column);
  }
  return entries;
}

/** A size that several rows share tells none of them apart. */
function isOwnPlan(value: number, { columns, rows }: Table): boolean {
  const at = columns.findIndex(({ kind }) => kind === 'plan');
  return rows.filter((row) => figureIn(row[at], undefined)?.value === value).length < 2;
}

function fieldsOf(figure: Quantity, column: Column): Partial<Statement> {
  return {
    ...(figure.kind === 'ratio' && { measure: 'rate' as const }),
    value: figure.value,
    ...(figure.unit !== undefined && { unit: figure.unit }),
    ...(figure.qualifier !== undefined && { qualifier: figure.qualifier }),
    ...(column.kind === 'delta' && { mode: 'delta' as const, deltaWord: '本月' }),
  };
}

function figureIn(cell: Cell | undefined, unit: string | undefined): Quantity | undefined {
  if (cell === undefined || !/\d|[一二三四五六七八九十百]/.test(cell.text)) return undefined;
  const [figure] = findQuantities(cell.text);
  if (figure === undefined || figure.start > 2) return undefined;
  return figure.unit === undefined || (figure.kind === 'count' && /^[万亿千]$/.test(figure.unit) && unit)
    ? { ...figure, ...(unit !== undefined && { unit: (figure.unit ?? '') + unit }) }
    : figure;
}

function wordsIn(cell: Cell, { kind }: Column, words: Words): Partial<Statement>[] {
  if (kind === 'problem') return [{ measure: 'status', status: 'blocked', problem: cell.text }];
  if (kind === 'next') {
    const due = words.read(cell.text).find((one) => one.due !== undefined)?.due;
    return [{ measure: 'plan', nextStep: cell.text, ...(due !== undefined && { due }) }];
  }
  return words.read(cell.text).map(({ subject: _subject, text: _text, ...rest }) => rest);
}
