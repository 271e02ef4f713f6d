import { readFile } from 'node:fs/promises';
import { expect, test, vi } from 'vitest';
import type { After } from '../src/delivery/deps.js';
import * as documents from '../src/parsers/documents/read.js';
import * as messages from '../src/parsers/parse.js';
import { sampleFiles, warmingFiles } from '../src/samples.js';
import { warmUp } from '../src/warmup.js';

/** Timers that ring at the next turn of the event loop, and how often they were set. */
function bells(): { after: After; rung: () => number } {
  let rung = 0;
  return {
    after(_ms, call) {
      rung += 1;
      const timer = setImmediate(call);
      return () => clearImmediate(timer);
    },
    rung: () => rung,
  };
}

test('after the start the samples are read more than once, and messages about them', async () => {
  const read = vi.spyOn(documents, 'readLedger');
  const heard = vi.spyOn(messages, 'parseMessage');
  const { after, rung } = bells();
  await warmUp(after).done;
  const samples = sampleFiles().length;
  expect(read.mock.calls.length).toBeGreaterThanOrEqual(2 * samples);
  expect(heard.mock.calls.length).toBeGreaterThan(20);
  // Each document is a piece of its own: whoever asks meanwhile is answered between two.
  expect(rung()).toBeGreaterThanOrEqual(read.mock.calls.length);
  vi.restoreAllMocks();
});

test('what is read to get warm are documents that can be read, with progress of many kinds', async () => {
  const texts = await Promise.all(warmingFiles().map((file) => readFile(file, 'utf8')));
  const ledgers = texts.map((text) => documents.readLedger(text, 'B'));
  expect(new Set(ledgers.map(({ kind }) => kind))).toEqual(new Set(['commitments', 'notice']));
  const kinds = new Set(ledgers.flatMap(({ facts }) => facts.map(({ measure }) => measure)));
  expect([...kinds].sort()).toEqual([
    'done',
    'milestone',
    'other',
    'plan',
    'planned',
    'rate',
    'started',
    'status',
    'under_construction',
  ]);
});

test('a program that stops reads on no further', async () => {
  const read = vi.spyOn(documents, 'readLedger');
  const held: (() => void)[] = [];
  const warming = warmUp((_ms, call) => {
    held.push(call);
    return () => undefined;
  });
  warming.stop();
  await warming.done;
  expect(read).not.toHaveBeenCalled();
  expect(held).toHaveLength(1);
  vi.restoreAllMocks();
});
