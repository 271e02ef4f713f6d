import { parseArgs } from 'node:util';
import { z } from 'zod';
import { forecast, told } from '../../bot/reminding/forecast.js';
import { type Config, readConfig } from '../../config.js';
import { addDays, dayOf, daysBetween, isDay } from '../../days.js';
import { createLog } from '../../log.js';
import { openHouse } from '../../main.js';
import type { Day } from '../../model/fact.js';
import { spokenPlatforms } from '../../platforms.js';
import { askDoor } from '../door.js';
import { CLI_WORDS } from '../words.js';

/** Days that are shown when no end is said, the first included. */
const SPAN = 14;
const LONGEST = 1100;

const answer = z.object({ calls: z.array(z.looseObject({ line: z.string() })) });
type Told = z.output<typeof answer>['calls'];

/**
 * `duban schedule [--from DATE] [--to DATE] [--json]`: every reminder of the days as it would go out if nothing more were
 * reported, from the code that sends; what went out already is left out. Exit 2 for a wrong call.
 */
export async function scheduleCommand(args: string[]): Promise<number> {
  const wanted = readArgs(args);
  if (typeof wanted === 'string') {
    process.stderr.write(`${wanted}\n`);
    return 2;
  }
  const { from, to, json } = wanted;
  const config = readConfig();
  const calls = (await onServer(config, from, to)) ?? (await inFolder(config, from, to));
  process.stdout.write(json ? `${JSON.stringify(calls.map(withoutLine), null, 2)}\n` : asText(calls, from, to));
  return 0;
}

interface Wanted {
  from: Day;
  to: Day;
  json: boolean;
}

/** The call, or what is wrong with it. */
function readArgs(args: string[]): Wanted | string {
  let values: ReturnType<typeof parse>;
  try {
    values = parse(args);
  } catch {
    return CLI_WORDS.scheduleUsage;
  }
  const { from = dayOf(new Date().toISOString()), to: until, json = false } = values;
  const bad = [from, until].find((day) => day !== undefined && !isDay(day));
  if (bad !== undefined) return CLI_WORDS.scheduleDay(bad);
  const to = until ?? addDays(from, SPAN - 1);
  if (from > to) return CLI_WORDS.scheduleOrder(from, to);
  return daysBetween(from, to) < LONGEST ? { from, to, json } : CLI_WORDS.scheduleLong(LONGEST);
}

function parse(args: string[]) {
  const day = { type: 'string' } as const;
  return parseArgs({ args, options: { from: day, to: day, json: { type: 'boolean' } } }).values;
}

async function onServer(config: Config, from: Day, to: Day): Promise<Told | undefined> {
  const read = answer.safeParse(await askDoor(config, '/api/schedule', { from, to }));
  return read.success ? read.data.calls : undefined;
}

async function inFolder(config: Config, from: Day, to: Day): Promise<Told> {
  const { store, now, calendar, close } = await openHouse(config, createLog(config.logLevel));
  try {
    const platforms = spokenPlatforms(config.channels);
    return (await forecast({ store, now, platforms, calendar }, from, to)).map(told);
  } finally {
    await close();
  }
}

function asText(calls: Told, from: Day, to: Day): string {
  return [CLI_WORDS.scheduleHead(from, to, calls.length), ...calls.map(({ line }) => line), ''].join('\n');
}

function withoutLine({ line: _, ...call }: Told[number]) {
  return call;
}
