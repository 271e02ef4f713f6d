import type { Draft, Read } from './draft.js';

/** Numbers that begin again get the numbers of what they stand under: 2.1, 2.1.3; `prefix` says which, with its point. */
export function recode(read: Read, prefix: (draft: Draft) => string): void {
  const tops = read.drafts.filter((d) => d.parent === undefined);
  if (new Set(tops.map((d) => d.code)).size === tops.length) return;
  const seen = new Set<string>();
  const renamed = new Map<Draft, string>();
  // One number printed twice in a running list is a slip; numbers begin again where the first one does.
  const again = tops.filter((d) => d.code === tops[0]?.code).length > 1 || tops.length < 5;
  for (const draft of tops) {
    const base = `${again ? prefix(draft) : ''}${draft.code}`;
    let code = base;
    for (let n = 2; seen.has(code); n++) code = `${base}-${n}`;
    seen.add(code);
    renamed.set(draft, code);
  }
  let top: Draft | undefined;
  for (const draft of read.drafts) {
    if (draft.parent === undefined) {
      top = draft;
      draft.code = renamed.get(draft) ?? draft.code;
    } else if (top) {
      draft.parent = top.code;
      draft.code = top.code + draft.code.slice(draft.code.indexOf('('));
    }
  }
}
