import type { Instant } from '../../../model/fact.js';
import type { Action, Message } from '../../../model/message.js';
import type { BotPort } from '../../channel.js';
import { chosenKeyboard, type Seal } from './buttons.js';
import type { Client } from './client.js';
import { readPress } from './read.js';
import type { CallbackQuery } from './update.js';
import { TELEGRAM_WORDS as W } from './words.js';

export interface PressDeps {
  client: Client;
  port: BotPort;
  seal: Seal;
  now: () => Instant;
  /** Runs what need not be waited for; failures are logged under that name. */
  background: (method: string, work: () => Promise<unknown>) => void;
}

/** A press that came to nothing leaves the buttons to whoever is entitled. */
const WITHOUT_EFFECT: ReadonlySet<Action> = new Set(['decline', 'ignore']);

/**
 * A pressed button is its words, said by who pressed it. Stored first, then answered (else the button keeps turning), and
 * once the bot has acted on it the buttons give way to the one that was chosen.
 */
export async function press(query: CallbackQuery, deps: PressDeps): Promise<void> {
  const { port, background, client, seal } = deps;
  const answer = (text?: string) =>
    background('answerCallbackQuery', () =>
      client.control.answerCallbackQuery(query.id, text === undefined ? {} : { text }),
    );
  const { message, data } = query;
  const pressed = message && data !== undefined ? seal.open(data, message.chat.id) : undefined;
  if (!message || data === undefined || !pressed || query.from.is_bot) return answer(W.pressGone);
  if (pressed.done) return answer(W.pressed);
  const choice = await port.choice(pressed.row, pressed.at);
  if (!choice) return answer(W.pressGone);
  const words = readPress({ ...query, message }, { row: pressed.row, ...choice }, deps.now());
  const { fresh } = await port.accept(words);
  answer(fresh ? undefined : W.pressed);
  background('editMessageReplyMarkup', () => mark({ ...query, message }, data, words, deps));
}

/** Shows what was chosen. A repeated press marks again: the first may have been cut off before. */
async function mark(
  query: CallbackQuery & { message: NonNullable<CallbackQuery['message']> },
  data: string,
  words: Message,
  { port, client }: PressDeps,
): Promise<void> {
  const outcome = await port.receive(words);
  const { message } = query;
  const button = message.reply_markup?.inline_keyboard.flat().find(({ callback_data }) => callback_data === data);
  if (!button || WITHOUT_EFFECT.has(outcome.action)) return;
  await client.control.editMessageReplyMarkup(message.chat.id, message.message_id, {
    reply_markup: chosenKeyboard(button.text, data),
  });
}
