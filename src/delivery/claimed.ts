import type { Delivery } from '../bot/channel.js';
import type { Outgoing } from '../model/message.js';
import type { OutboxJob, OutboxMove } from '../store/store.js';
import type { Known } from './compose.js';
import type { RowDeps } from './deps.js';
import type { Route } from './routes.js';

/** A row that this process has claimed, with the ways that it can take from here. */
export class Claimed {
  readonly job: OutboxJob;
  readonly known: Known;
  readonly #deps: RowDeps;

  constructor(job: OutboxJob, known: Known, deps: RowDeps) {
    this.job = job;
    this.known = known;
    this.#deps = deps;
  }

  /** Now, or so many milliseconds from now. */
  in(ms = 0): string {
    return new Date(this.#deps.clock() + ms).toISOString();
  }

  /** Marks that the platform is asked for piece number `at` now; false when the claim is lost and nothing may be sent. */
  begin(route: Route, at: number, { text, mentions, choices, files }: Delivery): Promise<boolean> {
    const out: Outgoing = {
      chat: this.job.chat,
      text,
      ...(mentions && { mentions }),
      ...(choices && { choices }),
      ...(files && { files }),
    };
    const said = this.job.text === text ? {} : { out };
    const back = { state: 'waiting' as const, nextAt: this.in() };
    return this.#owing(
      () => this.#move({ state: 'sending', route: route.key, pieces: at, ...said }),
      () => this.#move(back),
    );
  }

  /** Given back until `ms` from now. */
  async wait(ms: number, more: Omit<OutboxMove, 'state' | 'nextAt'> = {}): Promise<void> {
    await this.#settle({ state: 'waiting', nextAt: this.in(ms), ...more });
  }

  async end(state: 'unknown' | 'dead' | 'dropped', error?: string, pieces?: number): Promise<void> {
    await this.#settle({ state, ...(error !== undefined && { error }), ...(pieces !== undefined && { pieces }) });
  }

  async sent(route: Route): Promise<void> {
    const at = this.in();
    await this.#owing(() => this.#deps.store.outbox.sent(this.job.id, at));
    const { message } = this.known;
    const answers = this.job.key.startsWith('reply:') && message !== undefined;
    const waited = answers ? Math.max(0, this.#deps.clock() - Date.parse(message.receivedAt)) : undefined;
    this.#deps.watch?.delivered(route.channel.name, waited);
  }

  #settle(move: OutboxMove): Promise<boolean> {
    return this.#owing(() => this.#move(move));
  }

  /** Where the database fails, what is known (by default: the same again) is owed to it. */
  async #owing<T>(write: () => Promise<T>, known: () => Promise<unknown> = write): Promise<T> {
    try {
      return await write();
    } catch (error) {
      this.#deps.owe(this.job.id, known);
      throw error;
    }
  }

  #move(move: OutboxMove): Promise<boolean> {
    return this.#deps.store.outbox.move(this.job.id, this.#deps.holder, move);
  }
}
