/** Longest that anything is waited for; milliseconds of a machine that may be busy. */
const LONGEST = 60_000;

/** Lets sockets, timers and databases work until it has come true. */
export async function until(come: () => unknown, what: string, between?: () => void): Promise<void> {
  const end = performance.now() + LONGEST;
  while (!(await come())) {
    if (performance.now() > end) throw new Error(`${what}: did not come`);
    await new Promise((resolve) => setTimeout(resolve, 3));
    between?.();
  }
}
