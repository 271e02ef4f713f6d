import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { storeLedger } from '../src/bot/intake.js';
import { readConfig } from '../src/config.js';
import { afterTimer } from '../src/delivery/timer.js';
import { createLog } from '../src/log.js';
import { openHouse } from '../src/main.js';
import type { Ledger } from '../src/model/ledger.js';
import { warmUp } from '../src/warmup.js';
import type { Row } from './row.js';
import { readAll, type Sources } from './sources.js';
import { milliseconds } from './timing.js';

const cli = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist', 'cli.js');

/**
 * Both documents from text to stored ledger: in a house that has started in an empty folder (and done what a start does in
 * the background), each document read for the first time in the process; and by a command of its own, start of Node
 * included, nothing compiled.
 */
export async function importing(from: Sources): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-bench-'));
  try {
    const alone = await milliseconds(() => command(from, folder));
    const house = await openHouse(readConfig({ DATA_DIR: join(folder, 'house') }), createLog('silent'));
    try {
      await warmUp(afterTimer).done;
      const now = house.now();
      // As an import gives them: the samples of the fresh folder have the first two.
      const documents = from.documents.map((document, at) => ({ ...document, key: String.fromCharCode(67 + at) }));
      let ledgers: Ledger[] = [];
      const reading = await milliseconds(() => {
        ledgers = readAll({ ...from, documents });
      });
      const storing = await milliseconds(async () => {
        for (const ledger of ledgers) await storeLedger(house.store, ledger, now);
      });
      return [
        {
          what: 'import of both documents, read and stored, after the start',
          value: reading + storing,
          unit: 'ms',
          most: 300,
        },
        { what: '  reading alone', value: reading, unit: 'ms' },
        { what: '  in a process of its own (duban import --dry-run)', value: alone, unit: 'ms' },
      ];
    } finally {
      await house.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function command({ documents }: Sources, folder: string): void {
  const files = documents.map(({ key, text }) => {
    const file = join(folder, `${key}.txt`);
    writeFileSync(file, text);
    return file;
  });
  const env = { ...process.env, DATA_DIR: join(folder, 'command'), DATABASE_URL: '', LOG_LEVEL: 'silent' };
  const { status } = spawnSync(process.execPath, [cli, 'import', ...files, '--dry-run', '--json'], { env });
  if (status !== 0) throw new Error(`import ended with ${status}`);
}
