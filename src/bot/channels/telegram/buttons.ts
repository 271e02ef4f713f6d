import { createHmac, timingSafeEqual } from 'node:crypto';
import type { InlineKeyboardMarkup } from 'grammy/types';
import type { Outgoing } from '../../../model/message.js';
import { TELEGRAM_WORDS as W } from './words.js';

/** Which button of which outbox row; `done` stands on what was pressed already. */
export interface Pressed {
  row: number;
  at: number;
  done: boolean;
}

/** Data of buttons, sealed: a modified client can send any data to a bot, from any chat. */
export interface Seal {
  data(row: number, at: number, chatId: number): string;
  open(data: string, chatId: number): Pressed | undefined;
}

/** Telegram's bounds: a keyboard's buttons, and what a phone shows of a label. */
const MAX_BUTTONS = 100;
const MAX_LABEL = 60;
/** Up to so many characters, buttons stand beside each other. */
const SHORT_LABEL = 6;
const PER_LINE = 3;

const DATA = /^(!?)(\d{1,15}):(\d{1,3})\.([\w-]{12})$/;

/** Seals by the bot's token, so that every process of this bot opens what another has sent. */
export function createSeal(token: string): Seal {
  const key = createHmac('sha256', token).update('buttons').digest();
  const mac = (row: number, at: number, chatId: number) =>
    createHmac('sha256', key).update(`${row}:${at}@${chatId}`).digest('base64url').slice(0, 12);
  return {
    data: (row, at, chatId) => `${row}:${at}.${mac(row, at, chatId)}`,
    open(data, chatId) {
      const match = DATA.exec(data);
      if (!match) return undefined;
      const [row, at] = [Number(match[2]), Number(match[3])];
      const given = Buffer.from(match[4] ?? '');
      const wanted = Buffer.from(mac(row, at, chatId));
      return given.length === wanted.length && timingSafeEqual(given, wanted)
        ? { row, at, done: match[1] === '!' }
        : undefined;
    },
  };
}

/** Short labels side by side, long ones a line each. */
export function keyboardOf(
  choices: NonNullable<Outgoing['choices']>,
  data: (at: number) => string,
): InlineKeyboardMarkup {
  const buttons = choices
    .slice(0, MAX_BUTTONS)
    .map(({ label }, at) => ({ text: shortened(label, at), callback_data: data(at) }));
  const perLine = buttons.every(({ text }) => [...text].length <= SHORT_LABEL) ? PER_LINE : 1;
  const lines = Array.from({ length: Math.ceil(buttons.length / perLine) }, (_, line) =>
    buttons.slice(line * perLine, (line + 1) * perLine),
  );
  return { inline_keyboard: lines };
}

/** The keyboard after a press: what was chosen, and nothing left to choose. */
export function chosenKeyboard(label: string, data: string): InlineKeyboardMarkup {
  return { inline_keyboard: [[{ text: W.chosen(label), callback_data: `!${data}` }]] };
}

function shortened(label: string, at: number): string {
  const signs = [...label.trim().replace(/\s+/gu, ' ')];
  if (signs.length === 0) return String(at + 1);
  return signs.length <= MAX_LABEL ? signs.join('') : `${signs.slice(0, MAX_LABEL - 1).join('')}…`;
}
