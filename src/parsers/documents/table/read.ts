import { bodiesFirst, readBodies } from '../bodylist.js';
import { type Draft, type Read, sectionTitle } from '../draft.js';
import { squeeze } from '../lines.js';
import { innerParts, readMark } from '../marks.js';
import { anyNumber } from '../numerals.js';
import { isName, joinSpaced, type Person, readLeaders, splitPerson } from '../people.js';
import { recode } from '../recode.js';
import { shareOut } from '../shares.js';
import { Cells } from './cells.js';
import { isGroup, isSum, namesGroup } from './groups.js';
import { type Column, type Row, sectionRow } from './rows.js';
import type { Table } from './tables.js';
import { tellings } from './tellings.js';

interface State {
  read: Read;
  top?: Draft;
  /** Items without their parts. */
  count: number;
  person: { name: string; posts: string; part: number; no: number; items: number };
}

function openSection(read: Read, printed: string, line: number): void {
  const { title, declared } = sectionTitle(readMark(printed)?.rest ?? printed);
  read.sections.push({ title, declared: declared === null ? null : anyNumber(declared), line, count: 0 });
}

/** Items of tables pasted with tabs. `sameAbove`: of which columns the document says that blank cells repeat the one above. */
export function readTable(tables: Table[], sameAbove: (column: Column) => boolean = () => false): Read {
  const read: Read = { sections: [], drafts: [], people: [], warnings: [] };
  const state: State = { read, count: 0, person: { name: '', posts: '', part: 0, no: 0, items: 0 } };
  for (const table of tables) {
    if (table.title !== undefined) {
      openSection(read, table.title, table.line);
      state.person.no = 0;
    }
    readRows(table, state, sameAbove);
  }
  // What is headed behind the last matter are chapters of the plan: 四、保障措施.
  while (read.sections.at(-1)?.count === 0) read.sections.pop();
  recode(read, (d) => {
    const no = read.sections.findLastIndex((s) => s.line <= d.line) + 1;
    return no > 0 ? `${no}.` : '';
  });
  return read;
}

function readRows(
  { rows, columns, words, line, unread }: Table,
  state: State,
  sameAbove: (column: Column) => boolean,
): void {
  const { read } = state;
  const cells = new Cells(columns, sameAbove);
  let group = '';
  for (const [i, row] of rows.entries()) {
    if (isSum(row)) continue;
    const heading = isGroup(row, rows[i + 1]) ? (row.cells.filter((c) => c !== '')[1] ?? null) : sectionRow(row.cells);
    if (heading !== null) {
      openSection(read, heading, row.line);
      state.person.no = 0;
      continue;
    }
    cells.next(row);
    const over = namesGroup(row, rows[i + 1], columns);
    if (over !== null) {
      cells.carried('lead', true);
      openSection(read, over, row.line);
      continue;
    }
    const said = cells.carried('section', true);
    if (said !== '' && said !== group) {
      group = said;
      openSection(read, said, row.line);
      state.person.no = 0;
    }
    readRow(row, cells, state, { columns, words });
  }
  if (unread.length > 0) read.warnings.push({ line, message: `表格的“${unread.join('”、“')}”列没有读入` });
  const rowsGuessed = [...new Set(cells.guessed)];
  const [first] = rowsGuessed;
  if (first !== undefined)
    read.warnings.push({
      line: first,
      message: `第${first}行${rowsGuessed.length > 1 ? `等${rowsGuessed.length}行` : ''}空白的单位、领导或时限按合并单元格读作与上一行相同,请核对`,
    });
}

const PARTS = ['numParen', 'circle', 'dotted'];
const COMPOUND = /^\d{1,3}(?:[.-]\d{1,2}){1,2}$/;

function readRow(row: Row, cells: Cells, state: State, { columns, words }: Pick<Table, 'columns' | 'words'>): void {
  const persons = columns.includes('person');
  const promiser = persons ? printedPerson(cells) : null;
  /** A cell that spans a person's rows is printed once. */
  const spans = !persons || promiser === null || isSame(promiser, state.person);
  /** Rows are told apart by number or name; in a table with neither every row is a matter. */
  const named = columns.includes('no') || columns.includes('title');
  const { read } = state;
  const printed = cells.get('no').replace(/[.、]$/, '');
  /** 1-2, 1.2: as printed. */
  const no = COMPOUND.test(printed) ? printed : anyNumber(printed.replace(/[.、]/g, ''));
  const title = squeeze(cells.get('title'));
  const goal = squeeze([cells.get('goal'), cells.get('content')].filter((c) => c !== '').join(';'));
  const more = named && !persons && no === null && title === '' && state.top !== undefined;
  // Where nobody is printed either, the row is one with the row above.
  const joined = columns.includes('lead') && !persons && cells.get('lead', 'assist', 'leader') === '';
  const deadline = cells.carried('deadline', more || joined);
  const carried = (name: Column): string => cells.carried(name, spans);
  const draft: Draft = {
    code: String(no ?? state.count + 1),
    section: read.sections.at(-1)?.title ?? '',
    line: row.line,
    texts: [title, goal].filter((t) => t !== '').map((text) => ({ line: row.line, text })),
    leaders: readLeaders(carried('leader')),
    units: bodiesFirst([...new Set([...readBodies(carried('lead')), ...readBodies(cells.carried('assist', more))])]),
    ...(deadline === '' ? {} : { deadline: { text: deadline, line: row.line } }),
    progress: tellings(row, columns, words, goal).map((text) => ({ line: row.line, text })),
  };
  if (draft.texts.length === 0) {
    if (row.cells.filter((c) => c !== '').length > 1)
      read.warnings.push({ line: row.line, message: `第${row.line}行没有读到任务或承诺的内容,未读入` });
    return;
  }
  const rating = cells.get('rating');
  if (rating !== '') draft.rating = rating;
  if (persons) {
    for (const one of promises(draft)) {
      commit(one, promiser, state);
      read.drafts.push(one);
      if (one.progress === draft.progress) innerGoals(read, one, one.texts.at(-1)?.text ?? goal);
    }
    return;
  }
  if (more && state.top) {
    addPart(read, state.top, draft, goal);
    return;
  }
  const part = named && printed === '' && state.top ? readMark(title) : null;
  if (part && state.top && PARTS.includes(part.kind)) {
    // (1)… in the column of names, under the number of its matter.
    addPart(read, state.top, draft, [part.rest, goal].filter((t) => t !== '').join(';'));
    return;
  }
  read.drafts.push(draft);
  state.count++;
  state.top = draft;
  const current = read.sections.at(-1);
  if (current) current.count++;
  innerGoals(read, draft, goal);
}

/** The person of a row, with posts in the same cell, in one of their own, or as 单位 beside a bare post; null for a blank cell. */
function printedPerson(cells: Cells): Person | null {
  const printed = joinSpaced(cells.get('person'));
  if (printed === '') return null;
  const split = isName(printed) ? null : splitPerson(printed);
  const post = cells.get('post').replace(/\s/g, '');
  const unit = cells.get('lead').replace(/\s/g, '');
  const posts = `${split?.posts ?? ''}${post}`;
  return {
    name: split?.name ?? printed.replace(/\s/g, ''),
    posts: /^(?:党[组委工]|副?书记|副?主任|副?[局县区镇乡部院]长|董事|总经理)/.test(posts) ? `${unit}${posts}` : posts,
  };
}

/** 1.…;2.… in one cell are promises of their own, where what was done is told for each or for none. */
function promises(draft: Draft): Draft[] {
  const [only, ...more] = draft.texts;
  const found = only && more.length === 0 ? innerParts(only.text) : null;
  const told = found ? shareOut(draft.progress, found.parts.length) : null;
  if (!only || found?.head !== '' || (told === null && draft.progress.length > 0)) return [unnumbered(draft)];
  return found.parts.map(({ text }, i) => ({
    ...draft,
    texts: [{ line: only.line, text }],
    progress: told?.[i] ?? [],
  }));
}

/** 2.新建充电桩240个: a promise's number in its own cell is no part of its words. */
function unnumbered(draft: Draft): Draft {
  const texts = draft.texts.map((t) => {
    const mark = readMark(t.text);
    return mark && ['num', ...PARTS, 'task'].includes(mark.kind) && mark.rest !== '' ? { ...t, text: mark.rest } : t;
  });
  return { ...draft, texts };
}

/** One name with two posts is two persons. */
const isSame = (a: Person, b: Person): boolean =>
  a.name === b.name && (a.posts === b.posts || a.posts === '' || b.posts === '');

/** A row of a table of commitments: its person is the one named in the row or above it. */
function commit(draft: Draft, printed: Person | null, { read, person }: State): void {
  if (printed !== null && !isSame(printed, person)) {
    const section = read.sections.at(-1);
    Object.assign(person, { ...printed, part: Math.max(1, read.sections.length), no: person.no + 1, items: 0 });
    read.people.push({ person: printed, code: `${person.part}-${person.no}`, line: draft.line });
    if (section) section.count++;
  }
  person.items++;
  draft.code = `${person.part}-${person.no}.${person.items}`;
  draft.person = read.people.length - 1;
  const who = read.people.at(-1)?.person;
  draft.leaders = who ? [who] : [];
}

/** Several goal rows of one matter: the first row's goal becomes a part as well. */
function addPart(read: Read, top: Draft, draft: Draft, goal: string): void {
  const parts = read.drafts.filter((d) => d.parent === top.code);
  const first = top.texts.at(-1);
  let next = parts.length + 1;
  if (parts.length === 0 && first && top.texts.length > 1) {
    top.texts = top.texts.slice(0, -1);
    read.drafts.push({ ...top, code: `${top.code}(1)`, parent: top.code, texts: [first], progress: [] });
    next = 2;
  }
  const texts = [{ line: draft.line, text: goal }];
  read.drafts.push({ ...draft, code: `${top.code}(${next})`, parent: top.code, texts });
}

/** Numbered goals within one cell. */
function innerGoals(read: Read, draft: Draft, goal: string): void {
  const found = innerParts(goal);
  if (!found) return;
  draft.texts = draft.texts.slice(0, -1);
  if (found.head !== '' || draft.texts.length === 0) draft.texts.push({ line: draft.line, text: found.head });
  for (const { no, text } of found.parts)
    read.drafts.push({
      ...draft,
      code: `${draft.code}(${no})`,
      parent: draft.code,
      texts: [{ line: draft.line, text }],
      progress: [],
      // The day of the row is printed once, for all its parts.
      ...(draft.deadline ? { deadline: { ...draft.deadline, shared: true } } : {}),
    });
}
