/** Rounds per second: over all of the time, and in the window in which the machine was least busy with other work. */
export interface Pace {
  mean: number;
  best: number;
}

/** Seconds of a window. */
const WINDOW = 0.5;

/**
 * Runs `work` over and over for at least `seconds`, in windows. Before that it runs for `warming` seconds, once at least: a
 * server runs for days, and the first seconds of a process belong to the compiler. On a shared machine the mean tells
 * about the neighbours as well; nothing makes a window faster than the work is.
 */
export function paceOf(work: () => void, seconds: number, warming = 0): Pace {
  repeat(work, warming);
  let [rounds, spent, best] = [0, 0, 0];
  while (spent < seconds * 1000) {
    const window = repeat(work, Math.min(WINDOW, seconds));
    rounds += window.rounds;
    spent += window.spent;
    best = Math.max(best, (window.rounds * 1000) / window.spent);
  }
  return { mean: (rounds * 1000) / spent, best };
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
