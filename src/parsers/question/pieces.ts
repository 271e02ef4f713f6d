import type { Item } from '../../model/ledger.js';
import type { TopicIndex } from './topics.js';

const SHORTEST = 2;
const LONG = 5;

/** 明河街雨污水: its two halves 明河街 and 雨污水 stand in the text, each as said; scattered pairs of it may stand anywhere. */
export function inTwo(raw: string, text: string, index: TopicIndex): boolean {
  if (raw.length < LONG) return false;
  const told = (piece: string) => text.includes(piece) && (piece.length > SHORTEST || isRare(piece, index));
  for (let at = SHORTEST; at <= raw.length - SHORTEST; at += 1)
    if (told(raw.slice(0, at)) && told(raw.slice(at))) return true;
  return false;
}

const FEW = 4;

/** 投资 stands in many items: together with something else it names none. */
function isRare(pair: string, index: TopicIndex): boolean {
  return index.weight(pair) >= Math.log(1 + index.ofItem.size / FEW);
}

/** All that an item is told by. */
export function textOf({ id }: Item, index: TopicIndex): string {
  return (index.ofItem.get(id) ?? []).map((at) => index.entries[at]?.plain ?? '').join('\u0001');
}

interface Scored {
  kind: string;
  cover: number;
  score: number;
  pieces?: true | undefined;
}

const NEARLY = 0.75;
/** What pieces add to a score; taken back where a target is called nearly so. */
export const OF_PIECES = 0.1;

/** 先进制造业投资 is nearly a target's name: an item that has its pieces somewhere is not meant. */
export function besideTargets<S extends Scored>(hits: readonly S[]): S[] {
  if (!hits.some(({ kind, cover }) => kind === 'target' && cover >= NEARLY)) return [...hits];
  return hits.map((hit) => {
    if (!hit.pieces) return hit;
    return { ...hit, pieces: undefined, score: hit.score - OF_PIECES };
  });
}
