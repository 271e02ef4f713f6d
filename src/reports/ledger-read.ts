import { UnreadableFile } from '../import/errors.js';
import { leadOf } from '../ledger/dues.js';
import type { Item, Ledger, Target } from '../model/ledger.js';
import { normalise } from '../parsers/text.js';
import { type Addition, additions } from './ledger-additions.js';
import { differs, type ItemChange, type LedgerEdit, type TargetChange } from './ledger-edit.js';
import { rowsOf, type SheetRow } from './ledger-rows.js';
import { readTargetCells } from './ledger-target.js';
import { wide } from './words.js';
import { xlsxSheets } from './xlsx-sheets.js';

/** The ledger that a sheet is of, and what the sheet changes in it. */
export interface SheetEdit {
  ledger: Ledger;
  edit: LedgerEdit;
}

/**
 * Reads an edited ledger sheet 工作台账: only what differs from the ledger, which is the one of the given ones whose ids the
 * sheet has. Throws UnreadableFile with one plain sentence that names the cell, where the file is none of ours, is
 * broken, or has ids that the ledger does not know; nothing of such a file is taken.
 */
export async function readSheetOf(bytes: Uint8Array, ledgers: readonly Ledger[]): Promise<SheetEdit> {
  const sheets = (await xlsxSheets(bytes)).map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet) }));
  const rows = sheets.flatMap((sheet) => sheet.rows);
  const ledger = ledgerOf(rows, ledgers);
  if (rows.length === 0 || !ledger) throw new UnreadableFile('这个表格里没有台账的行，请用导出的台账表修改后再发。');
  return { ledger, edit: editOf(rows, ledger) };
}

/** As `readSheetOf`, for one ledger. */
export async function readLedgerSheet(bytes: Uint8Array, ledger: Ledger): Promise<LedgerEdit> {
  return (await readSheetOf(bytes, [ledger])).edit;
}

/** The ledger that knows most of the sheet's ids. */
function ledgerOf(rows: readonly SheetRow[], ledgers: readonly Ledger[]): Ledger | undefined {
  const ids = new Set(rows.flatMap((row) => [row.text('id'), row.text('parent')]).filter((id) => id !== ''));
  const known = (ledger: Ledger): number => ledger.items.filter((item) => ids.has(item.id)).length;
  return ledgers.map((ledger) => ({ ledger, known: known(ledger) })).sort((a, b) => b.known - a.known)[0]?.ledger;
}

function editOf(rows: readonly SheetRow[], ledger: Ledger): LedgerEdit {
  const byId = new Map(ledger.items.map((item) => [item.id, item]));
  const changed = new Map<string, ItemChange & { row: SheetRow }>();
  const targets: TargetChange[] = [];
  const fresh: Addition[] = [];
  const [items, seen] = [new Set<string>(), new Set<string>()];
  for (const row of rows) {
    const id = row.text('id');
    if (id === '') {
      if (row.text('target') !== '') row.refuse('target', '有目标编号而没有事项编号；新增的行两个编号都请留空');
      fresh.push({ row });
      continue;
    }
    const item = byId.get(id) ?? row.refuse('id', `的编号“${id.slice(0, 20)}”不在台账里；新增事项请把编号留空`);
    if (row.text('parent') !== (item.parent ?? ''))
      row.refuse('parent', `的上级编号改动了，应为“${item.parent ?? ''}”`);
    items.add(id);
    for (const change of changesOf(item, row, ledger)) note(change, row, changed);
    const target = targetOf(item, row, seen);
    if (target) targets.push(target);
  }
  const { added, again } = additions(fresh, ledger);
  for (const { row, item, said } of again) {
    items.add(item.id);
    for (const change of changesOf(item, row, ledger)) note(change, row, changed);
    targets.push(...said.targets.flatMap((target) => againOf(item, target) ?? []));
  }
  return {
    added,
    changed: [...changed.values()].map(({ row: _, ...change }) => change),
    targets: numberedTargets(targets, ledger),
    missing: ledger.items.filter((item) => !items.has(item.id)).map((item) => item.id),
  };
}

/** A row without the number of a target says again what a sheet added before, or adds one. */
function againOf(item: Item, said: Target): TargetChange | undefined {
  const ours = item.targets.filter(({ added }) => added !== undefined || item.added !== undefined);
  const old = ours.find(({ metric, unit }) => metric === said.metric && unit === said.unit);
  if (!old) return { item: item.id, new: { ...said, id: item.id } };
  const target: Target = { ...old, ...said, id: old.id };
  return differs(old, target) ? { item: item.id, old, new: target } : undefined;
}

/** What a row says of its item beside what the ledger has; an emptied cell says nothing. */
function changesOf(item: Item, row: SheetRow, ledger: Ledger): ItemChange[] {
  const found: ItemChange[] = [];
  for (const field of ['title', 'text'] as const) {
    const said = normalise(row.text(field));
    if (said !== '' && said !== normalise(wide(item[field])))
      found.push({ id: item.id, field, old: item[field], new: said });
  }
  const units = [...row.names('lead'), ...row.names('others')];
  // A commitment that names no unit prints its person's office as lead.
  const printed = item.units.length > 0 ? item.units : [leadOf(item, ledger)];
  if (units.length > 0 && units.join() !== printed.join())
    found.push({ id: item.id, field: 'units', old: item.units, new: [...new Set(units)] });
  const leaders = row.names('leaders');
  if (leaders.length > 0 && leaders.join() !== item.leaders.join())
    found.push({ id: item.id, field: 'leaders', old: item.leaders, new: leaders });
  const deadline = row.day('deadline');
  if (deadline !== undefined && deadline !== item.deadline)
    found.push({ id: item.id, field: 'deadline', old: item.deadline, new: deadline });
  return found;
}

const CELL = { title: 'title', text: 'text', units: 'lead', leaders: 'leaders', deadline: 'deadline' } as const;

/** An item has a row a target: one changed row is enough, two that say different things are refused. */
function note(change: ItemChange, row: SheetRow, changed: Map<string, ItemChange & { row: SheetRow }>): void {
  const key = `${change.id} ${change.field}`;
  const before = changed.get(key);
  if (before && String(before.new) !== String(change.new))
    row.refuse(CELL[change.field], `与第${before.row.number}行的同一事项写得不一样，请改成一致`);
  changed.set(key, { ...change, row });
}

/** The target of a row where it is new or changed; a cleared target stays as it is. */
function targetOf(item: Item, row: SheetRow, seen: Set<string>): TargetChange | undefined {
  const id = row.text('target');
  const key = `${item.id} ${id}`;
  if (id !== '' && seen.has(key))
    row.refuse('target', `的目标编号“${id.slice(0, 20)}”重复了；新增目标请把目标编号留空`);
  seen.add(key);
  const old = item.targets.find((target) => target.id === id);
  if (id !== '' && !old) row.refuse('target', `的目标编号“${id.slice(0, 20)}”不是这一事项的；新增目标请把目标编号留空`);
  const value = row.number_('value');
  if (value === undefined) {
    if (old && row.text('metric') !== '') row.refuse('value', '是空的；目标值不能删去，要改请填新的数');
    return undefined;
  }
  const target = readTargetCells(row, value, old);
  if (!old) return againOf(item, target);
  return differs(old, target) ? { item: item.id, old, new: target } : undefined;
}

/** New targets of known items: A48.新1, a number that no later edition of the document gives to one of its own. */
function numberedTargets(targets: readonly TargetChange[], ledger: Ledger): TargetChange[] {
  const taken = new Set(ledger.items.flatMap((item) => item.targets.map(({ id }) => id)));
  return targets.map((change) => {
    if (change.old) return change;
    let number = 1;
    while (taken.has(`${change.item}.新${number}`)) number += 1;
    const id = `${change.item}.新${number}`;
    taken.add(id);
    return { ...change, new: { ...change.new, id } };
  });
}
