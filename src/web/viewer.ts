import { dutiesOf } from '../bot/duties.js';
import type { Ledger } from '../model/ledger.js';
import type { Person } from '../model/message.js';

/** Whose eyes the talk is shown to: what buttons there are depends on it. */
export interface Viewer {
  who: string;
  people: readonly Person[];
  /** Whether this person may confirm what waits on the item (rule 12). */
  decides: (item: string) => boolean;
}

export function viewerOf(person: Person, people: readonly Person[], ledgers: readonly Ledger[]): Viewer {
  const { own } = dutiesOf(person, ledgers);
  return { who: person.name, people, decides: (item) => person.role === 'supervisor' || own.has(item) };
}
