import type { Channel } from '../bot/channel.js';
import type { After } from '../delivery/deps.js';
import { HEALTH_WORDS } from './words.js';

/** One thing that the process needs. */
export interface Part {
  name: string;
  ok: boolean;
  /** One plain sentence; no secrets. */
  detail: string;
}

export interface ReadinessDeps {
  /** Throws, or does not answer, when the database cannot be reached. */
  database: () => Promise<unknown>;
  queue: () => Promise<unknown>;
  channels: readonly Channel[];
  after: After;
}

/** Longest that an answer is waited for; in milliseconds. */
const PATIENCE = 3_000;

export async function readiness({ database, queue, channels, after }: ReadinessDeps): Promise<Part[]> {
  const [stored, queued] = await Promise.all([answers(database, after), answers(queue, after)]);
  return [
    { name: 'database', ok: stored, detail: stored ? HEALTH_WORDS.database : HEALTH_WORDS.noDatabase },
    { name: 'queue', ok: queued, detail: queued ? HEALTH_WORDS.queue : HEALTH_WORDS.noQueue },
    ...channels.map((channel) => {
      const { ok, detail } = channel.health();
      return { name: channel.name, ok, detail };
    }),
  ];
}

function answers(ask: () => Promise<unknown>, after: After): Promise<boolean> {
  return new Promise((resolve) => {
    const off = after(PATIENCE, () => resolve(false));
    ask()
      .then(
        () => resolve(true),
        () => resolve(false),
      )
      .finally(off);
  });
}
