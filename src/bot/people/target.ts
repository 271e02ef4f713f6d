import type { Ledger } from '../../model/ledger.js';
import type { Person, Role } from '../../model/message.js';
import { sameBody } from '../../parsers/bodies.js';
import { accountsOn } from '../address.js';

/** Who an account is to be: somebody of the roster, or a new person of a unit. */
export interface BindTarget {
  /** Name in the roster; absent: a new entry is made. */
  person?: string;
  unit?: string;
  role: Role;
  /** How it is said: 市城管局联络员. */
  words: string;
}

const POST = /(?:的)?(?:联络员|联系人)$/u;

/** Whom `said` may mean, likeliest only; several are a question, none is said so. */
export function bindTargets(
  said: string,
  people: readonly Person[],
  ledgers: readonly Ledger[],
  platform: string,
): BindTarget[] {
  const named = people.find(({ name }) => name === said);
  if (named) return [ofPerson(named)];
  const bare = said.replace(POST, '');
  const units = unitsCalled(bare, people, ledgers);
  return units.map((unit) => {
    const staff = people.filter((one) => one.unit !== undefined && (one.unit === unit || sameBody(one.unit, unit)));
    const free = staff.filter((one) => accountsOn(platform, one).length === 0);
    const [only] = free;
    if (only && free.length === 1) return ofPerson(only);
    const role = staff.some((one) => one.role === 'supervisor') ? 'supervisor' : 'liaison';
    return { unit, role, words: role === 'supervisor' ? `${unit}工作人员` : `${unit}联络员` };
  });
}

function ofPerson(person: Person): BindTarget {
  return {
    person: person.name,
    role: person.role,
    words: person.unit === undefined ? person.name : `${person.unit} ${person.name}`,
    ...(person.unit === undefined ? {} : { unit: person.unit }),
  };
}

/** Units by their full names: exactly called so before those that may be called so. */
function unitsCalled(said: string, people: readonly Person[], ledgers: readonly Ledger[]): string[] {
  const bodies = ledgers
    .flatMap(({ units, places }) => [...places, ...units])
    .filter(({ name }) => !name.startsWith('各'));
  const roster = people.flatMap(({ unit }) => (unit === undefined ? [] : [{ name: unit, aliases: [] as string[] }]));
  const all = [...bodies, ...roster];
  const exact = all.filter(({ name, aliases }) => name === said || aliases.includes(said));
  const found = exact.length > 0 ? exact : all.filter(({ name }) => sameBody(name, said));
  const names: string[] = [];
  for (const { name } of found) if (!names.some((one) => one === name || sameBody(one, name))) names.push(name);
  return names;
}

/** A name that nobody has yet: the one that the platform shows, else the post. */
export function freeName(target: BindTarget, shown: string | undefined, people: readonly Person[]): string {
  const taken = new Set(people.map(({ name }) => name));
  const wish = shown?.trim() ? shown.trim().slice(0, 20) : target.words;
  if (!taken.has(wish) && !wish.includes(':')) return wish;
  const base = `${target.unit ?? ''}${wish.replaceAll(':', '')}`;
  for (let at = 1; ; at += 1) {
    const name = at === 1 ? base : `${base}${at}`;
    if (!taken.has(name)) return name;
  }
}
