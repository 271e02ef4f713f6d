import { dayOf, monthOf } from '../../days.js';
import type { Ledger } from '../../model/ledger.js';
import type { ProducedFile } from '../../model/message.js';
import { type FileKind, makeFile } from '../../reports/files.js';
import { unitOf } from '../../reports/monthly.js';
import { EXPORT } from '../replies/commands.js';
import { type CommandResult, type RunContext, reply } from './context.js';
import { ledgerState } from './export-state.js';

/** What file is wanted; the order as it is read from a message is one. */
export interface ExportOrder {
  what: FileKind;
  /** YYYY-MM; absent = the current one. */
  month?: string;
  /** A unit as it was called; absent with `what: 'unit'` = the sender's own 我局. */
  unit?: string;
  /** How a monthly report is put together; by section when absent. */
  by?: 'section' | 'unit';
}

/** 导出: makes the files, one a ledger, and says in one line what is in them. */
export async function runExport(order: ExportOrder, context: RunContext): Promise<CommandResult> {
  const ledgers = ledgersMeant(order, context);
  if (ledgers.length === 0) return reply('act', EXPORT.noLedger);
  const refused = refusal(order, context);
  if (refused !== undefined) return refused;
  const today = dayOf(context.now);
  const month = order.what === 'ledger' ? today.slice(0, 7) : (order.month ?? today.slice(0, 7));
  if (month > today.slice(0, 7)) return reply('act', EXPORT.future(monthOf(`${month}-01`)));
  const called = order.unit ?? (order.what === 'unit' ? context.sender.unit : undefined);
  if (order.what === 'unit' && called === undefined) return reply('act', EXPORT.whichUnit);
  const files: ProducedFile[] = [];
  const lines: string[] = [];
  for (const ledger of ledgers) {
    const unit = called === undefined ? undefined : unitOf(called, ledger);
    if (called !== undefined && unit === undefined) continue;
    const state = await ledgerState(ledger, month, today, context);
    const { what, by } = order;
    const made = await makeFile(
      { what, month, today, ...(by === undefined ? {} : { by }), ...(unit === undefined ? {} : { unit }) },
      state,
    );
    const key = ledgers.length > 1 ? `_${ledger.key}` : '';
    files.push(await context.keepFile(`${made.name}${key}.${made.ending}`, made.bytes));
    lines.push(EXPORT[what](month, made.counts, unit ?? '', ledger.items.length));
  }
  if (files.length === 0) return reply('act', EXPORT.noUnit(called ?? ''));
  return reply('act', [...new Set(lines)].join('\n'), { files });
}

/** A bulletin is for the supervisor, and at first for nobody else's eyes. */
function refusal({ what }: ExportOrder, { sender, chat }: RunContext): CommandResult | undefined {
  if (what !== 'bulletin') return undefined;
  if (sender.role !== 'supervisor') return reply('decline', EXPORT.bulletinOnly);
  return chat.kind === 'group' ? reply('decline', EXPORT.bulletinPrivate) : undefined;
}

/** The chat's ledger, else all; a monthly report is of those that a notice orders reports for, where there are such. */
function ledgersMeant({ what }: ExportOrder, { index, chat }: RunContext): readonly Ledger[] {
  const bound = index.ledgers.filter((ledger) => ledger.key === chat.ledger);
  if (bound.length > 0) return bound;
  if (what === 'ledger') return index.ledgers;
  const wanted = index.ledgers.filter((ledger) =>
    what === 'published' ? ledger.kind === 'commitments' : ledger.rules !== null,
  );
  return wanted.length > 0 ? wanted : index.ledgers;
}
