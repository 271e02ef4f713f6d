import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenStore, openStore } from '../../../src/store/open.js';
import { ALONE, LIAISON, message, presses, says } from '../../support/telegram/said.js';
import { openStand, type Stand } from '../../support/telegram/stand.js';
import type { Sent } from '../../support/telegram/state.js';

let store: OpenStore;
let stand: Stand;
let row = 100;
/** The bot's question below a report: are you sure? */
let asked: Sent;
let yes = '';

beforeAll(async () => {
  store = await openStore({ memory: true });
});
afterAll(() => store.close());
beforeEach(async () => {
  stand = await openStand(store);
  row += 1;
  await stand.send({
    id: row,
    chat: 'telegram:-1001',
    text: '同意绑定吗？',
    choices: [
      { label: '同意', say: '同意 3' },
      { label: '不同意', say: '不同意 3' },
    ],
  });
  const [sent] = stand.api.sent;
  const [button] = sent?.buttons ?? [];
  if (!sent || !button) throw new Error('no buttons');
  asked = sent;
  yes = button.callback_data;
  stand.port.choices.set(`${row}:0`, { say: '同意 3', replyTo: '-1001:7' });
  stand.port.choices.set(`${row}:1`, { say: '不同意 3', replyTo: '-1001:7' });
  await stand.channel.start(stand.port);
});
afterEach(() => stand.close());

const answers = (count: number) => stand.api.until(() => stand.api.answered.length === count);
const labels = () => asked.buttons.map(({ text }) => text);
const leader = { id: 43, is_bot: false, first_name: '值班领导' };

describe('a pressed button', () => {
  it('is its words, by who pressed it, below what they are about; then only it is left', async () => {
    stand.api.push(presses(asked, yes));
    await stand.api.until(() => stand.api.count('editMessageReplyMarkup') === 1 && labels().length === 1);
    expect(stand.port.accepted).toMatchObject([
      {
        eventId: `press:${row}:42`,
        chat: 'telegram:-1001',
        sender: 'telegram:42',
        senderName: '市城管局联络员',
        text: '同意 3',
        addressed: true,
        replyTo: '-1001:7',
        handle: { chat: -1001, message: asked.message },
      },
    ]);
    expect(labels()).toEqual(['✓ 同意']);
    expect(stand.api.answered).toMatchObject([{ id: expect.any(String) }]);
    expect(stand.api.answered[0]).not.toHaveProperty('text');
  });

  it('pressed again says so, and nothing more', async () => {
    stand.api.push(presses(asked, yes), presses(asked, stand.api.sent[0]?.buttons[1]?.callback_data ?? ''));
    await answers(2);
    stand.api.push(presses(asked, `!${yes}`, { from: leader }));
    await answers(3);
    expect(stand.port.accepted.length).toBe(1);
    expect(stand.api.answered.map(({ text }) => text)).toEqual([undefined, '已经处理过', '已经处理过']);
  });

  it('by somebody who may not leaves the buttons to who may', async () => {
    stand.port.action = 'decline';
    stand.api.push(presses(asked, yes));
    await answers(1);
    expect(labels()).toEqual(['同意', '不同意']);
    stand.port.action = 'act';
    stand.api.push(presses(asked, yes, { from: leader }));
    await stand.api.until(() => labels().length === 1);
    expect(stand.port.accepted.map(({ sender }) => sender)).toEqual(['telegram:42', 'telegram:43']);
  });

  it('is answered only when it is stored, and not lost before', async () => {
    stand.port.failures.push(new Error('no database'));
    stand.api.push(presses(asked, yes));
    await answers(1);
    expect(stand.port.accepted.length).toBe(1);
    expect(stand.timers.waits).toEqual([1000]);
  });

  it('is stored even when Telegram takes neither the answer nor the mark', async () => {
    stand.api.fail('answerCallbackQuery', { status: 400, description: 'Bad Request: query is too old' });
    stand.api.fail('editMessageReplyMarkup', { status: 400, description: 'Bad Request: message is not modified' });
    stand.api.push(presses(asked, yes));
    await stand.api.until(
      () => stand.api.count('answerCallbackQuery') + stand.api.count('editMessageReplyMarkup') === 2,
    );
    expect(stand.port.accepted.length).toBe(1);
  });

  it('a short limit on answering is waited out', async () => {
    stand.api.fail('answerCallbackQuery', { status: 429, parameters: { retry_after: 0 } });
    stand.api.push(presses(asked, yes));
    await answers(1);
    expect(stand.api.count('answerCallbackQuery')).toBe(2);
  });

  const forged: [string, () => { update_id: number }][] = [
    ['from another chat', () => presses({ ...asked, chat: -2002 }, yes)],
    ['of another row', () => presses(asked, yes.replace(/^\d+/, '1'))],
    ['of nothing we know', () => presses(asked, 'hello')],
    ['without data', () => presses(asked, yes, { data: undefined })],
    ['below no message', () => presses(asked, yes, { message: undefined })],
    ['by a bot', () => presses(asked, yes, { from: { ...LIAISON, is_bot: true } })],
  ];
  it.each(forged)('%s is refused', async (_, update) => {
    stand.api.push(update());
    await answers(1);
    expect(stand.api.answered[0]?.text).toContain('已失效');
    expect(stand.port.accepted).toEqual([]);
  });

  it('of a message that is no more in the outbox is refused', async () => {
    stand.port.choices.clear();
    stand.api.push(presses(asked, yes));
    await answers(1);
    expect(stand.api.answered[0]?.text).toContain('已失效');
  });
});

describe('words instead of a press', () => {
  it('below the buttons are about what the buttons are about', async () => {
    const reply_markup = { inline_keyboard: [[{ text: '同意', callback_data: yes }]] };
    const to = message({ message_id: asked.message, from: { ...LIAISON, id: 7000001, is_bot: true }, reply_markup });
    stand.api.push(
      says({ message_id: 9000 + row, chat: { id: -1001, type: 'supergroup' }, text: '同意', reply_to_message: to }),
    );
    await stand.api.until(() => stand.api.updates.length === 0);
    expect(stand.port.accepted).toMatchObject([{ text: '同意', addressed: true, replyTo: '-1001:7' }]);
  });

  it('buttons alone with somebody work the same', async () => {
    await stand.send({ id: row, chat: 'telegram:@42', text: '同意吗？', choices: [{ label: '同意', say: '同意 3' }] });
    const sent = stand.api.sent[1];
    stand.api.push(presses({ message: sent?.message ?? 0, chat: ALONE.id }, sent?.buttons[0]?.callback_data ?? ''));
    await answers(1);
    expect(stand.port.accepted).toMatchObject([{ chat: 'telegram:@42', chatKind: 'private', text: '同意 3' }]);
  });
});
