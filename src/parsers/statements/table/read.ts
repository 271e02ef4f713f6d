import type { Day } from '../../../model/fact.js';
import type { Statement } from '../../../model/statement.js';
import { type DateSpan, findDates } from '../../dates.js';
import { isPlaceLike } from '../breakdowns.js';
import { putDays } from '../days.js';
import type { Names } from '../names.js';
import { type Column, columnOf } from './columns.js';
import { gridsOf } from './grid.js';
import { type Entry, entriesOf, TOTAL, type Words } from './rows.js';
import { isBlank, shapeOf } from './shape.js';

export interface TableReading {
  statements: Statement[];
  /** The text without its tables, as long as before: what is read as sentences. */
  prose: string;
}

interface Options {
  today: Day;
  names: Names;
  read: (words: string) => Statement[];
}

/** Headings of a whole report: their total is of different things. */
const MIXED = /实事|重点|民生|台账|月报|各项|承诺|任务|事项/;
/** 老旧小区 is no place. */
const AREA = /[小园景校社库片厂矿]区$/;
const UNIT_NOTE = /单位[::]\s*([^\s,。;)\d]{1,6})/;
const TITLE_TAIL =
  /(?:分县\(?区?\)?|各县区?|工作|项目|目标任务|重点)*(?:推进|进展|完成|落实|建设)?(?:情况|进度|进展|数据)(?:的?(?:统计|汇总|明细|一览|报告|通报|月报))?表?(?:如下|见下表|上报)?$|(?:统计|汇总|明细|进度|一览|月报|情况)表$|如下$|上报$|月报$/;

/** Reads the pasted tables of a text: a statement for every figure of progress, none for targets, rates and remarks. */
export function readTables(text: string, { today, names, read }: Options): TableReading {
  const statements: Statement[] = [];
  let prose = text;
  const known = (words: string, type: 'place' | 'object') => {
    const found = names.at(words, 0);
    return found?.type === type && found.end === words.length ? found.name : undefined;
  };
  const words: Words = {
    placeOf: (said) => known(said, 'place'),
    isObject: (said) => known(said, 'object') !== undefined,
    read,
    unit: UNIT_NOTE.exec(text)?.[1],
  };
  for (const grid of gridsOf(text)) {
    const table = shapeOf(
      grid,
      (said) => known(said, 'place') !== undefined || (isPlaceLike(said) && !AREA.test(said)) || TOTAL.test(said),
    );
    if (table === undefined) continue;
    const over = titleOf(prose.slice(0, grid.start), today);
    const title = over.heading === '' ? { ...over, heading: cornerOf(table.columns) } : over;
    const dated = table.columns.map(({ head }) => pastDates(head, today));
    const entries = table.rows
      .filter((row) => row.some((cell) => !isBlank(cell)))
      .flatMap((row) => entriesOf(row, table, words));
    for (const entry of entries) {
      if (title.heading !== '') entry.statement.heading = title.heading;
      const own = dated[table.columns.indexOf(entry.column)] ?? [];
      putDays(entry.statement, own.length > 0 ? own : title.dates, today, false);
      if (entry.column.verb === undefined && entry.column.kind === 'figure') delete entry.statement.from;
    }
    statements.push(...joinPlaces(entries, title.heading));
    const filler = '\n'.repeat(grid.end - grid.start);
    prose = prose.slice(0, grid.start) + filler + prose.slice(grid.end);
  }
  return { statements, prose };
}

/** 农村公路 over the counties' column: the corner of a table says what it is of, where no line above does. */
function cornerOf(columns: readonly Column[]): string {
  const corner = columns.find(({ kind }) => kind === 'place')?.head ?? '';
  return corner.length > 1 && columnOf(corner) === undefined && !isPlaceLike(corner) ? corner : '';
}

/** Dates as they lie nearest before today; this month itself is no last year's. */
function pastDates(words: string, today: Day): DateSpan[] {
  const now = findDates(words, today);
  return now.some(({ from }) => from !== null && from > today) ? findDates(words, today, 'past') : now;
}

/** The line over a table: what it is about and of which day. */
function titleOf(before: string, today: Day): { heading: string; dates: DateSpan[] } {
  const lines = before.trimEnd().split('\n');
  const dates = pastDates(before, today).filter(({ kind }) => kind !== 'by' && kind !== 'recurring');
  let heading = '';
  for (const line of lines.slice(-2)) {
    let words = line.replace(UNIT_NOTE, '');
    for (const { text } of findDates(line, today)) words = words.replace(text, '');
    words = words.replace(/\([^)]*\)?|^[\d一二三四五六七八九十]{1,2}[、.]|^(?:截至|截止)|[::,。;]+$/g, '').trim();
    words = words.replace(/^.*[,:。;]/, '').replace(TITLE_TAIL, '');
    if (words.length > 1) heading = words;
  }
  return { heading, dates };
}

/** Rows by county of one thing are one statement with its breakdown; a total of different things is none. */
function joinPlaces(entries: readonly Entry[], heading: string): Statement[] {
  const out: Statement[] = [];
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { statement, column } = entry;
    if (statement.value === undefined || (entry.place === undefined && !entry.total)) continue;
    const key = `${column.head}|${statement.subject}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  const joined = new Set<Entry>();
  for (const group of groups.values()) {
    const rows = group.filter((entry) => entry.place !== undefined);
    if (rows.length < 2) continue;
    for (const entry of group) joined.add(entry);
    const total = group.find((entry) => entry.total);
    const [first] = rows;
    const base = total ?? first;
    if (first === undefined || base === undefined) continue;
    const { place: _place, value, percent: _percent, size: _size, ...rest } = base.statement;
    const { percent, size } = total?.statement ?? {};
    out.push({
      ...rest,
      text: group.map(({ statement }) => statement.text).join('\n'),
      start: first.statement.start,
      ...(total && value !== undefined && { value }),
      ...(percent !== undefined && { percent }),
      ...(size !== undefined && { size }),
      breakdown: Object.fromEntries(rows.map(({ place, statement }) => [place ?? '', statement.value ?? 0])),
    });
  }
  for (const entry of entries) {
    if (joined.has(entry)) continue;
    if (!entry.total) out.push(entry.statement);
    else if (heading !== '' && !MIXED.test(heading) && addsUp(entry, entries))
      out.push({ ...entry.statement, subject: '' });
  }
  return out.sort((a, b) => a.start - b.start);
}

/** 合计 under named parts of one thing: only when the parts of one unit make it. */
function addsUp({ column, statement }: Entry, entries: readonly Entry[]): boolean {
  const parts = entries.filter((one) => one.column === column && !one.total);
  const sum = parts.reduce((all, one) => all + (one.statement.value ?? Number.NaN), 0);
  return (
    parts.every((one) => one.statement.unit === statement.unit) &&
    Math.abs(sum - (statement.value ?? Number.NaN)) < 1e-6
  );
}
