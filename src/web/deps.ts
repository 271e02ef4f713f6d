import type { Receive } from '../bot/channel.js';
import type { Instant } from '../model/fact.js';
import type { Ledger } from '../model/ledger.js';
import type { Store } from '../store/store.js';
import type { LoadBoard } from './board/load.js';
import type { Hub } from './hub.js';
import type { Entrance } from './login/entrance.js';

/** What the pages need; `receive` is there once the channel has started. */
export interface WebDeps {
  store: Store;
  ledgers(): Promise<Ledger[]>;
  boards: LoadBoard;
  /** DATA_DIR: attachments are kept in `files` below it. */
  dataDir: string;
  now(): Instant;
  hub: Hub;
  entrance: Entrance;
  receive(): Receive | undefined;
  /** Tells an error that the page only says in general words. */
  onError(error: unknown): void;
  /** Has the outbox looked at. */
  onOutbox(): void;
}

/** Name of the channel in the inbox. */
export const CHANNEL = 'web';
