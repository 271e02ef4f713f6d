import type { Day } from '../model/fact.js';
import type { Person, Role } from '../model/message.js';
import { COLUMNS, type Column, LEFT, ROLE_WORDS, RosterError } from './columns.js';

export interface Roster {
  people: Person[];
  /** Names of those who have left. */
  left: string[];
}

const MOST_ROWS = 5_000;
const LONGEST = 60;
/** A platform's account as its administrator's page shows it. */
const ACCOUNT = { wecom: /^[\w.@-]{1,64}$/u, telegram: /^\d{1,15}$/u };

type Cells = Partial<Record<Column, string>>;

/** Rows of a roster, the first with the headings. Throws `RosterError` with the row and column that is wrong. */
export function readRoster(rows: readonly (readonly string[])[]): Roster {
  const [head, ...body] = rows;
  const columns = columnsOf(head ?? []);
  if (body.length > MOST_ROWS) throw new RosterError(`名册有${body.length}行，超过${MOST_ROWS}行的上限。`);
  const people: Person[] = [];
  const left: string[] = [];
  body.forEach((row, at) => {
    const cells: Cells = {};
    for (const [column, index] of columns) cells[column] = (row[index] ?? '').trim();
    if (Object.values(cells).every((value) => value === '')) return;
    const name = nameOf(cells, at + 2);
    if (LEFT.includes(cells.role ?? '')) left.push(name);
    else people.push(personOf(name, cells, at + 2));
  });
  if (people.length + left.length === 0) throw new RosterError('名册里没有人员，表头下面至少要有一行。');
  checkTogether(people, left);
  return { people, left };
}

function columnsOf(head: readonly string[]): Map<Column, number> {
  const found = new Map<Column, number>();
  head.forEach((title, index) => {
    const bare = title.replace(/[\s*＊（）()]/gu, '').toLowerCase();
    for (const [column, names] of Object.entries(COLUMNS)) {
      if (!isColumn(column) || !names.some((name) => name.replace(/\s/gu, '').toLowerCase() === bare)) continue;
      if (found.has(column)) throw new RosterError(`表头里“${title.trim()}”出现了两次，请只留一列。`);
      found.set(column, index);
    }
  });
  for (const column of ['name', 'role'] as const)
    if (!found.has(column)) throw new RosterError(`名册第1行缺少“${COLUMNS[column][0]}”这一列。`);
  return found;
}

const isColumn = (word: string): word is Column => Object.hasOwn(COLUMNS, word);

function nameOf(cells: Cells, row: number): string {
  const name = cells.name ?? '';
  if (name === '') throw wrong(row, 'name', '没有填写');
  if (name.length > LONGEST || /[:：@\p{Cc}]/u.test(name)) throw wrong(row, 'name', '太长或含有冒号、@');
  return name;
}

function personOf(name: string, cells: Cells, row: number): Person {
  const accounts = (['wecom', 'telegram'] as const).flatMap((platform) => {
    const ids = (cells[platform] ?? '').split(/[\s,，、;；]+/u).filter(Boolean);
    for (const id of ids) if (!ACCOUNT[platform].test(id)) throw wrong(row, platform, '不是一个账号');
    return ids.map((id) => `${platform}:${id}`);
  });
  const person: Person = { name, role: roleOf(cells.role ?? '', row) };
  const unit = cells.unit ?? '';
  if (unit.length > LONGEST) throw wrong(row, 'unit', '太长');
  if (unit !== '') person.unit = unit;
  else if (person.role === 'liaison') throw wrong(row, 'unit', '没有填写，联络员须写明单位');
  if (accounts.length > 0) person.accounts = accounts;
  if (cells.deputy) person.deputy = cells.deputy;
  const [from, to] = [dayIn(cells, 'from', row), dayIn(cells, 'to', row)];
  if ((from === undefined) !== (to === undefined)) throw wrong(row, from === undefined ? 'from' : 'to', '没有填写');
  if (from !== undefined && to !== undefined) {
    if (from > to) throw wrong(row, 'to', '早于请假起');
    person.away = { from, to };
  }
  return person;
}

function roleOf(said: string, row: number): Role {
  for (const [role, words] of Object.entries(ROLE_WORDS)) if (words.includes(said) && isRole(role)) return role;
  throw wrong(
    row,
    'role',
    `应为${Object.values(ROLE_WORDS)
      .map(([word]) => word)
      .join('、')}或${LEFT[0]}`,
  );
}

const isRole = (word: string): word is Exclude<Role, 'stranger'> => Object.hasOwn(ROLE_WORDS, word);

function dayIn(cells: Cells, column: 'from' | 'to', row: number): Day | undefined {
  const said = cells[column] ?? '';
  if (said === '') return undefined;
  const match = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/u.exec(said);
  const day = match ? [match[1], match[2]?.padStart(2, '0'), match[3]?.padStart(2, '0')].join('-') : '';
  const read = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== day)
    throw wrong(row, column, '不是日期，请写成2026-05-01');
  return day;
}

/** What only shows when all rows are seen: names and accounts twice, deputies that nobody is. */
function checkTogether(people: readonly Person[], left: readonly string[]): void {
  const names = new Set<string>();
  for (const name of [...people.map((one) => one.name), ...left]) {
    if (names.has(name)) throw new RosterError(`名册里“${name}”出现了两次，请合并或加以区分。`);
    names.add(name);
  }
  const owners = new Map<string, string>();
  for (const { name, accounts = [] } of people)
    for (const account of accounts) {
      const other = owners.get(account);
      if (other !== undefined) throw new RosterError(`“${other}”和“${name}”填了同一个账号，请更正其中一个。`);
      owners.set(account, name);
    }
  for (const { name, deputy } of people)
    if (deputy === name) throw new RosterError(`“${name}”的代办人是本人，请改填别人。`);
}

function wrong(row: number, column: Column, why: string): RosterError {
  return new RosterError(`名册第${row}行“${COLUMNS[column][0]}”${why}。`);
}
