import type { Day } from '../../model/fact.js';
import type { Role } from '../../model/message.js';
import type { Vocabulary } from '../../model/vocabulary.js';
import type { ItemIndex } from '../items/index.js';

/** How a person answers for an item (rule 12). */
export type Duty =
  /** Its responsible unit, or the supervisor. */
  | 'own'
  /** A county for its own part of a city-wide item: figures get its scope. */
  | 'part'
  /** Somebody else's: what is said waits for the responsible unit. */
  | 'none';

/** What a text is understood against. */
export interface ParseContext {
  today: Day;
  index: ItemIndex;
  vocabulary: Vocabulary;
  /** Keys of the ledgers in view. */
  ledgers: readonly string[];
  role: Role;
  /** The sender's duty for an item. */
  dutyOf: (itemId: string) => Duty;
  /** Items that the sender answers for as `own`. */
  own: ReadonlySet<string>;
  /** The sender's county or district, full name of the ledger. */
  place?: string;
  /** Items that the talk was about lately, latest first. */
  recent: readonly string[];
  /** Item that waits for the sender's word: what they say without naming anything is about it. */
  awaited?: string;
}
