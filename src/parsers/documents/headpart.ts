import type { Field } from './labels.js';
import type { Node } from './outline.js';

/** 1.稳粮产….(1)扛稳…: the first part on the heading's line, the second on a line of its own. */
export function headPart(node: Node): void {
  const second = node.children[0];
  const head = node.texts.at(-1);
  if (second?.no !== 2 || !head) return;
  const at = /(?<=[。;:!,、])\(1\)|^\(1\)|(?<=[。;:]|^)①/.exec(head.text);
  if (!at) return;
  const goes = (f: Field): boolean => f.label === 'deadline' || !f.own;
  const first: Node = {
    ...second,
    no: 1,
    line: head.line,
    texts: [{ line: head.line, text: head.text.slice(at.index + at[0].length) }],
    fields: node.fields.filter(goes),
    progress: node.progress,
    children: [],
  };
  node.texts[node.texts.length - 1] = { line: head.line, text: head.text.slice(0, at.index) };
  node.fields = node.fields.filter((f) => !goes(f));
  node.progress = [];
  node.children.unshift(first);
}
