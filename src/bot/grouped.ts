/** How many are written at once at most. */
const MOST = 200;

/** So many arrivals within so many milliseconds are a crowd: 80 a second. */
const CROWD = 16;
const CROWD_MS = 200;

export interface Group<T, R> {
  put(item: T): Promise<R>;
  /** So much arrives that what can wait should. */
  crowded(): boolean;
}

/**
 * Group commit: what arrives while a write is under way is written together with the next one, so that a burst costs few
 * statements and nobody waits for more than two. `ticks`: milliseconds of a clock that never goes back. A group that fails is written one by one, so that one bad item harms no other.
 */
export function grouped<T, R>(write: (items: T[]) => Promise<R[]>, ticks: () => number): Group<T, R> {
  interface Waiting {
    item: T;
    resolve: (result: R) => void;
    reject: (error: unknown) => void;
  }
  const waiting: Waiting[] = [];
  let writing = false;
  let arrivals: number[] = [];

  async function settle(group: Waiting[]): Promise<void> {
    try {
      const results = await write(group.map(({ item }) => item));
      for (const [at, { resolve, reject }] of group.entries()) {
        const result = results[at];
        if (result === undefined) reject(new Error('a write told nothing of its item'));
        else resolve(result);
      }
    } catch (error) {
      if (group.length > 1) for (const one of group) await settle([one]);
      else group[0]?.reject(error);
    }
  }

  async function work(): Promise<void> {
    writing = true;
    while (waiting.length > 0) await settle(waiting.splice(0, MOST));
    writing = false;
  }

  return {
    put: (item) =>
      new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        arrivals = [...arrivals, ticks()].slice(-CROWD);
        if (!writing) void work();
      }),
    crowded: () => arrivals.length === CROWD && ticks() - (arrivals[0] ?? 0) < CROWD_MS,
  };
}
