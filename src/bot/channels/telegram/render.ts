import type { Delivery } from '../../channel.js';

type Called = NonNullable<Delivery['called']>;

/** What an account's id looks like; anything else never gets into a link. */
const USER_ID = /^\d{1,16}$/;

/** Telegram reads at most a hundred marked places in a message. */
const MAX_LINKS = 100;

/** `text` with those who are called upon but not named in it on a first line of their own. */
export function withCalled(text: string, called: Called): string {
  const missing = [...new Set(called.map(({ name }) => name))].filter((name) => name !== '' && !text.includes(name));
  return missing.length === 0 ? text : `${missing.map((name) => `@${name}`).join(' ')}\n${text}`;
}

/** Telegram's HTML: everything escaped, and the first place that names somebody with an account becomes a mention. */
export function toHtml(text: string, called: Called): string {
  const places = placesOf(text, called);
  let html = '';
  let done = 0;
  for (const { from, to, account } of places) {
    html += `${escapeHtml(text.slice(done, from))}<a href="tg://user?id=${account}">${escapeHtml(text.slice(from, to))}</a>`;
    done = to;
  }
  return html + escapeHtml(text.slice(done));
}

/** Only these three; Telegram knows no other named entities beside `&quot;`. */
function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Where the links stand, in order and apart: the longest names first, so that 城管局 is not found inside 市城管局. */
function placesOf(text: string, called: Called): { from: number; to: number; account: string }[] {
  const places: { from: number; to: number; account: string }[] = [];
  const taken = (from: number, to: number) => places.some((place) => from < place.to && to > place.from);
  const known = called.filter(({ name, account }) => name !== '' && account !== undefined && USER_ID.test(account));
  for (const { name, account = '' } of known.sort((a, b) => b.name.length - a.name.length).slice(0, MAX_LINKS)) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const from = text.charAt(at - 1) === '@' ? at - 1 : at;
      if (taken(from, at + name.length)) continue;
      places.push({ from, to: at + name.length, account });
      break;
    }
  }
  return places.sort((a, b) => a.from - b.from);
}
