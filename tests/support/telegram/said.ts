import { BOT } from './state.js';

/** Updates as Telegram words them; what a case changes is given. */
export const GROUP = { id: -1001234567890, type: 'supergroup', title: '云溪督办群' };
export const LIAISON = { id: 42, is_bot: false, first_name: '联络员', last_name: '市城管局' };
export const ALONE = { id: LIAISON.id, type: 'private' };
/** 2026-06-10 10:00 in Beijing. */
export const DATE = 1_781_056_800;

let next = 1000;

export const message = (change: Record<string, unknown> = {}) => ({
  message_id: 77,
  date: DATE,
  chat: GROUP,
  from: LIAISON,
  text: '改造雨污管网40公里',
  ...change,
});

export const update = (change: Record<string, unknown>) => ({ update_id: next++, ...change });

export const says = (change: Record<string, unknown> = {}) => update({ message: message(change) });

/** A press of a button below the bot's message. */
export const presses = (sent: { message: number; chat: number }, data: string, change: Record<string, unknown> = {}) =>
  update({
    callback_query: {
      id: `query-${next}`,
      from: LIAISON,
      chat_instance: '1',
      data,
      message: {
        message_id: sent.message,
        date: DATE,
        chat: sent.chat < 0 ? { ...GROUP, id: sent.chat } : ALONE,
        from: BOT,
        reply_markup: { inline_keyboard: [[{ text: '同意', callback_data: data }]] },
      },
      ...change,
    },
  });
