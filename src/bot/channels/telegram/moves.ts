import { CHANNEL } from './read.js';

/** Groups that became supergroups 超级群 and have another id since, as far as this process heard. */
export interface Moves {
  /** Moves everything that is bound to the group, and remembers it for what is on its way. Repeats change nothing. */
  moved(from: number, to: number): Promise<void>;
  /** The id that a chat has by now. */
  currentId(chatId: number): number;
}

export function createMoves(move: (from: string, to: string) => Promise<void> | undefined): Moves {
  const known = new Map<number, number>();
  return {
    async moved(from, to) {
      if (from === to) return;
      await move(`${CHANNEL}:${from}`, `${CHANNEL}:${to}`);
      known.set(from, to);
    },
    currentId: (chatId) => known.get(chatId) ?? chatId,
  };
}
