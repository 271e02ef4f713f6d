import { parseArgs } from 'node:util';
import { readConfig } from '../../config.js';
import { createLog } from '../../log.js';
import { type House, LOCAL, openHouse } from '../../main.js';
import type { Chat } from '../../model/message.js';
import { CHATS_WORDS as SAY } from '../words.js';

/** A key of a group's webhook as the platform's page shows it, alone or at the end of its address. */
const KEY = /^(?:https:\/\/\S+[?&]key=)?([\w-]{8,128})$/u;

class Refused extends Error {}

/** `duban chats`, `duban chats webhook CHAT KEY`: the groups, their ledgers, and the webhook of one; the key is never shown. */
export async function chatsCommand(args: string[]): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [act = 'list', id, key] = positionals;
  const asked = act === 'list' ? positionals.length <= 1 : act === 'webhook' && id !== undefined && key !== undefined;
  if (!asked) {
    process.stderr.write(`${SAY.usage}\n`);
    return 2;
  }
  const config = readConfig();
  const house = await openHouse(config, createLog(config.logLevel));
  try {
    const said = id === undefined || key === undefined ? await list(house) : await setWebhook(house, id, key);
    process.stdout.write(`${said}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  } finally {
    await house.close();
  }
}

async function list({ store }: House): Promise<string> {
  const ledgers = await store.ledgers.list();
  const titleOf = ({ ledger }: Chat) => ledgers.find(({ key }) => key === ledger)?.title;
  const groups = (await store.chats.list()).filter(({ kind }) => kind === 'group');
  if (groups.length === 0) return SAY.none;
  return groups.map((one) => SAY.line(one.id, titleOf(one), one.webhook !== undefined)).join('\n');
}

/** `-` takes the webhook away. */
async function setWebhook({ store, now }: House, id: string, said: string): Promise<string> {
  const chat = (await store.chats.list()).find((one) => one.id === id && one.kind === 'group');
  if (!chat) throw new Refused(SAY.noChat(id));
  const { webhook: _old, ...rest } = chat;
  const key = said === '-' ? undefined : KEY.exec(said)?.[1];
  if (said !== '-' && key === undefined) throw new Refused(SAY.badKey);
  await store.chats.save({ ...rest, ...(key === undefined ? {} : { webhook: key }) });
  await store.audit.write({ at: now(), who: LOCAL.name, act: 'webhook', detail: { chat: id, set: key !== undefined } });
  return key === undefined ? SAY.removed(id) : SAY.set(id);
}
