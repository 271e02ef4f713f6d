import { z } from 'zod';
import { DELIVERY_WORDS } from '../../bot/replies/delivery.js';
import { type Config, readConfig } from '../../config.js';
import { carryOutLeft, type Left, type OutboxAsked, type OutboxDone } from '../../delivery/left.js';
import { createLog } from '../../log.js';
import { LOCAL, openHouse } from '../../main.js';
import { instantWords } from '../../web/format.js';
import { askDoor } from '../door.js';
import { CLI_WORDS } from '../words.js';

const doneSchema = z.object({
  rows: z
    .array(
      z.object({
        id: z.number(),
        state: z.enum(['unknown', 'dead']),
        to: z.string(),
        since: z.string(),
        why: z.string(),
        text: z.string(),
      }),
    )
    .optional(),
  done: z.boolean().optional(),
});

/** `duban outbox [list|retry ID|drop ID]`: messages that did not go out 发不出去的消息. Exit 1 when there is no such row. */
export async function outboxCommand(args: string[]): Promise<number> {
  const asked = readAsked(args);
  if (!asked) {
    process.stderr.write(`${CLI_WORDS.outboxUsage}\n`);
    return 2;
  }
  const config = readConfig();
  const { rows, done } = (await onServer(config, asked)) ?? (await inFolder(config, asked));
  if (rows) process.stdout.write(rows.length === 0 ? `${CLI_WORDS.outboxEmpty}\n` : `${rows.map(line).join('\n')}\n`);
  if (asked.act === 'list') return 0;
  const [stream, words] = done
    ? [process.stdout, CLI_WORDS.outboxDone(asked.act, asked.id)]
    : [process.stderr, CLI_WORDS.outboxNone(asked.id)];
  stream.write(`${words}\n`);
  return done ? 0 : 1;
}

function readAsked([act = 'list', id, ...rest]: string[]): OutboxAsked | undefined {
  if (rest.length > 0) return undefined;
  if (act === 'list') return id === undefined ? { act } : undefined;
  if ((act !== 'retry' && act !== 'drop') || id === undefined || !/^\d{1,15}$/.test(id)) return undefined;
  return { act, id: Number(id) };
}

const line = ({ id, state, to, since, why }: Left): string =>
  CLI_WORDS.outboxLine(id, DELIVERY_WORDS.state[state], to, instantWords(since), why);

async function onServer(config: Config, asked: OutboxAsked): Promise<OutboxDone | undefined> {
  const read = doneSchema.safeParse(await askDoor(config, '/api/outbox', asked));
  if (!read.success) return undefined;
  const { rows, done } = read.data;
  return { ...(rows && { rows }), ...(done !== undefined && { done }) };
}

async function inFolder(config: Config, asked: OutboxAsked): Promise<OutboxDone> {
  const house = await openHouse(config, createLog(config.logLevel), { samples: false });
  try {
    return await carryOutLeft(house.store, asked, { who: LOCAL.name, at: house.now() });
  } finally {
    await house.close();
  }
}
