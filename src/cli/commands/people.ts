import { readFile, writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import { carryOutRoster } from '../../bot/people/roster.js';
import { ROSTER_WORDS } from '../../bot/replies/roster.js';
import { readConfig } from '../../config.js';
import { createLog } from '../../log.js';
import { type House, LOCAL, openHouse } from '../../main.js';
import { RosterError } from '../../roster/columns.js';
import { rosterCsv, rosterRows, rosterTable, tableXlsx } from '../../roster/files.js';
import { changesNothing, planRoster } from '../../roster/plan.js';
import { readRoster } from '../../roster/read.js';
import { CLI_WORDS } from '../words.js';

/** `duban people import FILE [--dry-run]`, `duban people export FILE`: the roster 人员名册 as .xlsx or .csv. */
export async function peopleCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean' } },
  });
  const [act, file] = positionals;
  if ((act !== 'import' && act !== 'export') || file === undefined || positionals.length > 2) {
    process.stderr.write(`${CLI_WORDS.peopleUsage}\n`);
    return 2;
  }
  const config = readConfig();
  const house = await openHouse(config, createLog(config.logLevel));
  try {
    if (act === 'export') await exportTo(house, file);
    else await importFrom(house, file, values['dry-run'] ?? false);
    return 0;
  } catch (error) {
    if (!(error instanceof RosterError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  } finally {
    await house.close();
  }
}

async function exportTo({ store }: House, file: string): Promise<void> {
  const table = rosterTable(await store.people.list());
  const csv = extname(file).toLowerCase() === '.csv';
  await writeFile(file, csv ? rosterCsv(table) : await tableXlsx(CLI_WORDS.rosterSheet, table), { mode: 0o600 });
  process.stdout.write(`${CLI_WORDS.rosterWritten(table.length - 1, file)}\n`);
}

async function importFrom({ store, now }: House, file: string, dryRun: boolean): Promise<void> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new RosterError(CLI_WORDS.noFile(file), { cause });
  });
  const roster = readRoster(await rosterRows(bytes, basename(file)));
  const plan = planRoster(roster, await store.people.list());
  if (changesNothing(plan)) {
    process.stdout.write(`${ROSTER_WORDS.same(plan.same)}\n`);
    return;
  }
  process.stdout.write(`${ROSTER_WORDS.shows(plan)}\n`);
  if (dryRun) process.stdout.write(`${CLI_WORDS.dryRun}\n`);
  else {
    await carryOutRoster(store, plan, { at: now(), who: LOCAL.name });
    process.stdout.write(`${ROSTER_WORDS.done(plan)}\n`);
  }
}
