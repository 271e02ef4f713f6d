import { loadedOf } from '../bot/answers/load.js';
import type { Loaded } from '../bot/answers/types.js';
import { adopt } from '../ledger/adopt.js';
import { newestFirst } from '../ledger/progress.js';
import type { Day, StoredFact } from '../model/fact.js';
import type { Ledger } from '../model/ledger.js';

/** What is known of one ledger when a file is made; the same facts that an answer of the chat reads. */
export interface LedgerState {
  ledger: Ledger;
  /** Facts of the ledger's items, any order, any state. */
  facts: readonly StoredFact[];
  /** Items reported within the month (rule 24). */
  reported: ReadonlySet<string>;
  /** Items whose closing 销号 was approved: they owe nothing any more. */
  closed: ReadonlySet<string>;
  /** Approved extensions 延期 by item id. */
  extended?: ReadonlyMap<string, Day>;
}

/** Confirmed facts the way the answers of the chat load them, so that every figure is read by the same functions. */
export function loadedFrom({ ledger, facts, extended }: LedgerState): Loaded {
  const live = facts.filter((fact) => fact.state === 'confirmed' && fact.kind !== 'instruction').sort(newestFirst);
  return loadedOf(adopt(live, ledger.items), extended ?? new Map());
}

/** The month in which a report came, YYYY-MM by the clock of the office. */
export function monthOfReport(fact: StoredFact): string {
  return reportDay(fact).slice(0, 7);
}

/** The day in Asia/Shanghai on which it was said. */
export function reportDay({ reportedAt }: StoredFact): Day {
  return new Date(Date.parse(reportedAt) + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** 市园林局 秦川: who said it; '' for the published figures of a document. */
export function whoSaid({ reporterUnit, reporter }: StoredFact): string {
  const names = reporter?.startsWith(reporterUnit ?? '') ? [reporter] : [reporterUnit, reporter];
  return names.filter((name) => name !== undefined && name !== '').join(' ');
}
