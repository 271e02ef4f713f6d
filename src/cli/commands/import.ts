import { parseArgs } from 'node:util';
import { carryOut, planImport } from '../../bot/importing.js';
import { IMPORT_WORDS } from '../../bot/replies/importing.js';
import { SHEET_WORDS } from '../../bot/replies/sheets.js';
import { carryOutSheet, planSheet } from '../../bot/sheets/plan.js';
import { readConfig } from '../../config.js';
import { dayOf } from '../../days.js';
import { importFile, NotADocument, readFileOf, UnreadableFile } from '../../import/index.js';
import { importJson } from '../../import/report.js';
import { isExported } from '../../import/workbook.js';
import { createLog } from '../../log.js';
import { type House, LOCAL, openHouse } from '../../main.js';
import { CLI_WORDS } from '../words.js';

/** `duban import FILE… [--key A] [--dry-run] [--json]`: shows what it adds and changes; exit 1 when a file cannot be read. */
export async function importCommand(args: string[]): Promise<number> {
  const { values, positionals: files } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' }, key: { type: 'string' } },
  });
  if (files.length === 0) {
    process.stderr.write(`${CLI_WORDS.importUsage}\n`);
    return 2;
  }
  try {
    // A dry run with --json looks at the file alone: it needs no database and leaves no trace.
    const sheets = await sheetsAmong(files);
    if (values['dry-run'] && values.json && sheets.size === 0) {
      for (const file of files)
        process.stdout.write(`${JSON.stringify(importJson(await importFile(file, values.key ?? 'A')))}\n`);
      return 0;
    }
    await importInto(files, sheets, {
      dryRun: values['dry-run'] ?? false,
      json: values.json ?? false,
      ...(values.key === undefined ? {} : { key: values.key }),
    });
    return 0;
  } catch (error) {
    if (!(error instanceof NotADocument || error instanceof UnreadableFile)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

async function importInto(
  files: readonly string[],
  sheets: ReadonlySet<string>,
  options: { dryRun: boolean; json: boolean; key?: string },
): Promise<void> {
  const config = readConfig();
  const house = await openHouse(config, createLog(config.logLevel), { samples: false });
  try {
    for (const file of files) {
      if (sheets.has(file)) {
        await importSheet(file, house, options);
        continue;
      }
      const plan = await planImport(house.store, (key) => importFile(file, key), options.key);
      if (options.json) process.stdout.write(`${JSON.stringify(importJson(plan.ledger))}\n`);
      else process.stdout.write(`${IMPORT_WORDS.plan(plan)}\n`);
      if (options.dryRun) {
        if (!options.json) process.stdout.write(`${CLI_WORDS.dryRun}\n`);
        continue;
      }
      const changed = await carryOut(house.store, plan, house.now(), LOCAL.name);
      if (!options.json && changed) process.stdout.write(`${CLI_WORDS.imported(plan.ledger.title, plan.ledger.key)}\n`);
    }
  } finally {
    await house.close();
  }
}

/** Sheets of a ledger that were exported from here; other workbooks are read as documents. */
async function sheetsAmong(files: readonly string[]): Promise<Set<string>> {
  const books = files.filter((file) => /\.xls[xm]?$/iu.test(file));
  const own = await Promise.all(books.map(async (file) => isExported((await readFileOf(file)).bytes)));
  return new Set(books.filter((_, at) => own[at]));
}

/** An edited ledger sheet 台账表: taken into the ledger of that key, else into the one whose ids it has. */
async function importSheet(
  file: string,
  house: House,
  { dryRun, json, key }: { dryRun: boolean; json: boolean; key?: string },
): Promise<void> {
  const { bytes } = await readFileOf(file);
  const ledgers = (await house.store.ledgers.list()).filter((ledger) => key === undefined || ledger.key === key);
  if (ledgers.length === 0) throw new UnreadableFile(CLI_WORDS.reportNoLedger(key));
  const plan = await planSheet(bytes, ledgers, dayOf(house.now()));
  if (json) process.stdout.write(`${JSON.stringify(plan.edit)}\n`);
  else process.stdout.write(`${plan.same ? SHEET_WORDS.same(plan) : SHEET_WORDS.plan(plan)}\n`);
  if (dryRun && !json) process.stdout.write(`${CLI_WORDS.dryRun}\n`);
  if (dryRun || plan.same) return;
  await carryOutSheet(house.store, plan, { at: house.now(), who: LOCAL.name });
  if (!json) process.stdout.write(`${SHEET_WORDS.done(plan)}\n`);
}
