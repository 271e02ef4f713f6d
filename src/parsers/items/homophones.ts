import { pinyin } from 'pinyin-pro';
import type { Ledger } from '../../model/ledger.js';

interface Sounds {
  /** Names by how they sound, syllables joined by blanks. */
  names: ReadonlyMap<string, string>;
  /** How names begin: their first three syllables. */
  beginnings: ReadonlySet<string>;
}

const cache = new WeakMap<readonly Ledger[], Sounds>();
const [SHORTEST, LONGEST] = [3, 6];

/**
 * Voice input writes homophones (被街小巷). When the words name nothing as written, the longest name of an item that
 * sounds the same is put in their place; undefined when none does. Names of three to six characters, tones left out.
 */
export function soundsLike(words: string, ledgers: readonly Ledger[]): string | undefined {
  const han = words.replace(/[^\p{Script=Han}]/gu, '');
  if (han.length < SHORTEST || han.length > 24) return undefined;
  const { names, beginnings } = soundsOf(ledgers);
  if (!mayBegin(han, beginnings)) return undefined;
  const said = syllables(han);
  for (let length = Math.min(LONGEST, said.length); length >= SHORTEST; length -= 1) {
    for (let at = 0; at + length <= said.length; at += 1) {
      const name = names.get(said.slice(at, at + length).join(' '));
      if (name !== undefined && !han.includes(name)) return name;
    }
  }
  return undefined;
}

const PAIR = 2;
const pairs = new WeakMap<readonly Ledger[], ReadonlyMap<string, readonly string[]>>();

/** 户侧, 井该 in a question: the one name of two characters that sounds so and has one of them, which names of targets or things end in. */
export function pairSounding(pair: string, ledgers: readonly Ledger[]): string | undefined {
  if (!/^\p{Script=Han}{2}$/u.test(pair)) return undefined;
  let known = pairs.get(ledgers);
  if (known === undefined) {
    const made = new Map<string, string[]>();
    for (const item of ledgers.flatMap((ledger) => ledger.items))
      for (const words of [...item.objects, ...item.targets.map(({ metric }) => metric)]) {
        const name = words.replace(/[^\p{Script=Han}]/gu, '').slice(-PAIR);
        const sound = syllables(name).join(' ');
        const same = made.get(sound) ?? [];
        if (name.length === PAIR && !same.includes(name)) made.set(sound, [...same, name]);
      }
    known = made;
    pairs.set(ledgers, known);
  }
  const [only, more] = known.get(syllables(pair).join(' ')) ?? [];
  const shares = only !== undefined && [...only].some((char, at) => char === pair.charAt(at));
  return shares && more === undefined && only !== pair ? only : undefined;
}

/** All that a character may sound like, wherever it stands. */
const readings = new Map<string, readonly string[]>();

function readingsOf(char: string): readonly string[] {
  let known = readings.get(char);
  if (known === undefined) {
    known = [...new Set(pinyin(char, { toneType: 'none', type: 'array', multiple: true }))];
    readings.set(char, known);
  }
  return known;
}

/** Whether some name may sound in it: the words around a character choose its reading, and that is slow to find out. */
function mayBegin(han: string, beginnings: ReadonlySet<string>): boolean {
  const chars = [...han].map(readingsOf);
  return chars.some((firsts, at) => {
    const [seconds, thirds] = [chars[at + 1], chars[at + 2]];
    if (!seconds || !thirds) return false;
    return firsts.some((first) =>
      seconds.some((second) => thirds.some((third) => beginnings.has(`${first} ${second} ${third}`))),
    );
  });
}

function soundsOf(ledgers: readonly Ledger[]): Sounds {
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
  const sounds = { names, beginnings: new Set([...names.keys()].map((name) => name.split(' ', SHORTEST).join(' '))) };
  cache.set(ledgers, sounds);
  return sounds;
}

function syllables(han: string): string[] {
  return pinyin(han, { toneType: 'none', type: 'array' });
}
