import type { Ledger } from '../../model/ledger.js';
import { vocabularyOf } from '../items/vocabulary.js';
import { progressFacts } from '../progress.js';
import { assemble } from './assemble.js';
import { isTail, sweep } from './chrome.js';
import { readCommitments } from './commitments.js';
import { ymd } from './deadline.js';
import type { Read } from './draft.js';
import { NotADocument } from './errors.js';
import { docNumber, signedDay, titleOf, yearOf } from './front.js';
import { readFields } from './labels.js';
import { type Line, splitLines, squeeze } from './lines.js';
import { readMark } from './marks.js';
import { readNotice } from './notice.js';
import { oddities } from './oddities.js';
import { outline } from './outline.js';
import { progressDay } from './published.js';
import { readRules } from './rules.js';
import { readTable } from './table/read.js';
import { headColumns, tabbed, tableRows } from './table/rows.js';

export { NotADocument } from './errors.js';

/** Progress of one item as printed, before it is read into facts. */
export interface Block {
  /** Item id. */
  item: string;
  line: number;
  text: string;
}

export interface Document {
  ledger: Ledger;
  blocks: Block[];
}

const SORRY = '没有认出这是任务清单或承诺事项进展公示:没有找到带责任单位或承诺人的编号事项。';

/** No paragraph of a document is longer; the time that a line takes grows with its square. */
const LONGEST = 6000;
/** Characters of the longest text that is read: about 3,000 pages. */
const LARGEST = 3_000_000;

function kindOf(lines: Line[]): Ledger['kind'] {
  const text = lines.map((l) => l.text).join('\n');
  const promises = (text.match(/承诺/g) ?? []).length;
  const progress = (text.match(/^(?:推进|进展|践诺|落实|完成|履诺|进度)情况/gm) ?? []).length;
  const units = (text.match(/(?:责任|牵头|承办|主办|配合)单[位为]/g) ?? []).length;
  if (/^承诺人|\t承诺人\t/m.test(text) || (promises > 0 && progress > 2 && progress >= units)) return 'commitments';
  return 'notice';
}

/** Reads a task notice or a commitment report into its items; `blocks` are the progress texts printed beside them. */
export function readDocument(text: string, key: string): Document {
  if (text.length > LARGEST) throw new NotADocument(`文件有${text.length}个字,太长了,没有读入。`);
  const swept = sweep(splitLines(text).map((l) => ({ ...l, text: tabbed(l.text) })));
  const lines = swept.lines;
  const endless = lines.find((l) => l.text.length > LONGEST);
  if (endless) throw new NotADocument(`第${endless.n}行有${endless.text.length}个字,不像公文的段落,没有读入。`);
  if (lines.every((l) => l.text.trim() === '')) throw new NotADocument('文件是空的,没有可读的文字。');
  const kind = kindOf(lines);
  const table = lines.findIndex((l) => headColumns(l.text) !== null);
  const start = table >= 0 ? table : listStart(lines, kind);
  if (start < 0) throw new NotADocument(SORRY);
  const end = listEnd(lines, start);
  const body = lines.slice(start, end);
  const read =
    table >= 0
      ? fromTable(lines.slice(table, end), lines)
      : kind === 'notice'
        ? readNotice(outline(body, { persons: false }))
        : readCommitments(outline(body, { persons: true }));
  if (read.drafts.length === 0 || read.drafts.every((d) => d.leaders.length === 0 && d.units.length === 0))
    throw new NotADocument(SORRY);
  read.warnings.push(...oddities(body));
  return finish(read, lines, kind, start, key, swept);
}

function finish(
  read: Read,
  lines: Line[],
  kind: Ledger['kind'],
  start: number,
  key: string,
  swept: ReturnType<typeof sweep>,
): Document {
  const number = docNumber(lines);
  const title = titleOf(lines, lines[start]?.n ?? 1);
  const year = yearOf(lines, title, number);
  const blocks = read.drafts.flatMap((d) =>
    d.progress.length === 0
      ? []
      : [{ item: key + d.code, line: d.progress[0]?.line ?? d.line, text: d.progress.map((p) => p.text).join('\n') }],
  );
  const letter = lines.slice(0, start);
  const signed = signedDay(lines);
  const published =
    (blocks.length > 0
      ? progressDay(
          blocks.map((b) => b.text),
          letter.map((l) => l.text).join('\n'),
          year,
        )
      : null) ??
    signed ??
    ymd(year, 1, 1);
  const { ledger } = assemble(
    read,
    {
      key,
      kind,
      title,
      docNumber: number,
      ...(swept.source === undefined ? {} : { source: swept.source }),
      published,
      year,
      rules: readRules(letter),
    },
    blocks,
  );
  for (const run of runs(swept.chrome))
    ledger.warnings.push({
      line: run[0],
      message:
        run[0] === run[1] ? `第${run[0]}行是网页附带内容,未读入` : `第${run[0]}–${run[1]}行是网页附带内容,未读入`,
    });
  ledger.warnings.sort((a, b) => a.line - b.line);
  ledger.facts = factsOf(ledger, blocks);
  return { ledger, blocks };
}

/** The progress printed beside the items, as facts of the day that it stands for. */
function factsOf(ledger: Ledger, blocks: Block[]): Ledger['facts'] {
  const vocabulary = vocabularyOf([ledger]);
  const byId = new Map(ledger.items.map((i) => [i.id, i]));
  return blocks.flatMap(({ item: id, text }) => {
    const item = byId.get(id);
    if (!item) return [];
    const children = ledger.items.filter((i) => i.parent === id);
    return progressFacts(item, text, { published: ledger.published, vocabulary, children });
  });
}

function runs(numbers: number[]): [number, number][] {
  const out: [number, number][] = [];
  for (const n of numbers) {
    const last = out.at(-1);
    if (last && n - last[1] <= 2) last[1] = n;
    else out.push([n, n]);
  }
  return out;
}

const isDuty = (line: Line): boolean =>
  readFields(squeeze(line.text), line.n).fields.some(
    (f) => ['lead', 'leader', 'assist', 'person'].includes(f.label) && f.value !== '',
  );

/** Where the list begins: its first outermost heading, going back from the first responsibility line. */
function listStart(lines: Line[], kind: Ledger['kind']): number {
  if (kind === 'commitments') {
    const at = lines.findIndex((l) => readMark(l.text) !== null || /^承诺人/.test(l.text));
    return at;
  }
  const duty = lines.findIndex((l, i) => isDuty(l) && lines.slice(0, i).some((b) => readMark(b.text)));
  if (duty < 0) return -1;
  let start = duty;
  for (let i = duty - 1; i >= 0; i--) {
    const text = lines[i]?.text ?? '';
    if (/^附 ?件 ?[\d一二三]{0,2}[:]?$/.test(text)) return firstMark(lines, i);
    const mark = readMark(text);
    if (mark) start = i;
    if (mark && mark.no === 1 && ['han', 'part'].includes(mark.kind)) return i;
  }
  return start;
}

function firstMark(lines: Line[], from: number): number {
  const at = lines.findIndex((l, i) => i > from && readMark(l.text) !== null);
  return at < 0 ? from : at;
}

/** The list ends where the page's or the letter's tail begins. */
function listEnd(lines: Line[], start: number): number {
  for (let i = start + 1; i < lines.length; i++) {
    const text = lines[i]?.text ?? '';
    if (
      text !== '' &&
      isTail(text) &&
      !lines.slice(i + 1).some((l) => readMark(l.text) !== null && isDutyNear(lines, l))
    )
      return i;
  }
  return lines.length;
}

const isDutyNear = (lines: Line[], line: Line): boolean => {
  const at = lines.indexOf(line);
  return lines.slice(at, at + 8).some((l) => isDuty(l));
};

function fromTable(lines: Line[], all: Line[]): Read {
  const columns = headColumns(lines[0]?.text ?? '') ?? [];
  const rows = tableRows(lines, columns);
  const same = all.some((l) => /空白[^。]*(?:同上|与上一行相同|同上一行)|(?:同上|与上一行相同)/.test(l.text));
  return readTable(rows, columns, same);
}

/** Reads a document into a ledger. */
export function readLedger(text: string, key: string): Ledger {
  return readDocument(text, key).ledger;
}
