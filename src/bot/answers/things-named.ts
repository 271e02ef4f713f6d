import type { StoredFact } from '../../model/fact.js';

/** Shorter names begin many things. */
const SHORTEST = 3;

/** S221、S222、S318分别修到多少了: the lines of each of the things that the words name, where they name two or more. */
export function thingsNamed(topic: string, facts: readonly StoredFact[]): StoredFact[] {
  const names = topic.includes('\u0001') ? topic.split('\u0001').filter((name) => name.length >= SHORTEST) : [];
  if (names.length < 2) return [];
  const begins = ({ object = '' }: StoredFact, name: string) => object.startsWith(name);
  const told = names.filter((name) => facts.some((fact) => begins(fact, name)));
  return told.length < 2 ? [] : facts.filter((fact) => told.some((name) => begins(fact, name)));
}
