import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { growth } from './growth.js';
import { importing } from './import.js';
import { met, type Row, table } from './row.js';
import { readAll, sources } from './sources.js';
import { starting } from './start.js';
import { storing } from './store.js';
import { understanding } from './understand.js';

const from = sources();

/** What is measured, in the order of the table. Each part has a process of its own: what one leaves in memory slows no other. */
const PARTS: Record<string, () => Promise<Row[]> | Row[]> = {
  import: () => importing(from),
  understanding: () => {
    const ledgers = readAll(from);
    return understanding(ledgers, from.said(ledgers));
  },
  growth,
  storing,
  starting,
};

/** `npm run bench`: one run, everything side by side; exit code 1 when a floor is not met or a part fails. */
async function all(): Promise<void> {
  console.log(`Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown processor'}; ${from.from}\n`);
  const rows: Row[] = [];
  for (const name of Object.keys(PARTS)) rows.push(...(await inOwnProcess(name)));
  console.log(table(rows));
  process.exitCode = rows.every(met) ? 0 : 1;
}

async function inOwnProcess(name: string): Promise<Row[]> {
  const child = fork(fileURLToPath(import.meta.url), [name]);
  let rows: Row[] | undefined;
  child.on('message', (said: Row[]) => {
    rows = said;
  });
  const [code]: unknown[] = await once(child, 'exit');
  if (rows === undefined) throw new Error(`${name} ended with ${String(code)} before it told its figures`);
  return rows;
}

const part = PARTS[process.argv[2] ?? ''];
if (part === undefined) await all();
else {
  const rows = await part();
  process.send?.(rows, () => process.exit());
}
