import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ledgerState } from '../../bot/commands/export-state.js';
import { readConfig } from '../../config.js';
import { dayOf } from '../../days.js';
import { createLog } from '../../log.js';
import { type House, openHouse } from '../../main.js';
import type { Ledger } from '../../model/ledger.js';
import { FILE_KINDS, type FileKind, makeFile } from '../../reports/files.js';
import { unitOf } from '../../reports/monthly.js';
import { Progress } from '../progress.js';
import { CLI_WORDS } from '../words.js';

/** What was asked for cannot be made; the message is one plain sentence. */
class CannotReport extends Error {}

interface Wanted {
  what: FileKind;
  month: string | undefined;
  out: string;
  unit: string | undefined;
  by: 'section' | 'unit';
  ledger: string | undefined;
}

/** `duban report KIND [--month YYYY-MM] [--out DIR] [--unit NAME]`: the office's files without a chat; exit 2 for a wrong call. */
export async function reportCommand(args: string[]): Promise<number> {
  const wanted = read(args);
  if (typeof wanted === 'string') {
    process.stderr.write(`${wanted}\n`);
    return 2;
  }
  const config = readConfig();
  const house = await openHouse(config, createLog(config.logLevel));
  try {
    await make(wanted, house);
    return 0;
  } catch (error) {
    if (!(error instanceof CannotReport)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  } finally {
    await house.close();
  }
}

/** The call, or what is wrong with it. */
function read(args: string[]): Wanted | string {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch {
    return CLI_WORDS.reportUsage;
  }
  const { values, positionals } = parsed;
  const what = FILE_KINDS.find((kind) => kind === positionals[0]);
  const by = values.by ?? 'section';
  if (what === undefined || positionals.length > 1 || (by !== 'section' && by !== 'unit')) return CLI_WORDS.reportUsage;
  if (values.month !== undefined && !/^\d{4}-(?:0[1-9]|1[0-2])$/u.test(values.month))
    return CLI_WORDS.reportMonth(values.month);
  if (what === 'unit' && values.unit === undefined) return CLI_WORDS.reportNeedsUnit;
  return { what, month: values.month, out: values.out ?? '.', unit: values.unit, by, ledger: values.ledger };
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  const options = { month: text, out: text, unit: text, by: text, ledger: text };
  return parseArgs({ args, allowPositionals: true, options });
}

async function make({ what, month: asked, out, unit: called, by, ledger: key }: Wanted, house: House): Promise<void> {
  const today = dayOf(house.now());
  const month = asked ?? today.slice(0, 7);
  if (month > today.slice(0, 7)) throw new CannotReport(CLI_WORDS.reportFuture(month));
  const ledgers = ledgersMeant(await house.store.ledgers.list(), what, key);
  const parts = ledgers.flatMap((ledger) => {
    const unit = called === undefined ? undefined : unitOf(called, ledger);
    return called !== undefined && unit === undefined ? [] : [{ ledger, unit }];
  });
  if (ledgers.length === 0) throw new CannotReport(CLI_WORDS.reportNoLedger(key));
  if (parts.length === 0) throw new CannotReport(CLI_WORDS.reportNoUnit(called ?? ''));
  const progress = new Progress();
  const lines: string[] = [];
  for (const [at, { ledger, unit }] of parts.entries()) {
    progress.show(2 * at, 2 * parts.length);
    const state = await ledgerState(ledger, month, today, house);
    progress.show(2 * at + 1, 2 * parts.length);
    const file = await makeFile({ what, month, today, by, ...(unit === undefined ? {} : { unit }) }, state);
    const name = `${file.name}${ledgers.length > 1 ? `_${ledger.key}` : ''}.${file.ending}`;
    lines.push(CLI_WORDS.reportMade(await keep(out, name, file.bytes), file.counts));
  }
  progress.show(1, 1);
  process.stdout.write(`${lines.join('\n')}\n`);
}

async function keep(out: string, name: string, bytes: Uint8Array): Promise<string> {
  const path = join(out, name);
  try {
    await mkdir(out, { recursive: true });
    await writeFile(path, bytes);
  } catch {
    throw new CannotReport(CLI_WORDS.reportOut(out));
  }
  return path;
}

/** One ledger by its key, else those that the kind of file is of. */
function ledgersMeant(ledgers: readonly Ledger[], what: FileKind, key: string | undefined): readonly Ledger[] {
  if (key !== undefined) return ledgers.filter((ledger) => ledger.key === key);
  if (what === 'ledger') return ledgers;
  const fitting = ledgers.filter((ledger) =>
    what === 'published' ? ledger.kind === 'commitments' : ledger.rules !== null,
  );
  return fitting.length > 0 ? fitting : ledgers;
}
