import { type Channel, type Delivery, DeliveryError, type Fate, type Limit } from '../../src/bot/channel.js';
import type { After } from '../../src/delivery/deps.js';

/** What the platform does with a piece: takes it, fails, or never answers. */
export type Answer = 'yes' | 'hang' | { fate: Fate; retryAfterMs?: number; gone?: boolean; arrived?: boolean };

export interface FakeOptions {
  name?: string;
  idempotent?: boolean;
  limits?: (bucket: string) => readonly Limit[];
  /** Answers to the pieces in their order; then always yes. */
  script?: Answer[];
  /** Answer to what was sent to a chat (`chat words`); without one the script goes on. */
  on?: (sent: string) => Answer | undefined;
  bucket?: (out: Delivery) => string;
  standby?: () => boolean;
}

export interface FakeChannel extends Channel {
  /** What arrived at the platform: chat and words. */
  arrived: string[];
  /** Deliveries as they were cut into pieces. */
  asked: Delivery[];
  script: Answer[];
  /** Settles when a piece begins to wait for an answer that never comes. */
  hanging: Promise<void>;
}

/** A platform by script: a line of the text is a piece. */
export function fakeChannel(options: FakeOptions = {}): FakeChannel {
  const { name = 'fake', idempotent = false, script = [] } = options;
  let hang = () => {};
  const channel: FakeChannel = {
    hanging: new Promise((resolve) => {
      hang = resolve;
    }),
    name,
    arrived: [],
    asked: [],
    script,
    start: async () => {},
    pieces(out) {
      channel.asked.push(out);
      const bucket = options.bucket?.(out);
      return out.text.split('\n').map((line) => ({
        idempotent,
        ...(bucket === undefined ? {} : { bucket }),
        async send() {
          const answer = options.on?.(`${out.chat} ${line}`) ?? channel.script.shift() ?? 'yes';
          if (answer === 'hang') {
            hang();
            return new Promise(() => {});
          }
          if (answer === 'yes' || answer.arrived) channel.arrived.push(`${out.chat} ${line}`);
          if (answer !== 'yes') throw new DeliveryError(answer.fate, `平台说：${answer.fate}`, answer);
        },
      }));
    },
    limits: options.limits ?? (() => []),
    health: () => ({ ok: true, detail: '' }),
    ...(options.standby && { standby: options.standby }),
    stop: async () => {},
  };
  return channel;
}

/** A clock that stands until it is moved; timers run when it passes them. */
export function fakeClock(start: string) {
  let ms = Date.parse(start);
  let ticks = 0;
  const timers = new Set<{ at: number; call: () => void }>();
  const after: After = (wait, call) => {
    const timer = { at: ticks + wait, call };
    timers.add(timer);
    return () => timers.delete(timer);
  };
  return {
    clock: () => ms,
    ticks: () => ticks,
    after,
    now: () => new Date(ms).toISOString(),
    /** Time goes by; what comes due meanwhile is called. */
    pass(by: number) {
      ms += by;
      ticks += by;
      for (const timer of [...timers].sort((a, b) => a.at - b.at)) {
        if (timer.at <= ticks && timers.delete(timer)) timer.call();
      }
    },
    /** Somebody sets the clock; no time goes by. */
    set(by: number) {
      ms += by;
    },
    get timers() {
      return timers.size;
    },
  };
}
