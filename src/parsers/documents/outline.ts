import { isBrokenOff, tellOn } from './broken.js';
import { goesOn } from './brokenfields.js';
import { type Field, readFields } from './labels.js';
import { labelOf } from './labelwords.js';
import type { Line } from './lines.js';
import { squeeze } from './lines.js';
import { type MarkKind, readMark, readStep, underArticle } from './marks.js';
import type { Person } from './people.js';
import { plainly } from './problems.js';
import { type FoundPromiser, promiserAt } from './promiserat.js';
import { unseen } from './unseen.js';

/** Text of a progress block 推进情况 with its line. */
export interface TextAt {
  line: number;
  text: string;
}

/** One heading or matter of a document with what stands under it. */
export interface Node {
  kind: MarkKind | 'person' | 'root';
  no: number | null;
  line: number;
  /** Own paragraphs, the heading first. */
  texts: TextAt[];
  fields: Field[];
  progress: TextAt[];
  children: Node[];
  parent: Node | null;
  person?: Person;
  /** A body that promises, in the place of a person: (一)交通运输局. */
  body?: string;
  /** Of a person: the level of its mark, so that (一) stands below 一、县委书记…. */
  level?: MarkKind;
  /** Where lines without a label go now; `fresh`: to the text, as a new paragraph. */
  open: 'text' | 'fresh' | 'progress' | 'nodes' | 'field';
  /** Lines where what was done is told once more: another matter may begin there. */
  again?: number[];
}

export function newNode(kind: Node['kind'], no: number | null, line: number, parent: Node | null): Node {
  return { kind, no, line, texts: [], fields: [], progress: [], children: [], parent, open: 'text' };
}

/** Text of a node without its parts. */
export const ownText = (node: Node): string => node.texts.map((t) => t.text).join('');

export interface OutlineOptions {
  /** A commitment report: headings may name persons. */
  persons: boolean;
}

const FIELD = /^[\u4e00-\u9fff]{2,9} ?:/;
const ANNEX = /^附 ?件 ?[\d一二三四五]{0,2}(?::.{0,60})?$/;

/** Reads marked, labelled and plain lines into a tree. Tables are read elsewhere. */
export function outline(lines: Line[], options: OutlineOptions): Node {
  const root = newNode('root', null, lines[0]?.n ?? 1, null);
  let top = root;
  let between = false;
  for (const [i, line] of lines.entries()) {
    if (line.text === '') continue;
    // 附件 and its title end the list before; 附件:… only tells of one.
    if (ANNEX.test(line.text)) {
      if (line.text.length <= 5) top = root;
      between = true;
      continue;
    }
    between &&=
      readMark(line.text) === null && !FIELD.test(line.text) && !(options.persons && promiserAt(line.text, lines, i));
    if (between) continue;
    if (ANNOUNCES.test(line.text) && labelOf(line.text.slice(0, -1)) === null && marksNext(lines, i)) continue;
    const text = squeezeLine(line.text).replace(DASH, '');
    if (top.open === 'text' && DASH.test(line.text)) top.open = 'fresh';
    const person = options.persons ? promiserAt(line.text, lines, i) : null;
    if (person) {
      top = openPerson(root, top, person, line);
      continue;
    }
    const mark = readMark(text) ?? (options.persons ? readStep(text) : null);
    const field = options.persons && mark ? fieldAlone(mark.rest) : null;
    if (field !== null) take(top, field, line.n);
    else if (mark && opensNode(mark.kind, mark.no, mark.rest, top)) {
      top = openMark(root, top, mark.kind, mark.no, line.n);
      take(top, mark.rest, line.n);
    } else take(top, text, line.n);
  }
  unseen(root);
  return root;
}

/** 联系项目: between a heading and its matters says what they are, and is none. */
const ANNOUNCES = /^[\u4e00-\u9fff]{2,8}:$/;
function marksNext(lines: Line[], at: number): boolean {
  const next = lines.slice(at + 1, at + 6).find((l) => l.text !== '');
  return next !== undefined && readMark(next.text) !== null;
}

/** (二)完成情况 between a person's promises heads no matter: it is a field whose words follow. */
function fieldAlone(words: string): string | null {
  const label = labelOf(words.replace(/:$/, ''));
  return label === 'progress' || label === 'content' ? words.replace(/:?$/, ':') : null;
}

/** ——新增…: a dash before a part begins a paragraph. */
const DASH = /^[—–-]{1,2} ?(?=[\u4e00-\u9fff“])/;
const squeezeLine = (text: string): string => (text.includes('\t') ? text.trim() : text.replace(/ {2,}/g, ' ').trim());

function openPerson(root: Node, top: Node, found: FoundPromiser, line: Line): Node {
  let at: Node = top;
  while (at.parent && !isPart(at)) at = at.parent;
  const node = newNode('person', found.no, line.n, isPart(at) ? at : root);
  if (found.person) node.person = found.person;
  if (found.body !== undefined) node.body = found.body;
  if (found.level === 'han' || found.level === 'part') node.level = found.level;
  node.parent?.children.push(node);
  return node;
}

const isPart = (node: Node): boolean => node.parent?.kind === 'root' && node.kind !== 'person';

const DEPTH: MarkKind[] = [
  'part',
  'han',
  'hanParen',
  'article',
  'task',
  'num',
  'dotted',
  'goal',
  'numParen',
  'circle',
  'step',
];

function openMark(root: Node, top: Node, printed: MarkKind, no: number, line: number): Node {
  const kind = underArticle(printed, top);
  let at: Node | null = top;
  while (at && at.kind !== kind) at = at.kind === 'person' && deeper(kind, at) ? null : at.parent;
  let parent: Node;
  if (at?.parent) parent = at.parent;
  else {
    parent = top;
    while (parent.parent && parent.kind !== 'person' && !deeper(kind, parent)) parent = parent.parent;
    if (parent.kind === 'person' && !deeper(kind, parent)) parent = parent.parent ?? root;
  }
  const node = newNode(kind, no, line, parent);
  parent.children.push(node);
  return node;
}

function deeper(kind: MarkKind, than: Node): boolean {
  if (than.kind === 'root') return true;
  const level = than.kind === 'person' ? (than.level ?? 'hanParen') : than.kind;
  return DEPTH.indexOf(kind) > DEPTH.indexOf(level);
}

/** Numbers inside a progress text (1.… 2.… under 推进情况) are no headings, unless they continue the numbering. */
function opensNode(kind: MarkKind, no: number, rest: string, top: Node): boolean {
  if (rest === '' && kind !== 'han' && kind !== 'part') return false;
  if (top.open !== 'progress') return true;
  if (kind === 'step') return false;
  let at: Node | null = top;
  while (at && at.kind !== kind) at = at.parent;
  if (at?.no != null) return no === at.no + 1 || (no === 1 && at !== top) || no > at.no;
  return (
    !deeper(kind, top) || (no === 2 && (ownText(top).includes('(1)') || (top.kind === 'person' && !begun(kind, top))))
  );
}

const FIRST: Partial<Record<MarkKind, RegExp>> = {
  num: /(?:^|[。;:\n ])1[.、]/,
  numParen: /\(1\)/,
  circle: /①/,
  han: /(?:^|[。;:\n])一、/,
  hanParen: /\(一\)/,
  task: /(?:承诺|任务|事项|项目|实事)[一1]/,
  article: /第[一1][条项件]/,
};
/** Whether what was done counts from 1 in this way; else 2 is no point of it. */
const begun = (kind: MarkKind, { progress }: Node): boolean =>
  FIRST[kind]?.test(progress.map((p) => p.text).join('\n')) ?? true;

/** Puts the words of a line where they belong: fields, progress, or the matter's own text. */
function take(node: Node, text: string, line: number): void {
  const { head, fields } = readFields(text, line);
  const [first] = fields;
  if (node.open === 'progress' && first?.label === 'next') {
    const words = plainly(squeeze(text), first.value);
    if (words !== '') node.progress.push({ line, text: words });
    return;
  }
  if (node.open === 'progress' && first?.label === 'nodes') {
    node.progress.push({ line, text: squeeze(text) });
    return;
  }
  if (first === undefined && node.open === 'field' && goesOn(node.fields.at(-1), head)) return;
  if (head !== '') {
    if (node.open === 'progress') tellOn(node.progress, { line, text: squeeze(head) });
    else if (node.open === 'nodes') node.fields.push({ label: 'nodes', value: head, line, own: true });
    else if (continues(node, head)) glue(node, head);
    else node.texts.push({ line, text: squeeze(head) });
    if (node.open === 'fresh') node.open = 'text';
  }
  for (const field of fields) takeField(node, field);
}

function takeField(node: Node, field: Field): void {
  if (field.label === 'progress') {
    if (node.progress.length > 0) node.again = [...(node.again ?? []), field.line];
    node.open = 'progress';
    node.progress.push({ line: field.line, text: squeeze(field.value) });
    return;
  }
  if (['nodes', 'remark', 'next', 'rating'].includes(field.label)) {
    node.fields.push(field);
    node.open = field.label === 'nodes' ? 'nodes' : node.open;
    return;
  }
  if (field.label === 'goal' || field.label === 'content') {
    node.open = field.value === '' ? 'fresh' : 'text';
    if (field.value !== '') node.texts.push({ line: field.line, text: squeeze(field.value) });
    return;
  }
  node.fields.push(field);
  if (field.own) node.open = 'field';
}

/** A line broken in the middle of a sentence goes on in the next one. */
function continues(node: Node, next: string): boolean {
  const last = node.texts.at(-1);
  // Words that stand below the fields are broken off like any others.
  if (node.open === 'field' && last && last.line > (node.fields.at(-1)?.line ?? 0)) return isBrokenOff(last.text, next);
  if (node.open !== 'text' || !last || /[。;:!?)”》]$/.test(last.text)) return false;
  return /[,、]/.test(last.text) || !VERB.test(next);
}

/** A heading without any stop, then a line that begins with a verb: a title and its text, not one broken sentence. */
const VERB =
  /^(?:加快|完成|推进|推动|实施|强化|加强|深化|持续|全面|进一步|大力|积极|扎实|围绕|按照|建立|建成|启动|开展|制定|落实|优化|提升|组织|为)/;

function glue(node: Node, text: string): void {
  const last = node.texts.at(-1);
  if (last && last.text.length < 3000) last.text = squeeze(last.text + text);
}
