import { bodiesFirst, readBodies } from './bodylist.js';
import { type Draft, fieldsOf, nodesOf, printedAgain, type Read, ratingOf, sectionTitle } from './draft.js';
import { byBodies, headingOf, type Inherited, leaves, NOTHING } from './headings.js';
import { headPart } from './headpart.js';
import type { Field } from './labels.js';
import { innerParts } from './marks.js';
import { anyNumber } from './numerals.js';
import { type Node, newNode, ownText, type TextAt } from './outline.js';
import { type Person, readLeaders, splitPerson } from './people.js';
import { recode } from './recode.js';

const hasUnits = (n: Node): boolean => fieldsOf(n.fields, 'lead', 'assist').length > 0;
const hasDuty = (n: Node): boolean => hasUnits(n) || fieldsOf(n.fields, 'deadline', 'leader').length > 0;

/** Responsibility lines after the last part are those of the whole: the parts before it have none. */
export function tailOnly(n: Node, test: (c: Node) => boolean): boolean {
  const last = n.children.at(-1);
  return n.children.length > 1 && last !== undefined && test(last) && !n.children.slice(0, -1).some(test);
}
const ownLines = (c: Node): boolean =>
  c.fields.some((f) => f.own && ['lead', 'assist', 'deadline', 'leader'].includes(f.label));

const unitsWithin = (n: Node): boolean => hasUnits(n) || n.children.some(unitsWithin);
/** Lines behind the last matter of a section are its own, where those before it name bodies at their parts. */
const tailed = (n: Node): boolean => tailOnly(n, ownLines) && !n.children.slice(0, -1).some(unitsWithin);

const share = (nodes: Node[], test: (n: Node) => boolean): number =>
  nodes.length === 0 ? 0 : nodes.filter(test).length / nodes.length;

/** 一、责任单位:市水利局 over its matters is a heading, though it names who answers. */
const owns = (n: Node): boolean => hasUnits(n) && (n.children.length === 0 || ownText(n) !== '');

/** Numbers that run on from heading to heading (1, 2 then 3, 4) are those of the matters. */
function runsOn(nodes: Node[]): boolean {
  const heads = nodes.filter((n) => n.children.length > 0);
  const all = heads.flatMap((n) => n.children);
  if (heads.length < 2) return false;
  return counts(all) || (heads.every(({ kind }) => kind !== 'num') && counts(answeredNumbers(heads)));
}
const counts = (all: Node[]): boolean =>
  all.length > 0 && all.every((n, i) => n.no === (all[0]?.no ?? 1) + i && n.kind === all[0]?.kind);
/** 1, 2 below 一、(一), 3 below (二), 4 below 二: the numbered matters at whatever depth, where most of them name who answers. */
function answeredNumbers(heads: Node[]): Node[] {
  const all = heads.flatMap(within).filter(({ kind }) => kind === 'num');
  return heads.length < all.length && share(all, hasDuty) >= 0.5 && heads.every((n) => n.children.length > 0)
    ? all
    : [];
}

/** Which nodes are sections, which are items: responsibility lines decide. */
function isItemLevel(nodes: Node[]): boolean {
  const withParts = nodes.filter((n) => n.children.length > 0);
  if (withParts.length === 0) return true;
  if (runsOn(nodes)) return false;
  if (share(nodes, (n) => owns(n) || tailed(n)) >= 0.6) return true;
  const parts = withParts.flatMap((n) => n.children);
  if (share(parts, (n) => hasDuty(n)) > 0 || parts.some((p) => p.children.length > 0)) return false;
  return share(nodes, (n) => ownText(n).length > 40 && /[。;]/.test(ownText(n))) >= 0.6;
}

const answered = (n: Node): boolean => hasDuty(n) || n.children.some(answered);

/** In a report 一、总体情况 二、具体进展 三、下步打算 one heading holds the whole list; the others are prose. */
function listOf(root: Node): Node {
  // 三、保障措施 with its points is prose as well.
  const [list, ...more] = root.children.filter((n) => n.children.some(answered));
  const prose = root.children.every((n) => n === list || !answered(n));
  const divided = list?.children.every((n) => n.children.length > 0 && !hasUnits(n)) ?? false;
  return list && more.length === 0 && root.children.length > 1 && prose && divided ? list : root;
}

/** Chapters of a plan that order and explain; no matter stands under them. */
const PROSE =
  /保障|要求|措施|考核|组织领导|指导思想|总体|原则|强化|加强|督[导查]|存在的?(?:主要|突出)?问题|^主要问题|下一?步|工作建议|^附则$/;

/** Items of a task notice 任务清单 printed as headings and lines. */
export function readNotice(whole: Node): Read {
  const read: Read = { sections: [], drafts: [], people: [], warnings: [] };
  const root = listOf(whole);
  if (isItemLevel(root.children)) {
    for (const node of root.children) item(node, '', NOTHING, read);
    recode(read, () => '');
    return read;
  }
  const all = within(root);
  const between =
    share(
      root.children.flatMap((n) => n.children),
      (n) => hasUnits(n) || tailOnly(n, ownLines),
    ) < 0.5;
  /** A matter may have its duties at its parts only; where its like have their own, it is no heading. */
  const kinds = [...new Set(all.map((n) => n.kind))];
  const like = (kind: Node['kind']): Node[] => all.filter((n) => n.kind === kind);
  const answering = new Set(kinds.filter((kind) => share(like(kind), hasUnits) >= 0.5));
  const headings = (n: Node): boolean => between && !answering.has(n.kind);
  const bodies = byBodies(root.children);
  for (const node of root.children) {
    const { title, declared } = sectionTitle(headingOf(node));
    const before = read.drafts.length;
    const left = leaves(node, NOTHING, bodies);
    const known = answered(node) || left.units.length > 0;
    if (!known && (node.children.length === 0 || PROSE.test(title))) continue;
    if (node.children.length === 0 && hasUnits(node)) item(node, '', NOTHING, read);
    else {
      collect(node, title, left, read, { is: headings, bodies: byBodies(node.children) });
      const count = read.drafts.slice(before).filter((d) => d.parent === undefined).length;
      read.sections.push({ title, declared: declared === null ? null : anyNumber(declared), line: node.line, count });
    }
  }
  // Numbers that begin again in every section get its number.
  const order = new Map(root.children.map((n) => [sectionTitle(headingOf(n)).title, n.no ?? 0]));
  recode(read, (d) => (d.section === '' ? '' : `${order.get(d.section) ?? 0}.${d.path ?? ''}`));
  return read;
}

const within = (n: Node): Node[] => [n, ...n.children.flatMap(within)];

/** Headings between section and items, where the document has such (most of them without responsibility lines) are passed through. */
function collect(
  node: Node,
  section: string,
  above: Inherited,
  read: Read,
  headings: { is: (n: Node) => boolean; bodies: boolean },
  path = '',
): void {
  const counted = runsOn(node.children);
  for (const child of node.children) {
    const left = leaves(child, above, headings.bodies);
    const heading =
      (counted && child.children.length > 0) ||
      (headings.is(child) &&
        child.children.length > 0 &&
        !owns(child) &&
        !tailOnly(child, ownLines) &&
        (left.units.length > 0 || share(child.children, (n) => hasUnits(n) || n.children.some(hasUnits)) >= 0.5));
    const step = `${path}${child.no ?? 0}.`;
    if (heading && ownText(child).length <= 40) collect(child, section, left, read, headings, step);
    else item(child, section, above, read, path);
  }
}

const leadersOf = (n: Node): Person[] => signed(n) ?? fieldsOf(n.fields, 'leader').flatMap((f) => readLeaders(f.value));
/** Who commits to the matter, printed below it. */
function signed(n: Node): Person[] | null {
  const people = fieldsOf(n.fields, 'person').map((f) => ({
    name: f.value.replace(/\s/g, ''),
    posts: fieldsOf(n.fields, 'post')[0]?.value ?? '',
  }));
  return people.length > 0 ? people : null;
}
const unitsOf = (n: Node, above: string[]): string[] => {
  const lead = fieldsOf(n.fields, 'lead').sort((a, b) => Number(b.own) - Number(a.own));
  const own = [...lead, ...fieldsOf(n.fields, 'assist')].flatMap((f) => readBodies(f.value));
  return bodiesFirst([...new Set([...(lead.length === 0 ? above : []), ...own])]);
};

/** Lines that were printed after the last part go up to the whole. */
export function lift(node: Node): void {
  if (!tailOnly(node, ownLines)) return;
  const last = node.children.at(-1);
  if (!last) return;
  const goes = (f: Field): boolean => f.own || f.label === 'rating';
  node.fields.push(...last.fields.filter(goes));
  last.fields = last.fields.filter((f) => !goes(f));
}

/** Progress printed after the last part is that of the whole as well. */
export function liftProgress(node: Node): void {
  const last = node.children.at(-1);
  if (!last || !tailOnly(node, (c) => c.progress.length > 0)) return;
  node.progress.push(...last.progress);
  last.progress = [];
}

function item(node: Node, section: string, above: Inherited, read: Read, path = ''): void {
  lift(node);
  headPart(node);
  unfold(node);
  liftProgress(node);
  const draft = toDraft(node, String(node.no ?? read.drafts.length + 1), section, above);
  if (path !== '') draft.path = path;
  read.drafts.push(draft);
  for (const [i, part] of node.children.entries()) {
    const sub = toDraft(part, `${draft.code}(${part.no ?? i + 1})`, section, { leaders: draft.leaders, units: [] });
    if (sub.units.length === 0) sub.units = draft.units;
    read.drafts.push({ ...sub, parent: draft.code });
  }
}

/** Parts printed within the running text become nodes of their own; `steps`: 一是…;二是… too. */
export function unfold(node: Node, steps = false): void {
  if (node.children.length > 0) return;
  const last = node.texts.at(-1);
  const inner = last ? innerParts(last.text, steps) : null;
  if (!last || !inner) return;
  if (inner.head === '') node.texts.pop();
  else node.texts[node.texts.length - 1] = { line: last.line, text: inner.head };
  for (const part of inner.parts) {
    const child = newNode('numParen', part.no, last.line, node);
    child.texts.push({ line: last.line, text: part.text });
    node.children.push(child);
  }
}

export function unitsLine(node: Node): { unitsLine?: number } {
  const first = fieldsOf(node.fields, 'lead', 'assist')[0];
  return first ? { unitsLine: first.line } : {};
}

/** 一、某某 副市长 over what is to be done: who leads it, and no name of it. */
function headedBy({ texts: [head, ...more] }: Node): Person | null {
  return head && more.length > 0 && head.text.length <= 30 ? splitPerson(head.text) : null;
}

function toDraft(node: Node, code: string, section: string, above: Inherited): Draft {
  const signed = leadersOf(node);
  const who = signed.length === 0 ? headedBy(node) : null;
  const own = who ? [who] : signed;
  const said = fieldsOf(node.fields, 'deadline').at(-1);
  const deadline = said ? { text: said.value, line: said.line } : above.due;
  const texts: TextAt[] = who ? node.texts.slice(1) : node.texts;
  return {
    code,
    section,
    line: node.line,
    texts,
    leaders: own.length > 0 ? own : above.leaders,
    units: unitsOf(node, above.units),
    ...(deadline ? { deadline } : {}),
    progress: node.progress,
    ...unitsLine(node),
    ...ratingOf(node.fields),
    ...nodesOf(node.fields),
    ...printedAgain(node),
  };
}
