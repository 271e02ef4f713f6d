import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bot, type BotDeps, createBot } from './bot/bot.js';
import { storeLedger } from './bot/intake.js';
import type { CalendarOverride } from './calendar.js';
import { instantOf } from './clock.js';
import type { Config } from './config.js';
import { loadGazetteer } from './import/gazetteer.js';
import { loadHolidays } from './import/holidays.js';
import { importFile } from './import/index.js';
import type { Log } from './log.js';
import type { Instant } from './model/fact.js';
import { sampleFiles } from './samples.js';
import { type OpenStore, openStore } from './store/open.js';
import { sampleChats, samplePeople } from './web/sample-people.js';

/** Who asks from the command line of this machine: whoever may run it may see everything. */
export const LOCAL = { name: '本机', role: 'supervisor' as const, unit: '督查室' };

export interface House {
  store: OpenStore;
  bot: Bot;
  now: () => Instant;
  filesDir: string;
  /** Holidays beside those that are published. */
  calendar: CalendarOverride | undefined;
  close(): Promise<void>;
}

/** Opens what every command needs: the store (fresh folders get the samples) and the bot over it. */
export async function openHouse(
  config: Config,
  log: Log,
  options: { samples?: boolean; hooks?: Pick<BotDeps, 'fetch' | 'onHandled' | 'platforms' | 'page'> } = {},
): Promise<House> {
  loadGazetteer(config.dataDir);
  const calendar = loadHolidays(config.dataDir);
  const filesDir = join(config.dataDir, 'files');
  await mkdir(filesDir, { recursive: true });
  const store = await openStore(
    config.databaseUrl === undefined ? { dataDir: config.dataDir } : { databaseUrl: config.databaseUrl },
  );
  const now = () => instantOf(Date.now());
  try {
    if (options.samples ?? true) await fillFresh(store, now());
  } catch (error) {
    await store.close();
    throw error;
  }
  const bot = createBot({
    ...options.hooks,
    store,
    // When a message came is kept to the millisecond: how long its answer took is measured from it.
    now: () => new Date().toISOString(),
    filesDir,
    dataDir: config.dataDir,
    locals: [LOCAL],
    ...(calendar && { calendar }),
    onError: (error, messageId) => log.error({ messageId, err: error }, 'message failed'),
  });
  return { store, bot, now, filesDir, calendar, close: () => store.close() };
}

/** A folder without ledgers gets the sample documents, a group for each and people named by their posts. */
async function fillFresh(store: OpenStore, now: Instant): Promise<void> {
  if ((await store.ledgers.version()) > 0 || (await store.ledgers.list()).length > 0) return;
  for (const [at, file] of sampleFiles().entries()) {
    await storeLedger(store, await importFile(file, String.fromCharCode(65 + at)), now);
  }
  const ledgers = await store.ledgers.list();
  for (const chat of sampleChats(ledgers)) await store.chats.save(chat);
  for (const person of samplePeople(ledgers)) await store.people.save(person);
}
