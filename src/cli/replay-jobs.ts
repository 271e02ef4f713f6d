import type { Bot } from '../bot/bot.js';
import { reminderWorld } from '../bot/commands/remind-state.js';
import { instantOf } from '../clock.js';
import { addDays, dayOf } from '../days.js';
import { createDesk, isCall } from '../jobs/remind/desk.js';
import type { Day, Instant } from '../model/fact.js';
import { planReminders } from '../reminders/plan.js';
import type { Store } from '../store/store.js';

/** What a job sent between two events. */
export interface Sent {
  at: Instant;
  chat: string;
  text: string;
  mentions: string[];
}

export interface ReplayJobs {
  /** Runs what is due after the clock's time and until then; the clock stands at each job's own time meanwhile. */
  runUntil(until: Instant): Promise<Sent[]>;
  /** Settings or deadlines may have changed: the plan of the day is made anew. */
  planAgain(): void;
}

/**
 * The jobs of a replay: reminders at their planned times and whatever else waits in the outbox. The live bot looks every
 * five minutes; here the clock jumps to the times at which something is planned.
 */
export function createReplayJobs(store: Store, bot: Bot, clock: { now: Instant }): ReplayJobs {
  // Everybody is reached by the page where there is no platform, and a replay has none.
  const desk = createDesk({ store, now: () => clock.now, ticks: () => performance.now(), platforms: [] });
  let planned: { day: Day; times: Instant[] } | undefined;

  async function timesOf(day: Day): Promise<Instant[]> {
    if (planned?.day !== day) {
      const { state, settings } = await reminderWorld(store, clock.now, [], day);
      const times = planReminders(state, settings, day, day).map(({ at }) => at);
      planned = { day, times: [...new Set(times)].sort((a, b) => Date.parse(a) - Date.parse(b)) };
    }
    return planned.times;
  }

  /** The next time at which a reminder is planned, up to `until`. */
  async function nextCall(until: Instant): Promise<Instant | undefined> {
    for (let day = dayOf(clock.now); day <= dayOf(until); day = addDays(day, 1)) {
      const time = (await timesOf(day)).find((at) => isLater(at, clock.now));
      if (time !== undefined) return isLater(time, until) ? undefined : time;
    }
    return undefined;
  }

  /** Rows of the outbox in the order in which they came due, each as it should leave now. */
  async function deliver(): Promise<Sent[]> {
    const sent: Sent[] = [];
    for (;;) {
      const rows = await store.outbox.due(clock.now, 1000);
      if (rows.length === 0) return sent;
      for (const row of rows) {
        const fresh = isCall(row) ? await desk.refresh(row) : await bot.refresh(row);
        await store.outbox.sent(row.id, clock.now);
        if (fresh)
          sent.push({
            at: instantOf(Date.parse(fresh.dueAt)),
            chat: fresh.chat,
            text: fresh.text,
            mentions: fresh.mentions ?? [],
          });
      }
    }
  }

  return {
    async runUntil(until) {
      const sent = await deliver();
      for (;;) {
        const call = await nextCall(until);
        const row = await store.outbox.nextAfter(clock.now);
        const times = [call, row].flatMap((time) => (time === undefined || isLater(time, until) ? [] : [time]));
        const [first] = times.sort((a, b) => Date.parse(a) - Date.parse(b));
        if (first === undefined) break;
        clock.now = first;
        if (first === call) for (const key of (await desk.due()).keys()) await desk.send(key);
        sent.push(...(await deliver()));
      }
      clock.now = until;
      sent.push(...(await deliver()));
      return sent;
    },

    planAgain() {
      planned = undefined;
    },
  };
}

const isLater = (a: Instant, b: Instant): boolean => Date.parse(a) > Date.parse(b);
