import type { Day } from '../../model/fact.js';
import type { Person } from '../../model/message.js';

export function isAway(person: Person, day: Day): boolean {
  return person.away !== undefined && person.away.from <= day && day <= person.away.to;
}

/** Those who are away on that day and have named this person as their deputy 代办人. */
export function standsInFor(person: Person, people: readonly Person[], day: Day): Person[] {
  return people.filter((one) => one.name !== person.name && one.deputy === person.name && isAway(one, day));
}
