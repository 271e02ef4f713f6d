import type { Day } from '../../model/fact.js';
import type { Ledger } from '../../model/ledger.js';
import { type ReminderWorld, reminderWorld } from '../commands/remind-state.js';
import type { Turn } from '../turn.js';

/** What the plan is made from, as things stand when the message came; reports from `from` on. */
export function worldOf(turn: Turn, from: Day = turn.today): Promise<ReminderWorld> {
  return reminderWorld(turn.store, turn.now, turn.platforms ?? [], from);
}

/** Ledgers that an order means: by key or words of the title, else the chat's, else all. */
export function ledgersMeant(turn: Turn, said: string | undefined): readonly Ledger[] {
  if (said === undefined) return turn.ledgers;
  const key = turn.everyLedger.filter((one) => one.key.toUpperCase() === said.toUpperCase());
  return key.length > 0 ? key : turn.everyLedger.filter(({ title }) => title.includes(said));
}

export function audit(turn: Turn, act: string, detail: unknown): Promise<void> {
  return turn.store.audit.write({ at: turn.now, who: turn.person.name, act, detail });
}
