import { pinyin } from 'pinyin-pro';
import type { Ledger } from '../../model/ledger.js';

/** Names by how they sound, syllables joined by blanks. */
type Sounds = ReadonlyMap<string, string>;

const cache = new WeakMap<readonly Ledger[], Sounds>();
const [SHORTEST, LONGEST] = [3, 6];

/**
 * Voice input writes homophones (被街小巷). When the words name nothing as written, the longest name of an item that
 * sounds the same is put in their place; undefined when none does. Names of three to six characters, tones left out.
 */
export function soundsLike(words: string, ledgers: readonly Ledger[]): string | undefined {
  const han = words.replace(/[^\p{Script=Han}]/gu, '');
  if (han.length < SHORTEST || han.length > 24) return undefined;
  const said = syllables(han);
  const names = namesOf(ledgers);
  for (let length = Math.min(LONGEST, said.length); length >= SHORTEST; length -= 1) {
    for (let at = 0; at + length <= said.length; at += 1) {
      const name = names.get(said.slice(at, at + length).join(' '));
      if (name !== undefined && !han.includes(name)) return name;
    }
  }
  return undefined;
}

function namesOf(ledgers: readonly Ledger[]): Sounds {
  const known = cache.get(ledgers);
  if (known) return known;
  const names = new Map<string, string>();
  for (const item of ledgers.flatMap((ledger) => ledger.items)) {
    for (const words of [item.title, ...item.objects, ...item.targets.map((target) => target.metric)]) {
      const han = words.replace(/[^\p{Script=Han}]/gu, '');
      for (let length = SHORTEST; length <= LONGEST && length <= han.length; length += 1) {
        for (const name of [han.slice(0, length), han.slice(-length)]) names.set(syllables(name).join(' '), name);
      }
    }
  }
  cache.set(ledgers, names);
  return names;
}

function syllables(han: string): string[] {
  return pinyin(han, { toneType: 'none', type: 'array' });
}
