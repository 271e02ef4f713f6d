import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { Outcome } from '../../bot/channel.js';
import { outcomeSchema } from '../../bot/outcome.js';
import { type Config, readConfig } from '../../config.js';
import { createLog } from '../../log.js';
import { LOCAL, openHouse } from '../../main.js';
import { askDoor } from '../door.js';
import { CLI_WORDS } from '../words.js';

interface Asked {
  text: string;
  as: string;
  chat: string;
}

/** `duban ask "…"`: asks the server that holds the data folder when one runs, else opens the folder itself. */
export async function askCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, as: { type: 'string' }, chat: { type: 'string' } },
  });
  const text = positionals.join(' ').trim();
  if (text === '') {
    process.stderr.write(`${CLI_WORDS.askUsage}\n`);
    return 2;
  }
  const config = readConfig();
  const as = values.as ?? LOCAL.name;
  const asked: Asked = { text, as, chat: values.chat ?? `@${as}` };
  const started = performance.now();
  const outcome = (await askServer(config, asked)) ?? (await askFolder(config, asked));
  const ms = Math.round((performance.now() - started) * 100) / 100;
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ id: 'ask', ...outcome, sent: [], ms })}\n`
      : `${outcome.reply.map((one) => one.text).join('\n')}\n`,
  );
  return 0;
}

async function askServer(config: Config, asked: Asked): Promise<Outcome | undefined> {
  const read = outcomeSchema.safeParse(await askDoor(config, '/api/ask', asked));
  return read.success ? read.data : undefined;
}

async function askFolder(config: Config, { text, as, chat }: Asked): Promise<Outcome> {
  const house = await openHouse(config, createLog(config.logLevel));
  try {
    return await house.bot.receive({
      channel: 'local',
      eventId: randomUUID(),
      at: house.now(),
      chat,
      sender: as,
      text,
      addressed: true,
      attachments: [],
    });
  } finally {
    await house.close();
  }
}
