/** Tells those who look at a chat that something changed in it. */
export interface Hub {
  publish(chat: string): void;
  /** Calls `wake` on every change until the returned function is called. */
  subscribe(chat: string, wake: () => void): () => void;
  /** Ends all subscriptions. */
  close(): void;
  readonly closed: AbortSignal;
}

export function createHub(): Hub {
  const chats = new Map<string, Set<() => void>>();
  const end = new AbortController();
  return {
    closed: end.signal,
    publish(chat) {
      for (const wake of chats.get(chat) ?? []) wake();
    },
    subscribe(chat, wake) {
      const set = chats.get(chat) ?? new Set();
      chats.set(chat, set);
      set.add(wake);
      return () => {
        set.delete(wake);
        if (set.size === 0) chats.delete(chat);
      };
    },
    close() {
      end.abort();
      for (const set of chats.values()) for (const wake of set) wake();
      chats.clear();
    },
  };
}
