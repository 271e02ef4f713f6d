import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { createBot } from '../../src/bot/bot.js';
import type { Outcome, Receive } from '../../src/bot/channel.js';
import { createWebChannel, type WebChannel, type WebOptions } from '../../src/bot/channels/web.js';
import { storeLedger } from '../../src/bot/intake.js';
import { createApp } from '../../src/bot/server.js';
import { probeRoutes } from '../../src/metrics/probes.js';
import type { Item, Ledger } from '../../src/model/ledger.js';
import type { Message, Person } from '../../src/model/message.js';
import { type OpenStore, openStore } from '../../src/store/open.js';
import { sampleChats, samplePeople } from '../../src/web/sample-people.js';

export const PEOPLE: Person[] = [
  { name: '城管局联络员', unit: '市城管局', role: 'liaison' },
  { name: '水利局联络员', unit: '市水利局', role: 'liaison' },
  { name: '秘书长', role: 'leader' },
  { name: '督查室值班', unit: '督查室', role: 'supervisor' },
];

const item: Item = {
  id: 'T7',
  code: '7',
  ledger: 'T',
  section: '一、城市更新',
  title: '云溪老城雨污管网改造',
  text: '改造雨污管网80公里，整治积水点30处。',
  leaders: ['分管副市长'],
  units: ['市城管局', '市水利局'],
  deadline: '2026-12-20',
  deadlines: [{ day: '2026-12-20', text: '12月20日前', formal: true }],
  targets: [
    { id: 'T7.1', metric: '改造雨污管网', op: '>=', value: 80, unit: '公里', counts: 'done' },
    { id: 'T7.2', metric: '整治积水点', op: '>=', value: 30, unit: '处', counts: 'done' },
  ],
  objects: [],
  line: 3,
};

export const LEDGER: Ledger = {
  key: 'T',
  kind: 'notice',
  title: '云溪市2026年重点任务',
  docNumber: null,
  published: '2026-03-01',
  yearStart: '2026-01-01',
  rules: null,
  sections: [{ title: '一、城市更新', declared: 2, line: 1 }],
  items: [
    item,
    {
      ...item,
      id: 'T8',
      code: '8',
      title: '云溪口袋公园',
      text: '建设口袋公园。',
      targets: [],
      deadline: null,
      deadlines: [],
    },
  ],
  units: [
    { name: '市城管局', aliases: ['城管局'] },
    { name: '市水利局', aliases: ['水利局'] },
  ],
  places: [
    { name: '云溪县', aliases: ['云溪'], kind: '县' },
    { name: '石桥县', aliases: ['石桥'], kind: '县' },
  ],
  officials: [],
  facts: [],
  warnings: [],
  counts: { sections: 1, items: 2, subItems: 0, targets: 2, leaders: 1, units: 2, progressBlocks: 0, deadlines: 1 },
};

/** A bot that understands a handful of sentences; keeps the inbox and the facts as the real one does. */
export function fakeBot(store: OpenStore): Receive {
  const say = (message: Message, action: Outcome['action'], text: string, more: Partial<Outcome> = {}): Outcome => ({
    action,
    items: [],
    facts: [],
    files: [],
    reply: [{ chat: message.chat, text }],
    ...more,
  });

  async function report(message: Message, id: number, value: number, correct: boolean): Promise<Outcome> {
    const fact = { item: 'T7', target: 'T7.1', measure: 'done' as const, value, unit: '公里', text: message.text };
    const [before] = correct ? await store.facts.history(['T7'], 1) : [];
    if (before)
      await store.facts.setState([before.id], 'superseded', { messageId: id, by: message.sender, at: message.at });
    await store.facts.add([
      {
        ...fact,
        ledger: 'T',
        state: 'confirmed',
        kind: 'report',
        reportedAt: message.at,
        asOf: message.at.slice(0, 10),
        reporter: message.sender,
        reporterUnit: '市城管局',
        messageId: id,
        ...(before ? { supersedes: before.id } : {}),
      },
    ]);
    const text = `T7 改造雨污管网 累计${value}公里 / 80公里（${(value / 80) * 100}%）`;
    return say(message, correct ? 'correct' : 'record', text, { items: ['T7'], facts: [fact] });
  }

  async function outcomeOf(message: Message, id: number): Promise<Outcome> {
    const { text } = message;
    if (text === '坏了') throw new Error('broken');
    if (text === '作废') {
      const [last] = await store.facts.history(['T7'], 1);
      if (last)
        await store.facts.setState([last.id], 'withdrawn', { messageId: id, by: message.sender, at: message.at });
      return say(message, 'withdraw', '已撤回。', { items: ['T7'] });
    }
    const figure = /([\d.]+)公里/.exec(text)?.[1];
    if (figure) return report(message, id, Number(figure), message.edits !== undefined || text.startsWith('更正'));
    if (text.includes('多少')) return say(message, 'answer', '累计12公里，目标80公里，完成15%。', { items: ['T7'] });
    if (text === '又完成5个') {
      const choices = ['雨污管网', '口袋公园'].map((label, at) => ({ label, say: String(at + 1) }));
      return say(message, 'ask', '是哪一项？', { reply: [{ chat: message.chat, text: '是哪一项？', choices }] });
    }
    if (text === '1') return say(message, 'record', '已记到雨污管网。', { items: ['T7'] });
    if (text === '通知督查') {
      return say(message, 'pend', '等待确认。', {
        items: ['T7'],
        reply: [
          { chat: message.chat, text: '等待确认。' },
          { chat: '@督查室值班', text: '有一条待您确认。' },
        ],
      });
    }
    return { ...say(message, 'ignore', ''), reply: [] };
  }

  return async (message) => {
    const { id } = await store.inbox.receive(message, message.at);
    return store.transaction(async (tx) => {
      const row = await tx.inbox.claim(id);
      const outcome = await outcomeOf(row ?? message, id);
      if (row) await tx.inbox.finish(id, outcome);
      return outcome;
    });
  };
}

export interface Bench {
  app: Hono;
  store: OpenStore;
  channel: WebChannel;
  dataDir: string;
  errors: unknown[];
  /** What the bot hears, as the channel calls it. */
  receive: Receive;
  now(): string;
  /** Lets so many minutes go by. */
  pass(minutes: number): void;
  close(): Promise<void>;
}

export interface BenchOptions {
  /** The bot; a fake one unless given. */
  bot?: (deps: { store: OpenStore; dataDir: string; now: () => string }) => Receive;
  /** Ledgers to begin with, with people and chats of their own; else the invented one. */
  ledgers?: Ledger[];
  at?: string;
  /** Who gets in; the trial unless given. */
  entrance?: WebOptions['entrance'];
}

async function fill(store: OpenStore, ledgers: Ledger[] | undefined, at: string): Promise<void> {
  for (const ledger of ledgers ?? [LEDGER]) await storeLedger(store, ledger, at);
  for (const person of ledgers ? samplePeople(ledgers) : PEOPLE) await store.people.save(person);
  for (const chat of sampleChats(ledgers ?? [LEDGER])) await store.chats.save(chat);
}

/** The page over a store in memory. */
export async function openBench(options: BenchOptions = {}): Promise<Bench> {
  const { at = '2026-05-25T10:00:00+08:00' } = options;
  const dataDir = mkdtempSync(join(tmpdir(), 'duban-web-'));
  const store = await openStore({ memory: true });
  await fill(store, options.ledgers, at);
  const errors: unknown[] = [];
  const onError = (error: unknown) => errors.push(error);
  let clock = Date.parse(at);
  const now = () => {
    clock += 1000;
    return new Date(clock).toISOString();
  };
  const channel = createWebChannel({
    store,
    dataDir,
    now,
    onError,
    ...(options.entrance && { entrance: options.entrance }),
  });
  const receive = options.bot ? options.bot({ store, dataDir, now }) : fakeBot(store);
  await channel.start({ receive });
  return {
    app: createApp([channel.routes], { onError, open: [probeRoutes({})] }),
    store,
    channel,
    dataDir,
    errors,
    receive,
    now,
    pass(minutes) {
      clock += minutes * 60_000;
    },
    async close() {
      await channel.stop();
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The bot itself; it knows the page at http://localhost/. */
export const realBot: NonNullable<BenchOptions['bot']> = ({ store, dataDir, now }) =>
  createBot({
    store,
    now,
    filesDir: join(dataDir, 'files'),
    dataDir,
    page: () => ({ url: 'http://localhost/', login: true }),
  }).receive;

/** A message as the page's form sends it. */
export function form(fields: Record<string, string | File>): RequestInit {
  const body = new FormData();
  for (const [name, value] of Object.entries({ who: '城管局联络员', chat: 'G-T', addressed: '1', ...fields })) {
    body.set(name, value);
  }
  return { method: 'POST', body, headers: { origin: 'http://localhost', accept: 'application/json' } };
}
