import { dayOf, endOfMonth, monthOf } from '../../days.js';
import { monthSpan } from '../../ledger/dues.js';
import type { StoredFact } from '../../model/fact.js';
import type { Ledger } from '../../model/ledger.js';
import type { ProducedFile } from '../../model/message.js';
import type { ExportCommand } from '../../parsers/command.js';
import { composeMonthly } from '../../reports/monthly.js';
import { EXPORT } from '../replies/commands.js';
import { type CommandResult, type RunContext, reply } from './context.js';

/** Most facts that one report looks back on; `recent` holds the figures, this only what was said besides. */
const HISTORY = 20_000;

/**
 * 导出: makes the file and says in one line what is in it. The libraries for Word and Excel are loaded only then: they
 * would cost every start a tenth of a second.
 */
export async function runExport(command: ExportCommand, context: RunContext): Promise<CommandResult> {
  const ledgers = ledgersMeant(command, context);
  if (ledgers.length === 0) return reply('act', EXPORT.noLedger);
  const today = dayOf(context.now);
  const month = command.what === 'ledger' ? today.slice(0, 7) : (command.month ?? today.slice(0, 7));
  if (month > today.slice(0, 7)) return reply('act', EXPORT.future(monthOf(`${month}-01`)));
  const inputs = [];
  for (const ledger of ledgers) inputs.push({ ledger, ...(await stateOf(ledger, month, context)) });
  if (command.what === 'ledger') {
    const { ledgerXlsx } = await import('../../reports/ledger-xlsx.js');
    const bytes = await ledgerXlsx(inputs.map((input) => ({ ...input, day: today })));
    const file = await context.keepFile(`台账_${today}.xlsx`, bytes);
    return reply('act', EXPORT.ledger(ledgers.reduce((sum, { items }) => sum + items.length, 0)), { files: [file] });
  }
  const { monthlyDocx } = await import('../../reports/monthly-docx.js');
  const files: ProducedFile[] = [];
  const lines: string[] = [];
  for (const input of inputs) {
    const report = composeMonthly({ ...input, month, today });
    const name = `${month}月报${ledgers.length > 1 ? `_${input.ledger.key}` : ''}.docx`;
    files.push(await context.keepFile(name, await monthlyDocx(report)));
    lines.push(EXPORT.monthly(monthOf(`${month}-01`), report.counts));
  }
  return reply('act', lines.join('\n'), { files });
}

/** The chat's ledger, else all; a monthly report is of those that a notice orders reports for, where there are such. */
function ledgersMeant(command: ExportCommand, { index, chat }: RunContext): readonly Ledger[] {
  const bound = index.ledgers.filter((ledger) => ledger.key === chat.ledger);
  if (bound.length > 0) return bound;
  const ordered = command.what === 'monthly' ? index.ledgers.filter((ledger) => ledger.rules !== null) : [];
  return ordered.length > 0 ? ordered : index.ledgers;
}

interface LedgerState {
  facts: StoredFact[];
  reported: Set<string>;
  closed: Set<string>;
}

async function stateOf(ledger: Ledger, month: string, { store }: RunContext): Promise<LedgerState> {
  const items = ledger.items.map((item) => item.id);
  const { from, to } = monthSpan(month);
  const facts = new Map<number, StoredFact>();
  for (const fact of await store.facts.recent(items, endOfMonth(`${month}-01`))) facts.set(fact.id, fact);
  for (const fact of await store.facts.history(items, HISTORY)) facts.set(fact.id, fact);
  const reported = new Set((await store.facts.reported(ledger.key, from, to)).map((one) => one.item));
  const approved = await store.requests.approved(items);
  const closed = new Set(approved.filter((one) => one.kind === 'close').map((one) => one.item));
  return { facts: [...facts.values()], reported, closed };
}
