import type { Message } from '../../../../model/message.js';
import type { BotPort } from '../../../channel.js';
import { wait } from '../../wait.js';

/** So many messages are kept in memory while the database is away; what comes after them is lost, and said so in the log. */
const MOST = 2_000;
/** Milliseconds. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 30_000;

export interface IntakeOptions {
  accept: BotPort['accept'];
  onError: (error: unknown) => void;
  onLost: () => void;
}

/**
 * Takes in what the long connection 长连接 brings. It has no acknowledgement and brings nothing twice, so what the database does not
 * take waits here, one after the other in each conversation.
 */
export class Intake {
  readonly #options: IntakeOptions;
  readonly #queues = new Map<string, Promise<void>>();
  readonly #stopping = new AbortController();
  #waiting = 0;

  constructor(options: IntakeOptions) {
    this.#options = options;
  }

  /** `done` is called with the row when it lies in the database. */
  take(queue: string, read: () => Promise<Message>, done: (message: Message, row: number) => void): void {
    if (this.#waiting >= MOST) {
      this.#options.onLost();
      return;
    }
    this.#waiting += 1;
    const before = this.#queues.get(queue) ?? Promise.resolve();
    const next = before
      .then(() => this.#put(read, done))
      .finally(() => {
        this.#waiting -= 1;
        if (this.#queues.get(queue) === next) this.#queues.delete(queue);
      });
    this.#queues.set(queue, next);
  }

  async #put(read: () => Promise<Message>, done: (message: Message, row: number) => void): Promise<void> {
    const message = await read().catch((error: unknown) => void this.#options.onError(error));
    const { signal } = this.#stopping;
    for (let pause = FIRST_WAIT; message && !signal.aborted; pause = Math.min(pause * 2, LONGEST_WAIT)) {
      try {
        const { id } = await this.#options.accept(message);
        return done(message, id);
      } catch (error) {
        this.#options.onError(error);
        await wait(pause, signal);
      }
    }
  }

  /** Tries no more. */
  stop(): void {
    this.#stopping.abort();
  }
}
