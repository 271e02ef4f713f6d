/** How many are written at once at most. */
const MOST = 200;

/** So many in one write, and more waiting, are a crowd. */
const CROWD = 4;

export interface Group<T, R> {
  put(item: T): Promise<R>;
  /** More arrives than is written one by one: what can wait should. */
  crowded(): boolean;
}

/**
 * Group commit: what arrives while a write is under way is written together with the next one, so that a burst costs few
 * statements and nobody waits for more than two. A group that fails is written one by one, so that one bad item harms no other.
 */
export function grouped<T, R>(write: (items: T[]) => Promise<R[]>): Group<T, R> {
  interface Waiting {
    item: T;
    resolve: (result: R) => void;
    reject: (error: unknown) => void;
  }
  const waiting: Waiting[] = [];
  let writing = 0;

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
    while (waiting.length > 0) {
      const group = waiting.splice(0, MOST);
      writing = group.length;
      await settle(group);
    }
    writing = 0;
  }

  return {
    put: (item) =>
      new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        if (writing === 0) void work();
      }),
    crowded: () => writing >= CROWD || waiting.length >= CROWD,
  };
}
