import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { viewOf } from '../../bot/world.js';
import { instantOf } from '../../clock.js';
import { dayOf } from '../../days.js';
import { importFile } from '../../import/index.js';
import type { Person } from '../../model/message.js';
import { parseMessage, type Trace } from '../../parsers/parse.js';
import { CLI_WORDS } from '../words.js';

const line = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  at: z.string().optional(),
  unit: z.string().optional(),
});

/** `duban parse --ledger FILE… [--explain]`: NDJSON in, `{"id","action","facts","ms"}` out; no database. */
export async function parseCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { ledger: { type: 'string', multiple: true }, explain: { type: 'boolean' } },
  });
  if (!values.ledger) {
    process.stderr.write(`${CLI_WORDS.parseUsage}\n`);
    return 2;
  }
  const ledgers = await Promise.all(values.ledger.map((file, at) => importFile(file, String.fromCharCode(65 + at))));
  const view = viewOf(ledgers);
  let [number, bad] = [0, 0];
  for await (const raw of createInterface({ input: process.stdin })) {
    number += 1;
    if (raw.trim() === '') continue;
    const read = readLine(raw);
    if ('why' in read) {
      bad += 1;
      process.stderr.write(`${CLI_WORDS.badLine(number, read.why)}\n`);
      continue;
    }
    const { id, text, at, unit } = read;
    // Without a unit nobody in particular speaks: the words alone decide, as for the supervisor who answers for all.
    const person: Person = unit === undefined ? { name: '', role: 'supervisor' } : { name: '', unit, role: 'liaison' };
    const duties = view.dutiesOf(person);
    const trace: Trace | undefined = values.explain
      ? (step, detail) => process.stderr.write(`${step}: ${JSON.stringify(detail)}\n`)
      : undefined;
    const started = performance.now();
    const parsed = parseMessage(
      text,
      {
        today: dayOf(at ?? instantOf(Date.now())),
        index: view.index,
        vocabulary: view.vocabulary,
        ledgers: ledgers.map(({ key }) => key),
        role: person.role,
        dutyOf: duties.dutyOf,
        own: duties.own,
        recent: [],
        ...(duties.place === undefined ? {} : { place: duties.place }),
      },
      trace,
    );
    const ms = Math.round((performance.now() - started) * 1000) / 1000;
    process.stdout.write(`${JSON.stringify({ id, ...parsed, ms })}\n`);
  }
  return bad > 0 ? 1 : 0;
}

function readLine(raw: string): z.infer<typeof line> | { why: string } {
  try {
    const read = line.safeParse(JSON.parse(raw));
    return read.success
      ? read.data
      : { why: read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ') };
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) };
  }
}
