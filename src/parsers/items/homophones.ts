import { pinyin } from 'pinyin-pro';
import type { Ledger } from '../../model/ledger.js';

type Syllables = { sound: string; words: string }[];

const cache = new WeakMap<readonly Ledger[], Syllables>();

/**
 * Voice input writes homophones (被街小巷). When the words name nothing as written, the name of an item that sounds
 * the same is put in their place; undefined when none does. Only names of three characters and more, tones left out.
 */
export function soundsLike(words: string, ledgers: readonly Ledger[]): string | undefined {
  const han = words.replace(/[^\p{Script=Han}]/gu, '');
  if (han.length < 3 || han.length > 24) return undefined;
  const sound = syllables(han);
  let best: Syllables[number] | undefined;
  for (const name of namesOf(ledgers)) {
    if (name.words.length > (best?.words.length ?? 2) && !han.includes(name.words) && sound.includes(name.sound))
      best = name;
  }
  return best?.words;
}

function namesOf(ledgers: readonly Ledger[]): Syllables {
  const known = cache.get(ledgers);
  if (known) return known;
  const names = new Set<string>();
  for (const item of ledgers.flatMap((ledger) => ledger.items)) {
    for (const words of [item.title, ...item.objects, ...item.targets.map((target) => target.metric)]) {
      const han = words.replace(/[^\p{Script=Han}]/gu, '');
      for (let length = 3; length <= 6; length += 1) {
        if (han.length >= length) names.add(han.slice(0, length)).add(han.slice(-length));
      }
    }
  }
  const list = [...names].map((words) => ({ words, sound: syllables(words) }));
  cache.set(ledgers, list);
  return list;
}

function syllables(han: string): string {
  return ` ${pinyin(han, { toneType: 'none', type: 'array' }).join(' ')} `;
}
