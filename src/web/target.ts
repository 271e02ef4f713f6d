import { readTarget } from '../bot/answers/reading.js';
import type { Loaded } from '../bot/answers/types.js';
import { deadlineOf, type Light, shareOf, timeGone, yearEnd } from '../ledger/lights.js';
import type { Figure } from '../ledger/progress.js';
import type { Day } from '../model/fact.js';
import type { Item, Ledger, Target } from '../model/ledger.js';

export interface TargetRow {
  target: Target;
  /** One a source, newest first; never merged. */
  figures: Figure[];
  /** Of the newest figure, in percent; null where a share says nothing (不超过). */
  share: number | null;
  light: Light | null;
  /** Share of the time gone, in percent. */
  gone: number;
}

/** A target as of a day; the same figures that an answer in the chat reads. */
export function targetRow(ledger: Ledger, item: Item, target: Target, loaded: Loaded, today: Day): TargetRow {
  const { figures, share, light } = readTarget({ ledger, item, target }, loaded, today);
  const value = figures[0]?.value;
  const deadline = deadlineOf(item, target, loaded.extended.get(item.id)) ?? yearEnd(ledger.yearStart);
  return {
    target,
    figures,
    share: share ?? (value === undefined ? null : shareOf(target, value)),
    light: light ?? null,
    gone: timeGone(ledger.yearStart, deadline, today),
  };
}
