import type { Channel, Fate } from '../bot/channel.js';
import type { OutboxRow, Store } from '../store/store.js';

/** Calls back after some milliseconds; the returned function calls it off. */
export type After = (ms: number, call: () => void) => () => void;

/** What the metrics are told. */
export interface DeliveryWatch {
  /** `waitedMs` from the receipt of the answered message to the platform's yes. */
  delivered(channel: string, waitedMs: number | undefined): void;
  failed(channel: string, fate: Fate | 'gave-up'): void;
}

export interface DeliveryDeps {
  store: Store;
  /** By name; `web` takes what has no platform. */
  channels: readonly Channel[];
  /** A waiting message as it should go out now, null when nobody needs it any more; see `Bot.refresh`. */
  refresh: (row: OutboxRow) => Promise<OutboxRow | null>;
  /** This process among all that share the database. */
  holder: string;
  /** No other process can share the database: what others have claimed was left by dead ones. */
  alone?: boolean;
  /** Milliseconds since 1970; may be set back. */
  clock: () => number;
  /** Milliseconds of a clock that never goes back. */
  ticks: () => number;
  /** In [0, 1). */
  random: () => number;
  after: After;
  /** Told of failures, with the id of the row; never with its text. */
  onError: (error: unknown, row?: number) => void;
  watch?: DeliveryWatch;
}

/** What a delivery may call of the loop that carries it. */
export interface RowDeps extends DeliveryDeps {
  /** Something is known of a row that the database would not take: it is written as soon as it can be. */
  owe: (row: number, write: () => Promise<unknown>) => void;
}
