import { readBodies } from './bodylist.js';
import { type Draft, type Read, sectionTitle } from './draft.js';
import { columnLabel } from './labels.js';
import { type Line, squeeze } from './lines.js';
import { innerParts, readMark } from './marks.js';
import { anyNumber } from './numerals.js';
import { readLeaders } from './people.js';

type Column = NonNullable<ReturnType<typeof columnLabel>> | 'other';
interface Row {
  line: number;
  cells: string[];
}

const cellsOf = (text: string): string[] => text.split('\t').map((c) => c.trim());

/** Columns of a heading row 序号 重点工作 责任单位…; null when the row is none. */
export function headColumns(text: string): Column[] | null {
  if (!text.includes('\t')) return null;
  const columns = cellsOf(text).map((c) => columnLabel(c) ?? 'other');
  const known = columns.filter((c) => c !== 'other');
  if (known.length < 3 || !columns.some((c) => c === 'lead' || c === 'leader' || c === 'deadline' || c === 'person'))
    return null;
  if (!columns.some((c) => c === 'title' || c === 'goal' || c === 'content')) return null;
  return columns;
}

/** Rows of the table from its heading on; a cell broken over lines is joined, repeated headings go. */
export function tableRows(lines: Line[], columns: Column[]): { rows: Row[]; after: number } {
  const rows: Row[] = [];
  let after = 0;
  for (const [i, line] of lines.entries()) {
    if (line.text === '') continue;
    if (headColumns(line.text)) {
      after = i + 1;
      continue;
    }
    const cells = cellsOf(line.text);
    const last = rows.at(-1);
    const single = cells.filter((c) => c !== '').length === 1 && cells[0] === cells.find((c) => c !== '');
    if (last && last.cells.length > 1 && last.cells.length < columns.length && !startsRow(line.text, cells)) {
      last.cells = join(last.cells, cells);
      after = i + 1;
    } else if (cells.length > 1 || (single && isSection(cells[0] ?? ''))) {
      rows.push({ line: line.n, cells });
      after = i + 1;
    } else if (
      last &&
      last.cells.length === columns.length &&
      single &&
      lines.slice(i + 1).some((l) => l.text.includes('\t')) &&
      !/^(?:注|备注|说明)/.test(line.text)
    ) {
      last.cells = join(last.cells, cells);
      after = i + 1;
    }
  }
  return { rows, after };
}

const startsRow = (text: string, cells: string[]): boolean =>
  (/^\d{1,3}[.、]?$/.test(cells[0] ?? '') && cells.length > 1) || isSection(text.trim());
const isSection = (text: string): boolean =>
  ['han', 'hanParen', 'part'].includes(readMark(text)?.kind ?? '') && text.length < 50;

function join(a: string[], b: string[]): string[] {
  return [...a.slice(0, -1), `${a.at(-1) ?? ''}${b[0] ?? ''}`, ...b.slice(1)];
}

const SAME = /^(?:同上|〃|″|"|同前)$/;

/** Items of a table pasted with tabs. `sameAbove`: the document says that blank cells repeat the one above. */
export function readTable(rows: Row[], columns: Column[], sameAbove: boolean): Read {
  const read: Read = { sections: [], drafts: [], people: [], warnings: [] };
  const above: Record<string, string> = {};
  let section = '';
  let top: Draft | undefined;
  for (const row of rows) {
    const filled = row.cells.filter((c) => c !== '');
    if (filled.length === 1 && row.cells[0] === filled[0] && !/^\d+$/.test(filled[0] ?? '')) {
      const { title, declared } = sectionTitle(readMark(filled[0] ?? '')?.rest ?? filled[0] ?? '');
      section = title;
      read.sections.push({ title, declared: declared === null ? null : anyNumber(declared), line: row.line, count: 0 });
      continue;
    }
    const cell = (...names: Column[]): string =>
      columns
        .flatMap((c, i) => (names.includes(c) && (row.cells[i] ?? '') !== '' ? [row.cells[i] ?? ''] : []))
        .join(' ');
    const carried = (name: Column, always: boolean): string => {
      const now = cell(name);
      if (now !== '' && !SAME.test(now)) above[name] = now;
      return now !== '' && !SAME.test(now) ? now : always || SAME.test(now) || sameAbove ? (above[name] ?? '') : '';
    };
    const group = carried('section', true);
    if (group !== '' && group !== section) {
      section = group;
      read.sections.push({
        title: sectionTitle(readMark(group)?.rest ?? group).title,
        declared: null,
        line: row.line,
        count: 0,
      });
    }
    const no = anyNumber(cell('no').replace(/[.、]/g, ''));
    const title = squeeze(cell('title'));
    const more = no === null && title === '' && top !== undefined;
    const goal = squeeze([cell('goal'), cell('content')].filter((c) => c !== '').join(';'));
    const deadline = carried('deadline', more);
    const draft: Draft = {
      code: String(no ?? read.drafts.filter((d) => !d.parent).length + 1),
      section: read.sections.at(-1)?.title ?? '',
      line: row.line,
      texts: [title, goal].filter((t) => t !== '').map((text) => ({ line: row.line, text })),
      leaders: readLeaders(carried('leader', true)),
      units: [...new Set([...readBodies(carried('lead', true)), ...readBodies(cell('assist'))])],
      ...(deadline !== '' ? { deadline: { text: deadline, line: row.line } } : {}),
      progress: cell('progress') === '' ? [] : [{ line: row.line, text: squeeze(cell('progress')) }],
    };
    if (more && top) addPart(read, top, draft, goal);
    else {
      read.drafts.push(draft);
      top = draft;
      const current = read.sections.at(-1);
      if (current) current.count++;
      inner(read, draft, goal);
    }
  }
  return read;
}

/** Several goal rows of one matter: the first row's goal becomes a part as well. */
function addPart(read: Read, top: Draft, draft: Draft, goal: string): void {
  const parts = read.drafts.filter((d) => d.parent === top.code);
  const first = top.texts.at(-1);
  if (parts.length === 0 && first && top.texts.length > 1) {
    top.texts.pop();
    read.drafts.push({ ...top, code: `${top.code}(1)`, parent: top.code, texts: [first], progress: [] });
    parts.push(top);
  }
  read.drafts.push({
    ...draft,
    code: `${top.code}(${parts.length + 1})`,
    parent: top.code,
    texts: [{ line: draft.line, text: goal }],
  });
}

function inner(read: Read, draft: Draft, goal: string): void {
  const found = innerParts(goal);
  if (!found) return;
  draft.texts = draft.texts.slice(0, -1);
  if (found.head !== '') draft.texts.push({ line: draft.line, text: found.head });
  for (const part of found.parts)
    read.drafts.push({
      ...draft,
      code: `${draft.code}(${part.no})`,
      parent: draft.code,
      texts: [{ line: draft.line, text: part.text }],
      progress: [],
    });
}
