import { readFileSync } from 'node:fs';
import type { Item, Ledger } from '../../../src/model/ledger.js';
import { readLedger } from '../../../src/parsers/documents/read.js';
import type { Group, Post } from '../../../src/reminders/state.js';
import { sampleChats, samplePeople } from '../../../src/web/sample-people.js';

const PLACES = ['石桥县', '青溪县', '云岚县', '东屏区', '西浦区', '北苑区', '南湖区', '高台区', '清河区'];
const STREETS = ['城东', '城西', '城南', '城北', '望山', '临溪', '文昌', '柳林', '长岭', '沙湾'].flatMap((name) => [
  `${name}街道`,
  `${name}镇`,
]);

/** The shipped sample documents, with invented places and posts in place of the printed ones. */
function neutral(ledger: Ledger): Ledger {
  const names = new Map<string, string>();
  const city = /\d{4}年(..)市|^(..)市/u.exec(ledger.title);
  names.set(city?.[1] ?? city?.[2] ?? '', '岚川');
  ledger.places.forEach(({ name, aliases }, at) => {
    const own = PLACES[at] ?? '';
    for (const one of [name, ...aliases]) names.set(one, one === name ? own : own.slice(0, 2));
  });
  ledger.officials.forEach(({ name }, at) => {
    names.set(name, `承诺领导${at + 1}`);
  });
  const order = [...names].filter(([name]) => name !== '').sort(([a], [b]) => b.length - a.length);
  const text = order.reduce((json, [from, to]) => json.replaceAll(from, to), JSON.stringify(ledger));
  return JSON.parse(text);
}

function sample(name: string, key: string): Ledger {
  return neutral(readLedger(readFileSync(new URL(`../../../samples/${name}.txt`, import.meta.url), 'utf8'), key));
}

/** Twenty streets and towns with a matter each, due on the 25th. */
function streets(): Ledger {
  const items = STREETS.map((unit, at): Item => {
    const code = String(at + 1);
    const value = 10 + at;
    const due = at % 4 === 0 ? { deadline: '2022-10-31' } : {};
    return {
      id: `C${code}`,
      code,
      ledger: 'C',
      section: '街道和镇',
      title: `整治积水点${value}处`,
      text: `整治积水点${value}处`,
      leaders: [],
      units: [unit],
      deadline: null,
      deadlines: at % 4 === 0 ? [{ day: '2022-10-31', text: '2022年10月底', formal: true }] : [],
      targets: [{ id: `C${code}.1`, metric: '整治积水点', op: '>=', value, unit: '处', counts: 'done' }],
      objects: [],
      line: at,
      ...due,
    };
  });
  return {
    ...sample('notice', 'C'),
    title: '2022年岚川市街镇积水点整治清单',
    items,
    units: STREETS.map((name) => ({ name, aliases: [] })),
    places: [],
    officials: [],
    sections: [],
    facts: [],
    rules: { dueDay: 25, everyMonths: 1, reportTo: '', parts: [], sentences: [] },
  };
}

/** Three ledgers, about forty units, sixty items. */
export function sampleLedgers(): Ledger[] {
  return [sample('notice', 'A'), sample('commitments', 'B'), streets()];
}

/** Everybody by post; every seventh liaison has no one-to-one chat, two units have nobody, some have a deputy. */
export function samplePosts(ledgers: readonly Ledger[]): Post[] {
  const people = samplePeople(ledgers).filter(({ unit }) => unit !== '市林业局' && unit !== '长岭镇');
  const posts = people.map((person, at): Post => {
    const post: Post = { ...person, reachable: person.role === 'supervisor' || at % 7 !== 3 };
    return person.role === 'liaison' && at % 6 === 1 ? { ...post, deputy: `${person.name}代办人` } : post;
  });
  const deputies = posts.flatMap(({ deputy, unit }): Post[] =>
    deputy === undefined
      ? []
      : [{ name: deputy, role: 'member', reachable: true, ...(unit === undefined ? {} : { unit }) }],
  );
  return [...posts, ...deputies];
}

export function sampleGroups(ledgers: readonly Ledger[]): Group[] {
  return sampleChats(ledgers).flatMap(({ id, ledger }) => (ledger === undefined ? [] : [{ chat: id, ledger }]));
}
