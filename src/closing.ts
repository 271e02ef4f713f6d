export interface Closing {
  /** Closed before everything that was added earlier. */
  add(close: () => Promise<unknown>): void;
  /** Throws the first error, after everything else was closed as well. */
  close(): Promise<void>;
}

/** What has to be closed, the last opened first. */
export function createClosing(): Closing {
  const closers: (() => Promise<unknown>)[] = [];
  return {
    add: (close) => void closers.push(close),
    async close() {
      const errors: unknown[] = [];
      for (let close = closers.pop(); close; close = closers.pop()) {
        await close().catch((error: unknown) => errors.push(error));
      }
      if (errors.length > 0) throw errors[0];
    },
  };
}
