import { isCalled } from '../../ledger/called.js';
import { leadOf } from '../../ledger/dues.js';
import { officialOf } from '../../ledger/officials.js';
import type { Item, Ledger } from '../../model/ledger.js';
import { sameBody } from '../../parsers/bodies.js';
import { belongsTo } from '../../parsers/question/belongs.js';
import { itemsOfPerson, placeWords } from '../../parsers/question/names.js';
import type { Query } from '../../parsers/question/query.js';
import { IN_LEDGER, LED_BY } from '../replies/answers-lists.js';
import type { AnswerContext } from './types.js';

/** Whose items are asked for: one entry a leader, unit, place or section that was named. */
export interface Group {
  name: string;
  kind: 'person' | 'unit' | 'place' | 'section' | 'all';
  items: Item[];
  /** Of a person: the posts that the document prints. */
  posts?: string;
}

/** Items that are counted: top-level ones; sub-items belong to their parent. */
export function topLevel(items: readonly Item[]): Item[] {
  const ids = new Set(items.map((item) => item.id));
  return items.filter((item) => item.parent === undefined || !ids.has(item.parent));
}

export function viewed(query: Query, context: AnswerContext): readonly Ledger[] {
  return query.ledgers.length > 0 ? context.ledgers.filter((one) => query.ledgers.includes(one.key)) : context.ledgers;
}

const ofUnit = new WeakMap<Ledger, Map<string, Item[]>>();

/** Items of a body, under whichever of its names the ledger has it. */
export function itemsOfUnit(ledger: Ledger, unit: string): Item[] {
  const known = ofUnit.get(ledger) ?? new Map<string, Item[]>();
  ofUnit.set(ledger, known);
  const items = known.get(unit) ?? findOfUnit(ledger, unit);
  known.set(unit, items);
  return items;
}

function findOfUnit(ledger: Ledger, unit: string): Item[] {
  const names = new Set([...new Set(ledger.items.flatMap((item) => item.units))].filter((one) => same(one, unit)));
  const codes = ledger.officials
    .filter((one) => one.unit !== undefined && same(one.unit, unit))
    .flatMap((one) => (one.code === undefined ? [] : [`${one.code}.`]));
  return ledger.items.filter(
    (item) => item.units.some((one) => names.has(one)) || codes.some((code) => item.code.startsWith(code)),
  );
}

function same(a: string, b: string): boolean {
  return a === b || sameBody(a, b);
}

export function itemsOfPlace(ledger: Ledger, place: string): Item[] {
  const words = placeWords(place, ledger);
  const named = ledger.items.filter((item) => item.units.some((unit) => words.includes(unit)));
  const person = ledger.items.filter(
    (item) => belongsTo(item, place, ledger) && words.includes(officialOf(item, ledger)?.unit ?? ''),
  );
  return [...new Set([...named, ...person])].sort((a, b) => a.line - b.line);
}

function postsOf(person: string, ledgers: readonly Ledger[]): { posts?: string } {
  const found = ledgers.flatMap(({ officials }) =>
    officials.filter(({ name, posts }) => name === person && posts !== ''),
  );
  return found[0] ? { posts: found[0].posts } : {};
}

export function ownUnit(context: AnswerContext): string | undefined {
  return context.person.unit;
}

function leads(item: Item, place: string, ledger: Ledger): boolean {
  return placeWords(place, ledger).includes(leadOf(item, ledger));
}

function joined(groups: Group[]): Group[] {
  return groups.map((group) => ({ ...group, items: topLevel(group.items) }));
}

/** 牵头的: only what the body leads (its first unit); 牵头或参与 is all that names it. */
const LEADING = /^(?!.*(?:配合|参与|协办)).*(?:牵头|领衔|打头|挑头)/u;

/** The groups that the question names; empty when it names none. */
export function groupsOf(query: Query, context: AnswerContext): Group[] {
  const ledgers = viewed(query, context);
  const all = (pick: (ledger: Ledger) => Item[]) => ledgers.flatMap(pick);
  const groups: Group[] = [];
  for (const person of query.leaders)
    groups.push({
      name: person,
      kind: 'person',
      items: all((one) => itemsOfPerson(one, person)),
      ...postsOf(person, ledgers),
    });
  const leading = LEADING.test(query.text);
  for (const unit of query.units) {
    const lead = (ledger: Ledger) => itemsOfUnit(ledger, unit).filter((item) => same(leadOf(item, ledger), unit));
    if (leading) groups.push({ name: LED_BY(unit), kind: 'unit', items: all(lead) });
    else groups.push({ name: unit, kind: 'unit', items: all((one) => itemsOfUnit(one, unit)) });
  }
  for (const section of [...new Set(query.sections)]) {
    groups.push({
      name: section,
      kind: 'section',
      items: all((one) => one.items.filter((item) => item.section === section)),
    });
  }
  for (const place of query.places)
    groups.push({
      name: leading ? LED_BY(place) : place,
      kind: 'place',
      items: all((one) => itemsOfPlace(one, place).filter((item) => !leading || leads(item, place, one))),
    });
  const own = ownUnit(context);
  if (groups.length === 0 && query.own && own) {
    const placed = ledgers.some((ledger) => ledger.places.some((one) => isCalled(one, own)));
    groups.push({
      name: own,
      kind: placed ? 'place' : 'unit',
      items: all((one) => (placed ? itemsOfPlace(one, own) : itemsOfUnit(one, own))),
    });
  }
  return joined(groups);
}

/** Each group once a ledger, where several ledgers are in view: 清单8项，承诺2项. */
export function byLedger(groups: readonly Group[], context: AnswerContext): Group[] {
  if (context.ledgers.length < 2) return [...groups];
  return groups.flatMap((group) => {
    const parts = context.ledgers.map((ledger) => ({
      ledger,
      items: group.items.filter((item) => item.ledger === ledger.key),
    }));
    const filled = parts.filter((part) => part.items.length > 0);
    if (filled.length < 2) return [group];
    return filled.map((part) => ({ ...group, name: IN_LEDGER(group.name, part.ledger), items: part.items }));
  });
}

/** Items that all named groups share when they are of different kinds (一个领导在一个局的事), else each on its own. */
export function crossed(groups: readonly Group[]): Item[] | undefined {
  const kinds = new Set(groups.map((group) => group.kind));
  if (groups.length < 2 || kinds.size < groups.length) return undefined;
  return groups.map((group) => group.items).reduce((a, b) => a.filter((item) => b.includes(item)));
}
