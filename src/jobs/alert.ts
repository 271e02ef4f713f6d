import { isQuiet, nextMorning } from '../bot/commands/hours.js';
import { jobFailed } from '../bot/replies/jobs.js';
import type { CalendarOverride } from '../calendar.js';
import { dayOf } from '../days.js';
import type { Instant } from '../model/fact.js';
import type { Store } from '../store/store.js';

/**
 * Tells every supervisor, alone, that a job failed after its last try: once a day a job, at night the next morning. Throws
 * what the database throws.
 */
export async function alertFailed(
  name: string,
  { store, now, calendar }: { store: Store; now: () => Instant; calendar?: CalendarOverride | undefined },
): Promise<void> {
  const at = now();
  const text = jobFailed(name);
  const due = isQuiet(at, calendar) ? nextMorning(at, calendar) : at;
  await store.transaction(async (tx) => {
    if (!(await tx.claims.take(`job/${name}/${dayOf(at)}`, at))) return;
    for (const person of await tx.people.list()) {
      if (person.role !== 'supervisor') continue;
      await tx.outbox.put(`job:${name}:${dayOf(at)}:${person.name}`, { chat: `@${person.name}`, text }, due);
    }
  });
}
