/**
 * Something that goes wrong, once or `times` times, at one interface (`on: 'webhook/send'`) or at whichever is called
 * next. Nothing of the request is done, unless `accepted`: then it is done first, and only the answer goes wrong.
 */
export type Fault = { on?: string; times?: number; accepted?: true } & (
  | { errcode: number; errmsg?: string }
  | { status: number; headers?: Record<string, string> }
  /** HTTP 200 with this instead of JSON. */
  | { text: string }
  /** The connection is cut without an answer. */
  | { cut: true }
  /** No answer ever comes. */
  | { hang: true }
);

export class Faults {
  readonly #waiting: { fault: Fault; left: number }[] = [];

  add(...faults: Fault[]): void {
    this.#waiting.push(...faults.map((fault) => ({ fault, left: fault.times ?? 1 })));
  }

  /** The first that fits, used up by one. */
  take(api: string): Fault | undefined {
    const found = this.#waiting.find(({ fault, left }) => left > 0 && (fault.on === undefined || fault.on === api));
    if (found) found.left--;
    return found?.fault;
  }
}
