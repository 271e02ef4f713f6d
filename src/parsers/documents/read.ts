import type { Day } from '../../model/fact.js';
import type { Ledger, Warning } from '../../model/ledger.js';
import { assemble } from './assemble.js';
import { kindOf, listEnd, listStart } from './bounds.js';
import { bulletHeads } from './bulletheads.js';
import { type Swept, sweep, sweptWarnings } from './chrome.js';
import { coded } from './coded.js';
import { readCommitments } from './commitments.js';
import { declared } from './declared.js';
import type { Read } from './draft.js';
import { sentencedDuties } from './duties.js';
import { dutiesOver } from './dutiesover.js';
import { NotADocument } from './errors.js';
import { type Block, factsOf, keepEfforts } from './facts.js';
import { docNumber, postedDay, signedDay, titleOf, yearOf } from './front.js';
import { gaps } from './gaps.js';
import { grouped } from './groups.js';
import { type Line, splitLines } from './lines.js';
import { readMark } from './marks.js';
import { isList, type Mixed, mixed, together } from './mixed.js';
import { readNotice } from './notice.js';
import { oddities } from './oddities.js';
import { withoutOrnaments } from './ornaments.js';
import { outline } from './outline.js';
import { unpaired } from './pairs.js';
import { parted } from './parted.js';
import { bodiesOver, promiseLines } from './promiselines.js';
import { progressDay, titleDay } from './published.js';
import { ratingFacts } from './ratings.js';
import { closedUp, relabel } from './relabel.js';
import { rowSums } from './rowsums.js';
import { readRules } from './rules.js';
import { signaturesFirst, withoutHand } from './signatures.js';
import { signed } from './signed.js';
import { isPromise, signers } from './signers.js';
import { framed } from './table/frames.js';
import { oneHeading } from './table/heads.js';
import { readTable } from './table/read.js';
import { headColumns, tabbed, unmarked } from './table/rows.js';
import { sameAbove } from './table/same.js';
import { tablesOf } from './table/tables.js';
import { upright } from './table/upright.js';
import { closing } from './tail.js';
import { titled } from './titled.js';
import { tellProgress } from './told.js';
import { numbered } from './unnumbered.js';

export { NotADocument } from './errors.js';

export interface Document {
  ledger: Ledger;
  blocks: Block[];
}

export interface DocumentOptions {
  /** For documents that name no year. */
  today?: Day;
}

const SORRY = '没有认出这是任务清单或承诺事项进展公示:没有找到带责任单位或承诺人的编号事项。';
/** No paragraph of a document is longer; the time that a line takes grows with its square. */
const LONGEST = 6000;
/** Characters of the longest text that is read: about 3,000 pages. */
const LARGEST = 3_000_000;

/** 机密★1年, 密级:秘密 at the head of a document; words in its text are none. */
const SECRET = /^[ \u3000]*(?:密级 ?[:：] ?)?(?:绝密|机密|秘密)[ \u3000]*(?:★.{0,12})?$/mu;
const HEAD = 600;

/** Reads a task notice 任务清单 or a commitment report 承诺事项 into a ledger; throws NotADocument for anything else. */
export function readLedger(text: string, key: string, options: DocumentOptions = {}): Ledger {
  return readDocument(text, key, options).ledger;
}

/** The same with the progress texts printed beside the items. */
export function readDocument(text: string, key: string, options: DocumentOptions = {}): Document {
  if (text.length > LARGEST) throw new NotADocument(`文件有${text.length}个字,太长了,没有读入。`);
  if (SECRET.test(text.slice(0, HEAD))) throw new NotADocument('文件标有密级,按规定没有读入,也没有保存,请收回。');
  const swept = sweep(
    withoutOrnaments(signed(tabbed(splitLines(text).map((l) => ({ ...l, text: unmarked(l.text) }))))),
  );
  const frame = framed(swept.lines);
  const { lines: printed, misprints } = worded(frame.lines);
  if (printed.every((l) => l.text.trim() === '')) throw new NotADocument('文件是空的,没有可读的文字。');
  const table = printed.findIndex((l) => headColumns(l.text) !== null);
  const lines = table >= 0 ? oneHeading(printed, table) : printed;
  const kind = headColumns(lines[table]?.text ?? '')?.includes('person') ? 'commitments' : kindOf(lines);
  const around = table >= 0 && kind === 'notice' ? mixed(lines, table) : null;
  const start = around?.start ?? (table >= 0 ? table : listStart(lines, kind));
  if (start < 0) throw new NotADocument(SORRY);
  const listed = lines.slice(start, listEnd(lines, start));
  const body = listed.slice(0, closing(listed, swept.chrome));
  const letter = [...lines.slice(0, start), ...lines.slice(start + body.length)];
  const read =
    around === null
      ? table >= 0
        ? fromTable(body, lines, table)
        : fromLines(body, kind)
      : fromParts(lines, start + body.length, table, around);
  if (isNobodys(read)) throw new NotADocument(SORRY);
  tellProgress(read.drafts, isReport(lines, start));
  read.warnings.push(...oddities(body), ...misprints, ...frame.warnings, ...gaps(read.drafts), ...sweptWarnings(swept));
  return finish(read, { swept: { ...swept, lines }, kind, start, letter, key, today: options.today });
}

function fromLines(printed: Line[], kind: Ledger['kind']): Read {
  const body = parted(printed);
  const persons = kind === 'commitments' && !signedBelow(body);
  const read = persons ? readCommitments(outline(body, { persons })) : undefined;
  // Promises of bodies with their progress: no persons stand over them, each names its 责任单位.
  if (read !== undefined && read.people.length > 0 && !isNobodys(read)) return read;
  return readNotice(outline(body, { persons: false }));
}

/** Paragraphs before and behind a table, and the table under its heading, as one list. */
function fromParts(lines: Line[], end: number, table: number, { start, heading, more }: Mixed): Read {
  const rows = lines.slice(table, Math.min(end, more));
  const tables = tablesOf(rows, []);
  if (tables[0]) tables[0].title ??= lines[heading]?.text ?? '';
  const lists = [lines.slice(start, heading), lines.slice(more, end)].map((part) =>
    part.length === 0 ? null : fromLines(part, 'notice'),
  );
  const [before, behind] = lists.map((read) => (read !== null && isList(read) ? [read] : []));
  return together([...(before ?? []), readTable(tables), ...(behind ?? [])]);
}

const isNobodys = ({ drafts }: Read): boolean =>
  drafts.every(({ leaders, units }) => leaders.length === 0 && units.length === 0);

/** Whether matters stand before the persons who answer for them: then 承诺人 is a field of the matter. */
function signedBelow(body: Line[]): boolean {
  const first = body.findIndex((l) => /^\S{0,5}承诺人 ?:/.test(l.text));
  return body
    .slice(0, Math.max(0, first))
    .some((l) => ['num', 'task', 'article'].includes(readMark(l.text)?.kind ?? ''));
}

/** The lines with usual labels, and persons on one line each. */
function worded(printed: Line[]): { lines: Line[]; misprints: Warning[] } {
  const endless = printed.find((l) => l.text.length > LONGEST);
  if (endless) throw new NotADocument(`第${endless.n}行有${endless.text.length}个字,不像公文的段落,没有读入。`);
  const { lines, warnings } = relabel(
    signaturesFirst(
      signers(titled(promiseLines(withoutHand(sentencedDuties(unpaired(upright(closedUp(printed)))))), isPromise)),
    ),
  );
  const counted = coded(lines);
  return {
    lines: numbered(bulletHeads(grouped(dutiesOver(bodiesOver(counted.lines))))),
    misprints: [...warnings, ...counted.warnings],
  };
}

function fromTable(lines: Line[], all: Line[], first: number): Read {
  return readTable(tablesOf(lines, all.slice(0, first)), sameAbove(all));
}

/** 值班通知: orders to 各科室 with no goal, no day and nobody named make no list of tasks. */
const isHouseLetter = ({ counts, units }: Ledger): boolean =>
  counts.targets + counts.deadlines + counts.leaders + counts.progressBlocks === 0 &&
  units.every(({ name }) => /^(?:各|全体|机关|本[局委办]|局属|委属)|^(?:局|委|机关)?办公室$|[科股]室?$/.test(name));

/** 关于…5月份进展情况的通报, 一、进展情况: the lines up to the list promise what was done. */
const REPORTS = /(?:进展|完成|推进|落实|办理)情况(?:的?(?:通报|公示|汇总|报告|简报|督查通报))?$|督[查办]通报$/;
const isReport = (lines: Line[], start: number): boolean =>
  lines.slice(0, start + 1).some((l) => l.text.length <= 60 && REPORTS.test(l.text));

interface Found {
  swept: Swept;
  kind: Ledger['kind'];
  start: number;
  /** What stands before and behind the list. */
  letter: Line[];
  key: string;
  today: Day | undefined;
}

function finish(read: Read, { swept, kind, start, letter, key, today }: Found): Document {
  const { lines, source } = swept;
  const number = docNumber(lines);
  const title = titleOf(lines, lines[start]?.n ?? 1, kind);
  const year = yearOf(lines, title, number, today);
  const blocks = read.drafts.flatMap(({ code, progress }): Block[] => {
    const [first] = progress;
    return first ? [{ item: key + code, line: first.line, text: progress.map((p) => p.text).join('\n') }] : [];
  });
  const texts = blocks.map((b) => b.text);
  const first = read.drafts[0]?.line ?? 0;
  const last = read.drafts.at(-1)?.line ?? 0;
  const above = lines.filter((l) => l.n < first);
  const before = above.map((l) => l.text);
  const told = blocks.length > 0 ? (progressDay(texts, before.join('\n'), year) ?? titleDay(title, year)) : null;
  const posted = postedDay(swept.posted, year);
  // 截至6月底 on a page of the 28th: nothing is published after it was put there.
  const soFar = told !== null && posted !== null && posted < told ? posted : told;
  // Nothing in it says of which day its progress is: of the day that it is read, in its own year.
  const undated = blocks.length > 0 && swept.posted === undefined;
  const now = undated && today?.startsWith(`${year}-`) ? today : `${year}-01-01`;
  const published = soFar ?? signedDay(lines) ?? posted ?? now;
  const rules = readRules(letter) ?? readRules(lines.filter((l) => l.n > last));
  const front = {
    key,
    kind,
    title,
    docNumber: number,
    published,
    year,
    rules,
    ...(source === undefined ? {} : { source }),
  };
  const ledger = assemble(read, front, texts);
  if (isHouseLetter(ledger)) throw new NotADocument(SORRY);
  const ratings = read.drafts.flatMap(({ code, rating }) =>
    rating === undefined ? [] : [{ item: key + code, text: rating }],
  );
  const facts = factsOf(ledger, blocks);
  ledger.facts = [...facts, ...ratingFacts(ratings, facts, published)];
  keepEfforts(ledger, blocks);
  ledger.warnings.push(...rowSums(facts, blocks), ...declared(above, ledger));
  ledger.warnings.sort((a, b) => a.line - b.line);
  return { ledger, blocks };
}
