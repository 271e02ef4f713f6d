import { NO_UNIT } from './counting.js';
import { anyNumber, HAN_DIGITS } from './numerals.js';
import type { Node } from './outline.js';

const MATTERS: Node['kind'][] = ['num', 'task', 'article', 'dotted', 'circle', 'numParen', 'hanParen'];
/** A number that lost its sign. */
const NUMBER = new RegExp(
  `^(?:(?:承诺|任务|事项)([${HAN_DIGITS}\\d]{1,2})|(\\d{1,2}))(?=[\\u4e00-\\u9fff“《]{2})${NO_UNIT}`,
);
function withoutNumber(text: string, no: number): string {
  const m = NUMBER.exec(text);
  return m && anyNumber(m[1] ?? m[2] ?? '') === no ? text.slice(m[0].length) : text;
}

/**
 * Words with duties or progress of their own between a heading and matter 2: the first matter, whose number was not seen. It would be
 * lost with its heading, and its bodies would answer for all below.
 */
export function unseen(root: Node): void {
  let last = 0;
  for (const node of root.children) {
    last = seen(node, last);
    for (const below of node.children) if (below.children.length > 0) seen(below, 0);
  }
}

/** Adds the first matter of a heading where it is missed; gives the number of its last one. */
function seen(node: Node, last: number): number {
  const [first] = node.children;
  if (!first || !MATTERS.includes(first.kind)) return last;
  const no = first.no ?? 1;
  if (no === 2 || (no > 2 && no === last + 2)) addFirst(node, first, no - 1);
  return node.children.at(-1)?.no ?? last;
}

function addFirst(node: Node, next: Node, no: number): void {
  const words = node.kind === 'person' ? node.texts : node.texts.filter((t) => t.line > node.line);
  const [first] = words;
  if (!first || (node.progress.length === 0 && !node.fields.some((f) => f.line >= first.line))) return;
  node.texts = node.texts.filter((t) => !words.includes(t));
  const fields = node.fields.filter((f) => f.line >= first.line);
  node.fields = node.fields.filter((f) => f.line < first.line);
  const texts = words.map((t, i) => (i === 0 ? { ...t, text: withoutNumber(t.text, no) } : t));
  node.children.unshift({ ...next, no, line: first.line, texts, fields, progress: node.progress, children: [] });
  node.progress = [];
}
