import { z } from 'zod';
import type { Day } from '../../model/fact.js';
import { type ReminderSettings, reminderSettingsSchema } from '../../reminders/settings.js';
import type { Exemption, SettingsOf } from '../../reminders/state.js';
import type { Store } from '../../store/store.js';

/** Where the settings of reminders 提醒设置 and the exemptions 别催了 are kept. */
const LEDGER = 'remind:ledger:';
const EXEMPT = 'remind:exempt';

const exemptions = z.array(z.object({ unit: z.string(), until: z.string(), ledger: z.string().optional() }));

type Kept = Pick<Store, 'settings'>;

/** Settings by ledger; what is not set, or does not hold any more, goes by the defaults. */
export async function settingsOf({ settings }: Kept): Promise<SettingsOf> {
  const found = new Map<string, ReminderSettings>();
  for (const { key, value } of await settings.list(LEDGER)) {
    const read = reminderSettingsSchema.safeParse(value);
    if (read.success) found.set(key.slice(LEDGER.length), read.data);
  }
  return found;
}

export function saveSettings({ settings }: Kept, ledger: string, value: ReminderSettings): Promise<void> {
  return settings.set(LEDGER + ledger, value);
}

export async function exemptionsOf({ settings }: Kept): Promise<Exemption[]> {
  const read = exemptions.safeParse(await settings.get(EXEMPT));
  if (!read.success) return [];
  return read.data.map(({ unit, until, ledger }) => ({ unit, until, ...(ledger === undefined ? {} : { ledger }) }));
}

/** No call to the unit up to that day; null = called again from now on. Past ones are forgotten. */
export async function exempt(store: Kept, unit: string, until: Day | null, today: Day): Promise<void> {
  const others = (await exemptionsOf(store)).filter((one) => one.unit !== unit && one.until >= today);
  await store.settings.set(EXEMPT, until === null ? others : [...others, { unit, until }]);
}
