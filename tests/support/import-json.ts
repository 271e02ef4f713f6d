import { importFile } from '../../src/import/index.js';
import { importJson } from '../../src/import/report.js';

/** Prints what `duban import FILE --dry-run --json` prints, for the scoring scripts. */
const [file = ''] = process.argv.slice(2);
console.log(JSON.stringify(importJson(await importFile(file, ''))));
