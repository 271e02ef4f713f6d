import type { Instant } from '../model/fact.js';
import type { Outgoing } from '../model/message.js';

export interface OutboxRow extends Outgoing {
  id: number;
  /** Idempotency key: a second `put` with it changes nothing. */
  key: string;
  /** Not before this instant. */
  dueAt: Instant;
  messageId?: number;
}

/** waiting → sending (the platform is being asked) → sent; cut off while sending: unknown; refused or given up: dead. */
export type OutboxState = 'waiting' | 'sending' | 'sent' | 'unknown' | 'dead' | 'dropped';

/** A row on its way, as the one who delivers it sees it. */
export interface OutboxJob extends OutboxRow {
  state: OutboxState;
  /** The way that it is on: chat on a platform, or a channel's name. */
  route?: string;
  /** How many pieces the platform said yes to on that way. */
  pieces: number;
  /** Failed tries so far. */
  attempts: number;
}

/** A row that waits for a person: nobody knows whether it arrived (unknown), or it did not (dead). */
export interface OutboxLeft extends OutboxJob {
  error?: string;
}

/** What changes on a row; what is absent stays. A row that goes on `waiting` until `nextAt`, or has ended, is claimed no more. */
export interface OutboxMove {
  state: 'waiting' | 'sending' | 'unknown' | 'dead' | 'dropped';
  nextAt?: Instant;
  route?: string;
  pieces?: number;
  attempts?: number;
  /** Why, in one plain sentence without anybody's words. */
  error?: string;
  /** What it says now. */
  out?: Outgoing;
}
