import type { Vocabulary } from '../../model/vocabulary.js';
import { sameBody } from '../bodies.js';

export interface Named {
  units: string[];
  people: string[];
  unknown: string[];
  /** The text without the names. */
  rest: string;
}

interface Finder {
  pattern: RegExp | null;
  names: Map<string, string>;
}

const finders = new WeakMap<Vocabulary, Finder>();

/** A body by its form alone: 气象局, 水务集团, where no ledger in view has it. */
const BODY =
  /市?(?:(?![把请让催的和与、,报交一下])\p{Script=Han}){2,8}?(?:局|委员会|委|办公室|办|集团|公司|街道|银行|大队|支队)(?![里内外])/gu;

/** Bodies, places and people that a short order names; the longest name wins where names overlap. */
export function findNames(text: string, vocabulary: Vocabulary, people: readonly string[]): Named {
  const units = new Set<string>();
  const found = new Set<string>();
  const unknown: string[] = [];
  let rest = text;
  for (const person of people) {
    if (person.length < 2 || !rest.includes(person)) continue;
    found.add(person);
    rest = rest.replaceAll(person, ' ');
  }
  const { pattern, names } = finderOf(vocabulary);
  if (pattern !== null) {
    rest = rest.replace(pattern, (word) => {
      const name = names.get(word);
      if (name === undefined) return word;
      units.add(name);
      return ' ';
    });
  }
  rest = rest.replace(BODY, (word) => {
    const known = vocabulary.units.find((unit) => sameBody(unit.name, word));
    if (known) units.add(known.name);
    else unknown.push(word);
    return ' ';
  });
  return { units: [...units], people: [...found], unknown, rest };
}

function finderOf(vocabulary: Vocabulary): Finder {
  const known = finders.get(vocabulary);
  if (known) return known;
  const names = new Map<string, string>();
  for (const { name, aliases } of [...vocabulary.units, ...vocabulary.places]) {
    for (const word of [name, ...aliases]) if (word.length >= 2 && !names.has(word)) names.set(word, name);
  }
  const words = [...names.keys()].sort((a, b) => b.length - a.length);
  const escaped = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&'));
  const finder = { pattern: words.length > 0 ? new RegExp(escaped.join('|'), 'gu') : null, names };
  finders.set(vocabulary, finder);
  return finder;
}
