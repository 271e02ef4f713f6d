/** 二三十家, 三五个: two neighbouring digits are the bounds of a rough figure. */
export interface Pair {
  lower: number;
  upper: number;
  length: number;
}

const ORDER = '一二三四五六七八九';
const FACTORS: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };
const PAIR = /(十)?([一二三四五六七八])([二三四五六七八九])([十百千万])?(?![一二三四五六七八九十百千])/y;

export function pairAt(text: string, at: number): Pair | undefined {
  PAIR.lastIndex = at;
  const m = PAIR.exec(text);
  if (!m) return undefined;
  const [all, ten, a = '', b = '', scale = ''] = m;
  if (ten && scale === '十') return undefined;
  const [low, high] = [ORDER.indexOf(a) + 1, ORDER.indexOf(b) + 1];
  if (high - low !== 1 && !(low === 3 && high === 5)) return undefined;
  const add = ten ? 10 : 0;
  const factor = FACTORS[scale] ?? 1;
  return { lower: (low + add) * factor, upper: (high + add) * factor, length: all.length };
}
