import type { Store } from '../../../../store/store.js';
import { LIFETIMES } from '../../../../wecom/limits.js';
import { readOutcome } from '../../../outcome.js';
import { WECOM } from '../../../replies/wecom.js';
import type { Handle } from '../hear/handle.js';
import { streamOf } from '../speak/bot-ways.js';
import type { Link } from './link.js';

/** Milliseconds. */
const QUIET = 1_000;
/** A stream that is open for longer than the platform allows would hang for ever. */
const LONGEST = LIFETIMES.stream - 30_000;

/**
 * Shows that something is being done when an answer takes longer than a second. The answer has the same stream and takes its
 * place; where nothing is said in the chat, the placeholder is ended here.
 */
export class Placeholders {
  readonly #store: Pick<Store, 'inbox'>;
  readonly #link: Link;
  readonly #onError: (error: unknown) => void;
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(store: Pick<Store, 'inbox'>, link: Link, onError: (error: unknown) => void) {
    this.#store = store;
    this.#link = link;
    this.#onError = onError;
  }

  /** To be called when the message lies in the database. */
  watch(row: number, handle: Handle & { reqId: string }): void {
    this.#later(() => this.#look(row, handle, 0));
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  #later(work: () => Promise<void>): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      work().catch(this.#onError);
    }, QUIET);
    this.#timers.add(timer);
  }

  /** `open`: milliseconds that the placeholder has stood there. */
  async #look(row: number, handle: Handle & { reqId: string }, open: number): Promise<void> {
    const outcome = readOutcome((await this.#store.inbox.get(row))?.outcome);
    if (!outcome) {
      if (open >= LONGEST) return this.#say(handle, WECOM.later, true);
      if (open === 0) await this.#say(handle, WECOM.working, false);
      return this.#later(() => this.#look(row, handle, open + QUIET));
    }
    const first = outcome.reply[0];
    // Who is called may be called by the webhook.
    const answered = first?.chat === handle.chat && first.text.trim() !== '' && !first.mentions?.length;
    if (open > 0 && !answered) await this.#say(handle, WECOM.done, true);
  }

  async #say({ reqId, msgid }: Handle & { reqId: string }, text: string, finish: boolean): Promise<void> {
    const headers = { req_id: reqId };
    await this.#link.call('aibot_respond_msg', (client) =>
      client.replyStream({ headers }, streamOf(msgid), text, finish),
    );
  }
}
