/** One after the other within a chat, side by side between chats. */
export function createOrder(): <T>(chat: string, work: () => Promise<T>) => Promise<T> {
  const order = new Map<string, Promise<unknown>>();
  return (chat, work) => {
    const next = (order.get(chat) ?? Promise.resolve()).then(work, work);
    const settled = next.then(
      () => undefined,
      () => undefined,
    );
    order.set(chat, settled);
    void settled.then(() => order.get(chat) === settled && order.delete(chat));
    return next;
  };
}

/** At most so many at a time; the others wait in the order in which they came. */
export function createLanes(lanes: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = lanes;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}
