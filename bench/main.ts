import { cpus } from 'node:os';
import { growth } from './growth.js';
import { importing } from './import.js';
import { met, type Row, table } from './row.js';
import { readAll, sources } from './sources.js';
import { starting } from './start.js';
import { storing } from './store.js';
import { understanding } from './understand.js';

/** `npm run bench`: one run, everything side by side; exit code 1 when a floor is not met. */
const from = sources();
console.log(`Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown processor'}; ${from.from}\n`);
const rows: Row[] = [];
rows.push(...(await importing(from)));
const ledgers = readAll(from);
rows.push(...understanding(ledgers, from.said(ledgers)));
rows.push(...(await growth()));
rows.push(...(await storing()));
rows.push(...(await starting()));
console.log(table(rows));
process.exitCode = rows.every(met) ? 0 : 1;
