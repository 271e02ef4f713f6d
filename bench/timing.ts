/** Runs `work` over and over for at least `seconds` after one round to warm up; rounds per second. */
export function roundsPerSecond(work: () => void, seconds: number): number {
  work();
  let rounds = 0;
  const begun = performance.now();
  let spent = 0;
  while (spent < seconds * 1000) {
    work();
    rounds += 1;
    spent = performance.now() - begun;
  }
  return (rounds * 1000) / spent;
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
