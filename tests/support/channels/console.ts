import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { createConsoleChannel } from '../../../src/bot/channels/console.js';
import { CONSOLE_WORDS } from '../../../src/bot/channels/console-words.js';
import type { Lane, Place, Seat, Shown } from './seat.js';
import { until } from './until.js';

const GROUP = 'G';
const INDENT = ' '.repeat(6);

/** What the terminal printed, as messages of the bot. */
function readLines(printed: string, dataDir: string): Shown[] {
  const shown: Shown[] = [];
  for (const line of printed.split('\n')) {
    const last = shown.at(-1);
    const file = /^文件：(.+)（(.+)）$/u.exec(line);
    if (line.startsWith('督办：')) shown.push({ text: line.slice(3), buttons: [], called: [], mark: undefined });
    else if (file && last) last.file = { name: file[1] ?? '', bytes: readFileSync(resolve(dataDir, file[2] ?? '')) };
    else if (last && line.startsWith(INDENT)) last.text += `\n${line.slice(INDENT.length)}`;
  }
  for (const one of shown) one.buttons = [...one.text.matchAll(/^\d+\. (.+)$/gmu)].map(([, label = '']) => label);
  return shown;
}

/** The terminal: one person at a time, one line after the other. */
export const terminal: Lane = {
  name: 'console',
  can: {
    ...{ group: true, call: false, edit: true, quote: 'last', buttons: true, filesIn: false, filesOut: 'bytes' },
    ...{ repeats: false, accounts: false, unasked: false, parts: false },
  },
  troubles: [],
  async open({ store, dataDir, clock }) {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const channel = createConsoleChannel({ store, now: clock.now, input, output });
    let printed = '';
    output.on('data', (data) => {
      printed += String(data);
    });
    const talks = new Map<string, string>();
    let last = 0;
    const chat = (where: Place, who: string) => (where === 'group' ? GROUP : `@${who}`);

    /** Types lines; what is printed until the mark that is typed behind them. */
    async function type(...lines: string[]): Promise<string> {
      const before = printed.length;
      input.write(`${[...lines.map((line) => line.replaceAll('\n', '\\\n')), '/到此'].join('\n')}\n`);
      await until(() => printed.slice(before).includes(CONSOLE_WORDS.unknownCommand), 'the terminal');
      return printed.slice(before);
    }
    let seated = '';
    async function sit(who: string, where: Place): Promise<void> {
      if (seated === `${who} ${where}`) return;
      await type(`/我是 ${who}`, where === 'group' ? `/群 ${GROUP}` : `/群 ${CONSOLE_WORDS.privateName}`);
      seated = `${who} ${where}`;
    }
    let order: Promise<void> = Promise.resolve();
    /** Two hands cannot type at once. */
    function talk(who: string, where: Place, line: string): Promise<void> {
      const next = order.then(async () => {
        await sit(who, where);
        const key = chat(where, who);
        talks.set(key, (talks.get(key) ?? '') + (await type(line)));
      });
      order = next.catch(() => undefined);
      return next;
    }
    const seat: Seat = {
      channel,
      account: () => undefined,
      chat,
      ready: async () => {},
      async say(words) {
        const { who, where, text, edits, quote } = words;
        await talk(who, where, edits ? `/修改 ${text}` : quote ? `/${text}` : text);
        return { ...words, id: String(++last) };
      },
      again: () => Promise.reject(new Error('a terminal repeats nothing')),
      press: (who, where, _shown, at) => talk(who, where, String(at + 1)),
      shown: async (where, who) => readLines(talks.get(chat(where, who)) ?? '', dataDir),
      trouble() {},
      idle: async () => {},
      violations: () => [],
      close: async () => {},
    };
    return seat;
  },
};
