import { addressOf } from '../../../src/bot/address.js';
import { WECOM } from '../../../src/bot/replies/wecom.js';
import type { House } from './house.js';
import { NAMES } from './house.js';

/** What was said to people, and what the outbox says of it. */
export interface Balance {
  /** Sent, as the outbox believes, and not to be seen. */
  lost: string[];
  /** Seen more often than it was sent. */
  doubled: string[];
  /** Nobody knows; seen or not. */
  unknown: string[];
}

/** Without what splitting adds and takes: numbers of parts, white space, names before a text. */
const bare = (text: string) => text.replace(/（\d+\/\d+(?:，\d+\/\d+)?）\n+/gu, '').replace(/\s/gu, '');

/** Counts what the platforms' people have seen against the rows of the outbox. */
export async function balanceOf(house: House): Promise<Balance> {
  const balance: Balance = { lost: [], doubled: [], unknown: [] };
  const rows = (await house.rows()).sort((a, b) => b.text.length - a.text.length);
  for (const seat of house.seats) {
    const places = [{ where: 'group' as const, who: '' }, ...NAMES.map((who) => ({ where: 'alone' as const, who }))];
    for (const { where, who } of places) {
      const chat = seat.chat(where, who);
      if (addressOf(chat) === undefined) continue;
      const shown = await seat.shown(where, who);
      let seen = bare(
        shown.flatMap(({ text, buttons }) => (buttons.length > 0 && text === WECOM.cardTitle ? [] : text)).join(''),
      );
      for (const row of rows) {
        if ((row.route ?? row.chat) !== chat) continue;
        const text = bare(row.text);
        const at = seen.indexOf(text);
        if (row.state === 'unknown') balance.unknown.push(row.text);
        else if (row.state === 'sent' && at < 0) balance.lost.push(`${chat} ${row.text}`);
        if (at >= 0 && text !== '') seen = seen.slice(0, at) + seen.slice(at + text.length);
      }
      if (rest(seen) !== '') balance.doubled.push(`${chat} ${seen}`);
    }
  }
  return balance;
}

/** Names of those who are called, which ways put before a text. */
function rest(seen: string): string {
  return seen.replace(/@\p{Script=Han}+/gu, '');
}
