import { createWebChannel } from '../../../src/bot/channels/web.js';
import type { Lane, Seat, Shown } from './seat.js';

const GROUP = 'G';

const LETTERS: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
const plain = (html: string) =>
  html.replace(/<[^>]*>/g, '').replace(/&(?:lt|gt|quot|#39|amp);/g, (letter) => LETTERS[letter] ?? letter);

interface Button {
  say: string;
  event: string;
}

/** What the bot says on the page: its bubbles with the buttons and files below them. */
function readPage(page: string): Shown[] {
  return page
    .split('<div class="said bot">')
    .slice(1)
    .map((part) => {
      const own = part.split('<li class="entry"')[0] ?? '';
      const text = plain(/<p class="text">([\s\S]*?)<\/p>/.exec(own)?.[1] ?? '');
      const choices = /<div class="choices"[^>]*>([\s\S]*?)<\/div>/.exec(own)?.[1] ?? '';
      const buttons = [...choices.matchAll(/data-say="([^"]*)" data-event="([^"]*)">([^<]*)</g)];
      const file = /<a href="(\/produced\/[^"]+)" download="([^"]+)"/.exec(own);
      const mark: Button[] = buttons.map(([, say = '', event = '']) => ({ say: plain(say), event }));
      return {
        ...{ text, buttons: buttons.map(([, , , label = '']) => plain(label)), called: [], mark },
        ...(file && { file: { name: plain(file[2] ?? ''), path: file[1] ?? '' } }),
      };
    });
}

/** The page: people choose who they are, and see the whole talk. */
export const web: Lane = {
  name: 'web',
  can: {
    ...{ group: true, call: false, edit: true, quote: 'id', buttons: true, filesIn: true, filesOut: 'bytes' },
    ...{ repeats: true, accounts: false, unasked: true, parts: false },
  },
  troubles: [],
  async open({ store, dataDir, clock, onError, url }) {
    const channel = createWebChannel({ store, dataDir, now: clock.now, onError });
    let last = 0;
    const chat = (where: 'group' | 'alone', who: string) => (where === 'group' ? GROUP : `@${who}`);
    async function post(who: string, where: 'group' | 'alone', fields: Record<string, string | File>): Promise<void> {
      const body = new FormData();
      const all = { who, chat: chat(where, who), addressed: '1', ...fields };
      for (const [name, value] of Object.entries(all)) body.set(name, value);
      const headers = { origin: url(), accept: 'application/json' };
      const response = await fetch(`${url()}/say`, { method: 'POST', body, headers });
      if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    }
    const seat: Seat = {
      channel,
      account: () => undefined,
      chat,
      ready: async () => {},
      async say(words) {
        const said = { ...words, id: words.edits ? `${words.edits.id}-e` : `said-${++last}` };
        await seat.again(said);
        return said;
      },
      async again({ who, where, text, id, quote, edits, file }) {
        const replyTo = quote && 'id' in quote && { replyTo: quote.id };
        const files = file && { files: new File([new Uint8Array(file.bytes)], file.name) };
        await post(who, where, { text, key: id, ...replyTo, ...(edits && { edits: edits.id }), ...files });
      },
      async press(who, where, { mark }, at) {
        const button = Array.isArray(mark) ? mark[at] : undefined;
        if (!button) throw new Error('no such button');
        await post(who, where, {
          text: button.say,
          key: `press-${++last}`,
          ...(button.event && { replyTo: button.event }),
        });
      },
      async shown(where, who) {
        const page = await fetch(`${url()}/?${new URLSearchParams({ who, chat: chat(where, who) })}`);
        const shown = readPage(await page.text());
        for (const one of shown) {
          if (one.file && 'path' in one.file) {
            one.file.bytes = Buffer.from(await (await fetch(`${url()}${one.file.path}`)).arrayBuffer());
          }
        }
        return shown;
      },
      trouble() {},
      idle: async () => {},
      violations: () => [],
      close: async () => {},
    };
    return seat;
  },
};
