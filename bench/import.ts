import { storeLedger } from '../src/bot/intake.js';
import { openStore } from '../src/store/open.js';
import type { Row } from './row.js';
import { readAll, type Sources } from './sources.js';
import { milliseconds } from './timing.js';

/** Both documents from text to stored ledger, the first time in this process: no warming up. */
export async function importing(from: Sources): Promise<Row[]> {
  const store = await openStore({ memory: true });
  try {
    const now = new Date().toISOString();
    const reading = await milliseconds(() => readAll(from));
    const ledgers = readAll(from);
    const storing = await milliseconds(async () => {
      for (const ledger of ledgers) await storeLedger(store, ledger, now);
    });
    return [
      { what: 'import of both documents, read and stored', value: reading + storing, unit: 'ms', most: 300 },
      { what: '  reading alone', value: reading, unit: 'ms' },
    ];
  } finally {
    await store.close();
  }
}
