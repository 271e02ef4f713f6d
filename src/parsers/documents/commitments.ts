import { readBodies } from './bodylist.js';
import { type Draft, fieldsOf, nodesOf, printedAgain, type Read, ratingOf, sectionTitle } from './draft.js';
import { headPart } from './headpart.js';
import { innerParts } from './marks.js';
import { lift, liftProgress, tailOnly, unfold, unitsLine } from './notice.js';
import { anyNumber } from './numerals.js';
import { type Node, newNode, ownText } from './outline.js';
import type { Person } from './people.js';
import { recode } from './recode.js';
import { shareOut } from './shares.js';

/** Items of a commitment report 承诺事项: part, person, commitment, step. */
export function readCommitments(root: Node): Read {
  const read: Read = { sections: [], drafts: [], people: [], warnings: [] };
  const direct = root.children.filter((n) => n.kind === 'person');
  const parts = root.children.filter((n) => n.children.some((c) => c.kind === 'person'));
  if (direct.length > 0) persons(direct, 1, '', read);
  for (const [i, part] of parts.entries()) {
    const { title, declared } = sectionTitle(ownText(part));
    const people = part.children.filter((c) => c.kind === 'person');
    nobodys(part, read);
    read.sections.push({
      title,
      declared: declared === null ? null : anyNumber(declared),
      line: part.line,
      count: people.length,
    });
    persons(people, part.no ?? i + 1, title, read);
  }
  recode(read, () => '');
  return read;
}

/** What was done, told below a heading of persons and above them, is of a promise whose person was not seen. */
function nobodys({ progress }: Node, { warnings }: Read): void {
  for (const { line } of progress)
    warnings.push({ line, message: `第${line}行的进展上面没有读到承诺人或承诺单位,未读入` });
}

/** Numbers as printed; where nobody has one they are counted; a single person without one takes the last with a letter. */
function numbers(people: Node[]): string[] {
  if (people.every((p) => p.no === null)) return people.map((_, i) => String(i + 1));
  let last = 0;
  let letter = 0;
  return people.map((p) => {
    if (p.no === null) return `${last}${String.fromCharCode(98 + letter++)}`;
    last = p.no;
    letter = 0;
    return String(p.no);
  });
}

function promiser(node: Node, person: Person, code: string, read: Read): number {
  for (const post of fieldsOf(node.fields, 'post')) person.posts ||= post.value;
  return read.people.push({ person, code, line: node.line }) - 1;
}

function persons(people: Node[], part: number, section: string, read: Read): void {
  const nos = numbers(people);
  for (const [i, node] of people.entries()) {
    const code = `${part}-${nos[i] ?? i + 1}`;
    if (!node.person && node.body === undefined) continue;
    const index = node.person ? promiser(node, node.person, code, read) : undefined;
    unpack(node);
    shareProgress(node);
    for (const [k, child] of node.children.entries()) item(child, `${code}.${child.no ?? k + 1}`, section, index, read);
    if (node.children.length > 0) nobodys(node, read);
    if (node.children.length === 0 && node.texts.length > 0) {
      const { texts, fields, progress } = node;
      item({ ...newNode('num', 1, node.line, null), texts, fields, progress }, `${code}.1`, section, index, read);
    }
  }
}

/** Promises that one field 承诺事项:一是…;二是… holds become matters of their own, where what was done is told for each or for none. */
function unpack(person: Node): void {
  const [only, ...more] = person.children;
  const holder = only ?? person;
  const found = more.length === 0 && holder.texts.length === 1 ? innerParts(ownText(holder), true) : null;
  if (found?.head !== '' || (only && only.children.length > 0)) return;
  // 承诺一:(1)…;(2)… is one matter with parts.
  if (only && /^[(①]/.test(ownText(only))) return;
  const told = shareOut(holder.progress, found.parts.length);
  if (told === null && holder.progress.length > 0) return;
  const parts = found.parts.map(({ no, text }, i): Node => {
    const node = newNode('num', no, holder.line, person);
    return { ...node, texts: [{ line: holder.line, text }], fields: holder.fields.slice(), progress: told?.[i] ?? [] };
  });
  person.children.splice(0, 1, ...parts);
}

/** Progress behind the last promise that counts as the promises do is told of each; so are the duties printed with it. */
function shareProgress(person: Node): void {
  const last = person.children.at(-1);
  if (!last || person.children.slice(0, -1).some((c) => c.progress.length > 0)) return;
  const told = shareOut(last.progress, person.children.length);
  if (told === null) return;
  if (tailOnly(person, (c) => c.fields.some((f) => f.own))) {
    person.fields.push(...last.fields.filter((f) => f.own));
    last.fields = last.fields.filter((f) => !f.own);
  }
  for (const [i, child] of person.children.entries()) child.progress = told[i] ?? child.progress;
}

function item(node: Node, code: string, section: string, person: number | undefined, read: Read): void {
  lift(node);
  headPart(node);
  if (node.progress.length === 0 || introduces(node)) unfold(node, true);
  liftProgress(node);
  const top = draft(node, code, section, person, read);
  read.drafts.push(top);
  for (const [i, part] of node.children.entries()) {
    const sub = draft(part, `${code}(${part.no ?? i + 1})`, section, person, read);
    if (sub.units.length === 0) sub.units = top.units;
    read.drafts.push({ ...sub, parent: code });
  }
}

/** 管网改造:①…;②…: the text before the first part only names the whole. */
function introduces(node: Node): boolean {
  const text = node.texts.at(-1)?.text ?? '';
  const found = innerParts(text, true);
  const head = found?.head ?? '';
  if (found && head === '') return true;
  return head.length <= 24 && /[:。]$/.test(head) && /[①②(一]$/.test(text.slice(0, head.length + 1));
}

function draft(node: Node, code: string, section: string, person: number | undefined, read: Read): Draft {
  const above = node.parent?.kind === 'person' ? node.parent.fields : [];
  const deadline = [...fieldsOf(above, 'deadline'), ...fieldsOf(node.fields, 'deadline')].at(-1);
  const duties = fieldsOf(node.fields, 'lead', 'assist');
  const who = person === undefined ? undefined : read.people[person]?.person;
  const printed = duties.length > 0 ? duties : fieldsOf(above, 'lead', 'assist');
  const body = printed.length === 0 && node.parent ? bodyOver(node.parent) : [];
  return {
    code,
    section,
    line: node.line,
    texts: node.texts,
    leaders: who ? [who] : [],
    units: [...new Set([...body, ...printed.flatMap((f) => readBodies(f.value))])],
    ...(deadline ? { deadline: { text: deadline.value, line: deadline.line } } : {}),
    progress: node.progress,
    ...unitsLine(node),
    ...ratingOf(node.fields),
    ...nodesOf(node.fields),
    ...printedAgain(node),
    ...(person === undefined ? {} : { person }),
  };
}

/** The body that stands over a promise where no person does. */
const bodyOver = ({ body }: Node): string[] => (body === undefined ? [] : readBodies(body));
