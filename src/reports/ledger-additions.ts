import type { Item, Ledger, Target } from '../model/ledger.js';
import { normalise } from '../parsers/text.js';
import { sheetNames } from './ledger-columns.js';
import { type AddedItem, itemOf } from './ledger-edit.js';
import type { SheetRow } from './ledger-rows.js';
import { readTargetCells } from './ledger-target.js';

/** A row without an id. */
export interface Addition {
  row: SheetRow;
}

const TITLE = 40;

export interface Additions {
  added: AddedItem[];
  /** Rows that say again what a sheet added before: the same file sent twice adds nothing. */
  again: { row: SheetRow; item: Item; said: AddedItem }[];
}

/**
 * New items, and sub-tasks of an item: what, who answers for it (county or unit, person), until when, how much. Rows that
 * follow one another and name the same item are one item with several targets.
 */
export function additions(rows: readonly Addition[], ledger: Ledger): Additions {
  const found: Additions = { added: [], again: [] };
  const known = new Map(ledger.items.flatMap((item) => (item.added === undefined ? [] : [[nameOf(item), item]])));
  let last: string | undefined;
  for (const { row } of rows) {
    const said = addition(row, ledger, found.added);
    const item = known.get(nameOf(said));
    if (item) {
      found.again.push({ row, item, said });
      continue;
    }
    const same = `${row.sheet}\n${nameOf(said)}`;
    const before = found.added.at(-1);
    if (before && same === last)
      before.targets.push(
        ...said.targets.map((target) => ({ ...target, id: `${before.id}.${before.targets.length + 1}` })),
      );
    else found.added.push(said);
    last = same;
  }
  return found;
}

/** What a row without an id is known by. */
function nameOf({ parent, section, title, units }: AddedItem | Item): string {
  return [parent ?? section, title, ...units].join('\n');
}

function addition(row: SheetRow, ledger: Ledger, before: readonly AddedItem[]): AddedItem {
  const above = row.text('parent');
  const parent = above === '' ? undefined : itemOf(above, ledger);
  if (above !== '' && !parent) row.refuse('parent', `的上级编号“${above.slice(0, 20)}”不在台账里`);
  const units = [...new Set([...row.names('lead'), ...row.names('others')])];
  if (parent && units.length === 0) row.refuse('lead', '是空的；分解的子任务要写明由哪个县区或单位负责');
  const value = row.number_('value');
  const target = value === undefined ? undefined : readTargetCells(row, value, likeOf(row, parent?.targets ?? []));
  const said = normalise(row.text('title') || row.text('text'));
  const title = said || (target && units[0] ? `${units[0]}${target.metric}` : '');
  if (title === '') row.refuse('title', '是空的；新增的行要写明事项');
  const code = parent ? subCode(parent.code, parent.id, ledger, before) : topCode(ledger, before);
  const id = `${ledger.key}${code}`;
  return {
    id,
    code,
    ...(parent ? { parent: parent.id } : {}),
    section: parent?.section ?? sectionOf(row, ledger),
    title: title.slice(0, TITLE),
    text: normalise(row.text('text')) || title,
    units,
    leaders: row.names('leaders'),
    deadline: row.day('deadline') ?? null,
    targets: target ? [{ ...target, id: `${id}.1` }] : [],
  };
}

/** The target of the parent that a part goes by when it names none or the same; without its date and number. */
function likeOf(row: SheetRow, targets: readonly Target[]): Target | undefined {
  const metric = normalise(row.text('metric'));
  const like = metric === '' ? targets[0] : targets.find((target) => target.metric === metric);
  if (!like) return undefined;
  const { id: _, due: __, before: ___, added: ____, ...rest } = like;
  return { ...rest, id: '' };
}

/** 48 → 48(1), 48(2)…; numbers that are taken are left out. */
function subCode(code: string, parent: string, ledger: Ledger, before: readonly AddedItem[]): string {
  const taken = new Set([...ledger.items, ...before].map((item) => item.code));
  const known = [...ledger.items, ...before].filter((item) => item.parent === parent).length;
  let number = known + 1;
  while (taken.has(`${code}(${number})`)) number += 1;
  return `${code}(${number})`;
}

/** 新1, 新2…: numbers that no later edition of the document gives to an item of its own. */
function topCode(ledger: Ledger, before: readonly AddedItem[]): string {
  const codes = new Set([...ledger.items, ...before].map((item) => item.code));
  let number = 1;
  while (codes.has(`新${number}`)) number += 1;
  return `新${number}`;
}

/** The section that is written in the row, else the one whose sheet it stands in. */
function sectionOf(row: SheetRow, ledger: Ledger): string {
  const sections = [...new Set(ledger.items.map((item) => item.section))];
  const said = normalise(row.text('section'));
  const found =
    said === ''
      ? sections[sheetNames(sections).indexOf(row.sheet)]
      : sections.find((section) => normalise(section) === said);
  return found ?? row.refuse('section', `应填台账里已有的板块，现在是“${said.slice(0, 20)}”`);
}
