import type { Official } from '../../model/ledger.js';
import type { Read } from './draft.js';
import { officeOf } from './offices.js';

/** Persons who answer for items: those who commit with their own office, then the leaders of a notice. */
export function officialsOf(read: Read, nameOf: (printed: string) => string): Official[] {
  const list: Official[] = read.people.map((p) => {
    const part = read.sections[Number.parseInt(p.code, 10) - 1]?.title;
    const office = officeOf(p.person.posts, part);
    return {
      name: p.person.name,
      posts: p.person.posts,
      code: p.code,
      ...(office === null ? {} : { unit: nameOf(office) }),
    };
  });
  for (const draft of read.drafts)
    for (const leader of draft.leaders) {
      const known = list.find((o) => o.name === leader.name);
      if (!known) list.push({ name: leader.name, posts: leader.posts });
      else if (known.posts === '') known.posts = leader.posts;
    }
  return list;
}
