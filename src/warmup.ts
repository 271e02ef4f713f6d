import { readFile } from 'node:fs/promises';
import { viewOf } from './bot/world.js';
import type { After } from './delivery/deps.js';
import type { Ledger } from './model/ledger.js';
import type { Person } from './model/message.js';
import { readLedger } from './parsers/documents/read.js';
import { parseMessage } from './parsers/parse.js';
import { sampleFiles, warmingFiles } from './samples.js';

/** After the start, and between two pieces of the work, in milliseconds: whoever asks meanwhile goes first. */
const [FIRST, PAUSE] = [300, 20];
/** So often each document is read: the compiler takes a few rounds to be done with it. */
const ROUNDS = 4;
/** Of the ledgers that are read here: each stands alone, and none is kept. */
const KEY = 'A';
/** Nobody of any ledger: of what they say nothing is kept. */
const NOBODY: Person = { name: '', role: 'liaison' };

export interface WarmUp {
  /** Resolves when all is read, or when it was stopped. */
  done: Promise<void>;
  stop(): void;
}

/**
 * Reads the sample documents, some of many turns of phrase and messages made of them, and throws away what it read: the first document and the first
 * message of a day are read by code that is compiled already. Nothing is stored.
 */
export function warmUp(after: After): WarmUp {
  let stopped = false;
  let cancel = (): void => undefined;
  let wake = (): void => undefined;
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      wake = resolve;
      cancel = after(ms, resolve);
    });

  async function work(): Promise<void> {
    await pause(FIRST);
    const read = (files: string[]): Promise<string[]> => Promise.all(files.map((file) => readFile(file, 'utf8')));
    const [samples, others] = [await read(sampleFiles()), await read(warmingFiles())];
    for (const text of samples) {
      if (stopped) return;
      hear(readLedger(text, KEY));
      await pause(PAUSE);
    }
    // Documents last: what has not run for a while is forgotten by the engine.
    for (const text of Array.from({ length: ROUNDS }, () => [...others, ...samples]).flat()) {
      if (stopped) return;
      readLedger(text, KEY);
      await pause(PAUSE);
    }
  }

  return {
    done: work(),
    stop() {
      stopped = true;
      cancel();
      wake();
    },
  };
}

/** A report and a question about every target, in the usual words. */
function hear(ledger: Ledger): void {
  const { index, vocabulary, dutiesOf } = viewOf([ledger]);
  const { dutyOf, own } = dutiesOf(NOBODY);
  const context = { index, vocabulary, dutyOf, own, today: ledger.published, ledgers: [ledger.key], recent: [] };
  for (const { targets } of ledger.items)
    for (const { metric, value, unit } of targets) {
      parseMessage(`${metric}累计完成${Math.ceil(value / 3)}${unit},计划月底前全部完成`, {
        ...context,
        role: 'liaison',
      });
      parseMessage(`${metric}完成多少`, { ...context, role: 'leader' });
    }
}
