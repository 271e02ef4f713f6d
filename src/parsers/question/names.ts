import type { Item, Ledger, Official, Place } from '../../model/ledger.js';
import { placeAliases } from '../bodies.js';
import { gated } from '../gate/gate.js';
import type { Scan } from './scan.js';
import { sectionWords, sharedEnding, shortSection } from './sections.js';

type NameKind = 'person' | 'unit' | 'place' | 'section' | 'ledger' | 'region';

interface Name {
  word: string;
  kind: NameKind;
  /** Full name; of a section its title, of a ledger its key. */
  full: string;
}

export interface Names {
  /** Names by their first two characters, longest first. */
  byFirst: Map<string, Name[]>;
  /** Every person of the ledgers: leaders and officials. */
  people: string[];
  /** The last character that all section titles share: 难 in 破解就业难, 破解住房难. */
  sectionNoun?: string;
  places: Place[];
}

/** No name is shorter; many begin with the same character (市…局). */
const KEY = 2;

const known = new WeakMap<Ledger, Names>();

/** Names to look for in a question about these ledgers. */
export function namesOf(ledger: Ledger): Names {
  const cached = known.get(ledger);
  if (cached) return cached;
  const names: Name[] = [];
  const add = (kind: NameKind, full: string, words: readonly string[]) => {
    for (const word of words) if (word.length >= 2) names.push({ word, kind, full });
  };
  const people = [
    ...new Set([...ledger.items.flatMap((item) => item.leaders), ...ledger.officials.map((o) => o.name)]),
  ];
  for (const person of people) add('person', person, [person]);
  for (const official of ledger.officials) add('person', official.name, postWords(official, ledger));
  for (const place of ledger.places) add('place', place.name, [place.name, ...place.aliases]);
  const placeWordsKnown = new Set(ledger.places.flatMap((place) => [place.name, ...place.aliases]));
  for (const row of rowNames(ledger)) if (!placeWordsKnown.has(row)) add('place', row, [row]);
  const placeNames = new Set(ledger.places.map((place) => place.name));
  for (const unit of ledger.units) {
    // 各县区 answers for a matter in the ledger; in a question it asks for each of the places.
    if (!placeNames.has(unit.name) && !/^各(?:个|有关|相关)?[县区市]/u.test(unit.name))
      add('unit', unit.name, [unit.name, ...unit.aliases, unit.name.replace(/^[市县区省]/u, '')]);
  }
  for (const section of ledger.sections) {
    add('section', section.title, sectionWords(section.title));
    const short = shortSection(section.title);
    if (short !== undefined && !ledger.items.some(({ text, title }) => text.includes(short) || title.includes(short)))
      add('section', section.title, [short]);
  }
  for (const [, quoted] of ledger.title.matchAll(/[“"‘']([^”"’']{2,12})[”"’']/gu))
    add('ledger', ledger.key, [quoted ?? '']);
  const [, region = '', suffix = ''] = REGION.exec(ledger.title) ?? [];
  if (!placeWordsKnown.has(region)) add('region', region, [region, `${region}${suffix}`]);
  const byFirst = new Map<string, Name[]>();
  for (const name of names.sort((a, b) => b.word.length - a.word.length)) {
    const first = name.word.slice(0, KEY);
    const list = byFirst.get(first) ?? [];
    list.push(name);
    byFirst.set(first, list);
  }
  const made: Names = { byFirst, people, places: ledger.places };
  const noun = sharedEnding(ledger.sections.map((section) => section.title));
  if (noun) made.sectionNoun = noun;
  known.set(ledger, made);
  return made;
}

/** 苍岭市2024年…台账: the city or county whose ledger it is; whoever names it asks of the whole. */
const REGION =
  /^(?:关于)?(?:印发)?[《“]?(?:20\d\d年度?)?(\p{Script=Han}{2,4}?)(市|县|旗|盟(?!委)|区(?![域级直委])|州(?!市))/u;

/** 市本级: rows of published lists that are no county. */
function rowNames(ledger: Ledger): string[] {
  return [...new Set(ledger.facts.flatMap((fact) => Object.keys(fact.breakdown ?? {})))];
}

const POSTS = ['书记', '局长', '主任', '县长', '区长', '市长'];

/** A person by the post: 县委书记 of a county, 局长 of a bureau. */
function postWords(official: Official, ledger: Ledger): string[] {
  const words = official.posts.split(/[、,，\s]/u).filter((post) => post.length >= 5);
  const unit = official.unit;
  if (unit === undefined) return words;
  const body = [...ledger.units, ...ledger.places].find((one) => one.name === unit);
  const held = POSTS.filter((post) => official.posts.includes(post));
  for (const name of [unit, ...(body?.aliases ?? [])]) {
    const place = /[县区]$/u.test(name) ? [`${name}委书记`] : [];
    words.push(...held.map((post) => `${name}${post}`), `${name}一把手`, `${name}主要负责人`, ...place);
  }
  return words;
}

export interface Found {
  people: string[];
  units: string[];
  places: string[];
  sections: string[];
  ledgers: string[];
  /** Where the first name ended, to see what follows it. */
  words: string[];
}

/** Takes the names of the ledgers out of the text, longest first at every place. */
export function takeNames(scan: Scan, ledgers: readonly Ledger[]): Found {
  const found: Found = { people: [], units: [], places: [], sections: [], ledgers: [], words: [] };
  const all = ledgers.map(namesOf);
  for (let at = 0; at < scan.rest.length; at += 1) {
    const name = longestAt(scan.rest, at, all);
    if (!name || (name.kind === 'place' && startsThing(scan.rest.slice(at), name.word, ledgers))) continue;
    if (name.kind === 'place' && isCity(scan.rest.slice(at + name.word.length), name)) {
      scan.cut(at, at + name.word.length + 1);
      continue;
    }
    if (name.kind === 'region') {
      if (!isOpening(scan.rest, at, name.word, ledgers)) continue;
      scan.cut(at, at + name.word.length);
      continue;
    }
    found.words.push(name.word);
    listOf(found, name.kind).push(name.full);
    const title = name.kind === 'person' ? (TITLE.exec(scan.rest.slice(at + name.word.length))?.[0].length ?? 0) : 0;
    scan.cut(at, at + name.word.length + title);
  }
  return {
    ...found,
    people: unique(found.people),
    units: unique(found.units),
    places: longest(unique(found.places), ledgers),
  };
}

/** 云岚东 of 云岚东变电站, 云岚站 of 高速云岚站 are things of the ledgers, and not the county. */
function startsThing(text: string, word: string, ledgers: readonly Ledger[]): boolean {
  const thing = text.slice(0, word.length + 1);
  if (!/[东西南北站桥河湖港渠闸]$/u.test(thing)) return false;
  return ledgers.some((ledger) => ledger.items.some((item) => item.text.includes(thing)));
}

/** 苍岭市 where 苍岭 is short for 苍岭区: the city, and none of its districts. */
const isCity = (after: string, { word, full }: Name): boolean =>
  word !== full && /^(?:市(?![场政容民区辖])|州)/u.test(after) && /[区县]$/u.test(full);

/** 苍岭养老床位: the region before a matter; 苍岭大道, 苍岭段 are names of the ledger. */
const isOpening = (text: string, at: number, word: string, ledgers: readonly Ledger[]): boolean =>
  at === 0 &&
  /^\p{Script=Han}{2}/u.test(text.slice(word.length)) &&
  !/^[市县区州段站大]/u.test(text.slice(word.length)) &&
  !ledgers.some(({ items }) => items.some((item) => item.text.includes(text.slice(0, word.length + 1))));

function listOf(found: Found, kind: NameKind): string[] {
  if (kind === 'person') return found.people;
  if (kind === 'unit') return found.units;
  if (kind === 'place') return found.places;
  return kind === 'section' ? found.sections : found.ledgers;
}

function longestAt(text: string, at: number, all: readonly Names[]): Name | undefined {
  let best: Name | undefined;
  const key = text.slice(at, at + KEY);
  for (const names of all) {
    const name = names.byFirst.get(key)?.find((one) => text.startsWith(one.word, at));
    if (name && name.word.length > (best?.word.length ?? 0)) best = name;
  }
  return best;
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)];
}

/** 示范区 of one document is 城乡一体化示范区 of the other: the longer name stands for both. */
function longest(places: readonly string[], ledgers: readonly Ledger[]): string[] {
  if (places.length === 0) return [];
  const all = ledgers.flatMap((ledger) => ledger.places);
  return unique(
    places.map(
      (place) =>
        all.find((other) => other.name !== place && other.aliases.includes(place) && other.name.length > place.length)
          ?.name ?? place,
    ),
  );
}

const written = new WeakMap<Ledger, Map<string, string[]>>();

/** 龙亭 of 龙亭区, which no document of ours prints: the rows that somebody reports say it short. */
function bare(place: string, { places }: Ledger): string[] {
  if (!/[区县市]$/u.test(place) || places.some(({ name, aliases }) => name === place || aliases.includes(place)))
    return [];
  return placeAliases(place);
}

/** Every way in which a place is written in a ledger. */
export function placeWords(place: string, ledger: Ledger): string[] {
  const known = written.get(ledger) ?? new Map<string, string[]>();
  written.set(ledger, known);
  const words = known.get(place) ?? [
    ...new Set([
      place,
      ...ledger.places
        .filter((one) => one.name === place || one.aliases.includes(place))
        .flatMap((one) => [one.name, ...one.aliases]),
      ...bare(place, ledger),
    ]),
  ];
  known.set(place, words);
  return words;
}

const TITLES =
  '副?(?:市长|县长|区长|州长|旗长|盟长|专员|书记|主任|局长|厅长|秘书长|部长|主席|常委|镇长|乡长|处长|科长|院长|校长|行长|会长|队长|总经理|经理)';
/** 付市长 behind a full name is 副市长, typed as it sounds. */
const TITLE = new RegExp(`^付?${TITLES}`, 'u');
const SURNAMED = gated(new RegExp(`(\\p{Script=Han}?(\\p{Script=Han}))${TITLES}`, 'u'));

/** 王市长: all persons of that surname; the title alone decides nothing. */
export function takeSurname(scan: Scan, ledgers: readonly Ledger[]): string[] {
  const match = SURNAMED.exec(scan.rest);
  if (!match) return [];
  const all = unique(ledgers.flatMap((ledger) => namesOf(ledger).people));
  // 欧阳局长 before 阳局长.
  for (const surname of [match[1], match[2]]) {
    const people =
      surname === undefined ? [] : all.filter((name) => name.length > surname.length && name.startsWith(surname));
    if (people.length === 0) continue;
    scan.cut(match.index + match[0].lastIndexOf(surname ?? ''), match.index + match[0].length);
    return people;
  }
  return [];
}

/** Items of a person: as leader of a task, or by the code of the one who committed himself. */
export function itemsOfPerson(ledger: Ledger, person: string): Item[] {
  const codes = ledger.officials
    .filter((one) => one.name === person && one.code !== undefined)
    .map((one) => `${one.code}.`);
  return ledger.items.filter(
    (item) => item.leaders.includes(person) || codes.some((code) => item.code.startsWith(code)),
  );
}
