import { z } from 'zod';
import { isDay } from '../days.js';
import type { Day } from '../model/fact.js';
import { SETTING_WORDS as SAY } from './words.js';

/** HH:MM in Asia/Shanghai. */
const time = z.string().refine((text) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text), {
  error: ({ input }) => SAY.time(String(input)),
});

const day = z.string().refine(isDay, { error: ({ input }) => SAY.day(String(input)) });

/** Whom the group message of a step names: nobody (no message), those who cannot be written to one to one, all who owe. */
const groupMode = z.enum(['none', 'unreached', 'all']);

const step = z.strictObject({
  /** Working days before the last working day on or before the due day; 0 = on that day. */
  before: z.int(SAY.before).min(0, SAY.before).max(15, SAY.before),
  time,
  group: groupMode,
});

/** Everything about reminders that can be set for a ledger 提醒设置. */
export const reminderSettingsSchema = z.strictObject({
  /** Off = no reminder of this ledger goes out. */
  on: z.boolean(),
  /** First day on which reminders go out; null = at once. */
  from: day.nullable(),
  /** Due day of the monthly report, 1–31; null = the one that the notice orders (none ordered: no ladder). */
  dueDay: z.int(SAY.dueDay).min(1, SAY.dueDay).max(31, SAY.dueDay).nullable(),
  /** Monthly ladder 催报: earliest step first; see `stepName` for what each is called. */
  ladder: z.array(step).max(6, SAY.manySteps),
  /** Minutes by which a step's group message follows the one-to-one messages, so that a quick report is not named. */
  groupAfter: z.int(SAY.groupAfter).min(0, SAY.groupAfter).max(240, SAY.groupAfter),
  /** The supervisor's list on the working day after the due day. */
  list: z.strictObject({ time }),
  /** Deadline nudges: days before a deadline, moved back to a working day; none = no nudges. */
  nudges: z.strictObject({
    days: z.array(z.int(SAY.nudge).min(1, SAY.nudge).max(365, SAY.nudge)).max(6, SAY.manyNudges),
    time,
  }),
  /** The supervisor's weekly note: on the first working day of the week. */
  weekly: z.strictObject({ on: z.boolean(), time }),
  /** Days without progress after which an item stands in the weekly note. */
  staleDays: z.int(SAY.stale).min(7, SAY.stale).max(365, SAY.stale),
  /** Nothing goes out from `from` in the evening to `to` in the morning (rule 23: at least 21:00–08:00). */
  quiet: z.strictObject({ from: time, to: time }),
});

export type ReminderSettings = z.infer<typeof reminderSettingsSchema>;
export type LadderStep = z.infer<typeof step>;

/** What holds where nothing was set. */
export const DEFAULT_SETTINGS: ReminderSettings = {
  on: true,
  from: null,
  dueDay: null,
  ladder: [
    { before: 5, time: '09:00', group: 'unreached' },
    { before: 2, time: '09:00', group: 'unreached' },
    { before: 0, time: '09:00', group: 'all' },
    { before: 0, time: '16:00', group: 'none' },
  ],
  groupAfter: 30,
  list: { time: '09:00' },
  nudges: { days: [30, 7, 1], time: '09:30' },
  weekly: { on: true, time: '08:30' },
  staleDays: 30,
  quiet: { from: '21:00', to: '08:00' },
};

/** Rule 23 sets these; a ledger may only make the quiet hours longer. */
const QUIET_AT_LEAST = { from: '21:00', to: '08:00' };

/** Calls on more days in a row than this are calls "every day". */
const ROW_OF_DAYS = 2;

/** Settings that hold (steps in the order of time), or the reason in words why they do not. `today` decides what is past. */
export function checkSettings(
  input: unknown,
  today: Day,
): { settings: ReminderSettings; reason?: never } | { settings?: never; reason: string } {
  const read = reminderSettingsSchema.safeParse(input);
  if (!read.success) {
    const issue = read.error.issues[0];
    const known =
      issue !== undefined && (issue.code === 'custom' || issue.code === 'too_small' || issue.code === 'too_big');
    const ours = known || (issue?.message !== undefined && /[\u4e00-\u9fff]/u.test(issue.message));
    return { reason: ours && issue ? issue.message : SAY.unknown(issue?.path.join('.') ?? '') };
  }
  const reason = faultOf(read.data, today);
  if (reason !== undefined) return { reason };
  const ladder = [...read.data.ladder].sort((a, b) => b.before - a.before || (a.time < b.time ? -1 : 1));
  return { settings: { ...read.data, ladder } };
}

function faultOf(settings: ReminderSettings, today: Day): string | undefined {
  const { ladder, quiet, from } = settings;
  if (from !== null && from < today) return SAY.past(from);
  if (quiet.from > QUIET_AT_LEAST.from || quiet.to < QUIET_AT_LEAST.to || quiet.from <= quiet.to) return SAY.quietHours;
  const times = [...ladder, settings.list, settings.nudges, settings.weekly].map((one) => one.time);
  const night = times.find((one) => isQuietTime(one, settings));
  if (night !== undefined) return SAY.inQuiet(night, quiet);
  const late = ladder.find((one) => one.group !== 'none' && isQuietTime(groupTime(one, settings), settings));
  if (late) return SAY.inQuiet(groupTime(late, settings), quiet);
  const keys = ladder.map((one) => `${one.before} ${one.time}`);
  if (new Set(keys).size < keys.length) return SAY.twice;
  const days = ladder.map((one) => one.before);
  if (days.some((one) => days.filter((other) => other === one).length > 2)) return SAY.thrice;
  if (longestRow(days) > ROW_OF_DAYS) return SAY.everyDay;
  return longestRow(settings.nudges.days) > ROW_OF_DAYS ? SAY.nudgeEveryDay : undefined;
}

/** Length of the longest run of successive numbers. */
function longestRow(days: readonly number[]): number {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  let run = 0;
  let longest = 0;
  sorted.forEach((one, at) => {
    run = one - 1 === sorted[at - 1] ? run + 1 : 1;
    longest = Math.max(longest, run);
  });
  return longest;
}

/** When a step's group message goes out, HH:MM; past midnight it says 24:00 and more, which is quiet. */
export function groupTime(one: LadderStep, settings: ReminderSettings): string {
  const [hours = 0, minutes = 0] = one.time.split(':').map(Number);
  const all = hours * 60 + minutes + settings.groupAfter;
  return `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`;
}

export function isQuietTime(clock: string, { quiet }: ReminderSettings): boolean {
  return clock < quiet.to || clock >= quiet.from;
}

/** Why 别催了 … 到… is refused; undefined = it holds. */
export function exemptionFault(until: string, today: Day): string | undefined {
  if (!isDay(until)) return SAY.day(until);
  return until < today ? SAY.past(until) : undefined;
}
