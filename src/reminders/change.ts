import type { Day } from '../model/fact.js';
import type { SettingChange } from '../parsers/command/reminder-types.js';
import { checkSettings, DEFAULT_SETTINGS, type LadderStep, type ReminderSettings } from './settings.js';
import { SETTING_WORDS } from './words.js';

/** Settings after a change 提醒设置, or the reason in words why it is refused. */
export function changeSettings(
  settings: ReminderSettings,
  change: SettingChange,
  today: Day,
): ReturnType<typeof checkSettings> {
  const count = settings.ladder.length;
  if ((change.kind === 'step' || change.kind === 'remove') && (change.at < 1 || change.at > count))
    return { reason: SETTING_WORDS.noStep(change.at, count) };
  // A first day that has come does its work no more, and must not make every later change one with a past date.
  const begun = settings.from !== null && settings.from <= today ? { ...settings, from: null } : settings;
  return checkSettings(changed(begun, change), today);
}

function changed(settings: ReminderSettings, change: SettingChange): ReminderSettings {
  const { ladder } = settings;
  switch (change.kind) {
    case 'on':
      return { ...settings, on: change.on };
    case 'from':
      return { ...settings, on: true, from: change.from };
    case 'reset':
      return DEFAULT_SETTINGS;
    case 'dueDay':
      return { ...settings, dueDay: change.day };
    case 'ladder':
      return { ...settings, ladder: grouped(change.steps) };
    case 'step': {
      const { at, kind: _, ...more } = change;
      return { ...settings, ladder: ladder.map((one, n) => (n === at - 1 ? { ...one, ...more } : one)) };
    }
    case 'remove':
      return { ...settings, ladder: ladder.filter((_, n) => n !== change.at - 1) };
    case 'add':
      return { ...settings, ladder: [...ladder, ...grouped([change])] };
    case 'list':
      return { ...settings, list: { time: change.time } };
    case 'nudges': {
      const { days = settings.nudges.days, time = settings.nudges.time } = change;
      return { ...settings, nudges: { days, time } };
    }
    case 'weekly': {
      const { on = settings.weekly.on, time = settings.weekly.time } = change;
      return { ...settings, weekly: { on, time } };
    }
    case 'stale':
      return { ...settings, staleDays: change.days };
    case 'groupAfter':
      return { ...settings, groupAfter: change.minutes };
    case 'quiet':
      return { ...settings, quiet: { from: change.from, to: change.to } };
  }
}

/** Steps as the defaults have them: before the day those who cannot be written to, on the day all, once. */
function grouped(steps: readonly { before: number; time: string }[]): LadderStep[] {
  return steps.map(({ before, time }, at) => {
    const first = steps.findIndex((one) => one.before === before) === at;
    return { before, time, group: before > 0 ? 'unreached' : first ? 'all' : 'none' };
  });
}
