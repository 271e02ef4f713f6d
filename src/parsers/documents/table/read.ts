import { readBodies } from '../bodylist.js';
import { type Draft, type Read, sectionTitle } from '../draft.js';
import { squeeze } from '../lines.js';
import { innerParts, readMark } from '../marks.js';
import { anyNumber } from '../numerals.js';
import { joinSpaced, readLeaders } from '../people.js';
import { Cells } from './cells.js';
import type { Column, Row } from './rows.js';

interface State {
  read: Read;
  top?: Draft;
  /** Items without their parts. */
  count: number;
  person: { name: string; part: number; no: number; items: number };
}

function openSection(read: Read, printed: string, line: number): void {
  const { title, declared } = sectionTitle(readMark(printed)?.rest ?? printed);
  read.sections.push({ title, declared: declared === null ? null : anyNumber(declared), line, count: 0 });
}

/** Items of a table pasted with tabs. `sameAbove`: the document says that blank cells repeat the one above. */
export function readTable(rows: Row[], columns: Column[], sameAbove: boolean): Read {
  const read: Read = { sections: [], drafts: [], people: [], warnings: [] };
  const state: State = { read, count: 0, person: { name: '', part: 0, no: 0, items: 0 } };
  const cells = new Cells(columns, sameAbove);
  let group = '';
  for (const row of rows) {
    const filled = row.cells.filter((c) => c !== '');
    const [only] = filled;
    if (only !== undefined && filled.length === 1 && row.cells[0] === only && !/^\d+$/.test(only)) {
      openSection(read, only, row.line);
      state.person.no = 0;
      continue;
    }
    cells.next(row);
    const said = cells.carried('section', true);
    if (said !== '' && said !== group) {
      group = said;
      openSection(read, said, row.line);
    }
    readRow(row, cells, state, columns);
  }
  return read;
}

function readRow(row: Row, cells: Cells, state: State, columns: Column[]): void {
  const persons = columns.includes('person');
  /** Rows are told apart by number or name; in a table with neither every row is a matter. */
  const named = columns.includes('no') || columns.includes('title');
  const { read } = state;
  const no = anyNumber(cells.get('no').replace(/[.、]/g, ''));
  const title = squeeze(cells.get('title'));
  const goal = squeeze([cells.get('goal'), cells.get('content')].filter((c) => c !== '').join(';'));
  const more = named && !persons && no === null && title === '' && state.top !== undefined;
  const deadline = cells.carried('deadline', more);
  const progress = squeeze(cells.get('progress'));
  const draft: Draft = {
    code: String(no ?? state.count + 1),
    section: read.sections.at(-1)?.title ?? '',
    line: row.line,
    texts: [title, goal].filter((t) => t !== '').map((text) => ({ line: row.line, text })),
    leaders: readLeaders(cells.carried('leader', !persons)),
    units: [...new Set([...readBodies(cells.carried('lead', !persons)), ...readBodies(cells.carried('assist', more))])],
    ...(deadline === '' ? {} : { deadline: { text: deadline, line: row.line } }),
    progress: progress === '' ? [] : [{ line: row.line, text: progress }],
  };
  if (draft.texts.length === 0) return;
  const rating = cells.get('rating');
  if (rating !== '') draft.rating = rating;
  if (persons) commit(draft, cells, state, row.line);
  if (more && state.top) {
    addPart(read, state.top, draft, goal);
    return;
  }
  read.drafts.push(draft);
  state.count++;
  state.top = draft;
  const current = read.sections.at(-1);
  if (current && !persons) current.count++;
  innerGoals(read, draft, goal);
}

/** A row of a table of commitments: its person is the one named in the row or above it. */
function commit(draft: Draft, cells: Cells, state: State, line: number): void {
  const { read, person } = state;
  const name = joinSpaced(cells.carried('person', true)).replace(/\s/g, '');
  if (name !== '' && name !== person.name) {
    const section = read.sections.at(-1);
    Object.assign(person, { name, part: Math.max(1, read.sections.length), no: person.no + 1, items: 0 });
    const posts = cells.carried('post', true);
    read.people.push({ person: { name, posts }, code: `${person.part}-${person.no}`, line });
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
    });
}
