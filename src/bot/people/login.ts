import type { LoginCommand } from '../../parsers/command/login.js';
import { createLink, LINK_MINUTES } from '../../web/login/link.js';
import { addressOf, privateChatWith } from '../address.js';
import type { Outcome } from '../channel.js';
import { may } from '../permissions.js';
import { LOGIN_WORDS } from '../replies/login.js';
import { say, type Turn } from '../turn.js';

/** 登录, 退出登录: the way to the page, for people of the roster; a link goes to its owner alone, never into a group. */
export async function login(turn: Turn, way: LoginCommand): Promise<Outcome | undefined> {
  if (!may(turn.person, 'enter')) return undefined;
  const { page, person, store, now } = turn;
  if (!page) return say(turn, 'decline', LOGIN_WORDS.noPage);
  if (!page.login) return say(turn, 'act', LOGIN_WORDS.notNeeded(page.url));
  if (way === 'out') return say(turn, 'act', LOGIN_WORDS.ended(await store.sessions.endAll(person.name)));
  const text = LOGIN_WORDS.link(await createLink(store, person.name, page.url, now), LINK_MINUTES);
  const own = ownChat(turn);
  // On a platform the link lies in the outbox alone; the outcome of the message, which is kept, does not hold it.
  if (addressOf(own) !== undefined) {
    await store.outbox.put(`login:${turn.message.id}`, { chat: own, text }, turn.message.receivedAt, turn.message.id);
    return own === turn.chat.id ? { ...say(turn, 'act', ''), reply: [] } : say(turn, 'act', LOGIN_WORDS.sentPrivately);
  }
  if (own === turn.chat.id) return say(turn, 'act', text);
  return say(turn, 'act', LOGIN_WORDS.sentPrivately, { reply: [{ chat: own, text }] });
}

/** The talk alone with the sender, on the same platform. */
function ownChat({ chat, message, person }: Turn): string {
  if (chat.kind === 'private') return chat.id;
  return addressOf(message.sender) === undefined ? `@${person.name}` : privateChatWith(message.sender);
}
