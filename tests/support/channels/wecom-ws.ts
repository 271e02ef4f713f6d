import { z } from 'zod';
import { createWecomChannel } from '../../../src/bot/channels/wecom/channel.js';
import { WECOM } from '../../../src/bot/replies/wecom.js';
import { FakeWs } from '../wecom/fake-ws.js';
import { FileServer } from './files.js';
import type { Lane, Place, Said, Seat, Shown, Trouble } from './seat.js';
import { until } from './until.js';

export const GROUP = 'GROUP';
export const NAME = '督办';

/** What stands in a chat besides answers. */
export const STATUS: ReadonlySet<string> = new Set([WECOM.working, WECOM.done, WECOM.later, WECOM.below]);

const cardSchema = z.object({
  task_id: z.string(),
  button_list: z.array(z.object({ text: z.string(), key: z.string() })).optional(),
  checkbox: z.object({ option_list: z.array(z.object({ id: z.string(), text: z.string() })) }).optional(),
  submit_button: z.object({ key: z.string() }).optional(),
});
type Card = z.infer<typeof cardSchema>;

/** A card as people see it; `mark` is the card. */
export function shownCard(given: unknown): Shown {
  const card = cardSchema.parse(given);
  const buttons = card.button_list ?? card.checkbox?.option_list ?? [];
  return { text: '', buttons: buttons.map(({ text }) => text), called: [], mark: card };
}

/** What a press of button number `at` tells. */
export function pressOf(mark: unknown, at: number): { taskId: string; key: string; option?: string } {
  const card: Card = cardSchema.parse(mark);
  const option = card.checkbox?.option_list[at]?.id;
  const key = card.button_list?.[at]?.key ?? card.submit_button?.key ?? '';
  return { taskId: card.task_id, key, ...(option === undefined ? {} : { option }) };
}

/** The body of a message as the documentation has it. */
export function bodyOf(
  words: Omit<Said, 'id'>,
  media: (file: NonNullable<Said['file']>) => object,
): Record<string, unknown> {
  const { text, where, quote, file } = words;
  if (file) return { msgtype: 'file', file: media(file) };
  const said = where === 'group' ? `@${NAME} ${text}` : text;
  return {
    msgtype: 'text',
    text: { content: said },
    ...(quote && { quote: { msgtype: 'text', text: { content: quote.text } } }),
  };
}

export const wecomWs: Lane = {
  name: 'wecom-ws',
  can: {
    ...{ group: true, call: true, edit: false, quote: 'words', buttons: true, filesIn: true, filesOut: 'bytes' },
    ...{ repeats: true, accounts: true, unasked: true, parts: true },
  },
  troubles: ['cut', 'ack-lost', 'limited', 'failing', 'expired', 'blocked'],
  async open(deps) {
    const { store, dataDir, clock, log, onError, people } = deps;
    const ws = await FakeWs.open(() => clock.ms);
    const files = await FileServer.open();
    const config = { bot: { id: 'BOT', secret: ws.secret, wsUrl: ws.url }, names: [NAME] };
    const channel = createWecomChannel({ store, dataDir, now: clock.now, config, log, onError });
    const user = (who: string) => `u${people.indexOf(who)}`;
    const chatid = (where: Place) => (where === 'group' ? GROUP : undefined);
    let last = 0;
    const told = new Set<string>();
    const tell = (said: Said) => {
      const body = bodyOf(said, (file) => files.offer(file.bytes));
      ws.say(user(said.who), { ...body, msgid: said.id }, chatid(said.where));
    };
    const seat: Seat = {
      channel,
      account: (who) => `wecom:${user(who)}`,
      chat: (where, who) => (where === 'group' ? `wecom:${GROUP}` : `wecom:@${user(who)}`),
      ready: () => until(() => channel.health().ok && ws.subscribed, 'the long connection'),
      async say(words) {
        last += 1;
        const said = { ...words, id: `said-${last}` };
        await seat.ready();
        tell(said);
        told.add(said.id);
        return said;
      },
      async again(said) {
        await seat.ready();
        tell(said);
      },
      async press(who, where, { mark }, at) {
        const { taskId, ...pressed } = pressOf(mark, at);
        ws.press(user(who), taskId, pressed, chatid(where));
        const count = ws.updates.length;
        await until(() => ws.updates.length > count, 'the update of the card');
      },
      async shown(where, who) {
        const chat = chatid(where) ?? user(who);
        return ws.shown
          .filter((one) => one.chat === chat && !STATUS.has(one.text ?? ''))
          .map((one) => asShown(one, ws));
      },
      /** Nothing tells the fake that a frame was taken in. */
      async idle() {
        for (const id of told) await until(() => store.inbox.find('wecom', id), `what was said as ${id}`);
      },
      trouble(kind) {
        const cmd = kind === 'blocked' ? 'aibot_send_msg' : 'aibot_respond_msg';
        ws.faults.push(...FAULTS[kind].map((one) => ({ cmd, ...one })));
      },
      violations: () => ws.violations,
      async close() {
        await ws.close();
        await files.close();
      },
    };
    return seat;
  },
};

function asShown({ text = '', card, file }: FakeWs['shown'][number], ws: FakeWs): Shown {
  if (card) return shownCard(card);
  const bytes = [...ws.uploads.media.values()].findLast((one) => one.filename === file)?.bytes;
  return {
    text,
    buttons: [],
    called: [],
    mark: undefined,
    ...(file !== undefined && { file: { name: file, ...(bytes && { bytes }) } }),
  };
}

type WsFault = { kind: 'cut-before' | 'cut-after' } | { kind: 'errcode'; errcode: number };
const FAULTS: Record<Trouble, WsFault[]> = {
  cut: [{ kind: 'cut-before' }],
  'ack-lost': [{ kind: 'cut-after' }],
  limited: Array.from({ length: 3 }, () => ({ kind: 'errcode', errcode: 45009 })),
  failing: [
    { kind: 'errcode', errcode: -1 },
    { kind: 'errcode', errcode: -1 },
  ],
  expired: [{ kind: 'errcode', errcode: 846609 }],
  blocked: [{ kind: 'errcode', errcode: 40003 }],
};
