import { createTelegramChannel } from '../../../src/bot/channels/telegram/telegram.js';
import { WEBHOOK_PATH } from '../../../src/bot/channels/telegram/webhook.js';
import { FakeApi, type Fault } from '../telegram/fake-api.js';
import { FakeTimers } from '../telegram/stand.js';
import { BOT, type Sent, TOKEN } from '../telegram/state.js';
import type { Can, Lane, Place, Said, Seat, SeatDeps, Shown, Trouble } from './seat.js';
import { until } from './until.js';

const GROUP = -1001234567890;
const SECRET = 'webhook-secret';
const CALL = `@${BOT.username}`;
/** Telegram posts what did not come through again, so often. */
const TRIES = 4;

const can: Can = {
  ...{ group: true, call: true, edit: true, quote: 'id', buttons: true, filesIn: true, filesOut: 'bytes' },
  ...{ repeats: true, accounts: true, unasked: true, parts: true },
};

const troubles: readonly Trouble[] = ['cut', 'ack-lost', 'limited', 'failing', 'blocked'];

export const telegramPoll: Lane = { name: 'telegram-poll', can, troubles, open: (deps) => openSeat(deps, false) };
export const telegramWebhook: Lane = { name: 'telegram-webhook', can, troubles, open: (deps) => openSeat(deps, true) };

async function openSeat(deps: SeatDeps, pushed: boolean): Promise<Seat> {
  const { store, dataDir, clock, log, people } = deps;
  const api = await new FakeApi({ clock: () => clock.ms }).open();
  const webhook = pushed ? { webhook: { url: 'https://duban.example', secret: SECRET } } : {};
  const config = { token: TOKEN, apiRoot: api.url, ...webhook };
  const timers = new FakeTimers();
  const channel = createTelegramChannel({ store, dataDir, now: clock.now, config, log, timers });
  const idOf = (who: string) => 1001 + people.indexOf(who);
  const user = (who: string) => ({ id: idOf(who), is_bot: false, first_name: who });
  const chatOf = (where: Place, who: string) => (where === 'group' ? GROUP : idOf(who));
  const chat = (where: Place, who: string) =>
    where === 'group' ? { id: GROUP, type: 'supergroup', title: '督办群' } : { id: idOf(who), type: 'private' };
  const seconds = () => Math.floor(clock.ms / 1000);
  const updates = new Map<string, Record<string, unknown>>();
  let nextUpdate = 500;
  let nextMessage = 10;

  async function deliver(change: Record<string, unknown>): Promise<void> {
    nextUpdate += 1;
    const update = { update_id: nextUpdate, ...change };
    if (!pushed) return api.push(update);
    for (let tries = 1; ; tries++) {
      const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': SECRET };
      const request = { method: 'POST', headers, body: JSON.stringify(update) };
      const { status } = await fetch(deps.url() + WEBHOOK_PATH, request);
      if (status === 200) return;
      if (tries >= TRIES) throw new Error(`given up after ${status}`);
    }
  }

  function replied(quote: Said | Shown, where: Place, who: string) {
    if ('id' in quote)
      return {
        message_id: Number(quote.id),
        date: seconds(),
        chat: chat(where, who),
        from: user(quote.who),
        text: quote.text,
      };
    const sent = sentOf(quote.mark);
    const rows = sent.buttons.length > 0 && { reply_markup: { inline_keyboard: [sent.buttons] } };
    return { message_id: sent.message, date: seconds(), chat: chat(where, who), from: BOT, text: sent.text, ...rows };
  }

  /** A message as an update has it. */
  function messageOf({ id, who, where, text, quote, file }: Said) {
    const called = where === 'group';
    const words = called ? `${CALL} ${text}` : text;
    const entities = called ? [{ type: 'mention', offset: 0, length: CALL.length }] : [];
    const common = { message_id: Number(id), date: seconds(), chat: chat(where, who), from: user(who) };
    const reply = quote && { reply_to_message: replied(quote, where, who) };
    if (!file) return { ...common, ...reply, text: words, entities };
    const fileId = `file-${id}`;
    api.files.set(fileId, { path: `documents/file_${id}.bin`, bytes: file.bytes });
    const document = { file_id: fileId, file_name: file.name, file_size: file.bytes.length };
    return { ...common, ...reply, document, ...(text === '' ? {} : { caption: words, caption_entities: entities }) };
  }

  const seat: Seat = {
    channel,
    account: (who) => `telegram:${idOf(who)}`,
    chat: (where, who) => (where === 'group' ? `telegram:${GROUP}` : `telegram:@${idOf(who)}`),
    ready: () => until(() => (pushed ? api.webhook !== undefined : api.count('getUpdates') > 0), 'Telegram'),
    async say(words) {
      const { edits } = words;
      if (!edits) nextMessage += 1;
      const said = { ...words, id: edits?.id ?? String(nextMessage) };
      const message = messageOf(said);
      const change = edits ? { edited_message: { ...message, edit_date: seconds() } } : { message };
      updates.set(said.id, change);
      await deliver(change);
      return said;
    },
    again: ({ id }) => deliver(updates.get(id) ?? {}),
    async press(who, where, { mark }, at) {
      const { message, buttons } = sentOf(mark);
      const data = buttons[at]?.callback_data;
      const below = { message_id: message, date: seconds(), chat: chat(where, who), from: BOT };
      const reply_markup = { inline_keyboard: buttons.map((one) => [one]) };
      const count = api.answered.length;
      const query = { id: `query-${nextUpdate}`, from: user(who), chat_instance: '1', data };
      await deliver({ callback_query: { ...query, message: { ...below, reply_markup } } });
      await until(() => api.answered.length > count, 'the answer to the press');
    },
    shown: async (where, who) => api.sent.filter((one) => one.chat === chatOf(where, who)).map(asShown),
    idle: () => until(() => pushed || api.updates.length === 0, 'the poll'),
    trouble(kind) {
      api.fail('sendMessage', ...FAULTS[kind]);
    },
    violations: () => api.violations,
    close: () => api.close(),
  };
  return seat;
}

const sents = new WeakMap<object, Sent>();

/** The mark of what was shown is the message itself. */
function sentOf(mark: unknown): Sent {
  const sent = typeof mark === 'object' && mark !== null ? sents.get(mark) : undefined;
  if (!sent) throw new Error('not a message of the bot');
  return sent;
}

function asShown(sent: Sent): Shown {
  sents.set(sent, sent);
  const { text, buttons, called, file } = sent;
  return { text, buttons: buttons.map((one) => one.text), called, mark: sent, ...(file && { file }) };
}

const FAULTS: Record<Trouble, Fault[]> = {
  cut: ['cut-before'],
  'ack-lost': ['cut-after'],
  limited: Array.from({ length: 3 }, () => ({ status: 429, parameters: { retry_after: 3 } })),
  failing: [{ status: 502 }, { status: 500 }],
  expired: [],
  blocked: [{ status: 403, description: 'Forbidden: bot was blocked by the user' }],
};
