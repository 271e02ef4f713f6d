import type { Ledger } from '../model/ledger.js';
import type { Chat, Person } from '../model/message.js';
import { SAMPLE_WORDS } from './words.js';

/** The shortest way to write a unit that is still its own: 市住房城乡建设局 → 市住建局. */
const shortName = (unit: { name: string; aliases: string[] }): string =>
  [unit.name, ...unit.aliases]
    .filter((name) => name.length >= 3)
    .reduce((short, name) => (name.length < short.length ? name : short), unit.name);

/**
 * People for a fresh folder: one liaison 联络员 for each unit and place of the ledgers, a leader and the supervisor's desk.
 * Named by post, since nobody has registered yet.
 */
export function samplePeople(ledgers: readonly Ledger[]): Person[] {
  const people = new Map<string, Person>();
  const add = (person: Person) => {
    if (!people.has(person.name)) people.set(person.name, person);
  };
  for (const ledger of ledgers) {
    const places = new Set(ledger.places.flatMap((place) => [place.name, ...place.aliases]));
    for (const unit of ledger.units) {
      // 各县区 is nobody, and a place is named in full below.
      if (unit.name.startsWith('各') || [unit.name, ...unit.aliases].some((name) => places.has(name))) continue;
      add({ name: SAMPLE_WORDS.liaison(shortName(unit)), unit: unit.name, role: 'liaison' });
    }
    for (const place of ledger.places) {
      add({ name: SAMPLE_WORDS.liaison(place.name), unit: place.name, role: 'liaison' });
    }
  }
  add({ name: SAMPLE_WORDS.leader, role: 'leader' });
  add({ name: SAMPLE_WORDS.supervisor, unit: SAMPLE_WORDS.supervisorUnit, role: 'supervisor' });
  return [...people.values()];
}

/** One work group for each ledger, and before them one over all: whatever a newcomer tries first is understood there. */
export function sampleChats(ledgers: readonly Ledger[]): Chat[] {
  const groups = ledgers.map((ledger): Chat => ({ id: `G-${ledger.key}`, kind: 'group', ledger: ledger.key }));
  return groups.length > 1 ? [{ id: 'G', kind: 'group', name: SAMPLE_WORDS.everyLedger }, ...groups] : groups;
}
