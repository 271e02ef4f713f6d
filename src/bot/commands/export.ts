import { dayOf } from '../../days.js';
import type { Ledger } from '../../model/ledger.js';
import type { ProducedFile } from '../../model/message.js';
import { type FileKind, makeFile } from '../../reports/files.js';
import { unitOf } from '../../reports/monthly.js';
import { standsInFor } from '../people/standins.js';
import { may } from '../permissions.js';
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
  const { sender, chat, now, messageId } = context;
  if (order.what === 'bulletin' && !may(sender, 'bulletin')) return reply('decline', EXPORT.bulletinOnly);
  const ledgers = ledgersMeant(order.what, context);
  if (ledgers.length === 0) return reply('act', EXPORT.noLedger);
  const today = dayOf(now);
  const month = order.what === 'ledger' ? today.slice(0, 7) : (order.month ?? today.slice(0, 7));
  const never = neverWas(month, today, ledgers);
  if (never !== undefined) return reply('act', never);
  const units = order.what === 'unit' ? unitsMeant(order, ledgers, context) : undefined;
  if (typeof units === 'string') return reply(may(sender, 'exportOthers') ? 'act' : 'decline', units);
  const files: ProducedFile[] = [];
  const lines: string[] = [];
  for (const ledger of ledgers) {
    const unit = units?.get(ledger.key);
    if (units && unit === undefined) continue;
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
  const text = [...new Set(lines)].join('\n');
  if (order.what !== 'bulletin' || chat.kind !== 'group') return reply('act', text, { files });
  // A bulletin is at first for nobody's eyes but the supervisor's: the group only hears that it was sent.
  const out = { chat: `@${sender.name}`, text, files };
  return reply('act', EXPORT.bulletinPrivate, { sends: [{ key: `bulletin:${messageId}`, at: now, out }] });
}

/** Why there can be no report of that month; undefined when there can. */
export function neverWas(month: string, today: string, ledgers: readonly Ledger[]): string | undefined {
  if (Number(month.slice(5)) < 1 || Number(month.slice(5)) > 12) return EXPORT.noMonth(month);
  if (month > today.slice(0, 7)) return EXPORT.future(month, today);
  const [first] = ledgers.map(({ yearStart }) => yearStart.slice(0, 7)).sort();
  return first !== undefined && month < first ? EXPORT.before(month, first) : undefined;
}

/** The unit of the report by ledger, or why there is none: a liaison has only that of the own unit, and of whom one stands in for. */
function unitsMeant(order: ExportOrder, ledgers: readonly Ledger[], context: RunContext): Map<string, string> | string {
  const { sender, people, now } = context;
  const called = order.unit ?? sender.unit;
  if (called === undefined) return EXPORT.whichUnit;
  const found = new Map(ledgers.flatMap((ledger) => pairOf(ledger, called)));
  if (order.unit !== undefined && !may(sender, 'exportOthers')) {
    const own = [sender, ...standsInFor(sender, people, dayOf(now))].flatMap(({ unit }) => unit ?? []);
    const isOwn = ledgers.some(
      (ledger) => found.has(ledger.key) && own.some((unit) => unitOf(unit, ledger) === found.get(ledger.key)),
    );
    if (found.size > 0 && !isOwn) return EXPORT.ownUnitOnly;
  }
  return found.size > 0 ? found : EXPORT.noUnit(called);
}

function pairOf(ledger: Ledger, called: string): [string, string][] {
  const unit = unitOf(called, ledger);
  return unit === undefined ? [] : [[ledger.key, unit]];
}

/** The chat's ledger, else all; a monthly report is of those that a notice orders reports for, where there are such. */
export function ledgersMeant(what: FileKind, { index, chat }: Pick<RunContext, 'index' | 'chat'>): readonly Ledger[] {
  const bound = index.ledgers.filter((ledger) => ledger.key === chat.ledger);
  if (bound.length > 0) return bound;
  if (what === 'ledger') return index.ledgers;
  const wanted = index.ledgers.filter((ledger) =>
    what === 'published' ? ledger.kind === 'commitments' : ledger.rules !== null,
  );
  return wanted.length > 0 ? wanted : index.ledgers;
}
