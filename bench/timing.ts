/**
 * Runs `work` over and over for at least `seconds`; rounds per second. Before that it runs for `warming` seconds, once
 * at least: a server runs for days, and the first seconds of a process belong to the compiler.
 */
export function roundsPerSecond(work: () => void, seconds: number, warming = 0): number {
  repeat(work, warming);
  const { rounds, spent } = repeat(work, seconds);
  return (rounds * 1000) / spent;
}

function repeat(work: () => void, seconds: number): { rounds: number; spent: number } {
  let rounds = 0;
  const begun = performance.now();
  let spent = 0;
  do {
    work();
    rounds += 1;
    spent = performance.now() - begun;
  } while (spent < seconds * 1000);
  return { rounds, spent };
}

export async function milliseconds(work: () => Promise<unknown> | unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** The value below which the share `p` of the values lies. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? Number.NaN;
}
